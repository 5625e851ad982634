"""Issues in the communication calendar: on the day they left, or are planned to leave."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.urls import reverse

from members import dutch
from newsletter.enums import DispatchState
from newsletter.models import Dispatch, Issue
from planning.communication.enums import Channel
from planning.slots import CalendarItem, LinkedItem

ONE_DAY = timedelta(days=1)


def calendar_items(start: date, end: date) -> Iterator[CalendarItem]:
    """Days from `start` to `end`. One query."""
    since, until = _midnight(start), _midnight(end + ONE_DAY)
    left = Q(started_at__gte=since, started_at__lt=until)
    planned = Q(state=DispatchState.SCHEDULED, scheduled_for__gte=since, scheduled_for__lt=until)
    rows = Dispatch.objects.filter(left | planned)
    for row in rows.select_related("issue__initiative_link__initiative").defer("issue__body"):
        initiative = _initiative_of(row.issue)
        at = row.started_at or row.scheduled_for
        yield CalendarItem(
            key=f"nieuwsbrief-{row.issue_id}",
            day=dutch.local(at).date(),
            title=row.issue.title,
            kind="Nieuwsbrief" if row.started_at else "Nieuwsbrief, gepland",
            url=_url(row.issue),
            channel=Channel.NEWSLETTER,
            goals=frozenset([initiative.goal_id] if initiative and initiative.goal_id else []),
            initiative=initiative.pk if initiative else None,
            changed_at=row.started_at or row.prepared_at,
        )


def linked_items(initiative) -> Iterator[LinkedItem]:
    for issue in Issue.objects.filter(initiative_link__initiative=initiative).defer("body"):
        yield LinkedItem(title=issue.title, kind="Nieuwsbrief", url=_url(issue))


def _initiative_of(issue):
    link = getattr(issue, "initiative_link", None)
    return link.initiative if link else None


def _url(issue) -> str:
    return reverse(Issue.snippet_viewset.get_url_name("send"), args=[issue.pk])


def _midnight(day: date):
    return datetime.combine(day, time(), dutch.BRUSSELS)
