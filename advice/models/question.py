"""A question to the desk, with its clock. What was written stands in `thread.py`."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from advice.enums import (
    ENDED,
    NOT_COUNTED,
    TO_DO,
    Channel,
    ClockState,
    QuestionKind,
    QuestionState,
)
from events.models.tokens import new_token
from members import retention
from members.enums import PersonRole
from members.models import Organisation
from networks.models.minutes import person_key
from planning.themes import Themed, ThemedQuerySet


class QuestionQuerySet(ThemedQuerySet):
    def confirmed(self):
        """Before its asker confirmed it, a question is held apart."""
        return self.exclude(state=QuestionState.UNCONFIRMED)

    def counted(self):
        return self.exclude(state__in=NOT_COUNTED)

    def received_between(self, starts_at, ends_at):
        return self.filter(received_at__gte=starts_at, received_at__lt=ends_at)

    def to_do(self):
        return self.filter(state__in=TO_DO)

    def at_clock(self, clock: str, now=None):
        """Whose clock says this now."""
        now = now or timezone.now()
        waiting = self.filter(answered_at=None, state__in=TO_DO)
        if clock == ClockState.STOPPED:
            return self.exclude(answered_at=None)
        if clock == ClockState.PAUSED:
            return waiting.filter(due_at=None)
        if clock == ClockState.LATE:
            return waiting.filter(due_at__lt=now)
        soon = Q(warn_at__lte=now)
        running = waiting.filter(due_at__gte=now)
        return running.filter(soon) if clock == ClockState.SOON else running.exclude(soon)

    def to_warn(self, now=None):
        """A working day of the term is left, and nobody was told yet."""
        now = now or timezone.now()
        return self.filter(
            state=QuestionState.OPEN, answered_at=None, warn_at__lte=now, warned_at=None
        )

    def judged(self, now=None):
        """What the share within term is made of: the term is over. Closed without an answer
        because the asker needed none any more is neither kept nor missed."""
        now = now or timezone.now()
        found = self.counted().filter(due_at__lte=now)
        return found.exclude(state=QuestionState.CLOSED, answered_at=None)

    def in_time(self):
        return self.filter(answered_at__isnull=False, answered_at__lte=F("due_at"))

    def of_address(self, address: str):
        return self.filter(email=address) if address else self.none()

    def never_confirmed(self, now=None):
        old = retention.JOIN_LINK.before(now)
        return self.filter(state=QuestionState.UNCONFIRMED, received_at__lt=old)

    def long_ended(self, now=None):
        old = retention.QUESTION.before(now)
        return self.filter(Q(state__in=ENDED) | Q(state=QuestionState.ANSWERED)).filter(
            changed_at__lt=old
        )

    def unlinked(self):
        return self.filter(organisation=None).exclude(organisation_typed="")

    def for_list(self):
        """With all that a row of the list shows, in one query."""
        return self.select_related("organisation", "assigned_to")


class Question(Themed):
    """Somebody asks us something.

    Who asks stands here in words, as with a proposal of a partner: asking makes nobody a person
    that we go on knowing. `due_at` and `warn_at` are kept, so that a list of thousands shows the
    clock of each; the verbs in `actions/clock.py` set them and nothing else does.
    """

    wagtail_reference_index_ignore = True

    state = models.CharField(
        "hoe het staat", max_length=12, choices=QuestionState, default=QuestionState.UNCONFIRMED
    )
    kind = models.CharField(
        "soort", max_length=12, choices=QuestionKind, default=QuestionKind.ADVICE
    )
    channel = models.CharField("kwam binnen via", max_length=8, choices=Channel)
    title = models.CharField("onderwerp", max_length=200)
    token = models.CharField(max_length=64, default=new_token, unique=True, editable=False)
    form_key = models.CharField(max_length=64, blank=True, editable=False)

    contact_name = models.CharField("naam", max_length=120, blank=True)
    email = models.CharField("e-mailadres", max_length=254, blank=True, db_index=True)
    contact_phone = models.CharField("telefoon", max_length=40, blank=True)
    role = models.CharField("rol", max_length=12, choices=PersonRole, default=PersonRole.EMPLOYEE)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
    )
    organisation_typed = models.CharField("organisatie zoals getypt", max_length=160, blank=True)

    received_at = models.DateTimeField("kwam binnen op", default=timezone.now, db_index=True)
    # When the clock starts: at once for who is known, on confirming for who is not.
    asked_at = models.DateTimeField("klok begon op", null=True, blank=True)
    due_at = models.DateTimeField("te beantwoorden tegen", null=True, blank=True)
    warn_at = models.DateTimeField(null=True, blank=True, editable=False)
    warned_at = models.DateTimeField(null=True, blank=True, editable=False)
    answered_at = models.DateTimeField("beantwoord op", null=True, blank=True)
    changed_at = models.DateTimeField(default=timezone.now, editable=False)

    assigned_to = person_key("behandeld door")
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="doubles", editable=False
    )
    referred_to = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="doorverwezen naar",
    )
    referred_at = models.DateTimeField("doorverwezen op", null=True, blank=True)

    # May we, without any name, help others with this question and its answer?
    shares = models.BooleanField("mag zonder namen gedeeld worden", null=True, default=None)
    share_asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    rating_asked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = "vraag"
        verbose_name_plural = "vragen"
        ordering = ["-received_at", "-pk"]
        default_permissions = ("view",)
        permissions = [
            ("answer_question", "Kan vragen beantwoorden"),
            ("set_term", "Kan de termijn en de sluitingsdagen bepalen"),
        ]
        indexes = [
            models.Index(fields=["state", "due_at"], name="advice_question_clock"),
            models.Index(fields=["warn_at"], name="advice_question_warn"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["form_key"],
                condition=~Q(form_key=""),
                name="advice_question_once_per_form",
                violation_error_message="Dit formulier is al verwerkt.",
            ),
            models.CheckConstraint(
                condition=Q(state=QuestionState.UNCONFIRMED) | Q(asked_at__isnull=False),
                name="advice_question_has_clock",
                violation_error_message="Een bevestigde vraag heeft een klok.",
            ),
            models.CheckConstraint(
                condition=Q(state=QuestionState.MERGED, merged_into__isnull=False)
                | (~Q(state=QuestionState.MERGED) & Q(merged_into__isnull=True)),
                name="advice_question_merged_into",
                violation_error_message="Een samengevoegde vraag wijst naar die welke blijft.",
            ),
            models.CheckConstraint(
                condition=Q(referred_to__isnull=True) | Q(referred_at__isnull=False),
                name="advice_question_referred_at",
                violation_error_message="Een doorverwijzing heeft een moment.",
            ),
        ]

    def __str__(self):
        # No name and no title: Wagtail's log keeps this string for ever.
        return f"vraag {self.pk}"

    @property
    def url(self) -> str:
        """Where the asker follows it; whoever has this address may answer and confirm there."""
        return reverse("advice:mine", args=[self.token])

    @property
    def staff_url(self) -> str:
        return reverse("advice_staff:question", args=[self.pk])

    @property
    def organisation_name(self) -> str:
        return self.organisation.full_name if self.organisation else self.organisation_typed

    @property
    def asker_name(self) -> str:
        return self.contact_name or self.email or "onbekend"

    @property
    def is_unconfirmed(self) -> bool:
        return self.state == QuestionState.UNCONFIRMED

    @property
    def is_ended(self) -> bool:
        return self.state in ENDED

    @property
    def is_to_do(self) -> bool:
        return self.state in TO_DO
