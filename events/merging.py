"""What two rows of one person may not both have here: a seat in one session, a mark of one day."""

from collections.abc import Iterable
from itertools import groupby

from events.actions.cancelling import end_registration, gives_back
from events.actions.choice_places import places_free
from events.actions.locking import locked_session
from events.actions.needs import move_needs
from events.actions.promoting import promote_after_commit
from events.models import (
    Answer,
    Attendance,
    Billing,
    EventOrganiser,
    LoadedPerson,
    PersonalFeed,
    PersonalInvitation,
    Registration,
)
from events.rules.double_seats import mark_order, seat_order
from members.dutch import day
from members.models import Person
from members.slots import Merged

WHY = "Dezelfde persoon was al ingeschreven."


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by) -> Iterable[Merged]:
    """The agenda's answer to `slots.merge_person`."""
    both = [kept, duplicate]
    done = list(_seats(both, dry_run, by or kept))
    done += _marks(both, dry_run)
    if not dry_run:
        _calendar_entries(kept, duplicate)
        _form_keys(kept, duplicate)
        _calendars(kept, duplicate)
        _organised(kept, duplicate)
        _brought(kept, duplicate)
    return done


def _doubles(both) -> list[list[Registration]]:
    """Sessions in which both stand, each with its rows, the one that stays first."""
    rows = Registration.objects.active().filter(person__in=both).with_event()
    by_session = groupby(rows.order_by("session_id", "pk"), key=lambda row: row.session_id)
    pairs = [list(group) for _, group in by_session]
    return [
        sorted(pair, key=lambda row: seat_order(row.status, row.registered_at))
        for pair in pairs
        if len(pair) > 1
    ]


def _seats(both, dry_run, by):
    if not dry_run:
        for stays, _ in _doubles(both):  # in the order of the sessions, as everybody locks them
            locked_session(stays.session)
    for stays, goes in _doubles(both):
        yield Merged("dubbele inschrijving", 1, _note(stays, goes))
        if not dry_run:
            _end(stays, goes, by)


def _note(stays, goes) -> str:
    event = goes.session.event
    first_day = goes.session.days.order_by("starts_at").first()
    when = f" ({day(first_day.starts_at)})" if first_day else ""
    what = (
        "de tweede plaats komt vrij voor wie op de wachtlijst staat"
        if goes.is_confirmed
        else "de plaats op de wachtlijst vervalt"
    )
    return (
        f"{event.title}{when}: {stays.get_status_display().lower()} blijft, {what}. Er gaat geen "
        "mail uit en de link van beide inschrijvingen blijft werken."
    )


def _end(stays, goes, by):
    had_seat = gives_back(goes)
    move_needs(goes, stays)
    end_registration(goes, by=by, reason=WHY)
    goes.replaced_by = stays
    goes.save(update_fields=["replaced_by"])
    Registration.objects.filter(replaced_by=goes).update(replaced_by=stays)
    _move_marks(goes, stays)
    _move_answers(goes, stays, had_seat)
    _move_billing(goes, stays)
    _move_group(goes, stays)
    if had_seat:
        promote_after_commit(stays.session)


def _move_marks(goes, stays):
    taken = stays.attendances.values("day")
    goes.attendances.exclude(day__in=taken).update(registration=stays)
    proposed = stays.attendance_proposals.values("day")
    goes.attendance_proposals.exclude(day__in=proposed).update(registration=stays)

    asked = stays.reconfirmations.values("day")
    goes.reconfirmations.exclude(day__in=asked).update(registration=stays)


def _move_answers(goes, stays, had_seat):
    """What was answered on the row that stays goes first; a place that is full is not taken by
    who only waited for it."""
    answered = stays.answers.values("question")
    free = {} if had_seat else places_free(stays.session, without=stays)
    full = [option for option, places in free.items() if places <= 0]
    rows = goes.answers.exclude(question__in=answered).exclude(option__in=full)
    Answer.objects.filter(pk__in=list(rows.values_list("pk", flat=True))).update(registration=stays)


def _move_billing(goes, stays):
    """The price is that of the seat that stays; what only the other said for the invoice counts."""
    words = Billing.objects.filter(registration=goes).first()
    if words is None:
        return
    billing = Billing.objects.filter(registration=stays).first()
    if billing is None:
        words.registration = stays
        words.save(update_fields=["registration"])
        return
    billing.order_number = billing.order_number or words.order_number
    billing.invoiced_to = billing.invoiced_to or words.invoiced_to
    billing.save(update_fields=["order_number", "invoiced_to"])


def _move_group(goes, stays):
    """Whoever arranges a group goes on seeing this colleague; nobody begins to wait for others."""
    if goes.party is None or stays.party is not None:
        return
    if stays.is_confirmed or not goes.party.together:
        stays.party = goes.party
        stays.save(update_fields=["party"])


def _marks(both, dry_run):
    """One mark per day: of the rows of both, whichever registration they hang on."""
    rows = Attendance.objects.filter(registration__person__in=both).select_related("registration")
    by_day = groupby(rows.order_by("day_id", "pk"), key=lambda row: row.day_id)
    doubles = [sorted(group, key=_mark_key) for _, group in by_day]
    doubles = [rows for rows in doubles if len(rows) > 1]
    if doubles and not dry_run:
        for best, *others in doubles:
            _keep_mark(best, others)
    if doubles:
        note = "Wie twee keer aangeduid stond, telt één keer. Aanwezig gaat voor."
        return [Merged("dubbele aanwezigheid", len(doubles), note)]
    return []


def _mark_key(mark):
    return (mark_order(mark.state), not mark.registration.is_active, mark.pk)


def _keep_mark(best, others):
    """On the registration that stands, so that the list of participants shows it."""
    standing = next(
        (row.registration for row in (best, *others) if row.registration.is_active), None
    )
    Attendance.objects.filter(pk__in=[row.pk for row in others]).delete()
    if standing and best.registration_id != standing.pk:
        best.registration = standing
        best.save(update_fields=["registration"])


def _calendar_entries(kept, duplicate):
    """One row per day: the one that ran ahead furthest, for the next entry has to be newer."""
    mine = {row.day_id: row for row in PersonalInvitation.objects.filter(person=kept)}
    for row in PersonalInvitation.objects.filter(person=duplicate, day__in=mine):
        own = mine[row.day_id]
        own.offset = max(own.offset, row.offset)
        own.withdrawn = own.withdrawn and row.withdrawn
        own.save(update_fields=["offset", "withdrawn"])
        row.delete()


def _form_keys(kept, duplicate):
    """One form sent twice with two addresses: the key stays with the row of who is kept."""
    mine = Registration.objects.of_person(kept).exclude(form_key="").values("form_key")
    Registration.objects.of_person(duplicate).filter(form_key__in=mine).update(form_key="")


def _calendars(kept, duplicate):
    """One person has one calendar address; the other one answers no more."""
    if PersonalFeed.objects.filter(person=kept).exists():
        PersonalFeed.objects.filter(person=duplicate).delete()


def _organised(kept, duplicate):
    """What both carried, one carries."""
    mine = EventOrganiser.objects.filter(person=kept).values("event")
    EventOrganiser.objects.filter(person=duplicate, event__in=mine).delete()


def _brought(kept, duplicate):
    """Whom one of both was known as without a file, no undoing of a file may take away."""
    rows = LoadedPerson.objects.filter(person__in=[kept, duplicate])
    if rows.count() == 1:
        rows.delete()
    rows.filter(person=duplicate).delete()
