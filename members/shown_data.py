"""What apps keep about a person, as a page shows it and as the download holds it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from members import dutch, slots
from members.models import Person
from members.tables import Table, table

SHOWN = 20
LONG = 90  # signs; a longer text does not fit a cell


@dataclass(frozen=True)
class Part:
    """One heading with either a table or, where texts are long, the facts of each row."""

    label: str
    anchor: str
    count: int
    table: Table | None = None
    rows: list[list[dict]] = field(default_factory=list)

    @property
    def left_out(self) -> int:
        return max(0, self.count - SHOWN)


def everything_about(person: Person) -> list[slots.PersonalData]:
    """Every app's answer, without the parts in which nothing is kept."""
    return [part for part in slots.export_person.collect(person=person) if part.rows]


def parts(person: Person) -> list[Part]:
    return [_part(f"deel-{number}", each) for number, each in enumerate(everything_about(person))]


def as_document(person: Person, now: datetime) -> dict:
    """The same as values that JSON can hold; every row, every text whole."""
    return {
        "gemaakt op": now,
        "over": person.key,
        "onderdelen": [
            {"wat": part.label, "rijen": part.rows} for part in everything_about(person)
        ],
    }


def _part(anchor, part):
    count, shown = len(part.rows), part.rows[:SHOWN]
    rows = [{label: words(value) for label, value in row.items()} for row in shown]
    is_long = any(len(text) > LONG for row in rows for text in row.values())
    if is_long or count == 1:
        facts = [[{"term": _first_up(k), "value": v} for k, v in row.items()] for row in rows]
        return Part(part.label, anchor, count, rows=facts)
    head = list(rows[0])
    body = [[row[label] or "–" for label in head] for row in rows]
    return Part(
        part.label, anchor, count, table=table(part.label, [_first_up(each) for each in head], body)
    )


def words(value) -> str:
    """A value as people read it."""
    if isinstance(value, datetime):
        return dutch.moment(value)
    if isinstance(value, date):
        return dutch.day_short(value)
    return "" if value is None else str(value)


def _first_up(label: str) -> str:
    return label[:1].upper() + label[1:]
