"""The question bank as colleagues use it: a new wording is a version, the key stays."""

import pytest
from django.urls import reverse
from django.utils import timezone

from surveys.enums import AnswerType
from tests.factories.members import StaffFactory
from tests.factories.surveys import answered, closed, invited, make_question, make_survey

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


def form_of(survey, **changes):
    """The form of a survey as the screen sends it."""
    moment = "%Y-%m-%d %H:%M"
    rows = list(survey.questions.all())
    data = {
        "kind": survey.kind,
        "title": survey.title,
        "intro": "",
        "year": survey.year,
        "opens_at": timezone.localtime(survey.opens_at).strftime(moment),
        "closes_at": timezone.localtime(survey.closes_at).strftime(moment),
        "questions-TOTAL_FORMS": len(rows),
        "questions-INITIAL_FORMS": len(rows),
        "questions-MIN_NUM_FORMS": 0,
        "questions-MAX_NUM_FORMS": 1000,
    }
    for place, row in enumerate(rows):
        data |= {
            f"questions-{place}-id": row.pk,
            f"questions-{place}-version": row.version_id,
            f"questions-{place}-position": row.position,
        }
    return data | changes


@pytest.mark.parametrize(
    ("state", "changes", "said"),
    [
        ("invited", {"kind": "members"}, "de soort blijft"),
        ("answered", {"questions-0-DELETE": "on"}, "vragen die er staan, blijven"),
        ("finished", {"closes_at": "2031-01-01 10:00"}, "blijft dicht"),
        ("invited", {"questions-0-DELETE": "on", "questions-1-required": "on"}, ""),
        ("answered", {"title": "Een betere titel", "questions-1-required": "on"}, ""),
    ],
)
def test_what_was_asked_stays_as_it_was_asked(staff, state, changes, said):
    survey = make_survey("event", "toepasbaarheid", "deskundigheid")
    if state == "invited":
        invited(survey)
    else:
        answered(survey, *[{"toepasbaarheid": 4, "deskundigheid": 4}] * 5)
    if state == "finished":
        closed(survey)
    place = reverse("surveys_list:edit", args=[survey.pk])
    page = staff.post(place, form_of(survey, **changes))
    if said:
        assert said in page.content.decode()
    else:
        assert page.status_code == 302, page.context["form"].errors
    survey.refresh_from_db()
    assert survey.kind == "event"
