"""An issue read once into plain values, from which mail, text and web version are all drawn.

Because the three templates see the same parts, they cannot say different things.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.html import escape

from events.models import Event
from members.dutch import period
from newsletter.mail_html import absolute, clean_rich_text, plain_text
from planning.theme_days import theme_days_between
from planning.themes import GENERAL

IMAGE_FILTER = "width-1104|jpegquality-80|format-jpeg"
IMAGE_WIDTH = 552  # shown width in the mail; the file is twice as wide


@dataclass(frozen=True)
class Picture:
    url: str
    alt: str
    width: int = IMAGE_WIDTH


@dataclass(frozen=True)
class AgendaEntry:
    """One event in a few words."""

    title: str
    url: str
    starts_at: datetime | None
    when: str
    where: str
    theme: str = GENERAL


@dataclass(frozen=True)
class Part:
    """One block of an issue, resolved: every link absolute, every lookup done."""

    kind: str
    section: str = ""  # a heading to open above this part
    title: str = ""
    url: str = ""
    html: str = ""
    theme: str = GENERAL
    picture: Picture | None = None
    link_text: str = ""
    entries: tuple[AgendaEntry, ...] = field(default=())
    level: int = 2  # heading level of the title

    @property
    def text(self) -> str:
        return plain_text(self.html)


def read_parts(body, now=None) -> list[Part]:
    """The parts of a stream of blocks, with heading levels that follow one another.

    The agenda is looked up as it stands at `now`.
    """
    now = now or timezone.now()
    parts, in_section = [], False
    for block in body:
        part = read_part(block.block_type, block.value, now)
        in_section = in_section or bool(part.section)
        parts.append(replace(part, level=3 if in_section else 2))
    return parts


def read_part(kind: str, value, now: datetime) -> Part:
    return READERS[kind](value, now)


def has_content(parts: list[Part]) -> bool:
    """Whether there is anything to read besides a greeting."""
    return any(part.kind not in ("intro", "closing") and _says_something(part) for part in parts)


def _says_something(part: Part) -> bool:
    return bool(part.title or part.entries)


def _intro(value, now) -> Part:
    return Part("intro", html=clean_rich_text(value.get("text")))


def _closing(value, now) -> Part:
    return Part("closing", html=clean_rich_text(value.get("text")))


def _item(value, now) -> Part:
    page = value.get("page")
    if page is None:  # removed since it was chosen; the checks say so
        return Part("item", section=value.get("section") or "")
    page = page.specific
    summary = getattr(page, "summary", "") or page.search_description
    return Part(
        "item",
        section=value.get("section") or "",
        title=value.get("title") or page.title,
        url=absolute(page.get_url() or page.url_path),
        html=_written(value.get("text")) or _paragraph(summary),
        theme=getattr(page, "design_theme", GENERAL),
        picture=_picture(value.get("image")),
    )


def _practice(value, now) -> Part:
    part = replace(_item(value, now), kind="practice")
    board = value.get("page") and value.get("page").specific.organisation
    words = f"{board.name}: {part.title}" if board else part.title
    return replace(part, title=words)


def _theme_days(value, now) -> Part:
    first = timezone.localdate(now)
    last = first + timedelta(weeks=value.get("weeks") or 5)
    entries = tuple(
        AgendaEntry(row.name, "", None, period(row.day, row.last), "")
        for row in theme_days_between(first, last)
    )
    section = (value.get("section") or "") if entries else ""
    return Part("theme_days", section=section, entries=entries)


def _event(value, now) -> Part:
    event = value.get("event")
    if event is None:
        return Part("event", section=value.get("section") or "")
    return Part(
        "event",
        section=value.get("section") or "",
        title=event.title,
        url=absolute(event.get_absolute_url()),
        html=_paragraph(value.get("text") or event.summary),
        theme=event.design_theme,
        entries=(agenda_entry(event, now),),
    )


def _agenda(value, now) -> Part:
    until = now + timedelta(weeks=value.get("weeks") or 6)
    events = Event.objects.published().not_cancelled().upcoming(now).filter(next_at__lt=until)
    if value.get("theme"):
        events = events.with_theme(value.get("theme"))
    chosen = events.with_sessions()[: value.get("count") or 5]
    entries = tuple(agenda_entry(event, now) for event in chosen)
    return Part("agenda", section=(value.get("section") or "") if entries else "", entries=entries)


def _free(value, now) -> Part:
    return Part(
        "free",
        section=value.get("section") or "",
        title=value.get("title"),
        url=absolute(value.get("link")),
        html=_written(value.get("text")),
        theme=value.get("theme") or GENERAL,
        picture=_picture(value.get("image")),
        link_text=value.get("link_text") or "",
    )


READERS = {
    "intro": _intro,
    "item": _item,
    "practice": _practice,
    "event": _event,
    "agenda": _agenda,
    "theme_days": _theme_days,
    "free": _free,
    "closing": _closing,
}


def agenda_entry(event: Event, now: datetime) -> AgendaEntry:
    """When and where an event next takes place, in one line each."""
    day = next(_days_to_come(event, now), None)
    if day is None:
        return AgendaEntry(event.title, absolute(event.url), None, "", "", event.design_theme)
    return AgendaEntry(
        title=event.title,
        url=absolute(event.url),
        starts_at=timezone.localtime(day.starts_at),
        when=period(day.starts_at, day.ends_at),
        where=_where(day),
        theme=event.design_theme,
    )


def _days_to_come(event, now) -> Iterator:
    days = [
        day
        for session in event.sessions.all()
        if not session.is_cancelled
        for day in session.days.all()
        if not day.is_cancelled and day.ends_at >= now
    ]
    return iter(sorted(days, key=lambda day: day.starts_at))


def _where(day) -> str:
    places = [day.place_name, day.municipality.name if day.municipality_id else ""]
    named = ", ".join(dict.fromkeys(place for place in places if place))
    if day.is_online:
        return f"{named} en online" if named else "Online"
    return named


def _written(rich_text) -> str:
    html = clean_rich_text(rich_text)
    return html if plain_text(html) else ""


def _paragraph(text: str) -> str:
    return f"<p>{escape(text.strip())}</p>" if text and text.strip() else ""


def _picture(image) -> Picture | None:
    if not image:
        return None
    rendition = image.get_rendition(IMAGE_FILTER)
    alt = "" if image.decorative else image.contextual_alt_text or ""
    return Picture(absolute(rendition.url), alt, min(IMAGE_WIDTH, rendition.width))
