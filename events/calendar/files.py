"""Calendar files (RFC 5545, RFC 5546): the public feed, one event, one person's invitation.

Every moment in a file comes from a stored column, never from the clock, so that the same facts
give the same bytes.
"""

from datetime import UTC, datetime
from functools import cache

from django.conf import settings
from icalendar import Calendar, Parameters, vCalAddress, vInt, vText, vUri

from events.calendar.brussels import TZID, brussels_timezone
from events.calendar.writing import Entry, below, head_of, written
from members.dutch import BRUSSELS

PRODID = "-//Gelijke kansen lokaal//Agenda//NL"
REFRESH = "PT4H"


def new_calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(brussels_timezone())
    return calendar


def published(days, *, name: str = "", url: str = "") -> bytes:
    """The days as a file or feed for everybody: no participants, never the online room."""
    calendar = new_calendar("PUBLISH")
    if name:
        _follow(calendar, name, url)
    return written(calendar, (_entry(day, sequence=day.sequence) for day in days))


def personal_feed(rows, *, name: str, url: str) -> bytes:
    """`(day, link)` rows as a feed for one participant; says where to take part."""
    calendar = new_calendar("PUBLISH")
    _follow(calendar, name, url)
    return written(calendar, (_entry(day, sequence=day.sequence, link=link) for day, link in rows))


def personal(days, *, link: str) -> bytes:
    """`(day, sequence)` rows as a file for one participant to open; says where to take part."""
    calendar = new_calendar("PUBLISH")
    return written(calendar, (_entry(day, sequence=sequence, link=link) for day, sequence in days))


def invitation(day, *, person, sequence: int, changed_at: datetime, link: str) -> bytes:
    """METHOD:REQUEST for one person and one day."""
    return _personal("REQUEST", day, person, sequence, changed_at, link)


def withdrawal(day, *, person, sequence: int, changed_at: datetime, link: str) -> bytes:
    """METHOD:CANCEL: takes the day out of one person's calendar."""
    return _personal("CANCEL", day, person, sequence, changed_at, link)


def _follow(calendar, name, url):
    """What makes a feed of a file: its name, where it comes from, how often to come back."""
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar["REFRESH-INTERVAL"] = _as(REFRESH, "DURATION")
    calendar.add("x-published-ttl", REFRESH)
    calendar["SOURCE"] = _as(url, "URI")


def _personal(method, day, person, sequence, changed_at, link) -> bytes:
    off = method == "CANCEL"
    entry = _entry(day, sequence=sequence, changed_at=changed_at, link=link, off=off)
    entry.append((b"ATTENDEE", _attendee(person)))
    return below(_head(method), [entry])


@cache
def _head(method) -> bytes:
    """The zone in it is long, and the same in everybody's invitation."""
    return head_of(new_calendar(method))


def _entry(
    day, *, sequence: int, changed_at: datetime | None = None, link: str = "", off: bool = False
) -> Entry:
    changed = _moment(max(filter(None, (changed_at, last_change(day)))))
    where = location(day)
    entry = [
        (b"UID", vText(day.uid)),
        (b"DTSTAMP", changed),
        (b"LAST-MODIFIED", changed),
        (b"SEQUENCE", vInt(sequence)),
        (b"DTSTART", _wall_clock(day.starts_at)),
        (b"DTEND", _wall_clock(day.ends_at)),
        (b"SUMMARY", vText(summary(day))),
        (b"STATUS", vText("CANCELLED" if off or is_off(day) else "CONFIRMED")),
        (b"TRANSP", vText("OPAQUE")),
        (b"URL", vUri(link or f"{settings.SITE_URL}{day.session.event.url}")),
        (b"DESCRIPTION", vText(_description(day, link))),
        (b"ORGANIZER", _organizer(settings.CALENDAR_ORGANIZER_EMAIL, settings.SITE_NAME)),
    ]
    if where:
        entry.append((b"LOCATION", vText(where)))
    if link and day.is_online:
        online = _as(link, "URI", FEATURE="VIDEO", LABEL="Neem deel")
        entry.append((b"CONFERENCE", online))
    return entry


def last_change(day) -> datetime:
    """The last moment at which anything that the entry shows was changed."""
    session = day.session
    return max(day.changed_at, session.changed_at, session.event.changed_at)


def is_off(day) -> bool:
    session = day.session
    return day.is_cancelled or session.is_cancelled or session.event.is_cancelled


def summary(day) -> str:
    parts = [day.session.event.title, day.session.name, day.name]
    return ": ".join(part for part in parts if part)


def location(day) -> str:
    """Where to go; an online day names no room, since feeds are public."""
    parts = [day.place_name, day.place_address]
    if day.municipality and day.municipality.name not in day.place_address:
        parts.append(day.municipality.name)
    place = ", ".join(part for part in parts if part)
    if not day.is_online:
        return place
    return f"{place} (of online)" if place else "Online"


def _description(day, link) -> str:
    event = day.session.event
    lines = [event.summary]
    if programme := getattr(day, "programme_text", ""):  # only in the file of one event
        lines.append(f"Programma\n{programme}")
    if link:
        lines.append(f"Jouw inschrijving bekijken of annuleren: {link}")
        if day.is_online:
            lines.append("Je neemt deel via die pagina.")
    lines.append(f"Meer informatie: {settings.SITE_URL}{event.url}")
    return "\n\n".join(lines)


@cache
def _organizer(address: str, name: str) -> vCalAddress:
    organizer = vCalAddress(f"mailto:{address}")
    organizer.params["CN"] = vText(name)
    return organizer


def _attendee(person) -> vCalAddress:
    address = vCalAddress(f"mailto:{person.email}")
    if person.name:
        address.params["CN"] = vText(person.name)
    address.params["ROLE"] = vText("REQ-PARTICIPANT")
    address.params["PARTSTAT"] = vText("ACCEPTED")
    address.params["RSVP"] = vText("FALSE")
    return address


def _as(value: str, kind: str, **parameters: str) -> vUri:
    """A value written as it is, with the VALUE parameter that its property demands."""
    written = vUri(value)
    written.params = Parameters({"VALUE": kind, **parameters})
    return written


def _moment(moment: datetime) -> vUri:
    return vUri(f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}")


def _wall_clock(moment: datetime) -> vUri:
    """Written as it is: the library's own kind looks the zone up three times per moment."""
    written = vUri(f"{moment.astimezone(BRUSSELS):%Y%m%dT%H%M%S}")
    written.params = Parameters({"TZID": TZID})
    return written
