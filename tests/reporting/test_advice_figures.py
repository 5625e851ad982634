"""The desk in the figures: the term, signals, consultations, tracks, each with its evidence."""

from datetime import date, datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from advice.enums import ConsultationKind, QuestionState
from advice.models import TrackMeeting
from members.dutch import BRUSSELS
from members.enums import OrganisationKind
from networks.enums import MinutesState
from networks.models import Minutes
from planning.models import IndicatorDefinition
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure
from tests.factories.advice import (
    ConsultationFactory,
    QuestionFactory,
    SignalFactory,
    SupportTrackFactory,
)
from tests.factories.cms import HomePageFactory
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def plan(time_machine):
    time_machine.move_to("2026-12-15 10:00+01:00")
    call_command("load_plan", verbosity=0)


def measured(slug, period=None):
    definition = IndicatorDefinition.objects.select_related("indicator").get(indicator__slug=slug)
    return measure(definition, period or Period.year(2026))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


def test_nine_of_ten_in_time_shows_ninety_percent():
    board = OrganisationFactory()
    for _ in range(9):
        QuestionFactory(
            received_at=at("2026-03-02 10:00"),
            answered_at=at("2026-03-03 10:00"),
            state=QuestionState.ANSWERED,
            organisation=board,
        )
    QuestionFactory(
        received_at=at("2026-03-02 10:00"),
        organisation=OrganisationFactory(kind=OrganisationKind.PARTNER),
    )
    QuestionFactory(received_at=at("2026-12-14 10:00"), kind="figures")
    found = measured("od4-1-a-binnen-termijn")
    assert (found.value, found.numerator, found.denominator) == (90, 9, 10)
    assert dict(found.beside)["nog niet om"] == 1
    questions = measured("od4-1-vragen")
    assert questions.value == 11
    assert dict(questions.beside) == {
        "van lokale besturen": 9,
        "van partners": 1,
        "nog niet gekoppeld": 1,
    }
    assert measured("od1-2-inventaris-cijfervragen").value == 1
    heads = Evidence.of(questions.evidence, with_names=False).heads
    assert "Onderwerp" not in heads
    assert "Organisatie" not in heads


def test_without_any_question_there_is_no_figure():
    assert measured("od4-1-vragen").value is None
    assert measured("h5-2-stuurgroep").value is None


def test_a_month_without_a_work_meeting_is_named_even_with_twelve():
    for month in (*range(1, 11), 10):
        ConsultationFactory(kind=ConsultationKind.WORK_MEETING, on=date(2026, month, 5 + month % 2))
    found = measured("h5-2-werkoverleg")
    assert found.value == 11
    assert found.notes == ("Maandelijks: niet gehaald. Geen werkoverleg in november.",)


def test_minutes_stand_beside_the_meetings_and_count_once_approved():
    now = timezone.now()
    for number, state in enumerate((MinutesState.DRAFT, MinutesState.APPROVED)):
        minutes = Minutes.objects.create(
            title="Overleg",
            held_on=date(2026, 3, 3),
            state=state,
            approved_at=now if number else None,
        )
        ConsultationFactory(
            kind=ConsultationKind.BILATERAL,
            on=date(2026, 3, 3),
            topic="Tolken",
            minutes=minutes,
            named_topic="pilot_discrimination",
        )
    ConsultationFactory(kind=ConsultationKind.BILATERAL, on=date(2026, 12, 24), topic="Later")
    found = measured("h4-2-bilateraal")
    assert (found.value, dict(found.beside)) == (2, {"met verslag": 1, "zonder verslag": 1})
    assert measured("od1-2-verslagen-overleg").value == 1
    assert measured("od3-1-verslagen-discriminatie").value == 1
    assert Evidence.of(found.evidence, with_names=False).cells(found.evidence)


def test_signals_that_wait_for_analysis_keep_the_share_down():
    SignalFactory(heard_on=date(2026, 3, 1))
    for _ in range(3):
        SignalFactory(
            heard_on=date(2026, 3, 1), state="analysed", analysed_at=timezone.now(), analysis="Ja"
        )
    assert measured("od1-1-a-noden-geregistreerd").value == 75


def test_a_board_counts_as_supported_once_we_sat_together():
    HomePageFactory()
    track = SupportTrackFactory(starts_on=date(2026, 1, 5))
    SupportTrackFactory(starts_on=date(2026, 1, 5))  # no meeting yet
    TrackMeeting.objects.create(track=track, on=date(2026, 2, 2))
    found = measured("od3-2-a-50-besturen")
    assert found.value == 1
    assert list(found.evidence) == [track.organisation]
