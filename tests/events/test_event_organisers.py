"""Who carries an event: it opens the needs, so nobody gives it to oneself."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse

from events.actions.cloning import clone_event
from events.actions.organisers import begin_as_organiser, drop_organiser, name_organiser
from events.enums import Refusal
from events.models import EventOrganiser
from events.refusals import ChangeRefused
from members.actions.erasing import erase
from members.actions.merging import merge
from members.enums import Role
from tests.factories.events import EventFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def of_role(db):
    call_command("seed_roles", verbosity=0)

    def make(role):
        user = StaffFactory(is_superuser=False, person=PersonFactory())
        user.groups.set(Group.objects.filter(name=role))
        return user

    return make


def test_whoever_makes_or_copies_an_event_carries_it(of_role, client):
    user = of_role(Role.ORGANISER)
    client.force_login(user)
    form = {"title": "Nieuw", "kind": "training", "summary": "Kort.", "body-count": "0"}
    form |= {"price": "Gratis", "member_price": "0", "other_price": "0"}
    client.post(reverse("wagtailsnippets_events_event:add"), form)
    event = EventOrganiser.objects.get(person=user.person).event
    assert event.title == "Nieuw"
    other = of_role(Role.ORGANISER)
    copy = clone_event(event, title="Kopie", start=None, by=other.person)
    assert [row.person for row in copy.organisers.all()] == [other.person]


def test_who_carries_it_adds_a_colleague_and_takes_one_off(of_role, client):
    event, mine, other = EventFactory(), of_role(Role.ORGANISER), of_role(Role.ORGANISER)
    begin_as_organiser(event, by=mine.person)
    client.force_login(mine)
    address = reverse("events_staff:organisers", args=[event.pk])
    client.post(address, {"person": other.person.pk})
    row = EventOrganiser.objects.get(person=other.person)
    assert row.added_by == mine.person
    client.post(address, {"doe": "weg", "organisator": row.pk})
    client.post(address, {"doe": "weg", "organisator": row.pk})
    assert not EventOrganiser.objects.filter(person=other.person).exists()


def test_another_organiser_names_nobody_and_oneself_least(of_role, client):
    event, other = EventFactory(), of_role(Role.ORGANISER)
    colleague = of_role(Role.ORGANISER)
    client.force_login(other)
    address = reverse("events_staff:organisers", args=[event.pk])
    for person in (other.person, colleague.person):
        answer = client.post(address, {"person": person.pk})
        assert Refusal.NOT_THE_ORGANISER.label in answer.content.decode() or answer.status_code
        with pytest.raises(ChangeRefused) as refused:
            name_organiser(event, person, by=other.person)
        assert refused.value.refusal == Refusal.NOT_THE_ORGANISER
    assert not event.organisers.exists()


def test_a_coordinator_names_others_and_not_oneself(of_role):
    event, coordinator = EventFactory(), of_role(Role.COORDINATOR)
    organiser = of_role(Role.ORGANISER)
    name_organiser(event, organiser.person, by=coordinator.person)
    with pytest.raises(ChangeRefused) as refused:
        name_organiser(event, coordinator.person, by=coordinator.person)
    assert refused.value.refusal == Refusal.ORGANISER_ONESELF
    drop_organiser(event, organiser.person, by=coordinator.person)
    assert not event.organisers.exists()


def test_only_colleagues_with_the_care_role_can_be_chosen(of_role, client):
    event, editor, coordinator = EventFactory(), of_role(Role.EDITOR), of_role(Role.COORDINATOR)
    client.force_login(coordinator)
    address = reverse("events_staff:organisers", args=[event.pk])
    client.post(address, {"person": editor.person.pk})
    assert not event.organisers.exists()


def test_merged_and_erased_colleagues_leave_one_row_or_none():
    event = make_session().event
    kept, duplicate = PersonFactory(), PersonFactory()
    for person in (kept, duplicate):
        begin_as_organiser(event, by=person)
    merge(kept, duplicate, by=None)
    assert [row.person for row in event.organisers.all()] == [kept]
    erase(kept, by=kept)
    assert not event.organisers.exists()
