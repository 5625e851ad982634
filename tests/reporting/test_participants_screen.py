import csv
import re
from io import BytesIO

import pytest
from openpyxl import load_workbook

from events.enums import AttendanceState, EventKind
from members.enums import OrganisationKind, Province
from tests.factories.reporting import activity, body, came, mark, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]
URL = "/beheer/cijfers/deelnemers/"


@pytest.fixture
def two_trainings():
    """A training with two who came and one who did not, and a webinar of somebody else."""
    gent = municipality("Gent", Province.EAST_FLANDERS)
    geel = municipality("Geel")
    training = activity(EventKind.TRAINING, on="2026-02-10", themes=("gender",))
    came(training, gent, who=person(first_name="Ann", last_name="Aerts"))
    came(training, geel)
    mark(seat(training, geel), AttendanceState.ABSENT)
    came(activity(EventKind.WEBINAR, on="2026-08-10"), gent)
    return gent, geel


def figures(response):
    """The words and figures of the table of counts, row by row."""
    table = response.context["table"]
    return [[cell.text for cell in row] for row in [*table.rows, table.foot]]


def test_this_year_per_kind_without_asking_anything(coordinator, two_trainings):
    response = coordinator.get(URL)

    assert figures(response) == [
        ["Vorming", "2", "2", "3", "1", "0", "2"],
        ["Webinar", "1", "1", "1", "0", "0", "1"],
        ["Samen", "3", "3", "4", "1", "0", "2"],
    ]
    assert response.context["period"].label == "2026"


def test_narrowed_in_the_address(coordinator, two_trainings):
    query = {"van": "2026-01-01", "tot": "2026-03-31", "provincie": "oost-vlaanderen"}

    response = coordinator.get(URL, query)

    assert figures(response)[-1] == ["Samen", "1", "1", "1", "0", "0", "1"]
    assert response.context["period"].label == "eerste kwartaal 2026"


def test_narrowed_to_a_board_and_to_what_is_not_linked_yet(coordinator, two_trainings):
    gent, _ = two_trainings
    came(activity(EventKind.TRAINING), None, organisation_typed="Dorpsraad")

    of_gent = coordinator.get(URL, {"organisatie": gent.pk})
    unlinked = coordinator.get(URL, {"organisatie": "overige"})

    assert figures(of_gent)[-1][1:4] == ["2", "2", "2"]
    assert figures(unlinked)[-1] == ["Samen", "1", "1", "1", "0", "0", "0"]


@pytest.mark.parametrize("per", ["soort", "thema", "provincie", "maand", "organisatie"])
def test_every_figure_opens_the_list_of_what_it_counted(coordinator, two_trainings, per):
    body("Politiezone", OrganisationKind.POLICE_ZONE)
    came(activity(EventKind.STUDY_DAY, on="2026-03-03"), None)
    table = coordinator.get(URL, {"per": per}).context["table"]

    opened = 0
    for row in [*table.rows, table.foot]:
        for cell in row:
            if cell.url:
                page = coordinator.get(cell.url).context["page"]
                assert page.paginator.count == int(cell.text), cell.url
                opened += 1
    assert opened > 8


def test_the_large_figures_open_too(coordinator, two_trainings):
    for big in coordinator.get(URL).context["bigs"][:3]:
        page = coordinator.get(big["url"]).context["page"]
        assert page.paginator.count == int(big["value"])


def test_the_municipalities_that_nobody_came_from(coordinator, two_trainings):
    municipality("Genk")

    response = coordinator.get(coordinator.get(URL).context["not_reached_url"])

    assert [row[0].text for row in response.context["rows"]] == ["Gemeente Genk"]


def test_the_host_of_a_work_visit_is_reached_like_its_visitors(coordinator):
    genk, gent = municipality("Genk"), municipality("Gent")
    municipality("Geel")
    came(activity(EventKind.WORK_VISIT, host=genk), gent)

    response = coordinator.get(URL)
    unreached = coordinator.get(response.context["not_reached_url"]).context["rows"]

    assert [row[0].text for row in unreached] == ["Gemeente Geel"]
    assert "1 gemeente ontving een werkbezoek" in " ".join(response.content.decode().split())
    assert coordinator.get(URL, {"organisatie": gent.pk}).context["hosts"] == []
    came(activity(EventKind.TRAINING), genk)
    assert coordinator.get(URL).context["hosts"] == []


def test_a_period_that_ends_before_it_begins_is_told_and_nothing_is_lost(coordinator):
    query = {"van": "2026-05-01", "tot": "2026-01-31", "soort": "training", "per": "maand"}

    response = coordinator.get(URL, query)

    text = response.content.decode()
    assert "De periode eindigt voor ze begint." in text
    assert 'value="2026-05-01"' in text
    assert 'value="2026-01-31"' in text
    assert '<option value="training" selected>' in text
    assert '<option value="maand" selected>' in text
    assert "table" not in response.context


@pytest.mark.parametrize("van", ["31/02/2026", "gisteren", "0001-01-01"])
def test_a_date_that_does_not_exist_is_told(coordinator, van):
    response = coordinator.get(URL, {"van": van, "tot": "2026-12-31"})

    assert response.status_code == 200
    assert response.context["form"].errors["van"]
    assert f'value="{van}"' in response.content.decode()


def test_one_end_of_the_period_is_enough(coordinator, two_trainings):
    until = coordinator.get(URL, {"tot": "2026-06-30"}).context["period"]
    since = coordinator.get(URL, {"van": "2026-06-01"}).context["period"]

    assert until.label == "1 januari 2026 tot en met 30 juni 2026"
    assert since.label == "1 juni 2026 tot en met 23 november 2026"


def test_a_year_without_anything_has_no_data_instead_of_zeros(coordinator, two_trainings):
    response = coordinator.get(URL, {"van": "2024-01-01", "tot": "2024-12-31"})

    assert "Nog geen gegevens" in response.content.decode()
    assert not response.context["has_data"]


def test_attendance_still_to_be_entered_is_said_and_listed(coordinator):
    seat(activity(), municipality("Gent"))

    response = coordinator.get(URL)

    assert "Aanwezigheid nog in te vullen" in response.content.decode()
    rows = coordinator.get(response.context["unmarked_url"]).context["page"]
    assert rows.paginator.count == 1


def test_the_counts_as_csv(coordinator, two_trainings):
    response = coordinator.get(URL, {"uitvoer": "csv"})

    text = response.getvalue().decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    assert rows[0][:3] == ["Soort", "Personen", "Aanwezigheden"]
    assert rows[-1] == ["Samen", "3", "3", "4", "1", "0", "2"]
    assert "deelnemers-per-soort-2026-01-01-2026-12-31.csv" in response["Content-Disposition"]


def test_the_list_behind_a_figure_as_xlsx(coordinator, two_trainings):
    response = coordinator.get(URL + "lijst/", {"wat": "aanwezigheden", "uitvoer": "xlsx"})

    sheet = load_workbook(BytesIO(response.content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == 4
    assert "Naam" in rows[0]
    assert "Ann Aerts" in {row[rows[0].index("Naam")] for row in rows[1:]}


def test_who_may_see_counts_only_sees_keys_and_no_names(editor, two_trainings):
    for wat in ("personen", "aanwezigheden", "ingeschreven", "weg", "open"):
        for uitvoer in ("", "csv"):
            response = editor.get(URL + "lijst/", {"wat": wat, "uitvoer": uitvoer})
            text = b"".join(response) if response.streaming else response.content
            assert b"Aerts" not in text
            assert b"@stad.example" not in text


def test_a_long_list_has_pages(coordinator):
    session = activity()
    for _ in range(51):
        came(session)

    first = coordinator.get(URL + "lijst/", {"wat": "personen"})
    second = coordinator.get(URL + "lijst/", {"wat": "personen", "pagina": 2})

    assert len(first.context["rows"]) == 50
    assert len(second.context["rows"]) == 1
    assert re.search(r"rij 51 tot 51 van 51", second.content.decode())


def test_an_unknown_list_shows_the_persons(coordinator, two_trainings):
    response = coordinator.get(URL + "lijst/", {"wat": "bestaat-niet"})

    assert response.context["page"].paginator.count == 3


@pytest.mark.parametrize("path", ["", "lijst/?wat=aanwezigheden", "lijst/?wat=personen"])
def test_more_rows_cost_no_more_queries(
    coordinator, two_trainings, path, django_assert_max_num_queries
):
    coordinator.get(URL + path)  # what is kept in memory after the first time
    with django_assert_max_num_queries(100) as before:
        coordinator.get(URL + path)
    for name in ("Genk", "Aalst", "Brugge"):
        came(activity(EventKind.PEER_GROUP, on="2026-03-03"), municipality(name))
    with django_assert_max_num_queries(len(before)):
        coordinator.get(URL + path)


def test_presets_keep_what_was_chosen(coordinator, two_trainings):
    response = coordinator.get(URL, {"thema": "gender", "per": "maand"})

    preset = response.context["presets"][1]
    again = coordinator.get(URL + preset["url"])
    assert preset["label"] == "Vorig jaar"
    assert again.context["period"].label == "2025"
    assert again.context["form"].cleaned_data["thema"] == "gender"
    assert again.context["dimension"] == "maand"
