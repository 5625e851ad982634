import pytest
from django.core.management import call_command
from django.urls import reverse

from planning.models import IndicatorDefinition
from tests.factories.planning import plan_reader

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _plan():
    call_command("load_plan", verbosity=0)


@pytest.fixture
def reader(client):
    client.force_login(plan_reader())
    return client


def test_the_plan_can_be_read(reader):
    response = reader.get("/beheer/plan/definities/")
    definition = IndicatorDefinition.objects.first()

    assert response.status_code == 200
    assert definition.label in response.content.decode()
    inspected = reader.get(f"/beheer/plan/definities/inspect/{definition.pk}/")
    assert definition.label in inspected.content.decode()


def test_a_row_is_found_by_its_words(reader):
    response = reader.get("/beheer/plan/definities/", {"q": "werkbezoeken"})

    assert [row.indicator.slug for row in response.context["object_list"]] == ["od2-1-werkbezoeken"]


@pytest.mark.parametrize("action", ["new/", "edit/{pk}/", "delete/{pk}/"])
def test_nobody_changes_the_plan_on_a_screen(client, action):
    user = plan_reader(superuser=True)
    client.force_login(user)
    definition = IndicatorDefinition.objects.first()
    before = list(IndicatorDefinition.objects.values())

    url = "/beheer/plan/definities/" + action.format(pk=definition.pk)
    answers = [client.get(url), client.post(url, {"label": "Iets anders"})]

    assert {answer["Location"] for answer in answers} == {reverse("wagtailadmin_home")}
    assert list(IndicatorDefinition.objects.values()) == before


def test_a_visitor_is_asked_to_sign_in(client):
    response = client.get("/beheer/plan/definities/")

    assert response["Location"].startswith("/aanmelden/?next=/beheer/plan/definities/")
