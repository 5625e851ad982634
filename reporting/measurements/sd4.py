"""SD4: guiding boards: the support group, the course for starters, the starters' page."""

from dataclasses import replace

from cms.models import StarterPage
from reporting.kept_care import cared_pages
from reporting.later import later
from reporting.measurements.persons import persons_of_every_day, persons_with_attendances
from reporting.measurements.took_place import held_days, held_sessions
from reporting.participation import Selection
from reporting.recorded import any_held_day, any_starter_page
from reporting.registry import Measurement, indicator

COURSE_DAYS = 2


@indicator("od4-1-ondersteuningsnetwerk", recorded=any_held_day)
def support_group_meetings(period, definition):
    return held_days(Selection.of(period, definition))


@indicator("od4-1-starterspagina", recorded=any_starter_page)
def starters_page(period, definition):
    """Online and up to date; one that nobody looked at in time does not count."""
    fresh = sum(page.is_up_to_date for page in cared_pages(StarterPage, period))
    return Measurement(fresh, _fresh_starters_pages(period), evidence_count=fresh)


@later
def _fresh_starters_pages(period):
    online = StarterPage.objects.live().filter(first_published_at__lt=period.ends_at)
    return online.up_to_date(period.last_day_so_far)


@indicator("od4-1-deelnemers-meerdaags", recorded=any_held_day)
def course_participants(period, definition):
    """Whoever was there one day or more; who followed all days that took place stands beside it."""
    selection = Selection.of(period, definition)
    found = persons_with_attendances(selection)
    whole = ("volgde alle dagen", persons_of_every_day(selection))
    return replace(found, beside=(*found.beside, whole))


@indicator("od4-1-organisatie-meerdaags", recorded=any_held_day)
def courses(period, definition):
    return held_sessions(Selection.of(period, definition), at_least_days=COURSE_DAYS)
