"""Who may see a file, a link or a recording of an event. Pure."""

from collections.abc import Collection
from dataclasses import dataclass, field

from events.enums import MaterialAccess


@dataclass(frozen=True)
class Rights:
    """What somebody is to one event."""

    staff: bool = False
    member: bool = False  # of the network of the event, today
    sessions: Collection[int] = field(default_factory=frozenset)  # with a confirmed seat
    days: Collection[int] = field(default_factory=frozenset)  # noted as present


def may_see(
    access: str, rights: Rights, *, session: int | None, day: int | None, expired: bool
) -> bool:
    """`session` and `day` are those that the material is about; None for the whole event.

    What expired is for colleagues only. A link in a chain: whoever was present was registered.
    """
    if rights.staff:
        return True
    if expired:
        return False
    if access == MaterialAccess.PUBLIC:
        return True
    if access == MaterialAccess.MEMBERS:
        return rights.member
    if access == MaterialAccess.PARTICIPANTS:
        return bool(rights.sessions) if session is None else session in rights.sessions
    return bool(rights.days) if day is None else day in rights.days
