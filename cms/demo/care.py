"""Care for the demo's pages: most are looked after, a few are due, two links lead nowhere.

The two addresses end in `.invalid`, which exists nowhere by agreement: nobody ever asks there.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.actions.links import read_page
from cms.enums import LinkState, ReviewInterval
from cms.models import (
    LinkCheck,
    PageCare,
    Review,
    ThemePage,
    WritingScore,
    knowledge_pages,
)
from cms.writing_look import tips
from members.models import Person

# Of the thematic pages: how many days ago somebody looked; None is not since it came online.
REVIEWED = {
    "lokaal-genderbeleid": 40,
    "menstruatiewelzijn": 210,
    "lokaal-regenboogbeleid": 390,
    "lokaal-inclusiebeleid": 345,
    "grensoverschrijdend-gedrag": 95,
}
ONLINE_FOR = 640  # days
NOTES = ("", "Wetgeving nagekeken met de juridische dienst.", "", "Cijfers van dit jaar ingevuld.")
DEAD = {
    "https://toegankelijkheidswijzer.example.invalid/checklist": (None, 12, "site"),
    "https://vlaggenkalender.example.invalid/2024": (404, 3, "page"),
}
PROBLEMS = {"site": "Deze site bestaat niet (meer).", "page": ""}


@transaction.atomic
def load(now: datetime) -> None:
    """Does nothing where somebody already looked after a page."""
    if Review.objects.exists() or not ThemePage.objects.exists():
        return
    began = now - timedelta(days=ONLINE_FOR)
    ThemePage.objects.filter(slug__in=REVIEWED).update(first_published_at=began)
    owners = list(Person.objects.filter(user__groups__name__in=["redactie", "coordinator"]))
    for place, page in enumerate(knowledge_pages().order_by("pk").specific()):
        PageCare.objects.create(
            page_id=page.pk,
            owner=owners[place % 3 // 2 % len(owners)] if owners else None,
            months=ReviewInterval.HALF_YEAR if place % 4 == 0 else None,
        )
        _review(page, place, now, owners)
    _links(now)
    _scores(now)


def _review(page: Page, place: int, now: datetime, owners) -> None:
    days = REVIEWED.get(page.slug)
    if days is None:
        online = (now - page.first_published_at).days if page.first_published_at else 0
        if place % 4 == 0 or online < 90:  # some were never looked at since they came online
            return
        days = online // 3
    day = timezone.localdate(now - timedelta(days=days))
    by = owners[place % len(owners)] if owners else None
    Review.objects.create(
        page_id=page.pk, reviewed_on=day, note=NOTES[place % len(NOTES)], reviewed_by=by
    )


def _links(now: datetime) -> None:
    known = tips()
    for page in Page.objects.live().filter(depth__gt=1).specific():
        read_page(page, now, known)
    today = timezone.localdate(now)
    LinkCheck.objects.update(state=LinkState.GOOD, status=200, checked_on=today)
    for url, (status, nights, problem) in DEAD.items():
        LinkCheck.objects.filter(url=url).update(
            state=LinkState.DEAD,
            status=status,
            problem=PROBLEMS[problem],
            failed_nights=nights,
            first_failed_on=today - timedelta(days=nights),
        )


def _scores(now: datetime) -> None:
    """The months before today, a little harder to read the longer ago."""
    today = timezone.localdate(now)
    earlier = [
        WritingScore(
            page_id=score.page_id,
            scored_on=today - timedelta(days=30 * months),
            ease=max(0, score.ease - months - (score.page_id + months) % 3),
            words=score.words,
            remarks=score.remarks + months // 2,
        )
        for score in WritingScore.objects.filter(scored_on=today, ease__isnull=False)
        for months in range(1, 10)
    ]
    WritingScore.objects.bulk_create(earlier)
