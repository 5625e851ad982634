"""Who carries an event. It opens by name who needs what, so every change is in the log."""

from django.db import transaction

from events.enums import Refusal
from events.models import Event, EventOrganiser
from events.refusals import ChangeRefused
from members.audit import record
from members.models import Person


@transaction.atomic
def name_organiser(event: Event, person: Person, *, by: Person) -> EventOrganiser:
    """Who carries the event may add a colleague, and who may do so for every event; nobody adds
    oneself. Raises `ChangeRefused`."""
    _check_may_name(event, by)
    if person == by:
        raise ChangeRefused(Refusal.ORGANISER_ONESELF)
    return _add(event, person, by)


def begin_as_organiser(event: Event, *, by: Person) -> EventOrganiser:
    """Whoever makes an event carries it."""
    return _add(event, by, by)


@transaction.atomic
def drop_organiser(event: Event, person: Person, *, by: Person) -> None:
    """A second time changes nothing. Raises `ChangeRefused`."""
    _check_may_name(event, by)
    if EventOrganiser.objects.filter(event=event, person=person).delete()[0]:
        record(event, "events.drop_organiser", by=by, data={"organiser": person.key})


def may_name_organisers(event: Event, by: Person) -> bool:
    user = getattr(by, "user", None)
    if user and user.has_perm("events.name_organisers"):
        return True
    return EventOrganiser.objects.filter(event=event, person=by).exists()


def _check_may_name(event, by):
    if not may_name_organisers(event, by):
        raise ChangeRefused(Refusal.NOT_THE_ORGANISER)


def _add(event, person, by):
    row, is_new = EventOrganiser.objects.get_or_create(
        event=event, person=person, defaults={"added_by": by}
    )
    if is_new:
        record(event, "events.name_organiser", by=by, data={"organiser": person.key})
    return row
