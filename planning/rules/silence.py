"""How long nothing was said about a goal of the plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

LONG = 6  # weeks without a word before we say so
WEEK = timedelta(weeks=1)
# "eight weeks" reads, "8 weken" is a figure
WORDS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    *("negentien", "twintig"),
)


@dataclass(frozen=True)
class Silence:
    """`last` is None where nothing was ever said; `next_on` is what is planned, if anything."""

    weeks: int
    last: date | None
    next_on: date | None

    @property
    def in_words(self) -> str:
        """acht weken geen communicatie"""
        if self.last is None:
            return "nog geen communicatie"
        weeks = WORDS[self.weeks] if self.weeks < len(WORDS) else str(self.weeks)
        return f"{weeks} {'week' if self.weeks == 1 else 'weken'} geen communicatie"


def silence(days: Iterable[date], today: date, long: int = LONG) -> Silence | None:
    """The silence up to `today`, where it lasts at least `long` whole weeks.

    `days` are those of everything about the goal, published or planned: a plan for later is no
    communication yet, so it ends no silence, and is named beside it.
    """
    days = sorted(days)
    before = [day for day in days if day <= today]
    next_on = next((day for day in days if day > today), None)
    if not before:
        return Silence(0, None, next_on)
    weeks = (today - before[-1]) // WEEK
    return Silence(weeks, before[-1], next_on) if weeks >= long else None
