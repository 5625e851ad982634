"""What a partner would like to see in the agenda, until a colleague says yes or no."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from events.enums import DayMode, EventKind
from events.models.cancellable import actor_key
from events.models.event import Event
from events.models.tokens import new_token
from events.proposal_enums import DECIDED, ProposalState
from members import retention
from planning.themes import Themed, ThemedQuerySet


class ProposalQuerySet(ThemedQuerySet):
    def confirmed(self):
        """What its sender confirmed: before that it exists for nobody else."""
        return self.exclude(state=ProposalState.UNCONFIRMED)

    def waiting(self):
        return self.filter(state=ProposalState.SUBMITTED).order_by("confirmed_at", "pk")

    def unlinked(self):
        """Whose organisation is only what was typed, and still waits for a decision."""
        return self.waiting().filter(organisation=None).exclude(organisation_typed="")

    def never_confirmed(self, now=None):
        old = retention.JOIN_LINK.before(now)
        return self.filter(state=ProposalState.UNCONFIRMED, made_at__lt=old)

    def long_decided(self, now=None):
        return self.filter(state__in=DECIDED, decided_at__lt=retention.JOIN_REQUEST.before(now))


class EventProposal(Themed):
    """An event as a partner filled it in. The event that comes of it is a row of its own."""

    wagtail_reference_index_ignore = True

    state = models.CharField(
        "hoe het staat", max_length=12, choices=ProposalState, default=ProposalState.UNCONFIRMED
    )
    token = models.CharField(max_length=64, default=new_token, unique=True, editable=False)
    form_key = models.CharField(max_length=64, blank=True, editable=False)

    title = models.CharField("titel", max_length=200)
    kind = models.CharField("soort", max_length=20, choices=EventKind)
    summary = models.TextField("samenvatting", max_length=400)
    text = models.TextField("programma", max_length=6000, blank=True)
    audience = models.CharField("voor wie", max_length=200, blank=True)
    price = models.CharField("prijs", max_length=200, blank=True)
    register_url = models.URLField("webadres om in te schrijven", max_length=400, blank=True)
    capacity = models.PositiveIntegerField("plaatsen", null=True, blank=True)
    starts_at = models.DateTimeField("begint")
    ends_at = models.DateTimeField("eindigt")
    mode = models.CharField("vorm", max_length=10, choices=DayMode, default=DayMode.LIVE)
    place_name = models.CharField("plaats", max_length=150, blank=True)
    place_address = models.CharField("adres", max_length=200, blank=True)
    municipality = models.ForeignKey(
        "members.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="stad of gemeente",
    )

    organisation = models.ForeignKey(
        "members.Organisation",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="partner",
    )
    organisation_typed = models.CharField("partner zoals getypt", max_length=160, blank=True)
    contact_name = models.CharField("naam", max_length=120)
    email = models.CharField("e-mailadres", max_length=254, db_index=True)
    contact_phone = models.CharField("telefoon", max_length=40, blank=True)

    made_at = models.DateTimeField("ingevuld op", default=timezone.now)
    confirmed_at = models.DateTimeField("bevestigd op", null=True, blank=True)
    decided_at = models.DateTimeField("beslist op", null=True, blank=True)
    decided_by = actor_key("beslist door", null=True, blank=True)
    reason = models.TextField("waarom niet", max_length=1000, blank=True)
    event = models.OneToOneField(
        Event,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="proposal",
        verbose_name="evenement",
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "voorstel van een partner"
        verbose_name_plural = "voorstellen van partners"
        ordering = ["-made_at", "-pk"]
        permissions = [("decide_proposal", "Kan voorstellen van partners aanvaarden of weigeren")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="events_proposal_ends_after_start",
                violation_error_message="Het einde komt na het begin. Kijk de uren na.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=DECIDED, decided_at__isnull=False)
                | (~Q(state__in=DECIDED) & Q(decided_at__isnull=True)),
                name="events_proposal_decision_has_moment",
                violation_error_message="Een beslissing heeft een moment.",
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.REJECTED) | ~Q(reason=""),
                name="events_proposal_no_has_reason",
                violation_error_message="Wie weigert, zegt waarom.",
            ),
            models.UniqueConstraint(
                fields=["form_key"],
                condition=~Q(form_key=""),
                name="events_proposal_once_per_form",
                violation_error_message="Dit formulier is al verwerkt.",
            ),
        ]

    def __str__(self):
        # No name and no title: Wagtail's log keeps this string for ever.
        return f"Voorstel {self.pk}"

    @property
    def url(self) -> str:
        """Where the partner follows it; whoever has this address may confirm and withdraw."""
        return f"/agenda/voorstel/{self.token}/"

    @property
    def is_unconfirmed(self) -> bool:
        return self.state == ProposalState.UNCONFIRMED

    @property
    def is_waiting(self) -> bool:
        return self.state == ProposalState.SUBMITTED

    @property
    def organisation_name(self) -> str:
        return self.organisation.full_name if self.organisation else self.organisation_typed
