"""The demo ties events to the communication that called for them or looked back at them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events.demo.initiatives import tie_to_initiatives
from tests.factories.communication import InitiativeFactory, PublicationFactory, operational
from tests.factories.events import EventFactory, make_session

pytestmark = pytest.mark.django_db


def event_in(days, goal=None, **facts):
    event = EventFactory(**facts)
    make_session(event=event, first_in=days)
    if goal:
        event.goals.set([goal])
        event.save()
    return event


def test_a_call_goes_before_its_event_and_a_look_back_follows_it():
    today, goal = timezone.localdate(), operational()
    call = InitiativeFactory(title="Webinar: schrijf je in", on=today, goal=goal, purpose="action")
    back = InitiativeFactory(
        title="Zo was het", on=today + timedelta(days=30), goal=goal, purpose="aftercare"
    )
    loose = InitiativeFactory(on=today + timedelta(days=31), theme_lgbti=True)
    InitiativeFactory(on=today + timedelta(days=32), goal=goal)  # one in four
    dropped = InitiativeFactory(on=today, goal=goal)
    PublicationFactory(initiative=dropped, state="dropped")
    near, webinar = event_in(5, goal), event_in(20, kind="webinar")
    before, themed = event_in(25, goal), event_in(45, theme_lgbti=True)
    event_in(40, operational("OD 3.1"))
    event_in(12, goal, is_template=True, published_at=None)
    tie_to_initiatives()
    for event, initiative in ((webinar, call), (before, back), (themed, loose), (near, None)):
        event.refresh_from_db()
        assert event.initiative == initiative
