"""The entries of a calendar file, line by line.

The values and their escaping are the library's. Its folding looks at every letter apart, which
made a feed of a thousand sessions twice as slow to answer; ours looks at the long lines alone.
"""

from collections.abc import Iterable

from icalendar import Calendar

END = b"END:VCALENDAR\r\n"
WIDTH = 75  # octets of a line without its end (RFC 5545, section 3.1)

Entry = list[tuple[bytes, object]]  # names with a value of the library


def written(calendar: Calendar, entries: Iterable[Entry]) -> bytes:
    """The calendar with these entries added."""
    return below(head_of(calendar), entries)


def head_of(calendar: Calendar) -> bytes:
    """All that comes before the entries."""
    return calendar.to_ical().removesuffix(END)


def below(head: bytes, entries: Iterable[Entry]) -> bytes:
    return b"".join([head, *map(_written_entry, entries), END])


def _written_entry(entry: Entry) -> bytes:
    lines = [b"BEGIN:VEVENT", *(_line(name, value) for name, value in entry), b"END:VEVENT", b""]
    return b"\r\n".join(lines)


def _line(name: bytes, value) -> bytes:
    if value.params:
        name = b"%b;%b" % (name, value.params.to_ical())
    return folded(b"%b:%b" % (name, value.to_ical()))


def folded(line: bytes) -> bytes:
    """Cut where a line is too long, never inside a letter or an escape."""
    pieces = []
    width = WIDTH
    while len(line) > width:
        cut = width
        while _is_inside(line, cut):
            cut -= 1
        pieces.append(line[:cut])
        line = line[cut:]
        width = WIDTH - 1  # the space that begins the next line counts
    return b"\r\n ".join([*pieces, line])


def _is_inside(line: bytes, place: int) -> bool:
    """Whether the octet here continues a letter (UTF-8) or what a backslash or caret began."""
    return line[place] & 0xC0 == 0x80 or line[place - 1] in b"\\^"
