"""With the whole database and without the key, who said what cannot be found.

The attacker knows each row's number, place, transaction and day, of every table and at every
moment, and lays one order beside another. The same attack finds everybody where answers are simply
put in: that is what makes its failing worth something.
"""

import random

import pytest
from django.db import connection, transaction

from surveys.actions.answering import submit
from surveys.actions.letting_in import Given, let_in, let_in_waiting
from surveys.enums import AnswerType
from surveys.models import Answer, HalfAnswer, Invitation, SealedAnswer
from surveys.rules.sharing import Traits
from tests.factories.surveys import invited, make_question, make_survey
from tests.whole_database import rows_with

PEOPLE, ROUNDS = 8, 12
# Right by chance: one in a batch, whatever its size; 12 in all, with a spread of about 3.5.
BY_CHANCE_AT_MOST = 42


def orders(table: str, column: str, survey) -> dict[str, list]:
    """The values of a column, in every order that a database gives away of its rows."""
    keys = {"number": "id", "place": "rowid" if connection.vendor == "sqlite" else "ctid"}
    if connection.vendor == "postgresql":
        keys |= {"transaction": "xmin::text::bigint, ctid", "command": "cmin::text::int, ctid"}
        keys |= {"newest first": "xmin::text::bigint DESC, ctid DESC"}
    found = {}
    with connection.cursor() as cursor:
        for name, order in keys.items():
            cursor.execute(
                f"SELECT {column} FROM {table} WHERE survey_id = %s ORDER BY {order}", [survey.pk]
            )
            found[name] = [row[0] for row in cursor.fetchall()]
    return found


def plainly(survey, answers, invitation):
    """How it must not be done: the answer itself at once, beside the mark on the invitation."""
    with transaction.atomic():
        Invitation.objects.filter(pk=invitation.pk).update(answered=True)
        let_in(survey, [Given(answers, Traits())])


def sealed(survey, answers, invitation):
    submit(survey, answers, by=None, invitation=invitation)


def hits(hand_in) -> dict[tuple[str, str], int]:
    """How many people each pair of orders finds the answer of, over all rounds together."""
    chance = random.Random(7)
    make_question("eigen_getal", AnswerType.NUMBER, minimum=0, maximum=999)
    found: dict = {}
    for _ in range(ROUNDS):
        survey = make_survey("event", "eigen_getal")
        invitations = [invited(survey) for _ in range(PEOPLE)]
        numbers = chance.sample(range(100, 999), PEOPLE)
        truth = {one.pk: number for one, number in zip(invitations, numbers, strict=True)}
        turns = chance.sample(invitations, PEOPLE)  # who answers when
        for invitation in turns:
            hand_in(survey, {"eigen_getal": truth[invitation.pk]}, invitation)
        people = orders("surveys_invitation", "id", survey)
        people["watched it happen"] = [each.pk for each in turns]
        let_in_waiting()
        answers = orders("surveys_answer", "number", survey)
        assert survey.submissions.values("day").distinct().count() == 1
        assert all(len(row) == PEOPLE for row in answers.values())
        for one, persons in people.items():
            for other, values in answers.items():
                right = sum(truth[p] == v for p, v in zip(persons, values, strict=True))
                found[one, other] = found.get((one, other), 0) + right
    return found


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_no_order_of_rows_leads_from_a_person_to_an_answer():
    found = hits(sealed)
    assert max(found.values()) <= BY_CHANCE_AT_MOST, found


@pytest.mark.long
@pytest.mark.django_db(transaction=True)
def test_the_same_attack_finds_everybody_where_answers_are_put_in_one_by_one():
    found = hits(plainly)
    assert found["watched it happen", "number"] == PEOPLE * ROUNDS
    if connection.vendor == "postgresql":  # the mark on the invitation gives the order away
        assert found["transaction", "transaction"] == PEOPLE * ROUNDS


@pytest.mark.django_db
def test_what_waits_is_read_nowhere_in_the_database_and_is_all_as_long():
    make_question("woorden", AnswerType.TEXT)
    survey = make_survey("event", "woorden")
    for words in ("kort", "Kwispelstaartwoord " * 50):
        submit(survey, {"woorden": words}, by=None, invitation=invited(survey))
    assert rows_with("Kwispelstaartwoord") == []
    assert {len(row.sealed) for row in SealedAnswer.objects.all()} == {
        len(SealedAnswer.objects.first().sealed)
    }
    # Fernet's second to ninth byte are a moment: always the same.
    assert {row.sealed[1:11] for row in SealedAnswer.objects.all()} == {"AAAAAAAAAA"}


@pytest.mark.django_db
def test_another_key_opens_nothing_and_loses_nothing(settings, caplog):
    survey = make_survey("event", "toepasbaarheid")
    for score in (1, 2, 3, 4, 5):
        submit(survey, {"toepasbaarheid": score}, by=None)
    keys, settings.SURVEY_KEYS = settings.SURVEY_KEYS, ["een andere sleutel"]
    assert let_in_waiting() == 0
    assert SealedAnswer.objects.count() == 5
    settings.SURVEY_KEYS = keys
    assert let_in_waiting() == 5


def test_neither_row_points_at_the_other():
    for model in (Answer, SealedAnswer, HalfAnswer):
        names = {field.name for field in model._meta.get_fields()}
        assert not names & {"invitation", "person", "created_at", "answered_at"}
    fields = {field.name: field for field in Invitation._meta.concrete_fields}
    assert set(fields) == {
        *("id", "survey", "person", "organisation", "role", "token"),
        *("asked_on", "answered", "reminded"),
    }
