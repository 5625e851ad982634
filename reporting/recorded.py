"""Whether anything was kept at all: without it, a zero says nothing."""

import datetime
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max, Min, Q
from wagtail.models import Page

from advice.models import TrackMeeting
from cms.enums import NamedInstrument
from cms.models import (
    Adoption,
    InstrumentMilestone,
    IntegrationStep,
    PracticePage,
    StarterPage,
    ThemePage,
    UsageSnapshot,
)
from networks.models import Membership, Post
from newsletter.models import Dispatch, SubscriberSnapshot, Subscription
from planning.models import Initiative
from reporting.kept_deliverables import everything_kept
from reporting.participation import Selection
from reporting.periods import Period
from reporting.shared import shared


@shared
def any_held_day(period: Period) -> bool:
    return len(Selection(period).held()) > 0


@shared
def any_support(period: Period) -> bool:
    """A day of an activity, or a meeting of a track with one board."""
    return any_held_day(period) or TrackMeeting.objects.filter(on__lte=period.end).exists()


def any_deliverable(period: Period) -> bool:
    """Something was entered of the period or before it, or made later about it: then none of a
    kind is a real zero."""
    return any(each.on <= period.end or each.year <= period.end.year for each in everything_kept())


def any_partnership(period: Period) -> bool:
    return any_held_day(period) or any_deliverable(period)


@shared
def any_membership(period: Period) -> bool:
    return Membership.objects.filter(joined_at__lt=period.ends_at).exists()


@shared
def any_post(period: Period) -> bool:
    return Post.objects.filter(
        written_at__gte=period.starts_at, written_at__lt=period.ends_at
    ).exists()


@shared
def any_held_day_or_membership(period: Period) -> bool:
    return any_held_day(period) or any_membership(period)


@shared
def any_newsletter(period: Period) -> bool:
    """Something left in the period, or had left before it: then an empty year is a real zero."""
    return Dispatch.objects.released().filter(started_at__lt=period.ends_at).exists()


@shared
def any_subscriber(period: Period) -> bool:
    counted = SubscriberSnapshot.objects.filter(month_end__lte=period.end)
    return counted.exists() or Subscription.objects.filter(confirmed_at__lt=period.ends_at).exists()


@shared
def any_starter_page(period: Period) -> bool:
    return StarterPage.objects.filter(
        Q(first_published_at=None) | Q(first_published_at__lt=period.ends_at)
    ).exists()


@dataclass(frozen=True)
class PagesOnline:
    """Pages of one kind. `ever` came online before the end of the period, `online` of these are so
    still, of which `changed_at` is the last publication; `live` are all that are online today."""

    ever: int = 0
    online: int = 0
    live: int = 0
    changed_at: datetime.datetime | None = None


@shared
def pages_per_kind(period: Period) -> dict[int, PagesOnline]:
    """By content type; one query for all rows about what can be read on the site."""
    by_then = Q(first_published_at__lt=period.ends_at)
    is_live = Q(live=True)
    counts = {
        "ever": Count("pk", filter=by_then),
        "online": Count("pk", filter=by_then & is_live),
        "all_live": Count("pk", filter=is_live),
        "changed_at": Max("last_published_at", filter=by_then & is_live),
    }
    rows = Page.objects.order_by().values("content_type").annotate(**counts)
    return {kind: PagesOnline(*found) for kind, *found in rows.values_list("content_type", *counts)}


def pages_online(model, period: Period) -> PagesOnline:
    kind = ContentType.objects.get_for_model(model).pk
    return pages_per_kind(period).get(kind, PagesOnline())


def _was_online(model, period: Period) -> bool:
    return pages_online(model, period).ever > 0


def any_practice(period: Period) -> bool:
    return _was_online(PracticePage, period)


def any_inventory(model):
    """Whether a page of this inventory was ever online before the end of the period."""

    def recorded(period: Period) -> bool:
        return _was_online(model, period)

    return recorded


@shared
def first_milestone_on() -> datetime.date | None:
    return InstrumentMilestone.objects.aggregate(on=Min("on"))["on"]


def any_milestone(period: Period) -> bool:
    first = first_milestone_on()
    return first is not None and first <= period.end


@shared
def integration_steps() -> tuple[tuple[str, datetime.date | None], ...]:
    """(instrument that the plan names, day on which it was done) of every agreed step."""
    steps = IntegrationStep.objects.order_by()
    return tuple(steps.values_list("page__named_in_plan", "done_on"))


def any_step(named: NamedInstrument):
    """Whether anything was agreed about the integration of this instrument."""

    def recorded(period: Period) -> bool:
        return any(of == named for of, _ in integration_steps())

    return recorded


@shared
def any_adoption(period: Period) -> bool:
    return Adoption.objects.filter(declared_at__lt=period.ends_at).exists()


@shared
def any_usage_snapshot(period: Period) -> bool:
    return UsageSnapshot.objects.filter(taken_on__lte=period.end).exists()


def any_theme_page(period: Period) -> bool:
    return _was_online(ThemePage, period)


@shared
def initiatives_in(period: Period) -> dict[str, int]:
    """Those up to the end of the period, those in it, and of these the linked; one query."""
    linked = Initiative.objects.filter(on__gte=period.start).linked().order_by().values("pk")
    rows = Initiative.objects.filter(on__lte=period.end).order_by()
    return rows.aggregate(
        ever=Count("pk"),
        n=Count("pk", filter=Q(on__gte=period.start)),
        linked=Count("pk", filter=Q(pk__in=linked)),
    )


def any_initiative(period: Period) -> bool:
    """Something was put in the communication calendar by then: an empty year is a real zero."""
    return initiatives_in(period)["ever"] > 0
