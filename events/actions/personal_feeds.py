"""Somebody's own calendar address: made, made anew, taken back."""

from django.db import transaction

from events.models import PersonalFeed
from members.audit import record
from members.models import Person


@transaction.atomic
def make_feed(person: Person, *, by: Person) -> PersonalFeed:
    """The address of this person's calendar; the one there is, if there is one."""
    feed, made = PersonalFeed.objects.get_or_create(person=person)
    if made:
        record(feed, "events.make_feed", by=by)
    return feed


@transaction.atomic
def revoke_feed(person: Person, *, by: Person | None) -> None:
    """From now on nothing answers at the old address. Does nothing where there is none."""
    for feed in PersonalFeed.objects.filter(person=person):
        record(feed, "events.revoke_feed", by=by)
        feed.delete()
