"""What came on the site since the previous issue, as blocks for the next one."""

from datetime import datetime, timedelta

from django.utils import timezone

from cms.models import NewsPage, PracticePage
from events.models import Event
from newsletter.models import Dispatch, Issue
from newsletter.parts import read_part

FIRST_LOOKS_BACK = timedelta(days=31)
AGENDA = ("agenda", {"section": "In de agenda", "theme": "", "weeks": 6, "count": 5})
THEME_DAYS = ("theme_days", {"section": "Themadagen", "weeks": 5})


def since_last(now: datetime | None = None) -> datetime:
    """When the previous issue left; without one, a month ago."""
    last = Dispatch.objects.released().order_by("-started_at").first()
    return last.started_at if last else (now or timezone.now()) - FIRST_LOOKS_BACK


def new_blocks(body, now: datetime | None = None) -> list[tuple[str, dict]]:
    """Blocks for whatever is new and not in the body yet, as `(kind, value)`."""
    now = now or timezone.now()
    since = since_last(now)
    pages = {block.value["page"].pk for block in body if block.value.get("page")}
    events = {block.value["event"].pk for block in body if block.value.get("event")}
    news = NewsPage.objects.live().newest().filter(first_published_at__gt=since)
    practices = PracticePage.objects.live().newest().filter(first_published_at__gt=since)
    coming = Event.objects.published().not_cancelled().upcoming(now)
    return [
        *_group("item", "page", "Nieuw op de site", news.exclude(pk__in=pages)),
        *_group("practice", "page", "Praktijken", practices.exclude(pk__in=pages)),
        *_group(
            "event",
            "event",
            "Kom erbij",
            coming.filter(published_at__gt=since).exclude(pk__in=events),
        ),
        *_once(body, AGENDA, now),
        *_once(body, THEME_DAYS, now),
    ]


def _group(kind, field, section, rows):
    """One block per row; only the first one opens the section."""
    for place, row in enumerate(rows):
        yield kind, {"section": "" if place else section, field: row, "text": ""}


def _once(body, block, now):
    kind, value = block
    if all(each.block_type != kind for each in body) and read_part(kind, value, now).entries:
        yield block


def with_new_blocks(issue: Issue, now: datetime | None = None) -> int:
    """Put them before the closing words of a draft. Returns how many came."""
    blocks = new_blocks(issue.body, now)
    closing = [at for at, block in enumerate(issue.body) if block.block_type == "closing"]
    place = closing[0] if closing else len(issue.body)
    for offset, (kind, value) in enumerate(blocks):
        child = issue.body.stream_block.child_blocks[kind]
        issue.body.insert(place + offset, (kind, child.normalize(value)))
    return len(blocks)
