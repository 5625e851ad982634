"""What somebody answered when registering."""

from django.db import models
from django.db.models import Count, Q
from django.utils import timezone

from events.models.question import Option, Question
from events.models.registration import Registration
from events.models.session import held_at


class AnswerQuerySet(models.QuerySet):
    def of(self, registration):
        return self.filter(registration=registration).select_related("question", "option")

    def of_event(self, event):
        rows = self.filter(registration__session__event=event).select_related("question", "option")
        return rows.order_by("question__position", "question", "option__position", "option")

    def seated(self, now=None):
        """Answers of whoever occupies a seat: these alone take a place of a choice."""
        confirmed = Q(registration__status="confirmed")
        return self.filter(confirmed | held_at(now or timezone.now(), "registration__"))

    def taken_by_session(self, event, now=None) -> dict[tuple[int, int], int]:
        """Places taken by (session, option), of every option that somebody chose."""
        rows = self.seated(now).filter(registration__session__event=event, option__isnull=False)
        counts = rows.order_by().values_list("registration__session", "option")
        return {(session, option): count for session, option, count in counts.annotate(Count("pk"))}

    def in_words(self):
        """What was typed and what was agreed to: these say more of somebody than a choice."""
        return self.filter(option__isnull=True)


class Answer(models.Model):
    """One answer; a question that takes several has a row for each option chosen.

    Of a consent the row holds the words as they stood when they were agreed to.
    """

    wagtail_reference_index_ignore = True

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="answers", verbose_name="inschrijving"
    )
    question = models.ForeignKey(
        Question, on_delete=models.PROTECT, related_name="answers", verbose_name="vraag"
    )
    option = models.ForeignKey(
        Option,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="answers",
        verbose_name="keuze",
    )
    text = models.TextField("antwoord", max_length=1000, blank=True)
    given_at = models.DateTimeField("beantwoord op", default=timezone.now, editable=False)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        verbose_name = "antwoord bij een inschrijving"
        verbose_name_plural = "antwoorden bij een inschrijving"
        ordering = ["question__position", "question", "option__position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "question", "option"],
                condition=Q(option__isnull=False),
                name="events_answer_option_once",
                violation_error_message="Deze keuze is al aangeduid.",
            ),
            models.UniqueConstraint(
                fields=["registration", "question"],
                condition=Q(option__isnull=True),
                name="events_answer_words_once",
                violation_error_message="Deze vraag is al beantwoord.",
            ),
            models.CheckConstraint(
                condition=Q(option__isnull=False, text="") | (Q(option__isnull=True) & ~Q(text="")),
                name="events_answer_chosen_or_written",
                violation_error_message="Een antwoord is een keuze of een tekst.",
            ),
        ]

    def __str__(self):
        return f"Antwoord {self.pk}"

    @property
    def words(self) -> str:
        """As the organiser and the person read it."""
        if self.option_id:
            return self.option.title
        return "ja" if self.question.is_consent else self.text
