"""Document rows of the catalogue, counted by the kind of a deliverable, each with its evidence."""

from datetime import date

import pytest
from django.core.management import call_command

from advice.models import TrackMeeting
from events.enums import DaySetting, EventKind
from members.enums import OrganisationKind
from planning.actions.deliverables import archive_deliverable, change_deliverable, note_use
from planning.deliverables.enums import DeliverableKind as Kind
from planning.deliverables.enums import UsedIn
from planning.models import IndicatorDefinition
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure, measurers
from surveys.enums import AnswerType, SurveyKind
from tests.factories.advice import SupportTrackFactory
from tests.factories.cms import HomePageFactory
from tests.factories.deliverables import deliverable
from tests.factories.members import OrganisationFactory, StaffFactory
from tests.factories.reporting import activity, body, came, municipality
from tests.factories.surveys import answered, closed, make_question, make_survey

pytestmark = pytest.mark.django_db

DOCUMENT_ROWS = {
    slug
    for slug, measurer in measurers().items()
    if measurer.measure.__module__ == "reporting.measurements.deliverables"
}
# A report in use is a published report too.
TOGETHER = {"od1-1-trendrapport": ("od1-1-a-trendrapporten-2029",)}


@pytest.fixture(autouse=True)
def plan(time_machine):
    time_machine.move_to("2026-12-15 10:00+01:00")
    call_command("load_plan", verbosity=0)


@pytest.fixture
def by():
    return StaffFactory().person


def measured(slug, year=2026):
    definition = IndicatorDefinition.objects.select_related("indicator").get(indicator__slug=slug)
    return measure(definition, Period.year(year))


def value(slug, year=2026):
    return measured(slug, year).value


def use(row, board, by, on="2026-05-05"):
    return note_use(
        row,
        organisation=board,
        used_in=UsedIn.POLICY_NOTE,
        on=date.fromisoformat(on),
        source="De nota zelf",
        by=by,
    )


@pytest.mark.parametrize(
    ("slug", "kind", "facts"),
    [
        ("od1-1-diepte-interviews", Kind.INTERVIEW, {}),
        ("od1-1-trendrapport", Kind.TREND_REPORT, {"is_public": True}),
        ("od1-2-afspraken-databankhouders", Kind.DATABASE_AGREEMENT, {}),
        ("od1-2-rapport-sterktes", Kind.STRENGTHS_REPORT, {"published_on": date(2026, 4, 1)}),
        ("od2-1-nota-verduurzaming", Kind.NETWORK_NOTE, {"approved_on": date(2026, 4, 1)}),
        ("od3-1-nota-inzichten", Kind.INSIGHTS_NOTE, {}),
        ("od3-1-nota-discriminatie", Kind.PILOT_NOTE, {}),
        ("od3-2-evaluatierapport", Kind.INSTRUMENT_EVALUATION, {}),
        ("od4-1-programma-meerdaags", Kind.COURSE_PROGRAMME, {}),
        (
            "h5-3-inhoudelijk-verslag",
            Kind.SUBSTANTIVE_REPORT,
            {"year": 2026, "handed_over_on": date(2026, 4, 1), "published_on": date(2026, 4, 2)},
        ),
        (
            "h5-3-financieel-verslag",
            Kind.FINANCIAL_REPORT,
            {"year": 2026, "handed_over_on": date(2026, 4, 1), "published_on": date(2026, 4, 2)},
        ),
    ],
)
def test_a_document_counts_in_its_row_and_in_no_other(slug, kind, facts, by):
    assert value(slug) is None  # nothing entered yet: no data, not zero
    row = deliverable(kind, **facts)
    found = measured(slug)
    assert found.value == 1
    shown = Evidence.of(found.evidence, with_names=False)
    assert shown.cells(found.evidence)[0][0].text == row.title
    others = [each for each in DOCUMENT_ROWS - {slug, *TOGETHER.get(slug, ())} if value(each)]
    assert others == []

    archive_deliverable(row, by=by)
    assert not value(slug)


def test_a_document_of_another_year_leaves_a_real_zero():
    deliverable(Kind.INSIGHTS_NOTE, on="2025-06-01")
    assert value("od3-1-nota-inzichten", 2025) == 1
    assert value("od3-1-nota-inzichten") == 0


def test_what_the_plan_asks_once_is_there_in_later_years_too():
    deliverable(Kind.PILOT_NOTE, on="2025-06-01")
    assert value("od3-1-nota-discriminatie") == 1


def test_every_interview_counts():
    for _ in range(3):
        deliverable(Kind.INTERVIEW)
    assert value("od1-1-diepte-interviews") == 3


def test_a_second_report_of_the_year_stands_beside_it():
    for _ in range(2):
        deliverable(Kind.COURSE_PROGRAMME)
    found = measured("od4-1-programma-meerdaags")
    assert (found.value, dict(found.beside)) == (1, {"bewijsstukken": 2})


def test_a_report_counts_in_the_year_in_which_it_is_published(by):
    row = deliverable(Kind.TREND_REPORT, on="2026-11-01")
    found = measured("od1-1-trendrapport")
    assert (found.value, dict(found.beside)) == (0, {"klaar, nog niet gepubliceerd": 1})
    change_deliverable(row, by=by, version=row.version, is_public=True)
    assert value("od1-1-trendrapport") == 1


def test_a_trend_report_is_in_use_once_a_board_says_so_and_counts_once(by):
    row = deliverable(Kind.TREND_REPORT, on="2025-11-01", is_public=True)
    deliverable(Kind.TREND_REPORT, on="2026-02-01", is_public=True)
    waiting = deliverable(Kind.TREND_REPORT, on="2026-02-01")
    assert value("od1-1-a-trendrapporten-2029") == 0
    for _ in range(2):
        use(row, OrganisationFactory(), by)
    use(waiting, OrganisationFactory(), by)
    found = measured("od1-1-a-trendrapporten-2029")
    assert found.value == 1
    assert dict(found.beside) == {"gepubliceerd, gebruik nog niet bekend": 1}
    assert measured("od1-1-a-trendrapporten-2029", 2025).value == 0  # nobody used it yet


def test_an_agreement_counts_while_it_is_in_force():
    deliverable(Kind.DATABASE_AGREEMENT, on="2025-02-01", until=date(2025, 12, 31))
    deliverable(Kind.DATABASE_AGREEMENT, on="2025-02-01", until=date(2026, 1, 1))
    deliverable(Kind.DATABASE_AGREEMENT, on="2025-02-01")
    assert value("od1-2-afspraken-databankhouders", 2025) == 3
    assert value("od1-2-afspraken-databankhouders") == 2


def test_a_work_agenda_takes_two_partners():
    house, other = body("Huis", OrganisationKind.PARTNER), body("Unia", OrganisationKind.PARTNER)
    deliverable(Kind.WORK_AGENDA, partners=[house])
    found = measured("od1-2-a-werkagenda")
    assert (found.value, dict(found.beside)) == (0, {"met minder dan twee partners": 1})
    deliverable(Kind.WORK_AGENDA, partners=[house, other])
    assert value("od1-2-a-werkagenda") == 1


def test_a_note_on_networks_waits_for_its_approval():
    deliverable(Kind.NETWORK_NOTE)
    found = measured("od2-1-nota-verduurzaming")
    assert (found.value, dict(found.beside)) == (0, {"nog niet goedgekeurd": 1})


@pytest.mark.parametrize(
    ("facts", "notes"),
    [
        ({}, ("Nog niet bezorgd aan het agentschap.", "Nog niet gepubliceerd.")),
        ({"handed_over_on": date(2026, 4, 1)}, ("Nog niet gepubliceerd.",)),
        ({"published_on": date(2026, 4, 1)}, ("Nog niet bezorgd aan het agentschap.",)),
    ],
)
def test_a_yearly_report_is_handed_over_and_published(facts, notes):
    deliverable(Kind.SUBSTANTIVE_REPORT, on="2026-03-20", **facts)
    found = measured("h5-3-inhoudelijk-verslag", 2025)  # made in spring: about the year before
    assert (found.value, found.notes) == (0, notes)


def test_a_partner_of_an_event_and_of_a_partnership_counts_once():
    house, other = body("Huis", OrganisationKind.PARTNER), body("Unia", OrganisationKind.PARTNER)
    event = activity().event
    event.partners.add(house)
    event.save()
    deliverable(Kind.PARTNERSHIP, partners=[house, other], on="2025-01-01")
    deliverable(Kind.PARTNERSHIP, partners=[other], on="2026-01-01")
    deliverable(Kind.PARTNERSHIP, partners=[body("Oud", OrganisationKind.PARTNER)], on="2027-01-01")
    found = measured("od2-2-samenwerkingsverbanden")
    assert found.value == 2
    assert dict(found.beside) == {"alleen door een afgesproken samenwerking": 1}


def test_an_improvement_counts_for_a_board_that_was_trained_and_once_with_the_survey():
    gent, mol = municipality("Gent"), municipality("Mol")
    came(activity(EventKind.TRAINING), gent)
    deliverable(Kind.IMPROVEMENT, partners=[gent, mol])
    make_question("praktijk_toegepast", AnswerType.CHOICE)
    survey = make_survey(SurveyKind.FOLLOW_UP, "praktijk_toegepast")
    answered(survey, {"praktijk_toegepast": "ja"}, board=gent)
    closed(survey)
    found = measured("od2-2-a-10-besturen-verbetering")
    assert list(found.evidence) == [gent]
    assert dict(found.beside) == {
        "met een bewijsstuk": 1,
        "met een bewijsstuk, zonder gevolgde vorming": 1,
    }


def met(track, on):
    return TrackMeeting.objects.create(track=track, on=date.fromisoformat(on))


def test_tracks_with_one_board_are_coaching_and_their_meetings_individual():
    HomePageFactory()
    activity(EventKind.COACHING_TRACK)
    track = SupportTrackFactory(starts_on=date(2026, 1, 5))
    SupportTrackFactory(starts_on=date(2026, 1, 5))  # never sat together yet
    met(track, "2026-02-02")
    TrackMeeting.objects.create(track=track, on=date(2026, 3, 2), is_online=True)
    met(track, "2026-12-24")  # still to come
    tracks = measured("od3-1-coachingstrajecten")
    assert tracks.value == 2
    assert list(tracks.also) == [track]
    meetings = measured("od3-1-bijeenkomsten")
    assert meetings.value == 3
    beside = dict(meetings.beside)
    assert (beside["op een plaats, individueel"], beside["online, individueel"]) == (1, 1)
    shown = Evidence.of(meetings.also, with_names=False)
    assert shown.cells(shown.rows)[0][0].text == track.organisation.full_name


def test_a_day_with_one_board_in_both_places_counts_once():
    HomePageFactory()
    gent = municipality("Gent")
    session = activity(EventKind.COACHING_TRACK, on="2026-02-02")
    session.days.update(setting=DaySetting.INDIVIDUAL)
    came(session, gent)
    same = SupportTrackFactory(starts_on=date(2026, 1, 5), organisation=gent)
    met(same, "2026-02-02")
    met(same, "2026-04-02")  # this one stands in the track only
    other = SupportTrackFactory(starts_on=date(2026, 1, 5), organisation=municipality("Mol"))
    met(other, "2026-02-02")
    assert value("od3-1-bijeenkomsten") == 3
    found = measured("od3-1-coachingstrajecten")
    assert found.value == 2
    assert list(found.also) == [other]
    assert value("od3-2-a-50-besturen") == 2


def test_a_joint_day_is_another_meeting_than_the_one_with_a_board_alone():
    HomePageFactory()
    gent = municipality("Gent")
    came(activity(EventKind.COACHING_TRACK, on="2026-02-02"), gent)
    met(SupportTrackFactory(starts_on=date(2026, 1, 5), organisation=gent), "2026-02-02")
    assert value("od3-1-bijeenkomsten") == 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_stays_the_same(django_assert_max_num_queries, count):
    partners = [OrganisationFactory() for _ in range(count)]
    for _ in range(count):
        deliverable(Kind.WORK_AGENDA, partners=partners)
    with django_assert_max_num_queries(8):
        found = measured("od1-2-a-werkagenda")
        shown = Evidence.of(found.evidence, with_names=False)
        shown.cells(shown.rows)
