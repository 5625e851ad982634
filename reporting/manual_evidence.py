"""Figures entered by hand as evidence: everything that ever stood there, the newest first."""

from members import dutch
from reporting.evidence import PRESENTERS, Column, Presenter
from reporting.models import ManualValue


def _part(name: str):
    def value(row) -> object:
        number = getattr(row, name)
        return "" if number is None else dutch.number(number)

    return value


PRESENTERS[ManualValue] = Presenter(
    (
        Column("Waarde", _part("value")),
        Column("Teller", _part("numerator")),
        Column("Noemer", _part("denominator")),
        Column("Bron", lambda row: row.source),
        Column("Datum van de bron", lambda row: dutch.day_short(row.source_on)),
        Column("Ingevuld op", lambda row: row.entered_at),
        Column("Ingevuld door", lambda row: row.entered_by.name if row.entered_by else ""),
    ),
    related=("entered_by",),
    order=("-entered_at", "-pk"),
)
