"""What is decided about the calendar as a whole: theme days, and one's own secret address."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from members.audit import record
from members.models import Person
from planning.communication.enums import CommunicationRefusal, CommunicationRefused
from planning.models import CommunicationFeed, ThemeDayConfirmation
from planning.theme_days import theme_day_facts


@transaction.atomic
def decide_theme_day(*, key: str, year: int, day: date | None, by: Person) -> ThemeDayConfirmation:
    """On which day it falls that year; without a day it is left out. Raises
    `CommunicationRefused`."""
    if key not in {row.key for row in theme_day_facts(year)}:
        raise CommunicationRefused(CommunicationRefusal.NO_SUCH_DAY)
    if day is not None and day.year != year:
        raise CommunicationRefused(CommunicationRefusal.OTHER_YEAR)
    facts = {"day": day, "confirmed_by": by, "confirmed_at": timezone.now()}
    row, _ = ThemeDayConfirmation.objects.update_or_create(key=key, year=year, defaults=facts)
    record(row, "planning.decide_theme_day", by=by, data={"day": day.isoformat() if day else ""})
    return row


@transaction.atomic
def undecide_theme_day(*, key: str, year: int, by: Person) -> None:
    """Back to what its sources say."""
    for row in ThemeDayConfirmation.objects.filter(key=key, year=year):
        record(row, "planning.undecide_theme_day", by=by)
        row.delete()


@transaction.atomic
def make_communication_feed(*, by: Person) -> CommunicationFeed:
    """One's own address; the one there is, if there is one."""
    feed, made = CommunicationFeed.objects.get_or_create(person=by)
    if made:
        record(feed, "planning.make_communication_feed", by=by)
    return feed


@transaction.atomic
def revoke_communication_feed(*, by: Person) -> None:
    """From now on nothing answers at the old address. Does nothing where there is none."""
    for feed in CommunicationFeed.objects.filter(person=by):
        record(feed, "planning.revoke_communication_feed", by=by)
        feed.delete()
