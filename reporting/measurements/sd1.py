"""SD1: gathering and keeping knowledge."""

from cms.models import PracticePage, ThemePage
from reporting.kept_care import cared_pages
from reporting.later import later
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
    pages = cared_pages(ThemePage, period)
    fresh = sum(page.is_up_to_date for page in pages)
    return Measurement.share(fresh, len(pages), _theme_pages(period))


@later
def _theme_pages(period):
    online = ThemePage.objects.live().filter(first_published_at__lt=period.ends_at)
    return online.with_care(period.last_day_so_far)
