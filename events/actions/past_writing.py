"""The rows of earlier years, written in batches: no step per line."""

from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.text import slugify

from events.enums import DayMode, RegistrationStatus
from events.models import (
    Attendance,
    Event,
    LoadedPerson,
    PastLoad,
    Registration,
    Session,
    SessionDay,
)
from events.past_events import EventLine
from events.past_people import PersonLine
from members.models import Person
from planning.themes import theme_field

BATCH = 500
USUAL_SEATS = 30


def write_events(load: PastLoad, lines: list[EventLine]) -> None:
    """Public like the others of their time: figures count what was published."""
    slugs = Slugs({line.first.year for line in lines})
    events = [_event(load, line, slugs) for line in lines]
    Event.objects.bulk_create(events, BATCH)
    sessions = [Session(event=event, capacity=USUAL_SEATS) for event in events]
    Session.objects.bulk_create(sessions, BATCH)
    days = [
        _day(session, line, starts_at, ends_at)
        for session, line in zip(sessions, lines, strict=True)
        for starts_at, ends_at in line.days
    ]
    SessionDay.objects.bulk_create(days, BATCH)
    links = Event.partners.through
    links.objects.bulk_create(
        (
            links(event_id=event.pk, organisation_id=partner.pk)
            for event, line in zip(events, lines, strict=True)
            for partner in line.partners
        ),
        BATCH,
    )


def _event(load, line, slugs) -> Event:
    return Event(
        load=load,
        title=line.title,
        slug=slugs.free(line.title, line.first.year),
        year=line.first.year,
        kind=line.kind,
        summary=line.summary,
        instrument=line.instrument,
        host=line.host,
        published_at=line.days[0][0],
        **{theme_field(theme): True for theme in line.themes},
    )


def _day(session, line, starts_at, ends_at) -> SessionDay:
    where = {} if line.mode == DayMode.DIGITAL else {"place_name": line.place}
    where |= {} if line.mode == DayMode.DIGITAL else {"municipality": line.town or line.host}
    moments = {"starts_at": starts_at, "ends_at": ends_at, "changed_at": starts_at}
    return SessionDay(session=session, mode=line.mode, **moments, **where)


class Slugs:
    """Addresses that are free in these years: one question for all of them."""

    def __init__(self, years: set[int]):
        rows = Event.objects.filter(year__in=years).values_list("year", "slug")
        self.taken = set(rows)

    def free(self, title: str, year: int) -> str:
        wanted = slugify(title)[:80].strip("-") or "activiteit"
        slug, number = wanted, 2
        while (year, slug) in self.taken:
            slug, number = f"{wanted}-{number}", number + 1
        self.taken.add((year, slug))
        return slug


def write_people(load: PastLoad, lines: list[PersonLine]) -> None:
    """Confirmed seats and marks of presence, of the day itself and not of today."""
    new = {id(line.person): line for line in lines if line.person.pk is None}
    Person.objects.bulk_create((line.person for line in new.values()), BATCH)
    LoadedPerson.objects.bulk_create(
        (LoadedPerson(load=load, person=line.person, trace=line.trace) for line in new.values()),
        BATCH,
    )
    seats = [_seat(load, line) for line in lines]
    Registration.objects.bulk_create(seats, BATCH)
    Attendance.objects.bulk_create(
        (
            Attendance(registration=seat, day=day, state=mark, marked_by=load.by)
            for seat, line in zip(seats, lines, strict=True)
            for day, mark in zip(line.days, line.marks, strict=True)
            if mark is not None
        ),
        BATCH,
    )
    _make_room({line.session.pk for line in lines})


def _seat(load, line) -> Registration:
    at = min(line.days[0].starts_at, timezone.now())
    return Registration(
        load=load,
        session=line.session,
        person=line.person,
        organisation=line.organisation,
        # Of somebody who was erased nothing typed comes back.
        organisation_typed="" if line.person.erased_at else line.typed,
        role=line.role,
        status=RegistrationStatus.CONFIRMED,
        registered_at=at,
        confirmed_at=at,
        registered_by=load.by,
    )


def _make_room(sessions: set[int]) -> None:
    """A session of earlier years has as many seats as people came: nobody was too many."""
    confirmed = Count("registrations", filter=Q(registrations__status=RegistrationStatus.CONFIRMED))
    rows = Session.objects.filter(pk__in=sessions).annotate(n=confirmed)
    full = list(rows.filter(n__gt=F("capacity")))
    for session in full:
        session.capacity = session.n
    Session.objects.bulk_update(full, ["capacity"], batch_size=BATCH)
