"""How many subscribers there were at the end of each month, written once and never changed."""

from datetime import date, datetime, time, timedelta

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone

from members.page_cache import raise_content_version
from newsletter.enums import ChangeKind, SnapshotOrigin
from newsletter.models import SubscriberSnapshot, Subscription, SubscriptionChange

THAT_NIGHT = timedelta(days=1)


def take_missing(now=None) -> list[SubscriberSnapshot]:
    """Write every ended month since the last one written (or the first change) that is missing.

    A month missed because nothing ran is counted afterwards from the rows of joining and leaving.
    """
    today = timezone.localtime(now or timezone.now()).date()
    taken = [take(month_end, now) for month_end in _missing(today)]
    if taken:
        raise_content_version()
    return taken


def _missing(today: date):
    ours = SubscriberSnapshot.objects.exclude(origin=SnapshotOrigin.LOADED)
    last = ours.order_by("-month_end").first()
    if last:
        month_end = end_of_month(last.month_end + timedelta(days=1))
    else:
        first = SubscriptionChange.objects.order_by("at").first()
        if first is None:
            return
        month_end = end_of_month(timezone.localdate(first.at))
    while month_end < today:
        yield month_end
        month_end = end_of_month(month_end + timedelta(days=1))


def end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def take(month_end: date, now=None) -> SubscriberSnapshot:
    """The figures of one month; a month already written stays as it is.

    Counted later than the night after, it is marked: who followed which theme then is not known.
    """
    start, end = _moment(month_end.replace(day=1)), _moment(month_end + timedelta(days=1))
    changes = SubscriptionChange.objects.filter(at__gte=start, at__lt=end)
    figures = changes.aggregate(
        new=Count("pk", filter=Q(kind=ChangeKind.JOINED)),
        left=Count("pk", filter=Q(kind=ChangeKind.LEFT)),
        bounced=Count("pk", filter=Q(kind=ChangeKind.BOUNCED)),
    )
    late = (now or timezone.now()) - end > THAT_NIGHT
    figures["origin"] = SnapshotOrigin.FILLED_IN if late else SnapshotOrigin.MEASURED
    figures |= subscribed_at(end).aggregate(
        confirmed=Count("pk"),
        theme_gender=Count("pk", filter=Q(theme_gender=True)),
        theme_lgbti=Count("pk", filter=Q(theme_lgbti=True)),
        theme_disability=Count("pk", filter=Q(theme_disability=True)),
    )
    return SubscriberSnapshot.objects.get_or_create(month_end=month_end, defaults=figures)[0]


def subscribed_at(moment: datetime):
    """Who was subscribed at a moment: the last change before it was joining."""
    last = (
        SubscriptionChange.objects.filter(subscription=OuterRef("pk"), at__lt=moment)
        .order_by("-at", "-pk")
        .values("kind")[:1]
    )
    return Subscription.objects.annotate(last_kind=Subquery(last)).filter(
        last_kind=ChangeKind.JOINED
    )


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
