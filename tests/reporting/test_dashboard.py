"""The plan at a glance."""

import datetime

import pytest
from django.core.cache import cache

from events.enums import EventKind
from reporting.pace import pace
from tests.factories.reporting import activity, came, municipality, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]
URL = "/beheer/cijfers/"


def ambitions(response):
    return {
        each.url.split("/rij/")[1].split("/")[0]: each
        for line in response.context["lines"]
        for each in line.ambitions
    }


def test_every_goal_has_a_line_and_every_target_a_light(coordinator, plan):
    response = coordinator.get(URL)

    codes = [line.goal.code for line in response.context["lines"]]
    assert codes[:3] == ["OD 1.1", "OD 1.2", "OD 2.1"]
    assert len(ambitions(response)) == 21
    # Nothing happened yet: grey, not zero and not red.
    assert {each.light.kind for each in ambitions(response).values()} == {"none"}
    assert all(each.value == "" for each in ambitions(response).values())
    assert not next(line for line in response.context["lines"] if line.goal.code == "H4.1").lights


def test_a_cumulative_ambition_shows_its_path_and_the_pace_still_needed(coordinator, plan):
    for number in range(5):
        municipality(f"Nog {number}")
    came(activity(EventKind.PEER_GROUP, on="2025-04-04"), municipality("Gent"))
    came(activity(EventKind.PEER_GROUP, on="2026-04-04"), municipality("Geel"))

    found = ambitions(coordinator.get(URL))["od2-1-a-60pct-gemeenten"]

    # 60 % of 7 municipalities is 5 in whole numbers; 2 are there.
    assert found.needed == "nog 3 gemeenten, 0,1 per maand"
    assert found.bar.label == "Stand 2 van 5, pad vandaag 2"
    assert found.light.kind == "good"
    assert found.trend == ("2025: 14,3\N{NO-BREAK SPACE}%", "2026: 28,6\N{NO-BREAK SPACE}%") or (
        found.trend[0].startswith("2025: 14,3")
    )
    assert found.spark is not None


def test_how_many_rows_have_data_is_of_minutes_ago_and_the_ambitions_among_them_of_now(
    coordinator, plan
):
    def of_trainings():
        lines = coordinator.get(URL).context["lines"]
        return next(line for line in lines if line.goal.code == "OD 2.2")

    before = of_trainings()
    assert before.known == 0 < len(before.ambitions) < before.total
    came(activity(on="2026-04-04"), municipality("Gent"))
    soon = of_trainings()
    live = sum(each.light.kind != "none" for each in soon.ambitions)
    assert soon.known == live > 0
    cache.clear()  # as ten minutes later
    assert of_trainings().known > live


def test_a_year_without_data_is_a_gap_in_the_trend(coordinator, plan):
    came(activity(on="2026-04-04"), municipality("Gent"))

    found = ambitions(coordinator.get(URL))["od2-2-a-200-medewerkers"]

    assert found.trend[0] == "2025: geen gegevens"
    assert found.spark is None


def test_every_figure_leads_to_its_evidence(coordinator, plan):
    came(activity(), municipality("Gent"), who=person())

    for each in ambitions(coordinator.get(URL)).values():
        assert coordinator.get(each.url).status_code == 200


def test_the_year_before(coordinator, plan):
    response = coordinator.get(URL, {"jaar": "2025"})

    assert response.context["period"].label == "2025"
    assert len(ambitions(response)["od2-2-a-200-medewerkers"].trend) == 1


def test_without_a_plan_the_screen_says_what_to_do(coordinator):
    assert "Het plan is nog niet geladen" in coordinator.get(URL).text


@pytest.mark.parametrize(
    ("value", "today", "words"),
    [
        (157, datetime.date(2028, 12, 31), "nog 43 gemeenten, 4 per maand"),
        (0, datetime.date(2025, 1, 1), "nog 200 gemeenten, 4 per maand"),
        (199, datetime.date(2026, 1, 1), "nog 1 gemeente, 0,1 per maand"),
        (200, datetime.date(2026, 1, 1), ""),
        (150, datetime.date(2029, 12, 31), "nog 50 gemeenten"),
        (150, datetime.date(2031, 1, 1), "nog 50 gemeenten"),
    ],
)
def test_the_pace_still_needed(value, today, words):
    assert pace(value, 200, 2029, today).needed("gemeente", "gemeenten") == words


def test_more_rows_cost_no_more_queries(coordinator, plan, django_assert_max_num_queries):
    came(activity(), municipality("Gent"))
    coordinator.get(URL)
    with django_assert_max_num_queries(400) as before:
        coordinator.get(URL)
    for name in ("Genk", "Geel"):
        came(activity(EventKind.PEER_GROUP), municipality(name))
    with django_assert_max_num_queries(len(before)):
        coordinator.get(URL)
