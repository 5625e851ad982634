"""Each staff address of the agenda, guessed by each role."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse

from members.enums import Role
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db
TEXTS = {"board", "add_session", "change_session", "add_day", "move_day", "cancel_day"}
TEXTS |= {"open", "publish", "unpublish", "cancel"}
PEOPLE = {"add_participant", "attendance", "signatures", "cancel_registration", "export"}
PEOPLE |= {"registrations"}


@pytest.fixture
def addresses() -> dict[str, str]:
    """By name, for one event with somebody in it."""
    session = make_session(first_in=-1)
    per_row = {
        session.event: ("board", "open", "publish", "unpublish", "cancel", "add_session"),
        session: ("change_session", "add_day", "add_participant"),
        session.days.get(): ("move_day", "cancel_day", "attendance", "signatures"),
        RegistrationFactory(session=session): ("cancel_registration",),
    }
    found = {
        name: reverse(f"events_staff:{name}", args=[row.pk])
        for row, names in per_row.items()
        for name in names
    }
    found["export"] = reverse("events_staff:export", args=[session.event.pk, "csv"])
    found["registrations"] = reverse("events_registrations:index")
    return found


@pytest.mark.parametrize(
    ("role", "opened"),
    [
        (Role.EDITOR, TEXTS),
        (Role.ORGANISER, TEXTS | PEOPLE),
        (Role.COORDINATOR, TEXTS | PEOPLE),
        (None, set()),
    ],
)
def test_each_address_opens_for_whose_work_it_is(client, addresses, role, opened):
    call_command("seed_roles")
    user = StaffFactory(is_superuser=False)
    user.groups.set(Group.objects.filter(name=role))
    client.force_login(user)
    answers = {name: client.get(address).status_code for name, address in addresses.items()}
    assert {name for name, status in answers.items() if status == 200} == opened
    assert {status for name, status in answers.items() if name not in opened} <= {302}
