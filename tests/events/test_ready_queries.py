"""A query whose SQL is written once answers as Django's own."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from events.actions.locking import COUNTS, HELD
from events.form_event import SESSIONS
from events.models import Session, SessionDay
from events.session_days import DAYS
from members.models import Organisation, Person
from members.organisation_search import NAMED
from members.ready_queries import ReadyQuery, ask_together
from tests.factories.events import OfferFactory, RegistrationFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def test_models_come_with_what_was_selected_and_counted_beside_them():
    now = timezone.now()
    session, other = make_session(capacity=7), make_session()
    for row in (session, session, other):
        RegistrationFactory(session=row)
    RegistrationFactory(session=session, waiting=True)
    event = session.event
    [ready] = SESSIONS(year=event.year, slug=event.slug, now=now)
    [plain] = Session.objects.with_counts(now).filter(event=event)
    assert ready == plain
    assert (ready.confirmed_count, ready.waiting_count) == (2, 1)
    assert ready.opens_at == plain.opens_at
    with CaptureQueriesContext(connection) as queries:
        assert ready.event.title == event.title
    assert not queries
    assert ready.event.body == event.body  # put off, not lost


def test_moments_are_compared_as_moments():
    now = timezone.now()
    session = make_session(capacity=1)
    OfferFactory(registration__session=session)
    live = Session.objects.with_counts(now).get(pk=session.pk)
    later = now + timedelta(days=300)
    assert COUNTS(session=session.pk, now=now)[0][1] == live.held_count == 1
    assert COUNTS(session=session.pk, now=later)[0][1] == 0


def test_each_question_gets_its_own_answer():
    one, two = make_session(days=2), make_session()
    assert [len(DAYS(session=row.pk)) for row in (one, two, one)] == [2, 1, 2]
    assert list(SessionDay.objects.filter(session=two)) == DAYS(session=two.pk)


def test_questions_asked_together_are_answered_as_one_by_one():
    one, two = make_session(days=2), make_session(capacity=3)
    RegistrationFactory(session=two)
    now = timezone.now()
    asked = [
        (DAYS, {"session": one.pk}),
        (COUNTS, {"session": two.pk, "now": now}),
        (DAYS, {"session": two.pk}),
    ]
    assert ask_together(*asked) == [query(**values) for query, values in asked]


def test_a_wrong_question_among_several_is_an_error_of_the_database():
    broken = ReadyQuery(
        lambda word: Person.objects.filter(RawSQL("nergens = %s", [word], BooleanField())), "word"
    )
    with pytest.raises(DatabaseError), transaction.atomic():
        ask_together((DAYS, {"session": 1}), (broken, {"word": "x"}))
    assert DAYS(session=0) == []


def test_postgresql_keeps_the_plan_of_what_was_asked():
    """Django's own setting of the driver makes it forget that without a word."""
    DAYS(session=1)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT statement FROM pg_prepared_statements")
            assert any('"events_sessionday"' in statement for (statement,) in cursor.fetchall())


def test_a_word_with_signs_of_a_pattern_is_only_a_word():
    OrganisationFactory(name="Aalst")
    day = timezone.localdate()
    assert [each.name for each in NAMED(words=" aalst |", on=day)] == ["Aalst"]
    assert NAMED(words=" %alst |", on=day) == NAMED(words=" _alst |", on=day) == []
    assert Organisation.objects.count() == 1


def test_a_value_that_is_missing_is_no_value():
    with pytest.raises(KeyError):
        HELD()


def test_nothing_is_kept_but_the_sql():
    by_name = ReadyQuery(lambda name: Person.objects.filter(last_name=name), "name")
    assert by_name(name="Maes") == []
    person = PersonFactory(last_name="Maes")
    assert by_name(name="Maes") == [person]
