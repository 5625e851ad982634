import csv

import pytest

from events.enums import EventKind
from planning.models import IndicatorDefinition
from tests.factories.reporting import activity, came, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]
URL = "/beheer/cijfers/"
LIST = "/beheer/cijfers/indicatoren/"


def all_rows(response):
    return {row.slug: row for group in response.context["goals"] for row in group.rows}


def test_every_row_of_the_plan_has_a_value_or_says_why_not(coordinator, plan):
    came(activity(), municipality("Gent"))

    response = coordinator.get(LIST)
    rows = all_rows(response)

    assert len(rows) == 89
    assert rows["od2-2-vormingen"].value == "1\N{NO-BREAK SPACE}vorming"
    assert rows["od2-1-a-60pct-gemeenten"].fraction == "0 van 1"
    assert not any(row.reason for row in rows.values())
    assert "Nog geen gegevens" in response.content.decode()
    assert [group.goal.code for group in response.context["goals"]][:3] == [
        "OD 1.1",
        "OD 1.2",
        "OD 2.1",
    ]


def test_every_row_opens_without_error(coordinator, plan):
    for kind in EventKind:
        came(activity(kind, themes=("gender",)), municipality(kind.label))

    for slug, row in all_rows(coordinator.get(LIST)).items():
        response = coordinator.get(f"{URL}rij/{slug}/?jaar=2026")
        assert response.status_code == 200
        assert row.definition.label in response.context["header_title"]


def test_a_value_opens_its_records_and_exports_them(coordinator, plan):
    came(activity(), municipality("Gent"), who=person(first_name="Ann", last_name="Aerts"))

    shown = coordinator.get(f"{URL}rij/od2-2-deelnemers/")
    export = coordinator.get(f"{URL}rij/od2-2-deelnemers/", {"uitvoer": "csv"})

    assert "Ann Aerts" in shown.content.decode()
    assert shown.context["page"].paginator.count == 1
    rows = list(csv.reader(export.getvalue().decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 2


def test_names_are_not_for_who_may_see_counts_only(editor, plan):
    came(activity(), municipality("Gent"), who=person(first_name="Ann", last_name="Aerts"))

    shown = editor.get(f"{URL}rij/od2-2-deelnemers/")

    assert shown.context["page"].paginator.count == 1
    assert "Aerts" not in shown.content.decode()


def test_activities_without_attendance_are_listed(coordinator, plan):
    session = activity(title="Omstaander worden")
    seat(session)

    response = coordinator.get(f"{URL}rij/od2-2-deelnemers/")

    assert "Aanwezigheid nog in te vullen" in response.content.decode()
    assert response.context["unmarked"] == [session.event]


def test_another_year_and_one_that_does_not_exist(coordinator, plan):
    activity(on="2025-03-03")

    assert all_rows(coordinator.get(LIST, {"jaar": "2025"}))["od2-2-vormingen"].has_value
    assert not all_rows(coordinator.get(LIST))["od2-2-vormingen"].has_value
    assert coordinator.get(LIST, {"jaar": "1492"}).context["year"] == 2026


def test_a_changed_definition_shows_both_versions(coordinator, plan):
    first = IndicatorDefinition.objects.get(indicator__slug="od2-2-vormingen")
    values = {
        field.name: getattr(first, field.name)
        for field in first._meta.concrete_fields
        if field.name not in ("id", "version", "valid_from")
    }
    IndicatorDefinition.objects.create(version=2, valid_from="2026-06-01", **values)

    response = coordinator.get(f"{URL}rij/od2-2-vormingen/")

    assert response.context["definition"].version == 2
    assert "Eerdere en latere versies" in response.content.decode()
    assert (
        coordinator.get(f"{URL}rij/od2-2-vormingen/", {"jaar": "2025"})
        .context["definition"]
        .version
        == 1
    )


def test_an_unknown_row_is_not_found(coordinator, plan):
    assert coordinator.get(f"{URL}rij/bestaat-niet/").status_code == 404


def test_without_a_plan_the_screen_says_what_to_do(coordinator):
    assert "Het plan is nog niet geladen" in coordinator.get(LIST).content.decode()


def test_the_whole_plan_costs_a_fixed_number_of_queries(
    coordinator, plan, django_assert_max_num_queries
):
    came(activity(), municipality("Gent"))
    coordinator.get(LIST)
    with django_assert_max_num_queries(80) as before:  # what the specification allows
        coordinator.get(LIST)
    for name in ("Genk", "Geel"):
        came(activity(), municipality(name))
    with django_assert_max_num_queries(len(before)):
        coordinator.get(LIST)


def test_the_whole_plan_as_a_file(coordinator, plan):
    came(activity(), municipality("Gent"))

    response = coordinator.get(LIST, {"uitvoer": "csv"})

    rows = list(csv.reader(response.getvalue().decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(rows) == 90
    assert rows[0][:3] == ["Doelstelling", "Kenmerk", "Indicator"]
