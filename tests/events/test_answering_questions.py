"""What an event asks besides: answered, refused with all that was typed, changed, freed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.actions.answers import change_answers
from events.actions.approving import approve
from events.actions.cancelling import cancel_registration
from events.actions.handing_over import hand_over
from events.actions.registering import register
from events.actions.walk_ins import add_walk_in
from events.enums import QuestionKind, Refusal, RegistrationStatus, WaitReason
from events.models import Answer, Registration
from events.refusals import AnswersRefused
from events.rules.answers import Given
from members.models import OutboxMail, Person
from tests.events.test_registration_form import address, typed, words
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory
from tests.factories.questions import choose, make_question, option_of

pytestmark = pytest.mark.django_db


def lines(registration):
    return [row.words for row in Answer.objects.of(registration)]


def field(question, prefix="vraag"):
    return f"{prefix}-q{question.pk}"


def test_what_is_asked_is_kept_with_the_registration_and_shown_to_its_person(client):
    session = make_session()
    lunch = make_question(session.event, options=["Broodje", "Soep"], required=True)
    why = make_question(session.event, "Wat wil je leren?")
    photo = make_question(session.event, "Ik mag op de foto.", kind=QuestionKind.CONSENT)
    extra = {field(lunch): option_of(lunch, "Soep").pk, field(why): "Luisteren", field(photo): "on"}
    assert client.post(address(session), typed(session, **extra)).status_code == 302
    registration = Registration.objects.get()
    assert lines(registration) == ["Soep", "Luisteren", "ja"]
    page = words(client.get(registration.url))
    assert "Luisteren" in page
    assert "Soep" in page


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (QuestionKind.TEXT, "Vul hier een antwoord in."),
        (QuestionKind.CHOICE, "Kies één antwoord."),
        (QuestionKind.SEVERAL, "Duid minstens één antwoord aan."),
        (QuestionKind.CONSENT, "Zonder je toestemming"),
    ],
)
def test_what_is_required_is_asked_beside_the_question_and_nothing_is_lost(client, kind, sentence):
    session = make_session()
    options = ["Ja", "Nee"] if kind in ("choice", "several") else ()
    make_question(session.event, kind=kind, options=options, required=True)
    other = make_question(session.event, "Iets te melden?")
    page = client.post(address(session), typed(session, **{field(other): "Ik kom later"}))
    assert page.status_code == 422
    shown = words(page)
    assert sentence in shown
    assert "Ik kom later" in shown
    assert 'value="Amina"' in shown
    assert Registration.objects.count() == Person.objects.count() == 0


def test_a_question_that_depends_on_a_choice_is_only_asked_after_it(client):
    session = make_session()
    travel = make_question(session.event, "Hoe kom je?", options=["Auto", "Trein"])
    train = option_of(travel, "Trein")
    hour = make_question(session.event, "Welke trein?", required=True, shown_if=train)
    by_car = {field(travel): option_of(travel, "Auto").pk, field(hour): "niet van toepassing"}
    assert client.post(address(session), typed(session, **by_car)).status_code == 302
    assert lines(Registration.objects.get()) == ["Auto"]
    mine = {"email": "jo@kring.example", "form_key": "m" * 22, field(travel): train.pk}
    page = client.post(address(session), typed(session, **mine))
    assert page.status_code == 422
    assert "Vul hier een antwoord in." in words(page)
    assert "Alleen als je bij “Hoe kom je?” koos voor “Trein”." in words(page)
    mine[field(hour)] = "8.12"
    assert client.post(address(session), typed(session, **mine)).status_code == 302


def test_a_full_choice_is_shown_and_refused_with_everything_that_was_typed(client):
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1), ("Debat", 9)], required=True)
    walk = option_of(lunch, "Wandeling")
    choose(RegistrationFactory(session=session), walk)
    shown = words(client.get(address(session)))
    assert "Wandeling (volzet)" in shown
    assert "Nog 9 plaatsen" in shown
    page = client.post(address(session), typed(session, **{field(lunch): walk.pk}))
    assert page.status_code == 422
    assert "“Wandeling” is intussen volzet" in words(page)
    assert 'value="Amina"' in words(page)
    assert Registration.objects.count() == 1


def test_whether_somebody_is_known_is_not_told_by_a_full_choice():
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1)])
    walk = option_of(lunch, "Wandeling")
    known = RegistrationFactory(session=session)
    choose(known, walk)
    for person in (known.person, PersonFactory()):
        with pytest.raises(AnswersRefused):
            answer(session, person, lunch, walk, public=True)


def answer(session, person, question, option, **values):
    given = {question.pk: Given(options=(option.pk,))}
    return register(session=session, person=person, by=person, answers=given, **values)


def test_the_last_place_of_a_choice_goes_once_and_comes_back_with_a_cancellation():
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1)])
    walk = option_of(lunch, "Wandeling")
    first = answer(session, PersonFactory(), lunch, walk)
    with pytest.raises(AnswersRefused) as refused:
        answer(session, PersonFactory(), lunch, walk, public=True)
    assert refused.value.full == {walk.pk}
    by_staff = {"person": PersonFactory(), "by": StaffFactory().person}
    with pytest.raises(AnswersRefused):
        register(session=session, answers={lunch.pk: Given(options=(walk.pk,))}, **by_staff)
    cancel_registration(first, by=first.person)
    assert answer(session, PersonFactory(), lunch, walk).is_confirmed


def test_places_are_those_of_each_session():
    session = make_session()
    other = make_session(event=session.event)
    lunch = make_question(session.event, options=[("Wandeling", 1)])
    walk = option_of(lunch, "Wandeling")
    assert answer(session, PersonFactory(), lunch, walk).is_confirmed
    assert answer(other, PersonFactory(), lunch, walk).is_confirmed


def test_who_waits_keeps_a_full_choice_as_a_wish_and_is_passed_over_with_a_word(
    django_capture_on_commit_callbacks,
):
    session = make_session(capacity=2)
    lunch = make_question(session.event, options=[("Wandeling", 1), ("Debat", 5)])
    walk, talk = option_of(lunch, "Wandeling"), option_of(lunch, "Debat")
    answer(session, PersonFactory(), lunch, walk)
    goes = answer(session, PersonFactory(), lunch, talk)
    first = answer(session, PersonFactory(), lunch, walk)
    second = answer(session, PersonFactory(), lunch, talk)
    assert first.is_waiting
    assert second.is_waiting
    with django_capture_on_commit_callbacks(execute=True):
        cancel_registration(goes, by=goes.person)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.wait_reason, second.status) == (WaitReason.CHOICE_FULL, "confirmed")
    assert OutboxMail.objects.filter(template="seat_choice_full", person=first.person).count() == 1
    session.capacity = 3
    session.save()
    with django_capture_on_commit_callbacks(execute=True):
        change_answers(first, {lunch.pk: Given(options=(talk.pk,))}, by=first.person)
    first.refresh_from_db()
    assert first.is_confirmed


def test_a_changed_choice_frees_its_place_for_who_waits_for_it(django_capture_on_commit_callbacks):
    session = make_session(capacity=2)
    lunch = make_question(session.event, options=[("Wandeling", 1), ("Debat", 5)])
    walk, talk = option_of(lunch, "Wandeling"), option_of(lunch, "Debat")
    has = answer(session, PersonFactory(), lunch, walk)
    waits = RegistrationFactory(session=session, waiting=True, wait_reason=WaitReason.CHOICE_FULL)
    choose(waits, walk)
    with django_capture_on_commit_callbacks(execute=True):
        change_answers(has, {lunch.pk: Given(options=(talk.pk,))}, by=has.person)
    waits.refresh_from_db()
    assert waits.is_confirmed


def test_the_personal_link_changes_answers_until_the_last_moment(client):
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1), ("Debat", 5)], required=True)
    walk, talk = option_of(lunch, "Wandeling"), option_of(lunch, "Debat")
    choose(RegistrationFactory(session=session), walk)
    mine = RegistrationFactory(session=session)
    assert "Nog in te vullen" in words(client.get(mine.url))
    place = f"{mine.url}antwoorden/"
    page = client.post(place, {field(lunch): walk.pk})
    assert page.status_code == 422
    assert "“Wandeling” is intussen volzet" in words(page)
    assert client.post(place, {field(lunch): talk.pk}).status_code == 302
    assert lines(mine) == ["Debat"]
    assert "Nog in te vullen" not in words(client.get(mine.url))
    session.change_until = session.opens_at
    session.save()
    assert client.post(place, {field(lunch): walk.pk}).url == mine.url
    assert lines(mine) == ["Debat"]


def test_a_closed_choice_stays_with_who_made_it_and_is_offered_to_nobody_else(client):
    session = make_session()
    lunch = make_question(session.event, options=["Broodje", "Soep"])
    soup = option_of(lunch, "Soep")
    mine = RegistrationFactory(session=session)
    choose(mine, soup)
    lunch.options.filter(pk=soup.pk).update(closed=True)
    assert "Soep" not in words(client.get(address(session)))
    page = client.post(address(session), typed(session, **{field(lunch): soup.pk}))
    assert page.status_code == 422
    assert client.post(f"{mine.url}antwoorden/", {field(lunch): soup.pk}).status_code == 302
    assert lines(mine) == ["Soep"]


def test_a_consent_keeps_the_words_to_which_it_was_given():
    session = make_session()
    photo = make_question(session.event, "Foto’s mogen intern.", kind=QuestionKind.CONSENT)
    yes = {photo.pk: Given(ticked=True)}
    mine = register(session=session, person=PersonFactory(), by=None, answers=yes)
    photo.label = "Foto’s mogen op de site."
    photo.save()
    change_answers(mine, yes, by=mine.person)
    assert Answer.objects.get().text == "Foto’s mogen intern."


def test_a_colleague_keeps_the_place_of_the_choice_and_nothing_that_was_written():
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1)])
    why = make_question(session.event, "Wat wil je leren?")
    given = {
        lunch.pk: Given(options=(option_of(lunch, "Wandeling").pk,)),
        why.pk: Given(text="Omgaan met mijn buurman"),
    }
    mine = register(session=session, person=PersonFactory(), by=None, answers=given)
    colleague = {"email": "els@kring.example", "first_name": "Els", "last_name": "Maes"}
    hand_over(mine, colleague, by=mine.person)
    assert lines(mine) == ["Wandeling"]


def test_a_seat_above_the_number_never_takes_a_place_that_is_full():
    session = make_session(capacity=1, approval=True)
    lunch = make_question(session.event, options=[("Wandeling", 1)])
    walk = option_of(lunch, "Wandeling")
    choose(RegistrationFactory(session=session), walk)
    asks = RegistrationFactory(
        session=session, status=RegistrationStatus.REQUESTED, confirmed_at=None
    )
    choose(asks, walk)
    done = approve(asks, by=StaffFactory().person, without_seat="over")
    assert done.is_confirmed
    assert lines(done) == []


def group_typed(session, **changes):
    return {
        **{"session": session.pk, "organisation": "De Kring", "form_key": "g" * 22},
        **{"first_name": "An", "last_name": "Peeters", "email": "an@kring.example"},
        **{"collega1-first_name": "Bo", "collega1-last_name": "Maes", "collega1-role": "employee"},
        **{"collega1-email": "bo@kring.example", "collega2-role": "employee"},
        **{"collega2-first_name": "Cas", "collega2-last_name": "Baert"},
        "collega2-email": "cas@kring.example",
        **changes,
    }


def test_in_a_group_each_answers_apart_or_later_and_together_they_never_take_too_much(client):
    session = make_session()
    lunch = make_question(session.event, options=[("Wandeling", 1), ("Debat", 5)], required=True)
    make_question(session.event, "Ik mag op de foto.", kind=QuestionKind.CONSENT, required=True)
    walk, talk = option_of(lunch, "Wandeling"), option_of(lunch, "Debat")
    place = f"{address(session)}groep/"
    both = {field(lunch, f"collega{n}-vraag"): walk.pk for n in (1, 2)}
    page = client.post(place, group_typed(session, **both))
    assert page.status_code == 422
    assert "“Wandeling” is intussen volzet" in words(page)
    assert 'value="Bo"' in words(page)
    assert Registration.objects.count() == 0
    one = {field(lunch, "collega1-vraag"): walk.pk}
    assert client.post(place, group_typed(session, **one)).status_code == 302
    bo, cas = Registration.objects.order_by("pk")
    assert (lines(bo), lines(cas)) == (["Wandeling"], [])
    assert "Nog in te vullen" in words(client.get(cas.url))
    assert talk.pk not in {row.option_id for row in Answer.objects.all()}


def cost_of_registering(client, session, **extra) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.post(address(session), typed(session, **extra)).status_code == 302
    return len(queries)


def test_an_event_that_asks_nothing_pays_nothing_and_questions_cost_the_same_for_one_and_three(
    client,
):
    plain, one, three = make_session(), make_session(), make_session()
    cost_of_registering(client, plain)
    costs = {}
    for number, session in ((1, one), (3, three)):
        extra = {"form_key": str(number) * 22, "email": f"k{number}@kring.example"}
        for n in range(number):
            question = make_question(session.event, f"Vraag {n}", options=[("A", 9), ("B", 9)])
            extra[field(question)] = option_of(question, "A").pk
        costs[number] = cost_of_registering(client, session, **extra)
    assert costs[1] == costs[3]
    tables = ("events_question", "events_option", "events_answer", "events_programmepart")
    with CaptureQueriesContext(connection) as queries:
        client.get(address(plain))
        more = typed(plain, form_key="z" * 22, email="zoe@kring.example")
        client.post(address(plain), more)
    assert not [q["sql"] for q in queries if any(table in q["sql"] for table in tables)]


def test_staff_registering_somebody_need_not_know_everything_but_never_overbook():
    session = make_session()
    make_question(session.event, options=["Ja"], required=True)
    row = register(session=session, person=PersonFactory(), by=StaffFactory().person)
    assert row.is_confirmed
    with pytest.raises(AnswersRefused) as refused:
        register(session=session, person=PersonFactory(), by=None, public=True)
    assert refused.value.refusal == Refusal.ANSWERS


def test_at_the_door_a_full_choice_is_let_go_and_never_taken_twice():
    session = make_session(capacity=3, first_in=0)
    day = session.days.get()
    lunch = make_question(session.event, options=[("Wandeling", 1)])
    walk = option_of(lunch, "Wandeling")
    choose(RegistrationFactory(session=session), walk)
    waits = RegistrationFactory(session=session, waiting=True)
    choose(waits, walk)
    by, person = StaffFactory().person, waits.person
    came = add_walk_in(day, name=person.name, email=person.email, by=by)
    assert came.pk == waits.pk
    assert came.is_confirmed
    assert lines(came) == []
