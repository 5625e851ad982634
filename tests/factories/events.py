"""Rows of the agenda as they stand in the database, without mails or log."""

from datetime import timedelta

import factory
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory

from events.enums import (
    AttendanceState,
    DayMode,
    EventKind,
    MaterialAccess,
    RegistrationStatus,
)
from events.models import (
    Attendance,
    Event,
    Material,
    Offer,
    Registration,
    Session,
    SessionDay,
)
from tests.factories.members import OrganisationFactory, PersonFactory


class EventFactory(DjangoModelFactory):
    """Published; without sessions (`TrainingFactory` has one)."""

    class Meta:
        model = Event

    title = factory.Sequence(lambda n: f"Vorming {n}")
    slug = factory.Sequence(lambda n: f"vorming-{n}")
    kind = EventKind.TRAINING
    summary = "Een halve dag oefenen met situaties van het loket."
    published_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=60))
    year = factory.LazyFunction(lambda: timezone.localdate().year)


class SessionFactory(DjangoModelFactory):
    """Takes names now; without days."""

    class Meta:
        model = Session

    event = factory.SubFactory(EventFactory)
    capacity = 20
    opens_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=30))


class SessionDayFactory(DjangoModelFactory):
    """A morning in two weeks."""

    class Meta:
        model = SessionDay

    session = factory.SubFactory(SessionFactory)
    starts_at = factory.LazyFunction(lambda: in_days(14))
    ends_at = factory.LazyAttribute(lambda day: day.starts_at + timedelta(hours=3))
    mode = DayMode.LIVE
    place_name = "Huis van de Markt"
    place_address = "Marktplein 1"


class RegistrationFactory(DjangoModelFactory):
    """Confirmed; `waiting=True` for a place in the queue."""

    class Meta:
        model = Registration

    class Params:
        waiting = factory.Trait(status=RegistrationStatus.WAITLISTED, confirmed_at=None)

    session = factory.SubFactory(SessionFactory)
    person = factory.SubFactory(PersonFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    status = RegistrationStatus.CONFIRMED
    registered_at = factory.LazyFunction(timezone.now)
    confirmed_at = factory.LazyFunction(timezone.now)


class OfferFactory(DjangoModelFactory):
    """A seat held for somebody for two more hours."""

    class Meta:
        model = Offer

    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(hours=2))
    registration = factory.SubFactory(
        RegistrationFactory,
        status=RegistrationStatus.OFFERED,
        confirmed_at=None,
        held_until=factory.SelfAttribute("..expires_at"),
    )


class MaterialFactory(DjangoModelFactory):
    """Slides for who was registered."""

    class Meta:
        model = Material

    event = factory.SubFactory(EventFactory)
    title = factory.Sequence(lambda n: f"Presentatie {n}")
    access = MaterialAccess.PARTICIPANTS
    file = factory.LazyFunction(lambda: ContentFile(b"De dia's.", name="dias.pdf"))
    file_name = "dias.pdf"


class AttendanceFactory(DjangoModelFactory):
    class Meta:
        model = Attendance

    registration = factory.SubFactory(RegistrationFactory)
    day = factory.LazyAttribute(
        lambda attendance: SessionDayFactory(session=attendance.registration.session)
    )
    state = AttendanceState.PRESENT


def in_days(days: int, hour: int = 9, minute: int = 30):
    """A moment in Belgian time, so many days from now."""
    day = timezone.localtime() + timedelta(days=days)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)


def make_session(*, days: int = 1, first_in: int = 14, event=None, **values) -> Session:
    """A session that takes names now, with so many days, a week apart."""
    session = SessionFactory(**({"event": event} if event else {}), **values)
    for number in range(days):
        SessionDayFactory(session=session, starts_at=in_days(first_in + 7 * number))
    return session
