"""SD1: gathering and keeping knowledge."""

from django.db.models import Count, Q

from cms.models import PracticePage, ThemePage
from reporting.measurements.took_place import held_events
from reporting.participation import Selection
from reporting.recorded import any_held_day, any_practice, any_theme_page
from reporting.registry import Measurement, indicator


@indicator("od1-1-focusgesprekken", recorded=any_held_day)
def focus_groups(period, definition):
    return held_events(Selection.of(period, definition))


@indicator("od1-2-nieuwe-praktijken", recorded=any_practice)
def new_practices(period, definition):
    """By the day they first came online: to unpublish and publish again adds nothing."""
    return PracticePage.objects.filter(
        first_published_at__gte=period.starts_at,
        first_published_at__lt=period.ends_at,
    )


@indicator("od1-2-themapaginas", recorded=any_theme_page)
def up_to_date_theme_pages(period, definition):
    """Up to date today, or on the last day of a period that is over; each page with its date."""
    online = ThemePage.objects.live().filter(first_published_at__lt=period.ends_at)
    pages = online.with_care(period.last_day_so_far)
    fresh = Count("pk", filter=Q(is_up_to_date=True))
    found = pages.order_by().aggregate(n=Count("pk"), fresh=fresh)
    return Measurement.share(found["fresh"], found["n"], pages)
