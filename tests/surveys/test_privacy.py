"""What surveys keep of people goes in time, on request, and along when rows become one."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from members.actions.mergers import merge_organisations
from surveys import own_data
from surveys.actions.letting_in import let_in_waiting
from surveys.erasing import erase
from surveys.merging import merge
from surveys.models import (
    Answer,
    FreeText,
    HalfAnswer,
    ImprovementReport,
    Invitation,
    Submission,
    Survey,
)
from surveys.purging import survey_halves, survey_invitations, survey_words
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.surveys import answered, closed, invited, make_question, make_survey

pytestmark = pytest.mark.django_db


def days(name):
    return timedelta(days=settings.RETENTION[name])


def test_words_halves_and_invitations_go_in_time_and_scores_stay():
    make_question("woorden", "text")
    survey = make_survey("event", "toepasbaarheid", "woorden")
    person = invited(survey).person
    answered(survey, *[{"toepasbaarheid": 4, "woorden": "Goed zo"}] * 5)
    HalfAnswer.objects.create(survey=make_survey(), handle="h", sealed="x")
    closed(survey)
    now = timezone.now()
    nearly = now + min(days("survey_word"), days("survey_invitation")) - timedelta(days=2)
    assert sum(survey_words(nearly)) == sum(survey_invitations(nearly)) == 0
    assert sum(survey_halves(now + days("survey_half") + timedelta(days=2))) == 1
    assert sum(survey_words(now + days("survey_word") + timedelta(days=2))) == 5
    assert sum(survey_invitations(now + days("survey_invitation") + timedelta(days=2))) == 1
    assert Answer.objects.filter(number=4).count() == 5
    assert Invitation.objects.get().person is None
    assert not person.survey_invitations.exists()


def test_own_data_tells_of_invitations_and_of_no_answer():
    survey = make_survey("event", "toepasbaarheid")
    invitation = invited(survey, answered=True)
    (told,) = own_data.collect(invitation.person)
    assert told.rows[0]["bevraging"] == survey.title
    assert told.rows[0]["er kwam een antwoord"] is True
    assert not {"4", 4} & {value for value in told.rows[0].values() if value is not True}


def test_erasing_empties_invitations_and_takes_the_name_out_of_words_of_boards():
    board = OrganisationFactory()
    person = PersonFactory(first_name="Veerle", last_name="Wouters", organisation=board)
    make_question("woorden", "text")
    survey = make_survey("members", "woorden")
    invitation = invited(survey, person=person, organisation=board)
    answered(survey, {"woorden": f"Vraag het Veerle Wouters ({person.email})."}, board=board)
    report = ImprovementReport.objects.create(
        survey=survey, board=board, text="Veerle Wouters startte een werkgroep."
    )
    before = list(erase(person=person, dry_run=True))
    assert [each.count for each in before] == [1, 1, 1]
    assert FreeText.objects.filter(text__contains="Veerle").exists()
    list(erase(person=person, dry_run=False))
    token, _ = invitation.token, invitation.refresh_from_db()
    assert (invitation.person, invitation.organisation) == (None, None)
    assert invitation.token != token
    assert not FreeText.objects.filter(text__contains="Veerle").exists()
    report.refresh_from_db()
    assert "Veerle" not in report.text
    assert "werkgroep" in report.text
    assert Submission.objects.counted().get().board == board


def test_two_rows_of_one_person_are_asked_and_reminded_once():
    survey = make_survey()
    kept, duplicate = PersonFactory(), PersonFactory()
    invited(survey, person=kept, asked_on=None)
    invited(survey, person=duplicate, answered=True, reminded=True)
    (told,) = merge(kept=kept, duplicate=duplicate, dry_run=True, by=None)
    assert (told.count, Invitation.objects.count()) == (1, 2)
    list(merge(kept=kept, duplicate=duplicate, dry_run=False, by=None))
    one = Invitation.objects.get()
    assert (one.person, one.answered, one.reminded) == (kept, True, True)
    assert one.asked_on == timezone.localdate()


def test_boards_that_merged_have_one_vote_between_them_the_latest():
    first, second = OrganisationFactory(), OrganisationFactory()
    survey = make_survey("members", "noden_weerspiegeld")
    answered(survey, {"noden_weerspiegeld": 1}, board=first)
    answered(survey, {"noden_weerspiegeld": 2}, board=second)
    today = timezone.localdate()
    merge_organisations([first], second, today, by=PersonFactory())
    Survey.objects.filter(pk=survey.pk).update(closes_at=timezone.now() - timedelta(minutes=1))
    let_in_waiting()
    assert list(Answer.objects.filter(is_counted=True).values_list("number", flat=True)) == [2]
