"""Who reads which part of minutes."""

from dataclasses import dataclass

from networks.access import MODERATE, standing


@dataclass(frozen=True)
class MinutesReading:
    """What somebody sees: all of it, only the part for everybody, or nothing; and may change."""

    whole: bool = False
    public_part: bool = False
    may_write: bool = False


def reading_of(minutes, user) -> MinutesReading:
    """Members read what is published, moderators also what is not yet, others the public part.

    A network that is not on the site hides its minutes from all but staff who moderate.
    """
    network = minutes.network
    is_staff = user.is_authenticated and user.is_active and user.has_perm(MODERATE)
    if network is not None and not network.is_published and not is_staff:
        return MinutesReading()
    here = standing(network, user) if network else None
    may_write = here.may_moderate if here else is_staff
    may_read = here.may_read if here else is_staff
    return MinutesReading(
        whole=may_write or (may_read and minutes.is_published),
        public_part=minutes.is_published and bool(minutes.public_text.strip()),
        may_write=may_write,
    )
