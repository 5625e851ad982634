"""How much the site is read: views to the database, and a measurement of every month."""

from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Page

from cms.models import PageViews, PracticePage, UsageSnapshot
from cms.models.views import OWN_COUNT
from cms.view_tally import take
from members.audit import record


def flush_views() -> int:
    """Bring the views of the minutes that are over to their day. Returns how many."""
    totals = take()
    known = set(
        Page.objects.filter(pk__in={page for _, page in totals}).values_list("pk", flat=True)
    )
    kept = {key: views for key, views in totals.items() if key[1] in known}
    with transaction.atomic():
        PageViews.objects.add(kept)
    return sum(kept.values())


def take_missing_snapshots(today: date | None = None) -> list[UsageSnapshot]:
    """Measure every month that is over and not measured yet, since the first view was counted."""
    today = today or timezone.localdate()
    first = PageViews.objects.of_practices().order_by("day").values_list("day", flat=True).first()
    if first is None:
        return []
    done = set(UsageSnapshot.objects.own().values_list("starts_on", flat=True))
    months = [month for month in _months_over(first, today) if month not in done]
    return [_measure(month, today) for month in months]


def _months_over(first: date, today: date):
    month = first.replace(day=1)
    while (following := next_month(month)) <= today:
        yield month
        month = following


def next_month(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def _measure(month: date, today: date) -> UsageSnapshot:
    end = next_month(month)
    last = end - timedelta(days=1)
    midnight = timezone.make_aware(timezone.datetime(end.year, end.month, end.day))
    practices = PracticePage.objects.live().filter(first_published_at__lt=midnight)
    facts = {
        "views": PageViews.objects.of_practices().between(month, last).total(),
        "practices": practices.count(),
        "taken_on": today,
    }
    return UsageSnapshot.objects.get_or_create(
        source=OWN_COUNT, starts_on=month, ends_on=last, defaults=facts
    )[0]


class SnapshotKnown(Exception):
    """A measurement of this source and period stands there already."""


@transaction.atomic
def add_snapshot(*, source, starts_on, ends_on, views, practices=None, note="", by):
    """Keep a measurement from elsewhere, such as GA4, with its source and period.

    Raises `SnapshotKnown`.
    """
    try:
        with transaction.atomic():
            row = UsageSnapshot.objects.create(
                source=source.strip(),
                starts_on=starts_on,
                ends_on=ends_on,
                views=views,
                practices=practices,
                note=note.strip(),
                taken_on=timezone.localdate(),
                taken_by=by,
            )
    except IntegrityError:
        raise SnapshotKnown from None
    record(row, "cms.usage_added", by=by)
    return row
