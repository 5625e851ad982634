"""What the newsletter answers when another app asks every app the same question."""

from django.urls import reverse
from django.utils import timezone

from members.dutch import day, plural
from members.enums import Role
from members.holding import holding
from members.slots import FIRST_HITS, MondayLine, SearchGroup, SearchResult, SitemapEntry
from newsletter.actions.month_end import end_of_month
from newsletter.models import Dispatch, Issue

WARN_DAYS = 7  # before the end of a month in which nothing left yet
LEAST_DAYS = 3  # that the mail of a Monday leaves to mend it


def found_issues(query: str, shown: slice = FIRST_HITS) -> SearchGroup:
    """Issues that went out in whose words every word of the query occurs."""
    issues = Issue.objects.released().newest_first().as_sent()
    issues = holding(
        issues, query, "dispatch__snapshot__subject", "preview_text", "dispatch__snapshot__text"
    )
    results = [
        SearchResult(
            title=issue.subject_as_sent,
            url=issue.get_absolute_url(),
            summary=issue.preview_text,
            note=day(issue.dispatch.started_at),
        )
        for issue in issues[shown]
    ]
    return SearchGroup("Nieuwsbrieven", results, issues.count(), order=80)


def sitemap_entries():
    issues = Issue.objects.released().newest_first().select_related("dispatch")
    released = list(issues.only("slug", "dispatch__started_at"))
    newest = released[0].dispatch.started_at if released else None
    yield SitemapEntry(reverse("newsletter:index"), newest)
    yield SitemapEntry(reverse("newsletter:subscribe"))
    for issue in released:
        yield SitemapEntry(issue.get_absolute_url(), issue.dispatch.started_at)


def waiting_for_us():
    """What an editor or coordinator should look at first."""
    screen = reverse(Issue.snippet_viewset.get_url_name("list"))
    ready = Issue.objects.not_sent().filter(snapshots__isnull=False).distinct().count()
    if ready:
        words = plural(ready, "goedgekeurd nummer wacht", "goedgekeurde nummers wachten")
        yield MondayLine(f"{words} om te vertrekken", screen, ready, Role.COORDINATOR.value)
    stuck = Dispatch.objects.not_closed().exclude(trouble="").count()
    if stuck:
        yield MondayLine("nieuwsbrief raakt niet weg: kijk op het scherm waarom", screen, stuck)
    today = timezone.localdate()
    if _is_late(today) and not _left_in_month(today):
        yield MondayLine(
            "maand zonder nieuwsbrief dreigt: er vertrok nog geen nummer",
            screen,
            1,
            Role.EDITOR.value,
        )


def _is_late(today) -> bool:
    """The end of the month is near, or next Monday would be too late to say so."""
    left = (end_of_month(today) - today).days
    return left < WARN_DAYS or (today.weekday() == 0 and left - 7 < LEAST_DAYS)


def _left_in_month(today) -> bool:
    return Dispatch.objects.filter(
        started_at__year=today.year, started_at__month=today.month
    ).exists()
