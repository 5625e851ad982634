"""Rows of the plan measured on real records, by the counting rules of the plan."""

import datetime

import pytest
from django.utils import timezone

from events.enums import AttendanceState, DayMode, EventKind
from members.enums import OrganisationKind, PersonRole
from networks.enums import NetworkKind
from networks.models import Membership, Network
from planning.models import IndicatorDefinition
from reporting.evidence import PRESENTERS
from reporting.periods import Period
from reporting.registry import covered, measure, measurers
from tests.factories.reporting import activity, body, came, mark, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]
YEAR = Period.year(2026)


def definition_of(slug):
    return IndicatorDefinition.objects.current().get(indicator__slug=slug)


def measured(slug, period=YEAR):
    return measure(definition_of(slug), period)


def value(slug, period=YEAR):
    return measured(slug, period).value


def network(kind=NetworkKind.LEARNING_NETWORK, slug="groep"):
    return Network.objects.create(
        kind=kind, title="Groep", slug=slug, summary="Kort.", published_at=timezone.now()
    )


def test_trainings_and_courses_count_once_each_however_many_days():
    activity(EventKind.TRAINING)
    activity(EventKind.COURSE, on=("2026-02-03", "2026-02-10", "2026-02-17"))
    activity(EventKind.WEBINAR, themes=("gender",))
    activity(EventKind.STUDY_DAY)
    activity(EventKind.INSPIRATION_DAY)

    assert value("od2-2-vormingen") == 2
    assert value("od2-2-webinars") == 1
    assert value("od2-2-studiedagen") == 1


def test_a_webinar_without_theme_is_no_thematic_webinar():
    activity(EventKind.WEBINAR)

    assert value("od2-2-webinars") == 0


def test_participants_are_persons_present_at_any_kind_of_training():
    ann = person()
    for kind in (EventKind.TRAINING, EventKind.WEBINAR, EventKind.INSPIRATION_DAY):
        came(activity(kind), who=ann)
    came(activity(EventKind.PEER_GROUP))
    mark(seat(activity(EventKind.STUDY_DAY)), AttendanceState.ABSENT)

    found = measured("od2-2-deelnemers")

    assert (found.value, found.beside) == (1, (("aanwezigheden", 3),))
    assert list(found.evidence) == [ann]


def test_attendance_that_nobody_entered_is_not_zero():
    session = activity()
    seat(session)

    found = measured("od2-2-deelnemers")

    assert found.value == 0
    assert list(found.unmarked) == [session.event]


def test_two_hundred_employees_since_the_plan_began():
    gent = municipality("Gent")
    came(activity(on="2025-03-10"), gent)
    came(activity(on="2026-03-10"), gent)
    came(activity(on="2026-03-10"), gent, role=PersonRole.MANDATARY)
    came(activity(EventKind.WORK_VISIT), gent)

    assert value("od2-2-a-200-medewerkers") == 2
    assert value("od2-2-a-200-medewerkers", Period.year(2025)) == 1


def test_an_erased_person_still_counts():
    registration = came(activity())
    who = registration.person
    who.email, who.first_name, who.last_name, who.erased_at = "", "", "", timezone.now()
    who.save()

    assert value("od2-2-a-200-medewerkers") == 1


def test_meetings_count_per_day_and_visits_per_visit():
    activity(EventKind.PEER_GROUP, on=("2026-01-13", "2026-04-14"))
    activity(EventKind.SUPPORT_GROUP)
    activity(EventKind.WORK_VISIT, on=("2026-05-05", "2026-05-06"))

    assert value("od2-1-collegagroep-bijeenkomsten") == 2
    assert value("od4-1-ondersteuningsnetwerk") == 1
    assert value("od2-1-werkbezoeken") == 1


def test_municipalities_count_by_presence_membership_or_as_host_and_once():
    gent, geel, genk, _alone = (municipality(name) for name in ("Gent", "Geel", "Genk", "Mol"))
    ocmw = body("OCMW Gent", counts_with=gent)
    came(activity(EventKind.PEER_GROUP), gent)
    came(activity(EventKind.LEARNING_NETWORK), ocmw)
    Membership.objects.create(
        network=network(), person=person(), organisation=gent, joined_at=YEAR.starts_at
    )
    Membership.objects.create(
        network=network(slug="groep-2"),
        person=person(),
        organisation=geel,
        joined_at=YEAR.starts_at,
    )
    visit = activity(EventKind.WORK_VISIT)
    visit.days.update(municipality=genk)
    came(activity(EventKind.TRAINING), _alone)

    found = measured("od2-1-a-60pct-gemeenten")

    assert (found.numerator, found.denominator, found.value) == (3, 4, 75.0)
    assert list(found.evidence.order_by("name")) == [geel, genk, gent]


def test_two_boards_that_merge_count_as_one_and_the_denominator_shrinks_too():
    merged = municipality("Tessenderlo-Ham")
    for name in ("Ham", "Tessenderlo"):
        old = municipality(name, valid_to=datetime.date(2025, 12, 31), successor=merged)
        came(activity(EventKind.PEER_GROUP, on="2025-05-05"), old)

    found = measured("od2-1-a-60pct-gemeenten")

    assert (found.numerator, found.denominator) == (1, 1)


def test_members_of_the_knowledge_group_on_the_last_day():
    group = network(NetworkKind.KNOWLEDGE_GROUP)
    joined = datetime.datetime(2026, 1, 5, tzinfo=datetime.UTC)
    ann = person()
    Membership.objects.create(network=group, person=ann, joined_at=joined)
    Membership.objects.create(
        network=group, person=person(), joined_at=joined, left_at=joined + datetime.timedelta(9)
    )

    assert list(measured("od2-1-kennisgroep-leden").evidence) == [ann]
    assert value("od2-1-kennisgroep-leden", Period.year(2025)) is None


def test_learning_labs_and_coaching_tracks_count_tracks_meetings_and_boards():
    gent = municipality("Gent")
    zone = body("Politiezone", OrganisationKind.POLICE_ZONE)
    lab = activity(EventKind.LEARNING_LAB, on=("2026-02-03", "2026-03-03"), mode=DayMode.DIGITAL)
    track = activity(EventKind.COACHING_TRACK)
    came(lab, gent)
    came(lab, zone)
    came(track, gent)

    assert value("od3-1-service-design") == 1
    assert value("od3-1-coachingstrajecten") == 1
    assert value("od3-1-coaching-deelnemers") == 1
    assert measured("od3-1-bijeenkomsten").beside == (
        ("op een plaats, gezamenlijk", 1),
        ("op een plaats, individueel", 0),
        ("online, gezamenlijk", 2),
        ("online, individueel", 0),
        ("op een plaats en online, gezamenlijk", 0),
        ("op een plaats en online, individueel", 0),
    )
    boards = measured("od3-1-deelnemende-besturen")
    assert (boards.value, boards.beside) == (1, (("andere besturen", 1),))


def test_a_course_counts_when_two_of_its_days_took_place():
    course = activity(EventKind.COURSE, on=("2026-02-03", "2026-02-10"))
    activity(EventKind.COURSE, on=("2026-02-03", "2026-12-10"))  # one day is still to come
    came(course)

    assert value("od4-1-organisatie-meerdaags") == 1
    assert value("od4-1-deelnemers-meerdaags") == 1


def test_partners_of_what_took_place_count_once():
    partner = body("Huis", OrganisationKind.PARTNER)
    for _ in range(2):
        event = activity().event
        event.partners.add(partner)
        event.save()

    assert value("od2-2-samenwerkingsverbanden") == 1


def test_a_year_in_which_nothing_was_kept_has_no_data():
    activity()

    assert value("od2-2-vormingen", Period.year(2025)) is None
    assert value("od2-1-werkbezoeken") == 0


@pytest.mark.parametrize("slug", measurers())
def test_every_measurement_opens_records_that_can_be_shown(slug):
    definition = definition_of(slug)
    found = measurers()[slug].measure(covered(definition, YEAR), definition)
    rows = getattr(found, "evidence", found)

    assert rows.model in PRESENTERS
    assert list(PRESENTERS[rows.model].prepared(rows)) == []


@pytest.mark.parametrize("slug", measurers())
def test_every_measured_row_says_how_it_is_counted(slug):
    assert definition_of(slug).counting_rule
