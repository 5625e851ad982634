"""Whom the rows of a webinar's report are: by address for sure, by name when somebody says so."""

from dataclasses import dataclass, field

from events.models import Registration, SessionDay
from events.rules.webinar_report import Attended
from members.text_keys import text_key


@dataclass
class Matching:
    sure: list[tuple[Registration, Attended]] = field(default_factory=list)
    perhaps: list[tuple[Registration, Attended]] = field(default_factory=list)
    unknown: list[Attended] = field(default_factory=list)
    short: list[Attended] = field(default_factory=list)
    missing: list[Registration] = field(default_factory=list)


def match(day: SessionDay, people: list[Attended], minimum: int) -> Matching:
    """Every row in one of the lists, and who has a seat and stands in none."""
    rows = day.session.registrations.confirmed().select_related("person", "organisation")
    seats = {row.pk: row for row in rows.order_by("person__last_name", "person__first_name", "pk")}
    by_email = _unique(seats.values(), lambda row: row.person.email)
    by_name = _unique(seats.values(), lambda row: text_key(row.person.name))
    found, rest = Matching(), []
    for each in people:
        if each.minutes < minimum:
            found.short.append(each)
        elif each.email in by_email:
            found.sure.append((by_email.pop(each.email), each))
        else:
            rest.append(each)
    taken = {row.pk for row, _ in found.sure}
    for each in rest:
        row = by_name.get(text_key(each.name))
        if row is None or row.pk in taken:
            found.unknown.append(each)
        else:
            taken.add(row.pk)
            found.perhaps.append((row, each))
    found.missing = [row for pk, row in seats.items() if pk not in taken]
    return found


def _unique(rows, key) -> dict[str, Registration]:
    """Only what names one of them: two of the same name are told apart by nobody."""
    found: dict[str, list[Registration]] = {}
    for row in rows:
        if key(row):
            found.setdefault(key(row), []).append(row)
    return {name: same[0] for name, same in found.items() if len(same) == 1}
