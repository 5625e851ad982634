"""The whole catalogue of the plan for a year: its queries, and its time against bare SQL.

The floor of a row about participation is written by hand below and must give the same value. Of
the other rows, whose tables are small, it is the bare count of the rows behind the figure.
"""

from statistics import median
from time import perf_counter

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.figure import Figure
from bench.reporting_sql import BOARDS, HELD
from planning.enums import IndicatorPeriod
from reporting import catalogue
from reporting.periods import Period

QUERIES, RATIO, ROUNDS = 80, 5, 5
OWN = (
    "(r.organisation_id IS NULL OR r.organisation_id NOT IN "
    "(SELECT id FROM members_organisation WHERE kind = 'association'))"
)
SEATS = (
    "FROM held h JOIN events_registration r ON r.session_id = h.session AND r.status = 'confirmed' "
    f"JOIN events_attendance a ON a.registration_id = r.id AND a.day_id = h.day "
    f"AND a.state = 'present' AND {OWN} WHERE h.kind = ANY(%(kinds)s)"
)
PERSONS = f"WITH {HELD} SELECT count(DISTINCT r.person_id), count(*) {SEATS}"
EVENTS = f"WITH {HELD} SELECT count(DISTINCT event) FROM held WHERE kind = ANY(%(kinds)s)"
DAYS = f"WITH {HELD} SELECT count(*) FROM held WHERE kind = ANY(%(kinds)s)"
SESSIONS = f"WITH {HELD} SELECT count(DISTINCT session) FROM held WHERE kind = ANY(%(kinds)s)"
REACHED = (
    f"WITH {HELD}, {BOARDS} SELECT count(DISTINCT b.board) FILTER (WHERE b.counts) "
    + SEATS.replace(" WHERE h.kind", " JOIN boards b ON b.id = r.organisation_id WHERE h.kind")
)
COURSES = (
    f"WITH {HELD} SELECT count(*) FROM (SELECT session FROM held WHERE kind = ANY(%(kinds)s) "
    "GROUP BY session HAVING count(*) >= 2) s"
)
THEMED = EVENTS + " AND (theme_gender OR theme_lgbti OR theme_disability)"
BY_HAND = {
    "od1-1-focusgesprekken": EVENTS,
    "od2-1-collegagroep-bijeenkomsten": DAYS,
    "od2-1-werkbezoeken": EVENTS,
    "od2-2-vormingen": EVENTS,
    "od2-2-deelnemers": PERSONS,
    "od2-2-webinars": THEMED,
    "od2-2-studiedagen": EVENTS,
    "od2-2-a-200-medewerkers": PERSONS + " AND r.role = 'employee'",
    "od3-1-service-design": SESSIONS,
    "od3-1-bijeenkomsten": DAYS,
    "od3-1-deelnemende-besturen": REACHED,
    "od3-1-coachingstrajecten": SESSIONS,
    "od3-1-coaching-deelnemers": PERSONS,
    "od4-1-ondersteuningsnetwerk": DAYS,
    "od4-1-deelnemers-meerdaags": PERSONS,
    "od4-1-organisatie-meerdaags": COURSES,
}
# Members, hosts and numbers from elsewhere add to it; here only who was there.
PARTLY = {"od2-1-a-60pct-gemeenten": REACHED}


def catalogue_figure() -> Figure:
    """Milliseconds for every row of this year; prints how many queries that took."""
    period = Period.year(timezone.localdate().year)
    told(period)
    with CaptureQueriesContext(connection) as caught:
        rows = told(period)
    floors = [sum(bare(row) for row in rows) for _ in range(ROUNDS)]
    values = [timed(told, period) for _ in range(ROUNDS)]
    value, floor = median(values), median(floors)
    measured = sum(row.measurement is not None for row in rows)
    print(f"  the catalogue: {len(caught)} queries for {measured} of {len(rows)} rows")
    return Figure(
        name="reporting_catalogue",
        value=value,
        unit=f"ms ({len(caught)} queries)",
        floor=floor,
        ratio=value / floor,
        target=f"≤ {QUERIES} queries and ratio ≤ {RATIO}",
        met=len(caught) <= QUERIES and value / floor <= RATIO,
    )


def told(period: Period) -> list:
    """Every row with all that the screen says of it."""
    rows = catalogue.rows(period)
    for row in rows:
        _ = (row.value, row.fraction, row.beside, row.notes, row.unmarked, row.light)
    return rows


def bare(row) -> float:
    """Milliseconds of the row in SQL by hand, or of the bare count of what is behind it."""
    slug = row.slug
    if slug in BY_HAND or slug in PARTLY:
        return by_hand(row, (BY_HAND | PARTLY)[slug])
    evidence = row.measurement.evidence if row.measurement else None
    if evidence is None:
        return 0.0
    try:
        sql, parameters = evidence.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return 0.0
    began = perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({sql}) rows", parameters)
        cursor.fetchone()
    return (perf_counter() - began) * 1000


def by_hand(row, sql: str) -> float:
    period = row.period
    if row.definition.period == IndicatorPeriod.CUMULATIVE:
        period = period.since_plan_began()
    asked = {
        "since": period.starts_at,
        "until": period.ends_at,
        "kinds": list(row.definition.event_kinds),
    }
    began = perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(sql, asked)
        found = cursor.fetchone()[0]
    spent = (perf_counter() - began) * 1000
    if row.slug in BY_HAND and found != (row.measurement.value or 0):
        raise RuntimeError(f"{row.slug}: {row.measurement.value}, by hand {found}")
    return spent


def timed(what, *arguments) -> float:
    began = perf_counter()
    what(*arguments)
    return (perf_counter() - began) * 1000
