import pytest
from django.test import TestCase

from events.enums import EventKind
from members.enums import Province
from reporting.actions.freezing import freeze_year, publish_year
from tests.factories.reporting import activity, came, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]
URL = "/cijfers/"


@pytest.fixture
def a_year():
    gent = municipality("Gent", Province.EAST_FLANDERS)
    ann = person(first_name="Ann", last_name="Aerts")
    came(activity(EventKind.TRAINING, on=("2026-02-03", "2026-02-10")), gent, who=ann)
    came(activity(EventKind.PEER_GROUP, on="2026-05-05"), gent)
    came(activity(EventKind.TRAINING, on="2025-05-05"), gent)
    return ann


def test_what_the_year_reached(client, a_year):
    response = client.get(URL)

    assert [big["value"] for big in response.context["bigs"]] == ["2", "1", "2"]
    kinds = response.context["kind_table"]
    assert [[cell.text for cell in row] for row in kinds.rows] == [
        ["Vorming", "1", "1", "2", "1"],
        ["Collegagroep", "1", "1", "1", "1"],
    ]
    assert [cell.text for cell in kinds.foot] == ["Samen", "2", "2", "3", "1"]
    assert "Gemeente Gent" not in response.context["map"].title


def test_the_ambitions_of_the_plan_on_their_way(client, a_year):
    lines = {line.title[:20]: line for line in client.get(URL).context["ambitions"]}

    network, employees = lines["Ten minste 60% van d"], lines["Ten minste 200 medew"]
    assert (network.value, network.target) == ("1", "van 1, doel: 1 (60\N{NO-BREAK SPACE}%)")
    assert employees.value == "2"
    assert employees.status == "bad"


def test_a_past_year(client, a_year):
    response = client.get(URL, {"jaar": "2025"})

    assert response.context["year"] == 2025
    assert response.context["bigs"][0]["value"] == "1"


def test_a_year_without_anything_and_one_that_does_not_exist(client):
    assert "Nog geen gegevens" in client.get(URL).content.decode()
    assert client.get(URL, {"jaar": "2199"}).context["year"] == 2026


def test_nothing_about_persons_and_no_cookie(client, a_year):
    seat(activity(), municipality("Geel"), who=person(first_name="Bo", last_name="Baert"))

    response = client.get(URL)

    text = response.content.decode()
    for secret in ("Ann", "Aerts", "Baert", a_year.key, a_year.key[:8], "@stad.example"):
        assert secret not in text
    assert not response.cookies


def test_the_page_is_kept_for_who_comes_next(client, a_year):
    first = client.get(URL)
    second = client.get(URL)

    assert first.get("X-Cache") != "hit"
    assert second["X-Cache"] == "hit"
    assert second.content == first.content


def test_more_rows_cost_no_more_queries(client, a_year, django_assert_max_num_queries):
    with django_assert_max_num_queries(75) as before:
        client.get(URL, {"een": 1})
    for name in ("Genk", "Geel", "Mol"):
        came(activity(EventKind.WEBINAR), municipality(name))
    with django_assert_max_num_queries(len(before)):
        client.get(URL, {"twee": 2})


# --- a year that was frozen -------------------------------------------------------------------

SLOWLY = "Ten minste 200 medew"


@pytest.fixture
def closed(a_year, time_machine):
    """2026 as it was in January 2027, frozen; afterwards somebody's attendance came in late."""
    time_machine.move_to("2027-01-20 10:00+01:00")
    frozen = freeze_year(year=2026, by=None)
    came(activity(EventKind.TRAINING, on="2026-12-01"), municipality("Mol"))
    return frozen


def reached(response):
    return {line.title[:20]: line.value for line in response.context["ambitions"]}[SLOWLY]


def test_a_frozen_year_shows_what_was_frozen_and_says_so(client, closed):
    shown = client.get(URL, {"jaar": "2026"})

    assert reached(shown) == "2"
    assert "Deze cijfers liggen vast sinds 20 januari 2027 (versie 1)" in shown.text
    assert "open-data/2026" not in shown.text  # nothing was published yet
    assert shown.context["bigs"][0]["value"] == "3"
    assert "tellen we vandaag" in shown.text
    assert "liggen vast" not in client.get(URL, {"jaar": "2025"}).text


def test_a_correction_shows_once_it_is_published(client, closed):
    publish_year(closed, by=None)
    first = client.get(URL, {"jaar": "2026"})
    assert "open-data/2026/versie-1/" in first.text

    with TestCase.captureOnCommitCallbacks(execute=True):
        second = freeze_year(year=2026, by=None, reason="Een lijst kwam later.")
    assert reached(client.get(URL, {"jaar": "2026"})) == "2"  # as the open data still say
    with TestCase.captureOnCommitCallbacks(execute=True):
        publish_year(second, by=None)

    shown = client.get(URL, {"jaar": "2026"})
    assert reached(shown) == "3"
    assert "(versie 2)" in shown.text


def test_freezing_renews_the_page_that_is_kept(client, a_year, time_machine):
    time_machine.move_to("2027-01-20 10:00+01:00")
    assert "liggen vast" not in client.get(URL, {"jaar": "2026"}).text
    with TestCase.captureOnCommitCallbacks(execute=True):
        freeze_year(year=2026, by=None)
    assert "liggen vast" in client.get(URL, {"jaar": "2026"}).text
