"""Who was at a meeting without having registered: added by name to its minutes."""

from members.organisation_search import resolve
from networks.models import Membership


def add_named(minutes, lines) -> int:
    """Each line names somebody and, after a comma, a board. A member of the network is known by
    the name; of others the name is kept. Returns how many are new."""
    added = 0
    for line in lines:
        name, _, board = (part.strip() for part in line.partition(","))
        if not name:
            continue
        member = _member(minutes.network, name)
        if member:
            rows = minutes.attendees.get_or_create(
                person=member.person, defaults={"organisation": member.organisation}
            )
        else:
            organisation = resolve(board) if board else None
            said = name if organisation or not board else f"{name}, {board}"
            rows = minutes.attendees.get_or_create(
                name=said, organisation=organisation, person=None
            )
        added += rows[1]
    return added


def _member(network, name) -> Membership | None:
    """The one member of this name; of two namesakes nobody can tell which one it was."""
    if network is None:
        return None
    first, *rest = name.split()
    rows = network.memberships.active().select_related("person", "organisation")
    rows = rows.filter(person__first_name__istartswith=first) if rest else rows.none()
    found = [row for row in rows if row.person.name.casefold() == " ".join(name.split()).casefold()]
    return found[0] if len(found) == 1 else None
