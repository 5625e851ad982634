"""Who may see and do what inside a network: asked by every view and by every verb."""

from dataclasses import dataclass

from django.utils import timezone

from networks import rules
from networks.models.membership import Membership

MODERATE = "networks.moderate_network"


@dataclass(frozen=True)
class Standing:
    """How somebody stands towards one network, now."""

    network: object
    person: object | None = None
    membership: Membership | None = None
    is_staff_moderator: bool = False

    @property
    def since(self):
        """From when news is news to this person: since joining, and for staff from now on."""
        return self.membership.joined_at if self.membership else timezone.now()

    @property
    def may_read(self) -> bool:
        return self.membership is not None or self.is_staff_moderator

    @property
    def may_write(self) -> bool:
        return self.may_read and self.person is not None

    @property
    def may_moderate(self) -> bool:
        role = self.membership.role if self.membership else None
        return rules.may_moderate(role, is_staff_moderator=self.is_staff_moderator)


def standing(network, user) -> Standing:
    """The standing of whoever sends this request."""
    if not user.is_authenticated:
        return Standing(network)
    return _standing(network, user.person, user)


def standing_of(network, person) -> Standing:
    """The standing of the person for whom a verb acts."""
    return _standing(network, person, getattr(person, "user", None))


def _standing(network, person, user) -> Standing:
    membership = None
    if person is not None:
        membership = (
            Membership.objects.active()
            .filter(network=network, person=person)
            .select_related("organisation")
            .first()
        )
    is_staff = user is not None and user.is_active and user.has_perm(MODERATE)
    return Standing(network, person, membership, is_staff)
