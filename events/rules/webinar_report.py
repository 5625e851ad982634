"""The attendance report of Teams or Zoom as people download it: who was there, how many minutes.

A file may hold several parts with a head of their own, and a person several rows: each time that
somebody came in again. Nothing here looks anybody up.
"""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO

from members.text_keys import text_key

COLUMNS = {
    "name": "name|full name|naam|volledige naam|user name|user name (original name)|"
    "name (original name)|gebruikersnaam|gebruikersnaam (oorspronkelijke naam)|"
    "naam (oorspronkelijke naam)|naam (originele naam)|deelnemer|participant",
    "first": "first name|voornaam",
    "last": "last name|achternaam|familienaam",
    "email": "email|e-mail|email address|e-mailadres|user email|gebruikers-e-mail",
    "upn": "participant id (upn)|deelnemer-id (upn)|upn",
    "join": "join time|joined|tijd van deelname|deelnametijd|begintijd",
    "leave": "leave time|left|tijd van vertrek|vertrektijd|eindtijd",
    "total": "in-meeting duration|duur in vergadering|duur van vergadering|"
    "total duration (minutes)|totale duur (minuten)",
    "duration": "duration|duration (minutes)|duration(minutes)|time in session (minutes)|duur|"
    "duur (minuten)|tijd in sessie (minuten)|attendance duration",
    "attended": "attended|aanwezig",
    "role": "role|rol",
    "organisation": "organization|organisation|organisatie|bestuur",
}
MEANING = {word: column for column, words in COLUMNS.items() for word in words.split("|")}
TIMES = ("join", "total", "duration")
HOSTS = {"organizer", "organisator", "host", "presenter", "presentator", "co-organizer"}
NO = {"no", "nee"}
MOMENTS = (
    *("%m/%d/%y, %I:%M:%S %p", "%m/%d/%Y, %I:%M:%S %p", "%m/%d/%Y %I:%M:%S %p"),
    *("%d/%m/%Y %H:%M:%S", "%d/%m/%Y, %H:%M:%S", "%d-%m-%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S"),
    *("%b %d, %Y %H:%M:%S", "%d/%m/%Y %H:%M", "%m/%d/%Y %I:%M %p"),
)
LENGTH = re.compile(
    r"^(?:(?P<h>\d{1,6})\s*(?:h|u|uur|hr)\w*\.?\s*)?(?:(?P<m>\d{1,6})\s*m\w*\.?\s*)?"
    r"(?:(?P<s>\d{1,6})\s*s\w*\.?)?$"
)
MINUTES = re.compile(r"\d{1,6}")
CLOCK = re.compile(r"^(\d{1,6}):(\d\d)(?::(\d\d))?$")


UNCLOSED = "Dit bestand is niet te lezen: een regel houdt niet op. Download het verslag opnieuw."


class UnreadableReport(ValueError):
    """Carries the Dutch sentence that says what is wrong with the file."""


@dataclass(frozen=True)
class Attended:
    name: str
    email: str
    minutes: int
    organisation: str = ""
    host: bool = False


@dataclass(frozen=True)
class Visit:
    """One row: somebody who came in once, or a total over the whole meeting."""

    name: str
    email: str
    organisation: str
    host: bool
    seconds: int | None
    start: datetime | None
    end: datetime | None


def read_reports(contents: list[bytes]) -> list[Attended]:
    """Everybody in these files, each once, by name. Raises `UnreadableReport`."""
    try:
        visits = [visit for content in contents for visit in _visits(_decoded(content))]
    except csv.Error as wrong:  # a quote that is never closed
        raise UnreadableReport(UNCLOSED) from wrong
    people = _by_person(visits)
    return sorted((_added_up(rows) for rows in people), key=lambda each: each.name.lower())


def _decoded(content: bytes) -> str:
    if content[:4] == b"PK\x03\x04":
        raise UnreadableReport("Dit is een Excelbestand. Download het verslag als CSV.")
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        codec = "utf-16"
    elif content[1:40:2].count(0) > 10:  # without a mark at the start
        codec = "utf-16-le"
    elif b"\x00" in content:
        raise UnreadableReport("Dit is geen tekstbestand. Download het verslag als CSV.")
    else:
        codec = "utf-8-sig"
    with suppress(UnicodeDecodeError):
        return content.decode(codec)
    return content.decode("cp1252", errors="replace")


def _visits(text: str) -> list[Visit]:
    parts = _parts(text)
    if not parts:
        raise UnreadableReport(
            "In dit bestand staan geen kolommen met een naam en een tijd. Is dit het "
            "aanwezigheidsverslag van Teams of Zoom?"
        )
    # A part with totals says it all; the visits below it would count everybody twice.
    totals = [part for part in parts if "total" in part[0]]
    return [_visit(head, row) for head, rows in totals or parts for row in rows if _was(head, row)]


def _parts(text: str):
    """(columns, rows) of every table in the file."""
    parts, head = [], None
    for row in csv.reader(StringIO(text, newline=""), delimiter=_separator(text)):
        cells = [cell.strip() for cell in row]
        found = _head(cells)
        if found:
            head = found
            parts.append((head, []))
        elif not any(cells) or len(cells) < 2:
            head = None
        elif head:
            parts[-1][1].append(cells)
    return parts


def _separator(text: str) -> str:
    """The one by which most heads can be read."""
    return max("\t;,", key=lambda mark: max(map(len, _heads(text, mark)), default=0))


def _heads(text, mark):
    return (_head(line.split(mark)) for line in text.splitlines())


def _head(cells) -> dict[str, int]:
    """Where each column stands; empty for a row that is no head."""
    words = [cell.strip().strip('"').lower() for cell in cells]
    found = {MEANING[word]: at for at, word in reversed(list(enumerate(words))) if word in MEANING}
    named = "name" in found or {"first", "last"} <= set(found)
    return found if named and any(time in found for time in TIMES) else {}


def _cell(head, row, column) -> str:
    at = head.get(column)
    return row[at] if at is not None and at < len(row) else ""


def _was(head, row) -> bool:
    return _cell(head, row, "attended").lower() not in NO and bool(_name(head, row))


def _name(head, row) -> str:
    first, last = _cell(head, row, "first"), _cell(head, row, "last")
    name = f"{first} {last}".strip() or _cell(head, row, "name")
    return re.sub(
        r"\s*\((?:guest|gast|extern\w*|unverified|niet geverifieerd)\)", "", name, flags=re.I
    )


def _visit(head, row) -> Visit:
    start, end = _moment(_cell(head, row, "join")), _moment(_cell(head, row, "leave"))
    length = _cell(head, row, "total") or _cell(head, row, "duration")
    email = next((x.lower() for c in ("email", "upn") if "@" in (x := _cell(head, row, c))), "")
    host = _cell(head, row, "role").lower() in HOSTS
    organisation = _cell(head, row, "organisation")
    name = _name(head, row)
    return Visit(name, email, organisation, host, seconds_of(length), start, end)


def _moment(text: str) -> datetime | None:
    for form in MOMENTS:
        with suppress(ValueError):
            return datetime.strptime(text, form).replace(tzinfo=UTC)  # only differences count
    return None


def seconds_of(text: str) -> int | None:
    """1h 5m 3s, 1 u 5 min, 01:05:03 or 65 (minutes)."""
    text = text.strip().lower()
    if MINUTES.fullmatch(text):
        return int(text) * 60
    if found := CLOCK.match(text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    found = LENGTH.match(text)
    if not text or not found:
        return None
    hours, minutes, seconds = (int(found[part] or 0) for part in "hms")
    return hours * 3600 + minutes * 60 + seconds


def _by_person(visits: list[Visit]) -> list[list[Visit]]:
    """By address; a row without one joins the only person of that name."""
    people: dict[str, list[Visit]] = {}
    for visit in visits:
        if visit.email:
            people.setdefault(visit.email, []).append(visit)
    named: dict[str, set[str]] = {}
    for email, rows in people.items():
        for row in rows:
            named.setdefault(text_key(row.name), set()).add(email)
    for visit in visits:
        if not visit.email:
            key = text_key(visit.name)
            known = named.get(key, set())
            people.setdefault(next(iter(known)) if len(known) == 1 else key, []).append(visit)
    return list(people.values())


def _added_up(rows: list[Visit]) -> Attended:
    told = [row.seconds for row in rows if row.seconds is not None]
    seconds = sum(told)
    if all(row.start and row.end for row in rows):  # two devices at once are one presence
        stayed = _union(rows)
        seconds = min(seconds, stayed) if told else stayed
    first = rows[0]
    email = next((row.email for row in rows if row.email), "")
    organisation = next((row.organisation for row in rows if row.organisation), "")
    host = any(row.host for row in rows)
    return Attended(first.name, email, round(seconds / 60), organisation, host)


def _union(rows) -> int:
    total, until = 0.0, None
    for start, end in sorted((row.start, row.end) for row in rows):
        begin = start if until is None else max(start, until)
        if end > begin:
            total += (end - begin).total_seconds()
            until = end
    return round(total)
