from datetime import timedelta

from django.db import models
from django.utils import timezone

from members import retention
from members.models import Organisation, Person
from networks.enums import InvitationState
from networks.models.joining import new_token
from networks.models.network import Network

WORKS_FOR = timedelta(days=30)  # counted from the last mail


class InvitationQuerySet(models.QuerySet):
    def open(self):
        """Neither used nor withdrawn, also where the term is over: it can be sent again."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def outdated(self, now=None):
        """What has had its time, whatever became of it."""
        return self.filter(sent_at__lt=retention.INVITATION.before(now))

    def unanswered_first(self):
        answered = models.Q(accepted_at__isnull=False) | models.Q(withdrawn_at__isnull=False)
        return self.order_by(
            models.Case(models.When(answered, then=1), default=0), "-sent_at", "-pk"
        )


class Invitation(models.Model):
    """A moderator asks somebody by name and address to take part.

    Nobody becomes a person or a member before the button behind the mailed link is pressed.
    """

    network = models.ForeignKey(
        Network, models.CASCADE, related_name="invitations", verbose_name="netwerk"
    )
    email = models.EmailField("e-mailadres", max_length=254)
    first_name = models.CharField("voornaam", max_length=80)
    last_name = models.CharField("familienaam", max_length=80)
    organisation = models.ForeignKey(
        Organisation,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="organisatie",
    )
    organisation_typed = models.CharField("organisatie zoals ingevuld", max_length=160, blank=True)
    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    invited_by = models.ForeignKey(
        Person, models.PROTECT, related_name="+", verbose_name="uitgenodigd door"
    )
    invited_at = models.DateTimeField("uitgenodigd op", default=timezone.now)
    sent_at = models.DateTimeField("laatst gemaild op", default=timezone.now)
    accepted_at = models.DateTimeField("aanvaard op", null=True, blank=True)
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        constraints = [
            models.UniqueConstraint(
                fields=["network", "email", "first_name", "last_name"],
                condition=models.Q(accepted_at=None, withdrawn_at=None),
                name="invitation_once_at_a_time",
                violation_error_message="Deze persoon is al uitgenodigd.",
            ),
            models.CheckConstraint(
                name="invitation_used_or_withdrawn",
                condition=models.Q(accepted_at=None) | models.Q(withdrawn_at=None),
                violation_error_message="Een uitnodiging is aanvaard of ingetrokken, niet beide.",
            ),
        ]

    def __str__(self):
        return f"uitnodiging {self.pk}"

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def organisation_name(self) -> str:
        return self.organisation.name if self.organisation else self.organisation_typed

    @property
    def works_until(self):
        return self.sent_at + WORKS_FOR

    @property
    def state(self) -> InvitationState:
        if self.accepted_at:
            return InvitationState.ACCEPTED
        if self.withdrawn_at:
            return InvitationState.WITHDRAWN
        return (
            InvitationState.EXPIRED if self.works_until < timezone.now() else InvitationState.OPEN
        )

    @property
    def is_open(self) -> bool:
        return self.state in (InvitationState.OPEN, InvitationState.EXPIRED)
