"""What stands in the calendar of one person: the days on which they have a seat."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q

from events.calendar import files
from events.enums import RegistrationStatus
from events.feed import recent
from events.models import PersonalFeed, Registration, SessionDay

NAME = "Mijn agenda"


def body_of(feed: PersonalFeed) -> bytes:
    return files.personal_feed(
        _rows(feed.person_id),
        name=f"{NAME} {settings.SITE_NAME}",
        url=f"{settings.SITE_URL}{feed.url}",
    )


def _rows(person_id) -> Iterable[tuple]:
    """`(day, link)`; what the organiser cancelled stays as cancelled, as in every feed."""
    confirmed = Q(status=RegistrationStatus.CONFIRMED)
    gone = Q(confirmed_at__isnull=False) & (
        Q(session__cancelled_at__isnull=False) | Q(session__event__cancelled_at__isnull=False)
    )
    mine = Registration.objects.filter(confirmed | gone, person=person_id)
    # Somebody may have registered twice for what was cancelled in the end: the last one counts.
    links = {row.session_id: row.url for row in mine.order_by("registered_at", "pk")}
    days = recent(SessionDay.objects.filter(session__in=links))
    for day in days.select_related("session__event", "municipality").order_by("starts_at", "pk"):
        yield day, f"{settings.SITE_URL}{links[day.session_id]}"
