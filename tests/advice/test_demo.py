"""The demo of the desk: every state is there, and what is published leads to nobody."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from advice.actions.sharing import traces_in
from advice.demo import load
from advice.enums import ClockState, QuestionState, SignalState
from advice.models import Consultation, Faq, Question, Signal, SupportTrack
from advice.year import year_of_consultations
from members.demo import load as load_members
from members.models import OutboxMail
from tests.factories.cms import HomePageFactory, InstrumentPageFactory

pytestmark = pytest.mark.django_db


def test_every_state_is_there_and_a_second_time_changes_nothing(time_machine):
    time_machine.move_to("2026-12-01 10:00+01:00")
    call_command("load_organisations", verbosity=0)
    now = timezone.localtime()
    load_members(now)
    HomePageFactory()
    InstrumentPageFactory()
    load(now)

    states = set(Question.objects.values_list("state", flat=True))
    assert states == set(QuestionState) - {QuestionState.MERGED}
    for clock in ClockState:
        assert Question.objects.at_clock(clock).exists(), clock
    judged = Question.objects.judged()
    assert 0.85 <= judged.in_time().count() / judged.count() < 1
    assert set(Signal.objects.values_list("state", flat=True)) == set(SignalState)
    for theme in ("gender", "lgbti", "disability"):
        assert Faq.objects.published().with_theme(theme).exists()
    assert all(not traces_in(faq) for faq in Faq.objects.published())
    assert any(traces_in(faq) for faq in Faq.objects.waiting())
    rows = {row.kind: row for row in year_of_consultations(2026)}
    assert rows["steering_group"].standing.light == "green"
    assert rows["work_meeting"].standing.missing[0] == "geen in juli"
    assert SupportTrack.objects.exists()
    assert not OutboxMail.objects.exists()

    before = (Question.objects.count(), Consultation.objects.count())
    load(now)
    assert (Question.objects.count(), Consultation.objects.count()) == before
