"""The same file read by three libraries that know nothing of each other, and once by hand.

`icalendar` writes our files and reads them back; `ical` and `vobject` have parsers of their own,
and `vobject` takes the offsets from the time zone in the file itself, as many programs do.
"""

import re
from datetime import UTC, datetime, timedelta

import vobject
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar


def moments(body) -> list[tuple]:
    """(uid, start, end) in UTC of each entry. Fails where two readers disagree."""
    text = body if isinstance(body, str) else body.decode()
    found = {
        "icalendar": by_icalendar(text),
        "ical": by_ical(text),
        "vobject": by_vobject(text),
        "by hand": by_hand(text),
    }
    assert all(each == found["by hand"] for each in found.values()), found
    return found["by hand"]


def by_icalendar(text):
    entries = Calendar.from_ical(text).walk("VEVENT")
    return [(str(e["UID"]), e.start.astimezone(UTC), e.end.astimezone(UTC)) for e in entries]


def by_ical(text):
    entries = IcsCalendarStream.calendar_from_ics(text).events
    return [(e.uid, e.dtstart.astimezone(UTC), e.dtend.astimezone(UTC)) for e in entries]


def by_vobject(text):
    entries = getattr(vobject.readOne(text), "vevent_list", [])
    return [
        (e.uid.value, e.dtstart.value.astimezone(UTC), e.dtend.value.astimezone(UTC))
        for e in entries
    ]


def by_hand(text):
    """By the two rules written in the file."""
    entries = []
    for name, parameters, value in plain_lines(text):
        if (name, value) == ("BEGIN", "VEVENT"):
            entries.append({})
        elif name == "UID":
            entries[-1]["uid"] = value
        elif name in ("DTSTART", "DTEND") and entries:
            assert parameters == ";TZID=Europe/Brussels"
            wall = datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007 the wall clock
            entries[-1][name] = (wall - offset_by_rule(wall)).replace(tzinfo=UTC)
    return [(each["uid"], each["DTSTART"], each["DTEND"]) for each in entries]


def plain_lines(body):
    """A reading of RFC 5545 by hand: unfolded lines as (name, parameters, value)."""
    text = body if isinstance(body, str) else body.decode()
    lines = text.replace("\r\n ", "").splitlines()
    return [re.match(r"([A-Z-]+)(;[^:]*)?:(.*)", line).groups() for line in lines]


def offset_by_rule(wall):
    """Summer from the last Sunday of March, 2.00, until the last Sunday of October, 3.00."""
    start = last_sunday(wall.year, 3) + timedelta(hours=2)
    end = last_sunday(wall.year, 10) + timedelta(hours=3)
    return timedelta(hours=2 if start <= wall < end else 1)


def last_sunday(year, month):
    day = datetime(year, month, 31)  # noqa: DTZ001 the wall clock
    return day - timedelta(days=(day.weekday() + 1) % 7)
