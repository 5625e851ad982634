"""What the figures count: activities that took place and who was there, in few words."""

import datetime
import itertools

from django.contrib.auth.models import Permission
from django.db.models import Q
from django.utils import timezone

from events.enums import AttendanceState, DayMode, EventKind, RegistrationStatus
from events.models import Attendance, Event, Registration, Session, SessionDay
from members.dutch import BRUSSELS
from members.enums import OrganisationKind, PersonRole, Province
from members.models import Organisation, Person, User

numbers = itertools.count(1)


def municipality(name: str, province=Province.ANTWERP, **more) -> Organisation:
    more.setdefault("nis_code", f"{next(numbers) + 50000}")
    return Organisation.objects.create(
        kind=OrganisationKind.MUNICIPALITY, name=name, province=province, **more
    )


def body(name: str, kind=OrganisationKind.OCMW, **more) -> Organisation:
    return Organisation.objects.create(kind=kind, name=name, **more)


def person(**more) -> Person:
    number = next(numbers)
    more.setdefault("email", f"persoon{number}@stad.example")
    more.setdefault("first_name", "Noor")
    more.setdefault("last_name", f"Peeters{number}")
    return Person.objects.create(**more)


def activity(
    kind=EventKind.TRAINING,
    on=("2026-03-10",),
    *,
    themes=(),
    published=True,
    mode=DayMode.LIVE,
    **more,
) -> Session:
    """An event of one session that takes place on these days, from 10 to 12 o'clock."""
    number = next(numbers)
    days = [on] if isinstance(on, str) else list(on)
    event = Event.objects.create(
        title=more.pop("title", f"Activiteit {number}"),
        slug=f"activiteit-{number}",
        year=int(days[0][:4]),
        kind=kind,
        summary="Kort.",
        published_at=timezone.now() if published else None,
        **{f"theme_{theme}": True for theme in themes},
        **more,
    )
    session = Session.objects.create(event=event)
    for day in days:
        starts_at = datetime.datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=BRUSSELS)
        SessionDay.objects.create(
            session=session,
            starts_at=starts_at,
            ends_at=starts_at + datetime.timedelta(hours=2),
            mode=mode,
        )
    return session


def seat(session: Session, organisation=None, *, who=None, **more) -> Registration:
    more.setdefault("role", PersonRole.EMPLOYEE)
    more.setdefault("status", RegistrationStatus.CONFIRMED)
    if more["status"] == RegistrationStatus.CONFIRMED:
        more.setdefault("confirmed_at", timezone.now())
    return Registration.objects.create(
        session=session, person=who or person(), organisation=organisation, **more
    )


def mark(registration: Registration, state=AttendanceState.PRESENT, day=None) -> Attendance:
    day = day or registration.session.days.first()
    return Attendance.objects.create(registration=registration, day=day, state=state)


def came(session: Session, organisation=None, *, who=None, **more) -> Registration:
    """Somebody with a seat who was there on every day."""
    registration = seat(session, organisation, who=who, **more)
    for day in session.days.all():
        mark(registration, day=day)
    return registration


def many_came(session: Session, organisation, count: int) -> list[Person]:
    """So many employees who were there on the first day; four statements, however many."""
    first, day = next(numbers), session.days.first()
    people = Person.objects.bulk_create(
        Person(email=f"veel{first}-{n}@stad.example", first_name="Noor", last_name=f"Peeters{n}")
        for n in range(count)
    )
    seats = Registration.objects.bulk_create(
        Registration(
            session=session,
            person=each,
            organisation=organisation,
            role=PersonRole.EMPLOYEE,
            status=RegistrationStatus.CONFIRMED,
            confirmed_at=timezone.now(),
        )
        for each in people
    )
    Attendance.objects.bulk_create(
        Attendance(registration=each, day=day, state=AttendanceState.PRESENT) for each in seats
    )
    return people


def staff(*figures: str) -> User:
    """A colleague who may enter the staff screens and see these figures."""
    number = next(numbers)
    who = person(email=f"collega{number}@vvsg.example")
    user = User.objects.create_user(who.email, person=who, is_staff=True)
    granted = Q(codename="access_admin") | Q(
        content_type__app_label="reporting", codename__in=figures
    )
    user.user_permissions.set(Permission.objects.filter(granted))
    return user
