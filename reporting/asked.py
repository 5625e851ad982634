"""The addresses behind figures: what was asked, narrowed to what the figure counts."""

import datetime
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from members import dutch
from members.enums import Province
from reporting.boards import UNLINKED, BoardMap
from reporting.counting import Group
from reporting.enums import Counted, Dimension
from reporting.periods import Period

CHOICES = (
    *("soort", "thema", "provincie", "grootte", "organisatie"),
    *("rol", "doel", "netwerk", "nieuw"),
)
FILTERS = (*CHOICES, "activiteit", "sinds")
MAP_DAY = "kaart"  # the day whose map of Flanders counts; left out: today's


def asked(form, *, keep_split: bool = True) -> dict[str, str]:
    """What a valid form asked, without what was left open."""
    period = form.period
    values = {"van": period.start.isoformat(), "tot": period.end.isoformat()}
    values |= {name: str(form.cleaned_data[name]) for name in FILTERS if form.cleaned_data[name]}
    if day := form.cleaned_data[MAP_DAY]:
        values[MAP_DAY] = day.isoformat()
    if keep_split:
        values["per"] = form.dimension.value
    return values


def map_day(query: Mapping[str, str]) -> datetime.date | None:
    """The day of the map that was asked; None for today's, also where it is no date (the form
    refuses that in words)."""
    with suppress(ValueError):
        return datetime.date.fromisoformat(query.get(MAP_DAY, ""))
    return None


def map_choice(form, boards: BoardMap) -> dict:
    """In which map is counted, in words, and the address of the other way to count."""
    # Of a year that still runs, its end is today: then its beginning is what differs.
    values, period = asked(form), form.period
    end = period.end if period.is_over else period.start
    count = dutch.counted(len(boards.municipalities()), "gemeente", "gemeenten")
    if boards.on is None:
        return {
            "chosen": f"in de kaart van vandaag, met {count}",
            "text": "Wie toen bij een gemeente werkte die intussen fuseerde, telt nu bij de nieuwe "
            "gemeente.",
            "other": f"Tel zoals bekend op {dutch.day_short(end)}",
            "url": f"?{urlencode({**values, MAP_DAY: end.isoformat()})}",
        }
    del values[MAP_DAY]
    return {
        "chosen": f"zoals bekend op {dutch.day_short(boards.on)}, met {count}",
        "text": "Gemeenten die later fuseerden, tellen hier nog elk voor zich.",
        "other": "Tel in de kaart van vandaag",
        "url": f"?{urlencode(values)}",
    }


def evidence_url(values: Mapping[str, str], counted: Counted) -> str:
    return evidence_urls(values)[counted]


def evidence_urls(values: Mapping[str, str]) -> dict[Counted, str]:
    """The lists behind one row of figures: what was asked is put in an address once."""
    question = f"{reverse('figures:records')}?{urlencode(values)}"
    return {counted: f"{question}&wat={counted.value}" for counted in Counted}


def narrowed_to(values: Mapping[str, str], dimension: Dimension, group: Group) -> dict[str, str]:
    """The same question about one group."""
    if dimension == Dimension.MONTH:
        # Who is new in the year is not who is new in the month.
        since = {"sinds": values.get("sinds", values["van"])} if values.get("nieuw") else {}
        return {**values, **since, **_dates(group.selection.period)}
    if group.key == UNLINKED:
        return {**values, Dimension.ORGANISATION.value: UNLINKED}
    return {**values, dimension.value: group.key}


def presets(values: Mapping[str, str], today=None) -> list[dict]:
    """This year, last year and the quarters, with everything else as asked."""
    year = (today or timezone.localdate()).year
    periods = [
        ("Dit jaar", Period.year(year)),
        ("Vorig jaar", Period.year(year - 1)),
        *((f"Kwartaal {number}", Period.quarter(year, number)) for number in range(1, 5)),
        ("Sinds 2025", Period.year(year).since_plan_began()),
    ]
    values = {name: value for name, value in values.items() if name != "sinds"}
    return [
        {
            "label": label,
            "url": f"?{urlencode({**values, **_dates(period)})}",
            "current": all(values.get(name) == day for name, day in _dates(period).items()),
        }
        for label, period in periods
    ]


def provinces(values: Mapping[str, str]) -> list[dict]:
    """All of Flanders and each province, with everything else as asked."""
    choices = [("", "Heel Vlaanderen"), *Province.choices]
    chosen = values.get("provincie", "")
    others = {name: value for name, value in values.items() if name != "provincie"}
    return [
        {
            "label": label,
            "url": f"?{urlencode({**others, **({'provincie': key} if key else {})})}",
            "current": key == chosen,
        }
        for key, label in choices
    ]


def _dates(period: Period) -> dict[str, str]:
    return {"van": period.start.isoformat(), "tot": period.end.isoformat()}
