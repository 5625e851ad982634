"""Activities in the communication calendar: once a day, with goals, also what is prepared."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.communication import calendar_items, linked_items
from events.models import Event
from planning.models import Goal
from tests.factories.communication import InitiativeFactory, operational
from tests.factories.events import EventFactory, make_session
from tests.factories.members import PersonFactory

pytestmark = pytest.mark.django_db


def items():
    today = timezone.localdate()
    return list(calendar_items(today, today + timedelta(days=30)))


def test_two_sessions_on_a_day_are_one_item_and_the_one_that_goes_on_is_shown():
    event = EventFactory(title="Vorming", published_at=None, theme_gender=True)
    cancelled = make_session(event=event, first_in=7)
    cancelled.cancelled_at, cancelled.cancelled_by = timezone.now(), PersonFactory()
    cancelled.save()
    make_session(event=event, first_in=7)
    make_session(event=event, first_in=9)
    make_session(event=EventFactory(is_template=True, published_at=None), first_in=7)
    make_session(event=event, first_in=60)
    found = items()
    assert [(item.title, item.is_cancelled) for item in found] == [("Vorming", False)] * 2
    assert found[0].themes == {"gender"}
    assert len({item.key for item in found}) == 2


def test_a_day_that_is_cancelled_stays_to_be_seen():
    event = EventFactory(cancelled_at=timezone.now(), cancelled_by=PersonFactory())
    make_session(event=event, first_in=3)
    assert [item.is_cancelled for item in items()] == [True]


def test_an_event_tells_its_initiative_what_it_works_on():
    one, goal = InitiativeFactory(), operational()
    event = EventFactory(initiative=one)
    event.goals.set(Goal.objects.filter(pk=goal.pk))
    event.save()
    EventFactory()
    assert [(item.title, item.goals) for item in linked_items(one)] == [(event.title, (goal.pk,))]
    one.delete()
    assert Event.objects.get(pk=event.pk).initiative is None
