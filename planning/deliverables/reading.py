"""What deliverables answer when another app asks every app the same question."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from members import dutch
from members.holding import holding
from members.slots import FIRST_HITS, MondayLine, SearchGroup, SearchResult, SitemapEntry
from planning.deliverables.enums import DeliverableKind
from planning.deliverables.kinds import LASTING, expected_in
from planning.models import Deliverable

SOON = timedelta(days=60)
MAY_CHANGE = "planning.change_deliverable"
MAY_ADD = "planning.add_deliverable"


def found(query: str, shown: slice = FIRST_HITS) -> SearchGroup:
    rows = holding(Deliverable.objects.public(), query, "title").order_by("-on", "-pk")
    results = [
        SearchResult(
            row.title,
            row.get_absolute_url(),
            note=f"{row.get_kind_display()}, {dutch.day_short(row.on)}",
        )
        for row in rows[shown]
    ]
    return SearchGroup("Bewijsstukken", results, rows.count(), order=40)


def sitemap_entries() -> Iterator[SitemapEntry]:
    rows = list(Deliverable.objects.public().order_by("pk"))
    if rows:
        yield SitemapEntry(reverse("deliverables:home"))
    for row in rows:
        yield SitemapEntry(row.get_absolute_url(), row.changed_at)


def missing_deliverables(today) -> list[tuple[DeliverableKind, int]]:
    """(kind, year) of what must be there before the year ends, and is not; from October on."""
    expected = expected_in(today.year, today.month)
    if not expected:
        return []
    years = {year for _, year in expected}
    there = set(
        Deliverable.objects.counted().filter(year__in=years).values_list("kind", "year").distinct()
    )
    return [(kind, year) for kind, year in expected if (kind.value, year) not in there]


def ending_soon(today):
    """Agreements and partnerships whose last day comes within sixty days."""
    rows = Deliverable.objects.counted().of_kind(*LASTING)
    return rows.filter(until__range=(today, today + SOON)).order_by("until", "pk")


def monday_lines(now=None) -> Iterator[MondayLine]:
    today = timezone.localdate(now)
    if Deliverable.objects.exists() and (missing := missing_deliverables(today)):
        new = reverse("deliverables_staff:new")
        yield MondayLine(
            dutch.plural(
                len(missing),
                "bewijsstuk van dit jaar is er nog niet",
                "bewijsstukken van dit jaar zijn er nog niet",
            ),
            new if len(missing) > 1 else f"{new}?soort={missing[0][0]}",
            count=len(missing),
            permission=MAY_ADD,
            items=tuple(
                (f"{kind.label} ({year})", f"{new}?soort={kind.value}") for kind, year in missing
            ),
        )
    if rows := list(ending_soon(today)):
        address = rows[0].staff_url if len(rows) == 1 else reverse("deliverable_list:index")
        yield MondayLine(
            dutch.plural(
                len(rows),
                "afspraak of samenwerking loopt af binnen 60 dagen",
                "afspraken of samenwerkingen lopen af binnen 60 dagen",
            ),
            address,
            count=len(rows),
            permission=MAY_CHANGE,
            items=tuple(
                (f"{row.title} (tot {dutch.day_short(row.until)})", row.staff_url) for row in rows
            ),
        )
