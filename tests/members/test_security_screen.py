"""The security log as the coordinator reads it: found by kind, period and person, never changed."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.actions.roles import seed_roles
from members.enums import Role, SecurityKind
from members.models import SecurityDetail, SecurityEvent
from members.security_log import tell
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
LOG = "/beheer/mensen/veiligheidslog/"


@pytest.fixture
def sign_in(client):
    def as_role(role):
        colleague = UserFactory(is_staff=True, person__role="other")
        colleague.groups.add(seed_roles()[role])
        client.force_login(colleague)
        # What signing in told itself would stand between the rows of the test.
        SecurityDetail.objects.all().delete()
        SecurityEvent.objects.all().delete()
        return colleague.person

    return as_role


def rows(response):
    return [row.get_kind_display() for row in response.context["object_list"]]


@pytest.mark.parametrize("role", [role for role in Role if role != Role.COORDINATOR])
def test_only_the_coordinator_reads_it(client, sign_in, role):
    sign_in(role)
    assert client.get(LOG).status_code == 302


def test_it_says_who_whom_and_what(client, sign_in):
    boss = sign_in(Role.COORDINATOR)
    person = PersonFactory(first_name="Vera", last_name="Vermeulen")
    tell(SecurityKind.ROLE_CHANGED, by=boss, person=person, details={"rollen": ["redactie"]})
    page = client.get(LOG).text
    assert "Rol gewijzigd" in page
    assert "Vera Vermeulen" in page
    assert boss.name in page
    assert "rollen: redactie" in page


def test_it_is_found_by_kind_person_and_period(client, sign_in, time_machine):
    sign_in(Role.COORDINATOR)
    vera = PersonFactory(first_name="Vera", last_name="Vermeulen", email="vera@stad.example")
    time_machine.move_to(datetime(2026, 5, 12, 9, 30, tzinfo=UTC), tick=False)
    tell(SecurityKind.ADDRESS_CHANGED, person=vera)
    time_machine.move_to(datetime(2026, 6, 12, 9, 30, tzinfo=UTC), tick=False)
    tell(SecurityKind.IMPORTED, by=vera)
    tell(SecurityKind.SETTING_CHANGED, by=PersonFactory())

    assert rows(client.get(LOG, {"kind": "imported"})) == ["Bestand ingelezen"]
    assert rows(client.get(LOG, {"person": "vera verm"})) == [
        "Bestand ingelezen",
        "E-mailadres gewijzigd",
    ]
    assert len(rows(client.get(LOG, {"person": "vera@stad"}))) == 2
    assert rows(client.get(LOG, {"at_from": "2026-05-01", "at_to": "2026-05-31"})) == [
        "E-mailadres gewijzigd"
    ]


def test_somebody_erased_stays_a_row_without_a_name(client, sign_in):
    sign_in(Role.COORDINATOR)
    person = PersonFactory(first_name="Vera", last_name="Vermeulen")
    tell(SecurityKind.PERSON_ERASED, person=person, details={"reden": "gevraagd"})
    type(person).objects.update(first_name="", last_name="", email="")
    SecurityDetail.objects.all().delete()
    page = client.get(LOG).text
    assert "Persoon gewist" in page
    assert page.count("gewist") >= 3  # the kind, the name and the details


def test_there_is_no_way_to_change_a_row(client, sign_in):
    sign_in(Role.COORDINATOR)
    event = tell(SecurityKind.IMPORTED)
    for place in (f"edit/{event.pk}/", f"delete/{event.pk}/", "new/", f"copy/{event.pk}/"):
        assert client.post(f"{LOG}{place}").status_code == 404


def test_a_longer_list_costs_no_more_queries(client, sign_in):
    boss = sign_in(Role.COORDINATOR)
    client.get(LOG)

    def cost():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(LOG).status_code == 200
        return len(captured)

    tell(SecurityKind.EXPORTED, by=boss, details={"rijen": 1})
    with_one = cost()
    for _ in range(2):
        tell(SecurityKind.EXPORTED, by=PersonFactory(), person=PersonFactory(), details={"a": 1})
    assert cost() == with_one
