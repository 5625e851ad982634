"""What an organiser asks whoever registers, besides who they are."""

from django.db import models
from django.db.models import Count, Prefetch, Q

from events.enums import QuestionKind


class QuestionQuerySet(models.QuerySet):
    def with_options(self):
        """The options with each, in one more query for any number of questions."""
        return self.prefetch_related("options")

    def as_asked(self):
        """In the order of the form, with their options and what they depend on."""
        return self.with_options().select_related("shown_if__question")

    def with_use(self):
        """Adds `answer_count`; the options carry `answer_count` too."""
        options = Option.objects.annotate(answer_count=Count("answers"))
        uses = self.annotate(answer_count=Count("answers")).select_related("shown_if__question")
        return uses.prefetch_related(Prefetch("options", options))


class Question(models.Model):
    """One question of the registration form of an event, put in every session of it."""

    CHOICE_KINDS = (QuestionKind.CHOICE, QuestionKind.SEVERAL, QuestionKind.WORKSHOP)

    event = models.ForeignKey(
        "events.Event", on_delete=models.CASCADE, related_name="questions", verbose_name="evenement"
    )
    kind = models.CharField("soort", max_length=10, choices=QuestionKind)
    label = models.CharField("vraag", max_length=300)
    help_text = models.CharField("uitleg", max_length=300, blank=True)
    required = models.BooleanField("verplicht", default=False)
    # Restricted: dropping the option would put the question to everybody, unasked.
    shown_if = models.ForeignKey(
        "events.Option",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="leads_to",
        verbose_name="alleen als",
    )
    position = models.PositiveIntegerField(default=0, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = "vraag bij een inschrijving"
        verbose_name_plural = "vragen bij een inschrijving"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(label=""),
                name="events_question_says_something",
                violation_error_message="Schrijf de vraag uit.",
            )
        ]

    def __str__(self):
        return self.label

    @property
    def has_options(self) -> bool:
        return self.kind in self.CHOICE_KINDS

    @property
    def choices(self) -> list:
        """Its options in their order; load them with `with_options()`."""
        return list(self.options.all())

    @property
    def takes_one(self) -> bool:
        return self.kind in (QuestionKind.CHOICE, QuestionKind.WORKSHOP)

    @property
    def is_consent(self) -> bool:
        return self.kind == QuestionKind.CONSENT

    @property
    def is_round(self) -> bool:
        return self.kind == QuestionKind.WORKSHOP


class Option(models.Model):
    """An answer that one can choose: a lunch, a workshop. Its places are those of each session."""

    question = models.ForeignKey(
        Question, on_delete=models.CASCADE, related_name="options", verbose_name="vraag"
    )
    title = models.CharField("keuze", max_length=160)
    description = models.TextField("beschrijving", max_length=1000, blank=True)
    places = models.PositiveIntegerField("plaatsen", null=True, blank=True)
    closed = models.BooleanField("niet meer te kiezen", default=False)
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "keuze bij een vraag"
        verbose_name_plural = "keuzes bij een vraag"
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title
