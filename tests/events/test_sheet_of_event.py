"""An event takes place for an action of the yearly plan, and stands on its sheet."""

from datetime import date

import pytest
from django.urls import reverse

from events.actions.cloning import clone_event
from events.event_form import EVENT_EDIT_HANDLER
from events.models import Event
from events.views.staff import board_url
from planning.actions.carrying import take_along
from planning.plan_reading import lines_of
from tests.factories.action_plan import SheetFactory
from tests.factories.events import EventFactory, make_session
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return StaffFactory()


def test_the_form_offers_every_sheet_under_its_year(staff):
    old, new = SheetFactory(plan__year=2025), SheetFactory(plan__year=2027)
    form = EVENT_EDIT_HANDLER.bind_to_model(Event).get_form_class()(instance=EventFactory())
    labels = [label for _, label in form.fields["action_sheet"].choices][1:]
    assert labels == [f"2027: {new.title}", f"2025: {old.title}"]


def test_the_sheet_shows_what_happens_for_it(client, staff):
    client.force_login(staff)
    sheet = SheetFactory()
    event = EventFactory(action_sheet=sheet, title="Omstaander worden")
    make_session(event=event)
    EventFactory(action_sheet=sheet, title="Sjabloon", is_template=True, published_at=None)
    EventFactory(title="Van iets anders")
    text = client.get(reverse("plan_staff:sheet", args=[sheet.pk])).content.decode()
    assert "Omstaander worden" in text
    assert board_url(event) in text
    assert "Sjabloon" not in text
    assert "Van iets anders" not in text


def test_any_number_of_sheets_costs_one_question(staff, django_assert_num_queries):
    sheets = [SheetFactory(), SheetFactory()]
    for sheet in sheets:
        EventFactory(action_sheet=sheet)
    staff.has_perm("events.change_event")  # read once
    with django_assert_num_queries(1):
        found = lines_of([sheet.pk for sheet in sheets], staff)
    assert [len(found[sheet.pk]) for sheet in sheets] == [1, 1]


def test_a_copy_in_another_year_follows_the_sheet_that_goes_on(staff):
    sheet = SheetFactory(plan__year=2026)
    event = EventFactory(action_sheet=sheet, year=2026)
    make_session(event=event)
    first = event.sessions.get().days.get().starts_at.date()
    same = clone_event(event, title="Zelfde jaar", start=first.replace(year=2026), by=staff.person)
    later = {"start": date(2027, 3, 2), "by": staff.person}
    assert same.action_sheet == sheet
    assert clone_event(event, title="Volgend jaar", **later).action_sheet is None
    _, (copy,) = take_along(sheet.plan, [sheet], by=staff.person)
    assert clone_event(event, title="Nog eens", **later).action_sheet == copy
