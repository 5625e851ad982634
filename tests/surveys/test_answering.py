"""Answering by a link: no account, no script, and a clear sentence where something is wrong."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from surveys.actions.letting_in import let_in_waiting
from surveys.actions.questions import word
from surveys.enums import AnswerType, SurveyKind
from surveys.models import (
    Answer,
    FreeText,
    HalfAnswer,
    Question,
    SealedAnswer,
    Submission,
    Survey,
    SurveyQuestion,
)
from tests.factories.members import OrganisationFactory
from tests.factories.surveys import answered, closed, invited, make_question, make_survey
from tests.whole_database import rows_with

pytestmark = pytest.mark.django_db


def address(invitation):
    return reverse("surveys:answer", args=[invitation.token])


def test_an_answer_is_sealed_thanked_for_and_known_only_as_given(client):
    survey = make_survey("event", "beter_in_staat")
    invitation = invited(survey)
    page = client.get(address(invitation))
    assert "Niemand kan zien wat jij antwoordde" in page.content.decode()
    assert "set-cookie" not in {name.lower() for name in page.headers} or not page.cookies.get(
        "bevraging"
    )
    done = client.post(address(invitation), {"beter_in_staat": "4"}, follow=True)
    assert "Bedankt voor je antwoord" in done.content.decode()
    invitation.refresh_from_db()
    assert invitation.answered
    assert SealedAnswer.objects.count() == 1
    assert not Submission.objects.exists()


def test_five_are_let_in_together_and_four_wait():
    survey = make_survey("event", "beter_in_staat")
    answered(survey, *[{"beter_in_staat": 4}] * 4)
    assert let_in_waiting() == 0
    answered(survey, {"beter_in_staat": 2})
    assert let_in_waiting() == 5
    assert sorted(Answer.objects.values_list("number", flat=True)) == [2, 4, 4, 4, 4]
    assert not SealedAnswer.objects.exists()


def test_the_rest_goes_in_at_closing_without_board_province_or_role():
    survey = make_survey("event", "beter_in_staat")
    answered(survey, *[{"beter_in_staat": 4}] * 3, board=OrganisationFactory())
    closed(survey)
    assert list(Submission.objects.values_list("board", "province", "role")) == [(None, "", "")] * 3
    assert survey.finished_on


def test_a_used_a_closed_an_early_and_an_unknown_link_each_say_so(client):
    survey = make_survey("event", "beter_in_staat")
    used, late, early = invited(survey), invited(make_survey()), invited(make_survey())
    client.post(address(used), {"beter_in_staat": "4"})
    closed(late.survey)
    Survey.objects.filter(pk=early.survey_id).update(opens_at=timezone.now() + timedelta(days=1))
    for place, status, words in (
        (address(used), 410, "Je antwoord is al binnen"),
        (address(late), 410, "is gesloten"),
        (address(early), 200, "nog niet open"),
        (reverse("surveys:answer", args=["A" * 22]), 404, "Deze link werkt niet"),
    ):
        page = client.get(place)
        assert (page.status_code, words in page.content.decode()) == (status, True), place
        assert "mailto:" in page.content.decode() or status == 200
    assert client.post(address(used), {"beter_in_staat": "1"}).status_code == 410
    assert SealedAnswer.objects.count() == 1


@pytest.mark.parametrize("score", ["0", "6", "4,5", "vijf"])
def test_a_score_out_of_the_scale_is_refused_beside_its_question(client, score):
    survey = make_survey("event", "beter_in_staat")
    make_question("woorden", AnswerType.TEXT)
    page = client.post(address(invited(survey)), {"beter_in_staat": score})
    assert page.status_code == 422
    assert page.context["form"].errors == {"beter_in_staat": ["Kies een getal van 1 tot 5."]}


def test_a_number_out_of_its_range_is_refused_and_what_was_typed_stays(client):
    make_question("aantal", AnswerType.NUMBER, minimum=0, maximum=50)
    make_question("woorden", AnswerType.TEXT)
    survey = make_survey("event", "aantal", "woorden")
    page = client.post(address(invited(survey)), {"aantal": "51", "woorden": "Dit blijft staan"})
    assert page.context["form"].errors == {"aantal": ["Vul een heel getal in van 0 tot 50."]}
    assert "Dit blijft staan" in page.content.decode()
    assert client.post(address(invited(survey)), {"aantal": "0", "woorden": "x"}).status_code == 302


def conditional():
    """A question only for who gave a low score."""
    make_question("waarom_niet", AnswerType.TEXT)
    survey = make_survey("event", "beter_in_staat", "waarom_niet")
    SurveyQuestion.objects.filter(version__question__key="waarom_niet").update(
        only_if=Question.objects.get(key="beter_in_staat"), only_if_values="1,2"
    )
    return survey


@pytest.mark.parametrize(
    ("typed", "wrong", "kept"),
    [
        ({"beter_in_staat": "2"}, ["waarom_niet"], None),
        ({"beter_in_staat": "2", "waarom_niet": "Te kort"}, [], 1),
        ({"beter_in_staat": "5", "waarom_niet": "Telt niet"}, [], 0),
        ({"beter_in_staat": "5"}, [], 0),
    ],
)
def test_a_conditional_question_counts_only_where_it_applies(client, typed, wrong, kept):
    survey = conditional()
    page = client.post(address(invited(survey)), typed)
    if wrong:
        assert list(page.context["form"].errors) == wrong
        return
    closed(survey)
    assert FreeText.objects.count() == kept


def test_a_half_answer_waits_on_the_same_device_only(client):
    survey = make_survey("event", "beter_in_staat")
    invitation = invited(survey)
    client.post(address(invitation), {"beter_in_staat": "3", "later": "1"})
    assert "Je begon hier al aan" in client.get(address(invitation)).content.decode()
    assert client.get(address(invitation)).context["form"].initial == {"beter_in_staat": "3"}
    assert Client().get(address(invitation)).context["form"].initial == {}
    # A colleague at the same screen has another link.
    assert client.get(address(invited(survey))).context["form"].initial == {}
    invitation.refresh_from_db()
    assert not invitation.answered
    client.post(address(invitation), {"beter_in_staat": "4"})
    assert not HalfAnswer.objects.exists()


def test_typing_is_kept_without_a_page_and_is_read_nowhere(client):
    make_question("woorden", AnswerType.TEXT)
    survey = make_survey("event", "woorden")
    kept = client.post(
        address(invited(survey)),
        {"woorden": "Pimpampoentje", "later": "1"},
        headers={"X-Autosave": "1"},
    )
    assert kept.status_code == 204
    assert rows_with("Pimpampoentje") == []


def test_a_half_answer_can_be_wiped(client):
    invitation = invited(make_survey("event", "beter_in_staat"))
    client.post(address(invitation), {"beter_in_staat": "3", "later": "1"})
    client.post(address(invitation), {"wis": "1"})
    assert not HalfAnswer.objects.exists()


def test_a_board_that_answers_twice_counts_once_the_latest(client):
    board = OrganisationFactory()
    survey = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld")
    first, second = invited(survey, organisation=board), invited(survey, organisation=board)
    page = client.get(address(first)).content.decode()
    assert "niet anoniem" in page
    assert board.full_name in page
    client.post(address(first), {"noden_weerspiegeld": "2"})
    client.post(address(second), {"noden_weerspiegeld": "5"})
    client.post(address(second), {"noden_weerspiegeld": ""})  # not complete: changes nothing
    counted = Answer.objects.filter(is_counted=True)
    assert list(counted.values_list("number", "submission__board")) == [(5, board.pk)]
    assert Submission.objects.counted().count() == 1


def test_an_ocmw_votes_with_its_municipality():
    board = OrganisationFactory()
    ocmw = OrganisationFactory(kind="ocmw", counts_with=board)
    survey = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld")
    answered(survey, {"noden_weerspiegeld": 2}, board=board)
    answered(survey, {"noden_weerspiegeld": 4}, board=ocmw)
    assert Submission.objects.counted().values_list("board", flat=True).get() == board.pk


def test_a_public_link_asks_a_board_that_is_known(client):
    survey = make_survey(SurveyKind.MEMBERS, "noden_weerspiegeld", is_public=True)
    place = reverse("surveys:answer", args=[survey.token])
    page = client.post(place, {"noden_weerspiegeld": "4", "bestuur": "Nergenshuizen"})
    assert "bestuur" in page.context["form"].errors
    board = OrganisationFactory()
    client.post(place, {"noden_weerspiegeld": "4", "bestuur": board.name})
    assert Submission.objects.get().board == board


def test_the_general_link_opens_only_where_the_survey_is_public(client):
    survey = make_survey("event", "beter_in_staat")
    assert client.get(reverse("surveys:answer", args=[survey.token])).status_code == 404


def test_a_new_wording_keeps_the_key_and_older_surveys_their_words():
    survey = make_survey("event", "beter_in_staat")
    question = Question.objects.get(key="beter_in_staat")
    word(question, "Gaat het nu beter?", by=None)
    later = make_survey("event", "beter_in_staat")
    assert survey.asked()[0].version.text == "Vraag over beter_in_staat?"
    assert later.asked()[0].version.text == "Gaat het nu beter?"
    question.type = AnswerType.TEXT
    with pytest.raises(Exception, match="blijven"):
        question.save()


def test_tokens_hold_128_bits():
    invitation = invited(make_survey())
    assert len(invitation.token) >= 22
    assert len(invitation.survey.token) >= 22
