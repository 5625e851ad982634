import secrets

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from cms.adoption_enums import AdoptionChannel, AdoptionDegree, AdoptionState
from members.models import Organisation, Person

OPEN = Q(rejected_at=None, withdrawn_at=None)


def new_token() -> str:
    """192 random bits, in the link of a mail."""
    return secrets.token_urlsafe(24)


class AdoptionQuerySet(models.QuerySet):
    """The words about what boards took over from one another."""

    def waiting(self):
        """Nobody confirmed or rejected these yet."""
        return self.filter(OPEN, confirmed_at=None)

    def standing(self):
        """Waiting or confirmed: what the board that declared it still says."""
        return self.filter(OPEN)

    def counting(self, before=None):
        """Confirmed, and still said: today, or before that moment.

        With the midnight after a closed year this stays what it was: who withdraws later lowers
        only the year that still runs.
        """
        if before is None:
            return self.filter(OPEN).exclude(confirmed_at=None)
        said = Q(withdrawn_at=None) | Q(withdrawn_at__gte=before)
        return self.filter(said, confirmed_at__lt=before)

    def taken_over(self, degrees):
        return self.filter(degree__in=degrees)

    def spread_by(self, channel):
        return self.filter(channel=channel)

    def in_state(self, state):
        """Those of one `AdoptionState`, as staff narrows its list."""
        return {
            AdoptionState.WAITING: self.waiting(),
            AdoptionState.CONFIRMED: self.counting(),
            AdoptionState.REJECTED: self.exclude(rejected_at=None),
            AdoptionState.WITHDRAWN: self.exclude(withdrawn_at=None),
        }[AdoptionState(state)]


class Adoption(models.Model):
    """A board says that it does what another board shared on a page: a practice, an instrument.

    A row of its own that points to Wagtail's page, so that publishing an older draft of the page
    undoes nothing. It counts once whoever shared it, or a colleague, confirmed it.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", models.CASCADE, related_name="adoptions", verbose_name="wat"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="adoptions", verbose_name="bestuur"
    )
    learned_from = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="geleerd van",
        help_text="Leeg: van het bestuur dat het deelde.",
    )
    degree = models.CharField("hoe ver", max_length=10, choices=AdoptionDegree.choices)
    channel = models.CharField("langs waar", max_length=12, choices=AdoptionChannel.choices)
    evidence = models.CharField("waaruit het blijkt", max_length=300)

    declared_by = models.ForeignKey(
        Person, models.PROTECT, related_name="adoptions", verbose_name="gemeld door"
    )
    declared_at = models.DateTimeField("gemeld op", default=timezone.now)
    asked_of = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        related_name="adoptions_asked",
        verbose_name="bevestiging gevraagd aan",
    )
    confirmed_at = models.DateTimeField("bevestigd op", null=True)
    confirmed_by = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name="bevestigd door"
    )
    rejected_at = models.DateTimeField("niet bevestigd op", null=True)
    rejected_by = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name="niet bevestigd door"
    )
    reason = models.CharField("waarom niet", max_length=300, blank=True)
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True)
    withdrawn_by = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name="ingetrokken door"
    )
    # One link answers, the other takes back: who holds the one cannot do the other.
    answer_token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    withdraw_token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)

    objects = AdoptionQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "overname"
        verbose_name_plural = "overnames"
        ordering = ["-declared_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "organisation"], condition=OPEN, name="cms_adoption_once"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | Q(rejected_at=None),
                name="cms_adoption_one_answer",
                violation_error_message="Een overname is bevestigd of niet, nooit beide.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("declared_at")),
                name="cms_adoption_withdrawn_later",
                violation_error_message="Intrekken kan pas na het melden.",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=False) | Q(confirmed_by=None),
                name="cms_adoption_confirmed_pair",
                violation_error_message="Wie bevestigde, deed dat op een moment.",
            ),
            models.CheckConstraint(
                condition=Q(rejected_at__isnull=False) | Q(rejected_by=None),
                name="cms_adoption_rejected_pair",
                violation_error_message="Wie weigerde, deed dat op een moment.",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=False) | Q(withdrawn_by=None),
                name="cms_adoption_withdrawn_pair",
                violation_error_message="Wie introk, deed dat op een moment.",
            ),
        ]

    def __str__(self):
        return f"Overname {self.pk}"

    def what(self) -> str:
        return self.page.title

    what.short_description = "Wat"
    what.admin_order_field = "page__title"

    @property
    def state(self) -> AdoptionState:
        if self.withdrawn_at:
            return AdoptionState.WITHDRAWN
        if self.rejected_at:
            return AdoptionState.REJECTED
        return AdoptionState.CONFIRMED if self.confirmed_at else AdoptionState.WAITING

    @property
    def waits(self) -> bool:
        return self.state == AdoptionState.WAITING

    @property
    def stands(self) -> bool:
        return self.state in (AdoptionState.WAITING, AdoptionState.CONFIRMED)

    @property
    def state_label(self) -> str:
        return self.state.label
