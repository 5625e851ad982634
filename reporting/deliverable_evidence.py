"""Deliverables as evidence: what it is, from when, with whom, and what boards did with it."""

from members import dutch
from planning.models import Deliverable
from reporting.evidence import PRESENTERS
from reporting.evidence_columns import Column, Presenter
from reporting.models import YearlyReport


def _day(name: str):
    def value(row: Deliverable) -> str:
        day = getattr(row, name)
        return dutch.day_short(day) if day else ""

    return value


def _partners(row: Deliverable) -> str:
    return dutch.listed([each.full_name for each in row.partners.all()])


PRESENTERS[Deliverable] = Presenter(
    (
        Column("Bewijsstuk", lambda row: row.title, url=lambda row: row.staff_url),
        Column("Soort", lambda row: row.get_kind_display()),
        Column("Datum", _day("on")),
        Column("Geldt tot en met", _day("until")),
        Column("Samen met", _partners),
        Column("Gepubliceerd op", _day("published_on")),
        Column("Bezorgd op", _day("handed_over_on")),
        Column("Gebruikt", lambda row: "; ".join(use.words for use in row.uses.all())),
    ),
    prefetched=("partners", "uses__organisation"),
    order=("-on", "-pk"),
)
PRESENTERS[YearlyReport] = Presenter(
    (
        Column("Jaarverslag", lambda row: f"{row.get_kind_display()} {row.year}"),
        Column("Bezorgd aan het agentschap", _day("handed_over_on")),
        Column("Op de site sinds", lambda row: row.published_at),
    ),
    order=("year", "pk"),
)
