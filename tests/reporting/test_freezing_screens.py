"""The staff screens of frozen years: who may, what they show, and at what price."""

import csv
import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.actions.mergers import merge_organisations
from planning.models import Indicator
from reporting.actions.freeze_running import freeze_what_was_asked
from reporting.actions.freezing import freeze_year
from reporting.models import FrozenYear, ManualValue
from tests.factories.reporting import activity, came, municipality, person, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
URL = "/beheer/cijfers/"
CATALOGUE = f"{URL}indicatoren/"
FROZEN = f"{URL}bevroren/"
BY_HAND = f"{URL}met-de-hand/"


@pytest.fixture(autouse=True)
def _early_in_2027():
    moment = datetime.datetime(2027, 1, 20, 10, tzinfo=datetime.UTC)
    with time_machine.travel(moment, tick=False):
        yield


@pytest.fixture
def freezer(client):
    client.force_login(staff("view_counts", "view_participants", "freeze_year"))
    return client


@pytest.fixture
def two_boards():
    """Both took part in a network in 2026."""
    ham, geel = municipality("Ham"), municipality("Geel")
    municipality("Mol")
    session = activity("peer_group", on="2026-03-10")
    came(session, ham), came(session, geel)
    came(activity(on="2026-05-05"), geel, who=person(first_name="Ann", last_name="Aerts"))
    return ham, geel


def row_of(response, slug):
    return next(
        row for group in response.context["goals"] for row in group.rows if row.slug == slug
    )


def lines(response):
    text = b"".join(response).decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";"))


def test_from_looking_to_freezing_to_publishing(freezer, two_boards):
    listed = freezer.get(FROZEN)
    assert "Bekijk en bevries 2026" in listed.text
    assert "2027 loopt nog" in listed.text

    looked = freezer.get(f"{FROZEN}2026/")
    assert "Wat je vastlegt" in looked.text
    assert not FrozenYear.objects.exists()

    asked = freezer.post(f"{FROZEN}2026/", {"reden": ""}, follow=True)
    assert "2026 wordt bevroren: wacht op zijn beurt" in asked.text
    assert not FrozenYear.objects.exists()
    freeze_what_was_asked()
    assert "Klaar: 2026 is bevroren als versie 1" in freezer.get(f"{FROZEN}2026/").text
    frozen = freezer.get(f"{FROZEN}2026/1/")
    assert row_of(frozen, "od2-2-deelnemers").measurement.value == 1
    assert freezer.get(f"{FROZEN}2026/1/publiceren/").status_code == 405

    published = freezer.post(f"{FROZEN}2026/1/publiceren/", follow=True)
    assert "Gepubliceerd." in published.text
    again = freezer.post(f"{FROZEN}2026/1/publiceren/", follow=True)
    assert "is al gepubliceerd" in again.text
    assert "Versie 1" in freezer.get(FROZEN).text


def test_a_second_time_needs_a_difference_and_a_reason(freezer, two_boards):
    freeze_year(year=2026, by=None)
    assert "Niets verschilt van versie 1" in freezer.get(f"{FROZEN}2026/").text
    freezer.post(f"{FROZEN}2026/", {"reden": "Zomaar eens."})
    freeze_what_was_asked()
    for url in (FROZEN, f"{FROZEN}2026/"):
        told = freezer.get(url).text
        assert "2026 bevriezen is mislukt" in told
        assert "Er verschilt niets van versie 1 van 2026." in told
    came(activity(on="2026-12-01"), two_boards[0])

    looked = freezer.get(f"{FROZEN}2026/")
    without = freezer.post(f"{FROZEN}2026/", {"reden": " "})
    freezer.post(f"{FROZEN}2026/", {"reden": "Een lijst kwam later."})
    freeze_what_was_asked()
    done = freezer.get(f"{FROZEN}2026/2/")

    assert "verschillen van versie 1" in looked.text
    assert "Vul dit in." in without.text
    assert "Waarom er een correctie kwam: Een lijst kwam later." in done.text
    assert "Er is een nieuwere versie" in freezer.get(f"{FROZEN}2026/1/").text
    differences = freezer.get(f"{FROZEN}2026/2/verschillen/")
    assert "1 persoon" in differences.text.replace("\N{NO-BREAK SPACE}", " ")
    assert freezer.get(f"{FROZEN}2026/1/verschillen/").status_code == 404
    exported = lines(freezer.get(f"{FROZEN}2026/2/verschillen/", {"uitvoer": "csv"}))
    assert exported[0] == ["Indicator", "Versie 1", "Versie 2", "Wat verschilt"]


def test_a_year_that_runs_is_refused_in_words(freezer):
    assert "2027 is nog niet voorbij" in freezer.get(f"{FROZEN}2027/").text
    assert "2027 is nog niet voorbij" in freezer.post(f"{FROZEN}2027/").text
    assert "valt buiten het meerjarenplan" in freezer.get(f"{FROZEN}1999/").text


def test_only_who_may_freeze_gets_at_the_buttons(coordinator, two_boards):
    freeze_year(year=2026, by=None)
    for act in (
        lambda: coordinator.get(f"{FROZEN}2026/"),
        lambda: coordinator.post(f"{FROZEN}2026/", {"reden": "x"}),
        lambda: coordinator.post(f"{FROZEN}2026/1/publiceren/"),
        lambda: coordinator.get(f"{BY_HAND}od1-1-trendrapport/"),
        lambda: coordinator.post(f"{BY_HAND}od1-1-trendrapport/"),
    ):
        assert act().status_code == 302
    assert FrozenYear.objects.get().published_at is None
    shown = coordinator.get(f"{FROZEN}2026/1/")
    assert shown.status_code == 200
    assert "Publiceer als open data" not in shown.text
    assert "Vul met de hand in" not in coordinator.get(URL, {"jaar": 2026}).text


def test_every_row_of_a_frozen_year_opens_its_records(freezer, two_boards):
    frozen = freeze_year(year=2026, by=None)

    for value in frozen.values.select_related("definition__indicator"):
        slug = value.definition.indicator.slug
        assert freezer.get(f"{FROZEN}2026/1/rij/{slug}/").status_code == 200
    opened = freezer.get(f"{FROZEN}2026/1/rij/od2-2-deelnemers/")
    exported = freezer.get(f"{FROZEN}2026/1/rij/od2-2-deelnemers/", {"uitvoer": "csv"})
    assert opened.context["page"].paginator.count == 1
    assert "Aerts" not in opened.text
    (_, line) = lines(exported)
    assert (line[0], len(line[2])) == ("aanwezigheid", 32)
    assert freezer.get(f"{FROZEN}2026/1/rij/bestaat-niet/").status_code == 404
    assert freezer.get(f"{FROZEN}2026/7/").status_code == 404
    whole = lines(freezer.get(f"{FROZEN}2026/1/", {"uitvoer": "csv"}))
    assert len(whole) == 90
    assert whole[0][4:7] == ["Waarde", "Teller", "Noemer"]


def test_the_whole_key_is_for_who_may_see_names(editor, two_boards):
    freeze_year(year=2026, by=None)
    exported = editor.get(f"{FROZEN}2026/1/rij/od2-2-deelnemers/", {"uitvoer": "csv"})
    assert len(lines(exported)[1][2]) == 8


def test_counting_again_on_the_screen(freezer, two_boards):
    freeze_year(year=2026, by=None)
    assert "Alles komt overeen" in freezer.get(f"{FROZEN}2026/1/herteld/").text
    new = came(activity(on="2026-12-01"), two_boards[0]).attendances.get()

    found = freezer.get(f"{FROZEN}2026/1/herteld/")

    assert "1 kwam erbij" in found.text
    assert f"aanwezigheid {new.pk}" in found.text


def test_the_catalogue_shows_what_was_frozen_and_what_differs_today(freezer, two_boards):
    freeze_year(year=2026, by=None)
    same = freezer.get(CATALOGUE, {"jaar": 2026})
    assert row_of(same, "od2-2-deelnemers").today is None
    came(activity(on="2026-12-01"), two_boards[0])

    shown = freezer.get(CATALOGUE, {"jaar": 2026})

    row = row_of(shown, "od2-2-deelnemers")
    assert (row.measurement.value, row.today.measurement.value) == (1, 2)
    assert "Bevroren op 20 januari 2027" in shown.text
    assert "Vandaag geteld: " in shown.text
    opened = freezer.get(f"{URL}rij/od2-2-deelnemers/", {"jaar": 2026})
    assert "Wat we vandaag tellen, verschilt" in opened.text
    assert "Bevroren op" not in freezer.get(CATALOGUE, {"jaar": 2027}).text


# --- scenario 2 -------------------------------------------------------------------------------

NETWORKS = "od2-1-a-60pct-gemeenten"
SENTENCE = "Geel en Ham zijn sinds 1 januari 2027 één gemeente: samen tellen ze één keer"


def fraction(response, slug=NETWORKS):
    found = row_of(response, slug).measurement
    return found.numerator, found.denominator


def test_two_boards_that_merge_count_once_and_the_screen_says_why(freezer, two_boards):
    ham, geel = two_boards
    assert fraction(freezer.get(CATALOGUE, {"jaar": 2026})) == (2, 3)

    merge_organisations([ham], geel, datetime.date(2027, 1, 1), by=None)

    today = freezer.get(CATALOGUE, {"jaar": 2026})
    known = freezer.get(CATALOGUE, {"jaar": 2026, "kaart": "2026-12-31"})
    assert fraction(today) == (1, 2)
    assert fraction(known) == (2, 3)
    assert SENTENCE in today.text
    assert SENTENCE not in known.text
    assert "We tellen zoals bekend op 31 december 2026, met 3 gemeenten." in known.text
    opened = freezer.get(f"{URL}rij/{NETWORKS}/", {"jaar": 2026, "kaart": "2026-12-31"})
    assert opened.context["row"].measurement.numerator == 2


def test_a_frozen_year_keeps_the_map_of_its_last_day(freezer, two_boards):
    ham, geel = two_boards
    freeze_year(year=2026, by=None)

    merge_organisations([ham], geel, datetime.date(2027, 1, 1), by=None)

    shown = freezer.get(CATALOGUE, {"jaar": 2026})
    assert fraction(shown) == (2, 3)
    assert row_of(shown, NETWORKS).today.measurement.numerator == 1
    assert SENTENCE in freezer.get(f"{FROZEN}2026/1/").text
    assert SENTENCE in freezer.get(f"{URL}rij/{NETWORKS}/", {"jaar": 2026}).text
    assert "Alles komt overeen" in freezer.get(f"{FROZEN}2026/1/herteld/").text


# --- by hand ----------------------------------------------------------------------------------

TYPED = {"waarde": "2", "bron": "Verslag van de stuurgroep", "datum": "2026-12-01"}


def test_a_figure_by_hand_from_form_to_catalogue(freezer):
    asked = freezer.get(f"{BY_HAND}od1-1-trendrapport/", {"jaar": 2026})
    assert "Nog niets." in asked.text

    url = f"{BY_HAND}od1-1-trendrapport/?jaar=2026"
    done = freezer.post(url, TYPED, follow=True)
    freezer.post(url, {**TYPED, "waarde": "3"})

    assert "Bewaard, met de bron erbij." in done.text
    words = "Met de hand, bron: Verslag van de stuurgroep (1 december 2026)."
    shown = freezer.get(CATALOGUE, {"jaar": 2026})
    assert row_of(shown, "od1-1-trendrapport").measurement.value == 3
    assert words in shown.text
    opened = freezer.get(f"{URL}rij/od1-1-trendrapport/", {"jaar": 2026})
    assert opened.context["page"].paginator.count == 2
    assert ManualValue.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"waarde": "1,5"}, "Vul een geheel getal in."),
        ({"bron": ""}, "Vul dit in."),
        ({"datum": "2027-06-01"}, "ligt in de toekomst"),
    ],
)
def test_a_figure_by_hand_that_cannot_be(freezer, typed, words):
    url = f"{BY_HAND}od1-1-trendrapport/?jaar=2026"
    refused = freezer.post(url, {**TYPED, **typed})
    assert words in refused.text
    kept = {**TYPED, **typed}["bron"]
    assert kept in refused.text
    assert not ManualValue.objects.exists()


def test_a_share_by_hand_asks_for_its_two_numbers(freezer):
    slug = "h6-gelinkt"
    assert Indicator.objects.filter(slug=slug).exists()
    typed = {"teller": "9", "noemer": "4", "bron": "Lijst", "datum": "2026-12-01"}
    refused = freezer.post(f"{BY_HAND}{slug}/?jaar=2026", typed)
    assert "kan niet groter zijn dan de noemer" in refused.text

    freezer.post(f"{BY_HAND}{slug}/?jaar=2026", {**typed, "teller": "3"})

    assert row_of(freezer.get(CATALOGUE, {"jaar": 2026}), slug).fraction == "3 van 4"


def test_a_row_that_counts_itself_is_not_entered_by_hand(freezer):
    activity(on="2026-03-10")
    refused = freezer.get(f"{BY_HAND}od2-2-vormingen/", {"jaar": 2026}, follow=True)
    assert "telt het platform zelf" in refused.text
    freezer.post(f"{BY_HAND}od2-2-vormingen/?jaar=2026", TYPED)
    assert not ManualValue.objects.exists()


# --- the price --------------------------------------------------------------------------------


PATHS = (
    *("bevroren/", "bevroren/2026/", "bevroren/2026/1/", "bevroren/2026/1/herteld/"),
    *("bevroren/2026/1/rij/od2-2-deelnemers/", "bevroren/2026/2/verschillen/"),
    *("met-de-hand/od1-1-trendrapport/?jaar=2026", "indicatoren/?jaar=2026"),
)


def price(freezer, path) -> int:
    """How many queries a screen asks, once what is kept for everybody is there."""
    with CaptureQueriesContext(connection) as asked:
        assert freezer.get(f"{URL}{path}").status_code == 200
    return len(asked)


def test_more_of_everything_costs_no_more_queries(freezer, two_boards):
    freeze_year(year=2026, by=None)
    enter_url = f"{BY_HAND}od1-1-trendrapport/?jaar=2026"
    freezer.post(enter_url, TYPED)
    came(activity(on="2026-12-01"), two_boards[0])
    freeze_year(year=2026, by=None, reason="Een.")
    freezer.get(URL)
    before = {path: price(freezer, path) for path in PATHS}

    for number in range(3):
        came(activity(on="2026-12-02"), municipality(f"Gemeente {number}"))
        freezer.post(enter_url, {**TYPED, "waarde": str(number + 4)})
    freeze_year(year=2026, by=None, reason="Twee.")
    freeze_year(year=2025, by=None)

    after = {path: price(freezer, path) for path in PATHS}
    assert {path: n for path, n in after.items() if n > before[path]} == {}
    assert max(before[path] for path in PATHS if path.startswith("bevroren/2026/1/rij")) < 20
