"""A figure beside last year's, and an ambition beside its path. Pure."""

import datetime
from dataclasses import dataclass
from math import ceil

from members import dutch
from reporting.pace import pace
from reporting.yearly.figures import FigureRow

UNKNOWN = "–"
NO_VALUE = "nog geen gegevens"
NOT_MEASURED = "nog niet gemeten"


def value_text(row: FigureRow | None) -> str:
    """The value with its unit, what it was made of, and what a reader must know about it."""
    if row is None or not row.is_measured:
        return NOT_MEASURED
    if row.value is None:
        return ". ".join([NO_VALUE, *(note.rstrip(".") for note in row.notes)])
    parts = list(row.beside)
    if row.denominator is not None:
        parts.insert(0, f"{dutch.number(row.numerator)} van {dutch.number(row.denominator)}")
    value = f"{row.value_text} ({'; '.join(parts)})" if parts else row.value_text
    return ". ".join([value, *(note.rstrip(".") for note in row.notes)])


def last_year_text(before: FigureRow | None) -> str:
    return UNKNOWN if before is None or before.value is None else dutch.number(before.value)


def difference(now: FigureRow, before: FigureRow | None) -> str:
    """+12, −3, gelijk; a dash where either year has no value; words where both years counted
    something else."""
    if before is None or now.value is None or before.value is None:
        return UNKNOWN
    if now.definition.version != before.definition.version:
        return "andere definitie"
    change = round(float(now.value) - float(before.value), 2)
    if not change:
        return "gelijk"
    sign = "+" if change > 0 else ""
    unit = f"{dutch.NO_BREAK}procentpunt" if now.is_share else ""
    return f"{sign}{dutch.number(change)}{unit}"


@dataclass(frozen=True)
class Standing:
    """An ambition on its way: its place in words, and how much of the target is reached."""

    words: str
    percent: int | None


def standing(row: FigureRow, until: datetime.date) -> Standing:
    """`until` is the last day that the figure covers. A share is told in whole numbers."""
    definition = row.definition
    if row.value is None:
        return Standing((NO_VALUE if row.is_measured else NOT_MEASURED).capitalize(), None)
    value, target = row.value, definition.target_value
    if target is None or not target:
        return Standing(row.status, None)
    if row.denominator:
        value, target = row.numerator, ceil(target * row.denominator / 100)
    reached = round(100 * float(value) / float(target)) if target else None
    if definition.target_year is None:
        return Standing(row.status, reached)
    return Standing(pace(value, target, definition.target_year, until).light.text, reached)
