"""Who sees that the nightly purge ran, and who hears that it did not."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members import slots
from members.actions.roles import seed_roles
from members.enums import Role
from members.mail.heartbeat import HEARTBEAT_KEY
from members.models import Person, PurgeRun
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
LIST = "/beheer/mensen/opgeruimd/"


@pytest.fixture
def known_for_long():
    Person.objects.filter(pk=PersonFactory().pk).update(
        created_at=timezone.now() - timedelta(days=9)
    )


def sign_in(client, role):
    colleague = UserFactory(is_staff=True)
    colleague.groups.add(seed_roles()[role])
    client.force_login(colleague)


def test_the_coordinator_reads_what_went_and_what_broke(client):
    PurgeRun.objects.create(name="mails", label="Verstuurde mails", count=1234)
    PurgeRun.objects.create(name="sessions", label="Sessies", trouble="OperationalError")
    sign_in(client, Role.COORDINATOR)
    text = client.get(LIST).text
    assert "Verstuurde mails" in text
    assert "1234" in text
    assert "OperationalError" in text


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ORGANISER])
def test_others_do_not(client, role):
    sign_in(client, role)
    assert client.get(LIST).status_code == 302


def test_nobody_changes_the_list(client):
    run = PurgeRun.objects.create(name="mails", label="Verstuurde mails", count=1)
    sign_in(client, Role.COORDINATOR)
    for screen in ("new/", f"edit/{run.pk}/", f"delete/{run.pk}/"):
        assert client.post(LIST + screen).status_code == 404


def test_a_list_of_many_nights_asks_no_more_of_the_database(
    client,
):
    sign_in(client, Role.COORDINATOR)
    client.get(LIST)
    counts = []
    for number in (1, 3):
        PurgeRun.objects.bulk_create(
            [PurgeRun(name="mails", label=f"Nacht {number}") for _ in range(number)]
        )
        with CaptureQueriesContext(connection) as captured:
            client.get(LIST)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def overdue_lines() -> list[str]:
    lines = [line.text for line in slots.monday_mail.collect(user=None)]
    return [line for line in lines if "opruiming" in line]


def test_the_coordinator_hears_that_it_did_not_run(known_for_long):
    assert len(overdue_lines()) == 1
    PurgeRun.objects.create(name="mails", label="Verstuurde mails")
    assert overdue_lines() == []


def test_health_hints_at_it_but_the_site_stays_in_service(client, known_for_long):
    cache.set(HEARTBEAT_KEY, timezone.now().isoformat(), None)
    answer = client.get("/gezondheid/klaar/")
    assert (answer.status_code, answer.json()["purge"]) == (200, False)
    PurgeRun.objects.create(name="mails", label="Verstuurde mails")
    assert client.get("/gezondheid/klaar/").json()["purge"] is True
