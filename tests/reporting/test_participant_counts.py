import datetime

import pytest
import time_machine

from events.enums import AttendanceState, EventKind, RegistrationStatus
from members.actions.merging import merge
from members.enums import OrganisationKind, PersonRole, Province
from reporting.boards import BoardMap
from reporting.counting import Counts
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from tests.factories.reporting import activity, body, came, mark, municipality, person, seat

pytestmark = pytest.mark.django_db
YEAR = Selection(Period.year(2026))


@pytest.fixture(autouse=True)
def _late_in_2026():
    with time_machine.travel(datetime.datetime(2026, 11, 23, 10, tzinfo=datetime.UTC), tick=False):
        yield


def total(selection=YEAR):
    return ParticipantCounts(selection, BoardMap()).total


def by(dimension, selection=YEAR):
    return {
        group.label: group.counts
        for group in ParticipantCounts(selection, BoardMap()).by(dimension)
    }


def test_persons_count_once_and_attendances_each_time():
    gent = municipality("Gent")
    ann = person()
    came(activity(on=("2026-02-03", "2026-02-10")), gent, who=ann)
    came(activity(EventKind.WEBINAR, on="2026-05-05"), gent, who=ann)

    counts = total()

    assert (counts.persons, counts.attendances, counts.registered, counts.boards) == (1, 3, 2, 1)


def test_registered_is_came_and_stayed_away_and_not_entered_yet():
    session = activity()
    gent = municipality("Gent")
    came(session, gent)
    mark(seat(session, gent), AttendanceState.ABSENT)
    mark(seat(session, gent), AttendanceState.EXCUSED)
    seat(session, gent)

    counts = total()

    assert (counts.registered, counts.came, counts.no_show, counts.unmarked) == (4, 1, 2, 1)


def test_waiting_and_cancelled_registrations_are_no_participants():
    session = activity()
    seat(session, status=RegistrationStatus.WAITLISTED)
    who = person()
    seat(
        session,
        who=who,
        status=RegistrationStatus.CANCELLED,
        cancelled_at=session.changed_at,
        cancelled_by=who,
    )

    assert total() == Counts()


def test_what_was_cancelled_or_not_published_or_is_still_to_come_counts_zero():
    boss = person()
    gent = municipality("Gent")
    cancelled = activity(cancelled_at=datetime.datetime.now(datetime.UTC), cancelled_by=boss)
    came(cancelled, gent)
    came(activity(published=False), gent)
    seat(activity(on="2026-12-15"), gent)
    dropped = activity(on=("2026-02-03", "2026-02-10"))
    came(dropped, gent)
    dropped.days.update(cancelled_at=datetime.datetime.now(datetime.UTC), cancelled_by=boss)

    assert total() == Counts()


def test_people_of_the_association_itself_are_no_participants():
    session = activity()
    came(session, body("VVSG", OrganisationKind.ASSOCIATION))

    assert total() == Counts()


def test_the_year_is_the_year_in_which_the_day_was():
    came(activity(on=("2025-12-30", "2026-01-06")), municipality("Gent"))

    assert total().attendances == 1
    assert total(Selection(Period.year(2025))).attendances == 1
    assert total(Selection(Period(datetime.date(2025, 1, 1), datetime.date(2026, 12, 31)))) == (
        Counts(persons=1, attendances=2, registered=1, came=1, marked=1, boards=1)
    )


def test_boards_are_municipalities_after_mergers_and_others_stand_apart():
    merged = municipality("Tessenderlo-Ham", nis_code="71072", valid_from=datetime.date(2025, 1, 1))
    ham = municipality("Ham", valid_to=datetime.date(2024, 12, 31), successor=merged)
    ocmw = body("OCMW Tessenderlo-Ham", counts_with=merged)
    vgc = body("VGC", OrganisationKind.VGC)
    session = activity()
    for organisation in (merged, ham, ocmw, vgc, None):
        came(session, organisation)

    counts = total()

    assert (counts.boards, counts.other_boards, counts.persons) == (1, 1, 5)


def test_per_kind():
    gent = municipality("Gent")
    came(activity(EventKind.TRAINING), gent)
    seat(activity(EventKind.STUDY_DAY), gent)

    assert by(Dimension.KIND) == {
        "Vorming": Counts(persons=1, attendances=1, registered=1, came=1, marked=1, boards=1),
        "Studiedag": Counts(registered=1),
    }


def test_an_event_with_two_themes_counts_under_both_and_once_in_the_total():
    gent = municipality("Gent")
    came(activity(themes=("gender", "lgbti")), gent)
    came(activity(), gent)

    rows = by(Dimension.THEME)

    assert {label: counts.persons for label, counts in rows.items()} == {
        "Gender": 1,
        "LGBTI+": 1,
        "Algemeen": 1,
    }
    assert total().persons == 2
    assert rows["Gender"].boards == 1


def test_per_month_with_the_empty_months_in_between():
    gent = municipality("Gent")
    came(activity(on=("2026-01-31", "2026-03-01")), gent)

    rows = by(Dimension.MONTH)

    assert {label: (c.persons, c.registered) for label, c in rows.items()} == {
        "januari 2026": (1, 1),
        "februari 2026": (0, 0),
        "maart 2026": (1, 1),
    }


def test_per_province_a_person_counts_once():
    gent = municipality("Gent", Province.EAST_FLANDERS)
    ocmw = body("OCMW Gent", counts_with=gent)
    geel = municipality("Geel")
    ann = person()
    for organisation in (gent, ocmw, geel):
        came(activity(), organisation, who=ann)
    came(activity(), None, who=ann)

    rows = by(Dimension.PROVINCE)

    assert {label: (c.persons, c.attendances, c.boards) for label, c in rows.items()} == {
        "Antwerpen": (1, 1, 1),
        "Oost-Vlaanderen": (1, 2, 1),
        "Overige (nog niet gekoppeld)": (1, 1, 0),
    }


def test_per_organisation_the_ocmw_counts_with_its_municipality():
    gent = municipality("Gent")
    ocmw = body("OCMW Gent", counts_with=gent)
    session = activity()
    came(session, gent)
    came(session, ocmw)
    came(session, None, organisation_typed="Dorpshuis")

    assert {label: c.persons for label, c in by(Dimension.ORGANISATION).items()} == {
        "Gent": 2,
        "Overige (nog niet gekoppeld)": 1,
    }


@pytest.mark.parametrize("dimension", Dimension)
def test_every_group_opens_exactly_the_records_it_counted(dimension):
    gent = municipality("Gent", Province.EAST_FLANDERS)
    ocmw = body("OCMW Gent", counts_with=gent)
    partner = body("Huis", OrganisationKind.PARTNER)
    training = activity(themes=("gender",), on=("2026-01-20", "2026-02-17"))
    webinar = activity(EventKind.WEBINAR, themes=("gender", "disability"), on="2026-02-03")
    ann = person()
    for session in (training, webinar):
        came(session, gent)
        came(session, ocmw, who=ann)
        came(session, None)
        seat(session, partner)
        mark(seat(session, gent), AttendanceState.ABSENT)

    groups = ParticipantCounts(YEAR, BoardMap()).by(dimension)

    assert groups
    for group in groups:
        selection, counts = group.selection, group.counts
        assert selection.persons().count() == counts.persons
        assert selection.present().count() == counts.attendances
        assert selection.registrations().count() == counts.registered
        assert selection.no_shows().count() == counts.no_show
        assert selection.unmarked().count() == counts.unmarked
        assert ParticipantCounts(selection, BoardMap()).total == counts


def test_narrowed_by_kind_theme_role_and_organisation():
    gent, geel = municipality("Gent"), municipality("Geel")
    session = activity(themes=("gender",))
    came(session, gent)
    came(session, geel, role=PersonRole.MANDATARY)
    came(activity(EventKind.WEBINAR), gent)
    boards = BoardMap()

    assert total(YEAR.narrowed(kinds=("webinar",))).persons == 1
    assert total(YEAR.narrowed(theme="gender")).persons == 2
    assert total(YEAR.narrowed(theme="general")).persons == 1
    assert total(YEAR.narrowed(role=PersonRole.MANDATARY)).boards == 1
    assert total(YEAR.only_organisations(boards.counting_as(gent.pk))).attendances == 2
    assert total(YEAR.narrowed(only_unlinked=True)) == Counts()


@pytest.mark.parametrize("dimension", Dimension)
def test_the_number_of_queries_does_not_grow(dimension, django_assert_num_queries):
    came(activity(themes=("gender",)), municipality("Gent"))
    boards = BoardMap()
    with django_assert_num_queries(QUERIES[dimension]):
        ParticipantCounts(YEAR, boards).by(dimension)

    for name in ("Geel", "Genk", "Aalst"):
        came(activity(EventKind.WEBINAR, on="2026-05-05"), municipality(name))
    boards = BoardMap()
    with django_assert_num_queries(QUERIES[dimension]):
        ParticipantCounts(YEAR, boards).by(dimension)


QUERIES = {
    Dimension.KIND: 3,
    Dimension.MONTH: 3,
    Dimension.THEME: 3,
    Dimension.PROVINCE: 3,
    Dimension.ORGANISATION: 3,
    Dimension.SIZE: 3,
    Dimension.ROLE: 3,
    Dimension.NEWNESS: 3,
    Dimension.GOAL: 4,  # one for the goals themselves
    Dimension.NETWORK: 4,
}


def test_who_stood_in_twice_counts_once_after_the_merge():
    gent = municipality("Gent")
    session = activity(on="2026-02-03")
    ann, double = person(), person()
    came(session, gent, who=ann)
    came(session, gent, who=double)
    came(activity(on="2026-03-03"), gent, who=double)
    assert total().persons == 2

    merge(ann, double, by=None)

    counts = total()
    assert (counts.persons, counts.attendances, counts.registered, counts.boards) == (1, 2, 2, 1)
