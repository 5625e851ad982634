"""Ten years of activities in a database of their own, made by the database itself.

Rows are copied from one that the models made, so that every column has a value that the house
knows; numbers decide the rest, so that every run counts the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection
from django.db.models import Model
from django.utils import timezone

from events.enums import AttendanceState, EventKind, RegistrationStatus
from events.models import Attendance, Event, Registration, Session, SessionDay
from members.enums import OrganisationKind, PersonRole
from members.models import Organisation, Person
from networks.models import Network
from planning.models import Goal
from tests.factories.networks import NetworkFactory

YEARS = 10
NETWORKS = 12
PRIMES = (7919, 104_729)


@dataclass(frozen=True)
class Size:
    registrations: int
    persons: int
    events: int

    @property
    def per_event(self) -> int:
        return self.registrations // self.events


def fill(size: Size) -> None:
    """Throws away what an earlier size left; leaves statistics for the planner."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        # The rows are right by construction; checking each key would double the time.
        cursor.execute("SET session_replication_role = replica")
        _fill(cursor, size)
        cursor.execute("SET session_replication_role = DEFAULT")
        cursor.execute("VACUUM ANALYZE")


def _fill(cursor, size: Size) -> None:
    cursor.execute(
        "TRUNCATE events_attendance, events_registration, events_sessionday, events_session, "
        "events_event_goals, events_event CASCADE"
    )
    template = _templates()
    _persons(cursor, template[Person], size)
    bodies = _array(
        Organisation.objects.filter(kind__in=[OrganisationKind.MUNICIPALITY, OrganisationKind.OCMW])
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    networks = _array(Network.objects.order_by("pk").values_list("pk", flat=True))
    kinds = _words(EventKind.values)
    _copy(
        cursor,
        template[Event],
        size.events,
        title="'Activiteit ' || g",
        slug="'activiteit-' || g",
        year=f"extract(year FROM {_day('g', size)})",
        kind=f"({kinds})[1 + g % {len(EventKind.values)}]",
        theme_gender="g % 3 = 0",
        theme_lgbti="g % 4 = 0",
        theme_disability="g % 5 = 0",
        network_id=f"CASE WHEN g % 3 = 1 THEN ({networks})[1 + g % {NETWORKS}] END",
    )
    _copy(cursor, template[Session], size.events, event_id="g")
    # Every third activity has a second day, a week later.
    for extra in (0, 1):
        start = f"{_day('g', size)} + interval '{7 * extra} days'"
        _copy(
            cursor,
            template[SessionDay],
            size.events,
            id=f"g + {extra * size.events}",
            session_id="g",
            uid="md5('d' || g || '-' || " + str(extra) + ")::uuid",
            starts_at=start,
            ends_at=f"{start} + interval '2 hours'",
            where="true" if not extra else "g % 3 = 0",
        )
    goals = _array(Goal.objects.operational().order_by("pk").values_list("pk", flat=True))
    # Two goals each, and none for one in seven.
    cursor.execute(
        f"INSERT INTO events_event_goals (event_id, goal_id) SELECT DISTINCT g, ({goals})"
        f"[1 + (g * n) % cardinality({goals})] FROM generate_series(1, {size.events}) g, "
        "generate_series(1, 2) n WHERE g % 7 <> 0"
    )
    _registrations(cursor, template[Registration], size, bodies)
    _attendances(cursor, template[Attendance], size)


def _registrations(cursor, template, size: Size, bodies: str) -> None:
    event = f"(1 + (g - 1) / {size.per_event})"
    person = f"(1 + ({event}::bigint * {PRIMES[0]} + g * 13) % {size.persons})"
    # Seven in a hundred come for another body than their own: they moved.
    body = f"({bodies})[1 + ({person} + CASE WHEN g % 14 = 0 THEN g ELSE 0 END) % cardinality("
    unlinked = "g % 33 = 0"
    roles = _words(PersonRole.values)
    ended = "g % 20 = 1"
    _copy(
        cursor,
        template,
        size.registrations,
        session_id=event,
        person_id=person,
        organisation_id=f"CASE WHEN {unlinked} THEN NULL ELSE {body}{bodies})] END",
        organisation_typed=f"CASE WHEN {unlinked} THEN 'Dorpsraad' ELSE '' END",
        role=f"({roles})[1 + ({person} + g / 9) % {len(PersonRole.values)}]",
        status=f"CASE WHEN {ended} THEN '{RegistrationStatus.CANCELLED.value}' "
        f"ELSE '{RegistrationStatus.CONFIRMED.value}' END",
        cancelled_at=f"CASE WHEN {ended} THEN now() END",
        cancelled_by_id=f"CASE WHEN {ended} THEN 1 END",
        token="md5('t' || g)",
    )


def _attendances(cursor, template, size: Size) -> None:
    """Of nine in ten seats it is known, and nine in ten of those came."""
    cursor.execute(
        f"INSERT INTO events_attendance (registration_id, day_id, state, marked_at) "
        f"SELECT r.id, d.id, CASE WHEN (r.id + d.id) % 10 = 0 THEN "
        f"'{AttendanceState.ABSENT.value}' ELSE '{AttendanceState.PRESENT.value}' END, now() "
        f"FROM events_registration r JOIN events_sessionday d ON d.session_id = r.session_id "
        f"WHERE r.status = '{RegistrationStatus.CONFIRMED.value}' AND r.id % 10 <> 3"
    )


def _persons(cursor, template, size: Size) -> None:
    cursor.execute("DELETE FROM members_person WHERE id > 1")
    _copy(
        cursor,
        template,
        size.persons - 1,
        id="g + 1",
        key="md5('k' || g)::uuid" if _type(Person, "key") == "uuid" else "md5('k' || g)",
        email="'deelnemer' || g || '@stad.example'",
    )


def _day(number: str, size: Size) -> str:
    """Spread over ten years that end yesterday; the last third weeks ago for its second day."""
    end = timezone.now() - timedelta(days=8)
    days = YEARS * 365 - 20
    return (
        f"(timestamptz '{end:%Y-%m-%d} 10:00+00' - interval '1 day' * "
        f"(({size.events} - {number}) * {days} / {size.events}))"
    )


def _templates() -> dict[type[Model], Model]:
    """One row of each kind, made by the models and taken away again but for the person."""
    now = timezone.now()
    by = Person.objects.filter(pk=1).first() or Person.objects.create(email="een@stad.example")
    while Network.objects.count() < NETWORKS:
        NetworkFactory()
    event = Event.objects.create(
        title="a", slug="a", kind=EventKind.TRAINING, summary="Kort.", published_at=now
    )
    session = Session.objects.create(event=event)
    day = SessionDay.objects.create(
        session=session, starts_at=now, ends_at=now + timedelta(hours=2)
    )
    seat = Registration.objects.create(
        session=session, person=by, status=RegistrationStatus.CONFIRMED, confirmed_at=now
    )
    mark = Attendance.objects.create(registration=seat, day=day, state=AttendanceState.PRESENT)
    return {type(row): row for row in (by, event, session, day, seat, mark)}


def _copy(cursor, template: Model, count: int, *, where: str = "true", **columns: str) -> None:
    """`count` rows like the template, but for columns given as SQL over the number `g`."""
    table = template._meta.db_table
    columns = {"id": "g", **columns}
    others = [
        field.column
        for field in template._meta.local_concrete_fields
        if field.column not in columns
    ]
    names = ", ".join(f'"{name}"' for name in (*columns, *others))
    values = ", ".join((*columns.values(), *(f't."{name}"' for name in others)))
    if not isinstance(template, Person):  # its own row would be in the way of number one
        cursor.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM {table} WHERE id = {template.pk}")
        cursor.execute(f"DELETE FROM {table} WHERE id = {template.pk}")
    else:
        cursor.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM {table} WHERE id = 1")
    cursor.execute(
        f"INSERT INTO {table} ({names}) SELECT {values} FROM kept t, "
        f"generate_series(1, {count}) g WHERE {where}"
    )
    cursor.execute("DROP TABLE kept")


def _array(numbers) -> str:
    return "ARRAY[" + ", ".join(str(number) for number in numbers) + "]"


def _words(values: Mapping | list[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{value}'" for value in values) + "]"


def _type(model, field: str) -> str:
    return model._meta.get_field(field).db_type(connection)
