"""Staff build the questions of an event, with the keyboard and without losing an answer."""

import csv
import io

import pytest
from django.urls import reverse

from events.actions.asking import delete_question, move_question, save_question
from events.enums import QuestionKind, Refusal
from events.models import Answer, Event, Question
from events.own_data import collect
from events.refusals import ChangeRefused
from members.models import OutboxMail
from tests.events.test_registration_form import words
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import StaffFactory
from tests.factories.questions import choose, make_question, option_of

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"events_staff:{name}", args=args)


def filled(**changes):
    return {
        **{"kind": "choice", "label": "Wat eet je?", "required": "on", "shown_if": ""},
        **{"keuze1-title": "Broodje", "keuze1-places": "10", "keuze2-title": "Soep"},
        **changes,
    }


def test_a_question_is_built_in_one_form_and_asked_from_then_on(staff):
    event = make_session().event
    assert staff.post(url("add_question", event.pk), filled()).status_code == 302
    question = Question.objects.get()
    rows = list(question.options.values_list("title", "places"))
    assert rows == [("Broodje", 10), ("Soep", None)]
    assert Event.objects.get(pk=event.pk).has_questions
    assert "Wat eet je?" in words(staff.get(f"{event.url}inschrijven/"))
    asked = url("delete_question", question.pk)
    assert "“Wat eet je?” verdwijnt uit het formulier" in words(staff.get(asked))
    assert staff.post(asked).status_code == 302
    assert not Event.objects.get(pk=event.pk).has_questions


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"label": ""}, "Schrijf de vraag uit."),
        ({"keuze2-title": ""}, "Geef minstens twee keuzes."),
        ({"keuze3-places": "4"}, "Geef deze keuze een naam."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(staff, changes, sentence):
    event = make_session().event
    page = staff.post(url("add_question", event.pk), filled(help_text="Ook vegan", **changes))
    assert page.status_code == 200
    assert sentence in words(page)
    assert "Ook vegan" in words(page)
    assert not Question.objects.exists()


def test_an_answered_question_is_reworded_and_never_becomes_another(staff):
    session = make_session()
    question = make_question(session.event, options=["Broodje", "Soep"])
    soup = option_of(question, "Soep")
    choose(RegistrationFactory(session=session), soup)
    pks = {f"keuze{n}-pk": each.pk for n, each in enumerate(question.options.all(), 1)}
    place = url("change_question", question.pk)
    page = staff.post(place, filled(**pks, **{"keuze2-title": "", "keuze3-title": "Rijst"}))
    assert Refusal.OPTION_CHOSEN.label in page.content.decode()
    closing = {"kind": "text", "label": "Welke lunch?", "keuze2-closed": "on"}
    assert staff.post(place, filled(**pks, **closing)).status_code == 302
    question.refresh_from_db()
    assert (question.kind, question.label) == ("choice", "Welke lunch?")
    assert question.options.get(pk=soup.pk).closed
    values = {"kind": QuestionKind.TEXT, "label": "?", "help_text": "", "required": False}
    values["shown_if"], by = None, StaffFactory().person
    with pytest.raises(ChangeRefused) as refused:
        save_question(session.event, question, values=values, options=[], by=by)
    assert refused.value.refusal == Refusal.QUESTION_ANSWERED
    with pytest.raises(ChangeRefused):
        delete_question(question, by=by)
    assert Answer.objects.count() == 1


def test_the_order_changes_by_buttons_and_never_puts_a_question_before_its_condition(staff):
    event = make_session().event
    first = make_question(event, "Hoe kom je?", options=["Auto", "Trein"])
    second = make_question(event, "Welke trein?", shown_if=option_of(first, "Trein"))
    third = make_question(event, "Iets te melden?")
    staff.post(url("move_question", third.pk), {"up": "1"})
    assert list(event.questions.all()) == [first, third, second]
    page = staff.post(url("move_question", first.pk), {"down": "1"}, follow=True)
    assert list(event.questions.all()) == [third, first, second]
    page = staff.post(url("move_question", first.pk), {"down": "1"}, follow=True)
    assert Refusal.CONDITION_COMES_FIRST.label in page.content.decode()
    assert list(event.questions.all()) == [third, first, second]
    by = StaffFactory().person
    with pytest.raises(ChangeRefused):
        move_question(second, up=True, by=by)


def test_more_places_go_to_who_waits_for_them(django_capture_on_commit_callbacks):
    session = make_session()
    question = make_question(session.event, options=[("Wandeling", 1), ("Debat", 9)])
    walk = option_of(question, "Wandeling")
    choose(RegistrationFactory(session=session), walk)
    waits = RegistrationFactory(session=session, waiting=True)
    choose(waits, walk)
    names = ("kind", "label", "help_text", "required", "shown_if")
    values = {name: getattr(question, name) for name in names}
    more = {"pk": walk.pk, "title": "Wandeling", "description": "", "places": 2, "closed": False}
    other = {**more, "pk": option_of(question, "Debat").pk, "title": "Debat"}
    with django_capture_on_commit_callbacks(execute=True):
        by = StaffFactory().person
        save_question(session.event, question, values=values, options=[more, other], by=by)
    waits.refresh_from_db()
    assert waits.is_confirmed
    assert OutboxMail.objects.filter(template="registration_promoted").count() == 1


def test_answers_stand_in_the_table_the_export_the_history_and_the_list_of_a_choice(staff):
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1), ("Debat", 9)])
    why = make_question(session.event, "Wat wil je leren?")
    mine = RegistrationFactory(session=session, person__first_name="Amina")
    choose(mine, option_of(lunch, "Wandeling"))
    Answer.objects.create(registration=mine, question=why, text="Luisteren")
    other = RegistrationFactory(session=session, person__first_name="Bo")
    choose(other, option_of(lunch, "Debat"))
    seen = words(staff.get(url("answers", session.event.pk)))
    assert "Luisteren" in seen
    assert "1 van 1" in seen
    assert "1 van 9" in seen
    assert "Luisteren" in words(staff.get(url("history", mine.pk)))
    head, first, second = read(staff.get(url("export", session.event.pk, "csv")))
    assert head[-2:] == ["Wat eet je?", "Wat wil je leren?"]
    assert (first[-2:], second[-2:]) == (["Wandeling", "Luisteren"], ["Debat", ""])
    listed = read(staff.get(url("choice_list", option_of(lunch, "Wandeling").pk, "csv")))
    assert [row[1] for row in listed[1:]] == ["Amina"]
    assert staff.get(url("choice_list", option_of(lunch, "Debat").pk, "xlsx")).status_code == 200


def read(response):
    text = b"".join(response).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def test_staff_put_an_answer_right_and_a_full_choice_is_refused_to_them_too(staff):
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1), ("Debat", 9)])
    walk, talk = option_of(lunch, "Wandeling"), option_of(lunch, "Debat")
    choose(RegistrationFactory(session=session), walk)
    other = RegistrationFactory(session=session)
    name, place = f"vraag-q{lunch.pk}", url("change_answers", other.pk)
    assert "is intussen volzet" in words(staff.post(place, {name: walk.pk}))
    assert staff.post(place, {name: talk.pk}).status_code == 302
    assert [row.words for row in Answer.objects.of(other)] == ["Debat"]


def test_ones_own_copy_holds_the_answers():
    session = make_session()
    why = make_question(session.event, "Wat wil je leren?")
    mine = RegistrationFactory(session=session)
    Answer.objects.create(registration=mine, question=why, text="Luisteren")
    parts = {part.label: part.rows for part in collect(mine.person)}
    (row,) = parts["Antwoorden bij inschrijvingen"]
    assert (row["vraag"], row["antwoord"]) == ("Wat wil je leren?", "Luisteren")
