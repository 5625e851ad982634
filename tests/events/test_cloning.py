"""A new event from another one, and templates."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from cms import body_words as words
from events.actions.cloning import clone_event
from events.actions.publishing import cancel_event, publish_event
from events.actions.registering import register
from events.enums import Refusal
from events.models import Event, SessionDay
from events.refusals import EventsRefused
from events.views.staff import board_url
from events.work_due import coming_events
from members.dutch import BRUSSELS
from tests.factories.events import RegistrationFactory, SessionDayFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db


def seen(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def winter():
    """A course of two winter mornings, with somebody in it and a third day that was dropped."""
    session = make_session(days=0, capacity=12, minimum=4, organisation_limit=2, opens_at=None)
    for month, day in ((1, 13), (1, 20)):
        start = datetime(2026, month, day, 9, 30, tzinfo=BRUSSELS)
        end = start.replace(hour=12)
        SessionDayFactory(session=session, starts_at=start, ends_at=end, place_name="Het Atrium")
    session.closes_at = datetime(2026, 1, 11, 17, tzinfo=BRUSSELS)
    session.save()
    event = session.event
    event.body = [words.heading("Wat je leert")]
    event.partners.set([OrganisationFactory(kind="partner")])
    event.save()
    RegistrationFactory(session=session)
    return event


def test_a_copy_has_texts_and_rules_on_the_new_days_and_nobody(winter):
    copy = clone_event(winter, title="Zomer", start=date(2026, 7, 1), by=StaffFactory().person)
    copy = Event.objects.get(pk=copy.pk)
    assert (copy.published_at, copy.slug, copy.year) == (None, "zomer", 2026)
    assert copy.body.get_prep_value() == winter.body.get_prep_value() != []
    assert list(copy.partners.all()) == list(winter.partners.all())
    session, old = copy.sessions.get(), winter.sessions.get()
    assert (session.capacity, session.minimum, session.organisation_limit) == (12, 4, 2)
    assert session.opens_at is None
    assert session.closes_at.astimezone(BRUSSELS) == datetime(2026, 6, 29, 17, tzinfo=BRUSSELS)
    starts = [day.starts_at.astimezone(BRUSSELS) for day in session.days.all()]
    assert [f"{each:%d/%m %H:%M}" for each in starts] == ["01/07 09:30", "08/07 09:30"]
    assert not session.registrations.exists()
    uids = SessionDay.objects.values_list("uid", flat=True)
    assert len(set(uids)) == 4
    assert {day.sequence for day in session.days.all()} == {0}
    assert old.registrations.count() == 1


def test_a_cancelled_event_can_be_planned_again(winter, time_machine):
    time_machine.move_to(datetime(2026, 1, 5, 9, tzinfo=BRUSSELS))
    cancel_event(winter, by=StaffFactory().person)
    copy = clone_event(winter, title="Weer", start=date(2026, 3, 3), by=StaffFactory().person)
    assert not copy.is_cancelled
    assert copy.sessions.get().days.count() == 2


def test_an_hour_that_does_not_exist_is_refused_whole(winter):
    SessionDay.objects.filter(session__event=winter).update(
        starts_at=datetime(2026, 1, 13, 2, 30, tzinfo=BRUSSELS)
    )
    with pytest.raises(EventsRefused) as refused:
        clone_event(winter, title="Nacht", start=date(2026, 10, 25), by=StaffFactory().person)
    assert refused.value.refusal == Refusal.NO_SUCH_HOUR


def test_a_template_is_saved_and_starts_a_new_event_but_never_appears(staff, winter, agenda):
    url = reverse("events_staff:clone", args=[winter.pk])
    assert "Kies de datum" in seen(staff.post(url, {"title": "Sjabloon", "on": ""}))
    done = staff.post(url, {"title": "Sjabloon", "on": "", "as_template": "on"})
    template = Event.objects.get(is_template=True)
    assert done.url == board_url(template)
    board = seen(staff.get(done.url))
    assert "Begin een evenement van dit sjabloon" in board
    assert staff.get(template.url).status_code == 404
    assert template not in coming_events()
    for verb in (
        lambda: publish_event(template, by=StaffFactory().person),
        lambda: register(
            session=template.sessions.get(), person=PersonFactory(), by=StaffFactory().person
        ),
    ):
        with pytest.raises(EventsRefused):
            verb()
    again = reverse("events_staff:clone", args=[template.pk])
    staff.post(again, {"title": "Lente", "on": "2027-04-01"})
    started = Event.objects.get(title="Lente")
    assert not started.is_template
    assert started.year == 2027
