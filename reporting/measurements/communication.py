"""Chapter 6: the newsletter."""

from members import dutch
from newsletter.models import Issue, SubscriberSnapshot, Subscription
from reporting.periods import Period
from reporting.recorded import any_newsletter, any_subscriber
from reporting.registry import Measurement, indicator


@indicator("h6-nieuwsbrieven", recorded=any_newsletter)
def newsletters_sent(period, definition):
    """At least monthly: twelve with one empty month is not enough, so empty months are named."""
    issues = Issue.objects.filter(
        dispatch__sent_at__gte=period.starts_at, dispatch__sent_at__lt=period.ends_at
    )
    moments = [dutch.local(at) for at in issues.values_list("dispatch__sent_at", flat=True)]
    filled = {(at.year, at.month) for at in moments}
    empty = [each for each in period.months_over if each not in filled]
    notes = ()
    if empty:
        names = [dutch.month(Period.month(*each).start) for each in empty]
        notes = (f"Maandelijks: niet gehaald. Geen nieuwsbrief in {dutch.listed(names)}.",)
    return Measurement(len(moments), issues, notes=notes)


@indicator("h6-abonnees", recorded=any_subscriber)
def subscribers(period, definition):
    """The month-end figure that was kept; for a period that still runs, today's."""
    kept = SubscriberSnapshot.objects.filter(month_end__range=(period.start, period.end))
    if period.is_over and (last := kept.filter(month_end=period.end).first()):
        notes = () if last.is_of_that_night else (f"De maandstand is {last.get_origin_display()}.",)
        return Measurement(last.confirmed, kept.order_by("month_end"), notes=notes)
    return Subscription.objects.confirmed().filter(confirmed_at__lt=period.ends_at)
