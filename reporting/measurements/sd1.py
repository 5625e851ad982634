"""SD1: gathering and keeping knowledge."""

from cms.models import PracticePage
from reporting.participation import Selection
from reporting.recorded import any_held_day, any_practice
from reporting.registry import indicator


@indicator("od1-1-focusgesprekken", recorded=any_held_day)
def focus_groups(period, definition):
    return Selection.of(period, definition).held_events()


@indicator("od1-2-nieuwe-praktijken", recorded=any_practice)
def new_practices(period, definition):
    """By the day they first came online: to unpublish and publish again adds nothing."""
    return PracticePage.objects.filter(
        first_published_at__gte=period.starts_at,
        first_published_at__lt=period.ends_at,
    )
