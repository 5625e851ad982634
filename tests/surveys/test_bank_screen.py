"""The question bank as colleagues use it: a new wording is a version, the key stays."""

import pytest
from django.urls import reverse

from surveys.enums import AnswerType
from tests.factories.members import StaffFactory
from tests.factories.surveys import make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory())
    return client


def test_the_bank_lists_every_question_in_its_newest_words(staff):
    make_question("toepasbaarheid")
    page = staff.get(reverse("surveys_bank:index"))
    assert "Vraag over toepasbaarheid?" in page.content.decode()


def test_other_words_make_a_version_and_leave_the_key(staff):
    question = make_question("toepasbaarheid")
    place = reverse("surveys_bank:edit", args=[question.pk])
    staff.post(place, {"key": "anders", "text": "Lukt het?", "help": "", "options": ""})
    question.refresh_from_db()
    assert (question.key, question.newest.text, question.newest.number) == (
        "toepasbaarheid",
        "Lukt het?",
        2,
    )


def test_a_choice_that_was_offered_stays(staff):
    question = make_question("toegepast", AnswerType.CHOICE)
    place = reverse("surveys_bank:edit", args=[question.pk])
    page = staff.post(place, {"text": "Toegepast?", "help": "", "options": "ja = Ja"})
    assert "Deze keuze was er al en blijft: nee" in page.content.decode()
    assert question.newest.number == 1


def test_a_new_question_is_made_with_its_first_words(staff):
    typed = {"key": "nieuw", "type": "scale", "text": "Nieuw?", "help": "", "options": ""}
    staff.post(reverse("surveys_bank:add"), typed)
    assert make_question("nieuw").newest.text == "Nieuw?"
