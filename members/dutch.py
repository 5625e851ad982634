"""Dates, hours and numbers as people in Flanders write them.

Moments are shown in Belgian time whatever time zone they were stored in. Every function takes
plain values and returns plain text, so that mails, exports and templates say the same thing.
"""

from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
NO_BREAK = "\N{NO-BREAK SPACE}"


def local(value: date | datetime) -> date | datetime:
    """A moment in Belgian time; a naive moment or a plain day stays as it is."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(BRUSSELS)
    return value


def weekday(value: date | datetime) -> str:
    return WEEKDAYS[local(value).weekday()]


def month(value: date | datetime) -> str:
    """mei 2026"""
    value = local(value)
    return f"{MONTHS[value.month - 1]} {value.year}"


def day_short(value: date | datetime) -> str:
    """12 mei 2026"""
    return f"{local(value).day} {month(value)}"


def day(value: date | datetime) -> str:
    """dinsdag 12 mei 2026"""
    return f"{weekday(value)} {day_short(value)}"


def hour(value: datetime | time) -> str:
    """9.30 or, on the hour, 9"""
    if isinstance(value, datetime):
        value = local(value)
    return f"{value.hour}.{value.minute:02}" if value.minute else str(value.hour)


def clock(value: datetime | time) -> str:
    """9.30 uur"""
    return f"{hour(value)} uur"


def moment(value: datetime) -> str:
    """dinsdag 12 mei 2026, 9.30 uur"""
    return f"{day(value)}, {clock(value)}"


def hours(start: datetime | time, end: datetime | time) -> str:
    """9.30 tot 12 uur"""
    return f"{hour(start)} tot {clock(end)}"


def period(start: date | datetime, end: date | datetime | None) -> str:
    """From a start to an end, saying nothing twice.

    Moments on one day: "dinsdag 12 mei 2026, 9.30 tot 12 uur"; over several days each end has
    its own day and hour. Plain days: "12 tot 14 mei 2026".
    """
    if not isinstance(start, datetime):
        return _days(start, end)
    if end is None or end == start:
        return moment(start)
    start, end = local(start), local(end)
    if start.date() == end.date():
        return f"{day(start)}, {hours(start, end)}"
    return f"{moment(start)} tot {moment(end)}"


def _days(start: date, end: date | None) -> str:
    if end is None or end == start:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} tot {day_short(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} tot {day_short(end)}"
    return f"{day_short(start)} tot {day_short(end)}"


def number(value: int | float | Decimal, decimals: int | None = None) -> str:
    """1.234 and, where there is a fraction, 1.234,5"""
    if decimals is None:
        decimals = 0 if value == int(value) else 1
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans({",": ".", ".": ","})).replace("-", "\N{MINUS SIGN}")


def percent(part: float, whole: float) -> str:
    """38 %, or a dash where there is nothing to divide by"""
    if not whole:
        return "–"
    return f"{number(round(100 * part / whole))}{NO_BREAK}%"


def dialled(number: str) -> str:
    """The digits of a telephone number as a link dials them: +32 9 000 becomes +329000."""
    return "".join(each for each in number if each in "+0123456789")


def plural(count: int, one: str, many: str) -> str:
    """The word that goes with a count: one place, otherwise places."""
    return one if count == 1 else many


def counted(count: int, one: str, many: str) -> str:
    """1 plaats, 1.234 plaatsen"""
    return f"{number(count)} {plural(count, one, many)}"


def listed(words: list[str], last: str = "en") -> str:
    """Gent, Genk en Geel"""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
