"""Initiatives and publications of the communication calendar as evidence."""

from django.urls import reverse

from members import dutch
from planning.models import Initiative, Publication
from reporting.evidence import PRESENTERS, Column, Presenter


def _initiative(row: Initiative) -> str:
    return reverse("communication:initiative", args=[row.pk])


PRESENTERS[Publication] = Presenter(
    (
        Column(
            "Initiatief",
            lambda row: row.initiative.title,
            url=lambda row: _initiative(row.initiative),
        ),
        Column("Netwerk", lambda row: row.where),
        Column("Verschenen op", lambda row: dutch.day_short(row.published_on)),
        Column("Link", lambda row: row.url, url=lambda row: row.url),
    ),
    related=("initiative",),
    order=("-published_on", "pk"),
)
PRESENTERS[Initiative] = Presenter(
    (
        Column("Initiatief", lambda row: row.title, url=_initiative),
        Column("Datum", lambda row: dutch.day_short(row.on)),
        Column("Doelstelling", lambda row: row.goal.code if row.goal else "ontbreekt"),
        Column("Actiefiche", lambda row: str(row.action_sheet or "ontbreekt")),
    ),
    related=("goal", "action_sheet"),
    order=("-on", "pk"),
)
