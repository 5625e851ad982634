"""The substantive yearly report: what it is made of, in both versions."""

import datetime
from dataclasses import replace

import pytest

from planning.enums import Progress, SheetState
from planning.models import ActionPlan, Goal
from reporting.models import GoalWords, YearlyReport
from reporting.yearly import evidence, figures, reports
from reporting.yearly.comparing import value_text
from reporting.yearly.document import (
    Bullets,
    Heading,
    Paragraph,
    Plot,
)
from reporting.yearly.enums import ReportKind
from tests.factories.reporting import activity, came, municipality
from tests.factories.yearly import linked, sheet, target
from tests.reporting.yearly_reading import assert_levels, cells, document, says, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("early_in_2027", "small_plan")]
SUBSTANTIVE, FINANCIAL = ReportKind.SUBSTANTIVE, ReportKind.FINANCIAL


def test_each_sheet_stands_once_under_its_goal_and_other_goals_point_to_it():
    sheet("Basisvorming", goals=("SD2", "OD 2.1", "OD 2.2"))
    made = document()
    titles = [each.text for each in made.headings]
    assert titles.count("Basisvorming") == 1
    assert titles.index("Basisvorming") > titles.index(
        "OD 2.1 Besturen laten uitwisselen in netwerken"
    )
    bullets = [each.items for each in made.blocks if isinstance(each, Bullets)]
    assert ("Basisvorming (zie OD 2.1)",) in bullets
    assert_levels([each.level for each in made.headings])


def test_a_sheet_tells_what_came_of_it_what_differed_and_what_we_change():
    made = linked(
        sheet(
            "Basisvorming",
            realised="Vijf vormingen.\n\n- Gent\n- Genk",
            deviation="Eén ging niet door.",
            adjustment="We plannen vroeger.",
            progress=Progress.AT_RISK,
        )
    )
    target(made, value=6)
    came(activity(), municipality("Gent"))
    shown = document()
    for words in ("Wat we realiseerden", "Eén ging niet door.", "We plannen vroeger."):
        assert says(shown, words)
    assert ("Voortgang", "Vraagt aandacht") in [
        pair for each in shown.blocks for pair in getattr(each, "pairs", ())
    ]
    assert cells(shown, "Streefwaarden")["Aantal vormingen"] == ("6", "1\N{NO-BREAK SPACE}vorming")
    assert Bullets(("Gent", "Genk")) in shown.blocks


def test_a_figure_stands_beside_its_target_last_year_and_the_difference():
    for on in ("2025-03-03", "2026-03-03", "2026-04-03", "2026-05-03"):
        came(activity(on=on), municipality(f"Gent {on}"))
    row = cells(document(), "Cijfers bij OD 2.2")["Aantal vormingen"]
    assert (row[0], row[2], row[3]) == ("3\N{NO-BREAK SPACE}vormingen", "1", "+2")


def test_every_row_of_the_catalogue_stands_in_it_and_none_was_typed(plan):
    came(activity(), municipality("Gent"))
    made = document()
    rows = [row for each in tables(made, "Cijfers bij") for row in each.rows]
    rows += [row for each in tables(made, "Ambities bij") for row in each.rows]
    assert len(rows) == 89
    assert says(made, "nog niet gemeten")
    assert not [row for row in rows if not row[1]]


def test_an_ambition_says_where_it_stands_on_its_way_to_2029():
    for number in range(3):
        came(activity(on=f"2026-03-0{number + 1}"), municipality(f"Gent {number}"))
    shown = cells(document(), "Ambities bij OD 2.2")
    ambition = next(row for name, row in shown.items() if "200 medewerkers" in name)
    assert ambition[0].startswith("3\N{NO-BREAK SPACE}personen")
    assert ambition[2] == "Achter op schema: nog 197"
    plot = next(each for each in document().blocks if isinstance(each, Plot))
    assert "Staafdiagram" in plot.alt
    assert len(plot.bars) == len(plot.table.rows)


def test_what_is_not_written_yet_stands_on_top_for_colleagues_only():
    sheet("Helpdesk", realised=" ")
    sheet("Nieuw idee", state=SheetState.DRAFT)
    inside, outside = document(), document(public=True)
    assert inside.blocks[0].items == (
        "Helpdesk: schrijf wat je realiseerde",
        "Nieuw idee: nog niet goedgekeurd",
    )
    assert not says(outside, "Nog aan te vullen")
    assert not says(outside, "Nieuw idee")
    assert says(outside, "Over deze actie is nog niets geschreven.")


def test_the_public_version_leaves_out_what_is_internal():
    from_us = sheet("Netwerk", internal_note="De spreker zegde af.")
    from_us.owner = came(activity(), municipality("Gent")).person
    from_us.save()
    inside, outside = document(), document(public=True)
    assert says(inside, "De spreker zegde af.")
    assert says(inside, from_us.owner.shown_name)
    assert not says(outside, "De spreker zegde af.")
    assert not says(outside, from_us.owner.shown_name)


def test_words_of_editors_stand_above_the_sheets_of_their_goal():
    sheet("Basisvorming")
    report = YearlyReport.objects.create(
        year=2026, kind=SUBSTANTIVE, introduction="Het tweede jaar.", closing="Dank je wel."
    )
    GoalWords.objects.create(report=report, goal=Goal.objects.get(code="SD2"), text="Delen loont.")
    made = reports.document(report, public=True)
    order = [each.text for each in made.blocks if isinstance(each, Heading | Paragraph)]
    places = [order.index(words) for words in ("Het tweede jaar.", "Delen loont.", "Basisvorming")]
    assert places == sorted(places)
    assert order.index("Dank je wel.") > places[-1]
    assert says(made, ActionPlan.objects.get().introduction)


def test_figures_of_a_year_that_is_not_frozen_say_so():
    assert document().provisional.startswith("Voorlopige cijfers")


def test_a_sheet_without_goal_is_not_lost():
    sheet("Los", goals=())
    titles = [each.text for each in document().headings]
    assert titles.index("Los") == titles.index("Actiefiches zonder doelstelling") + 1


def test_pieces_of_evidence_are_an_annex_and_what_is_not_public_stays_inside(monkeypatch):
    day = datetime.date(2026, 5, 12)
    pieces = [
        evidence.Piece("Trendrapport", "rapport", day, "OD 1.1", is_public=True),
        evidence.Piece("Nota aan de raad", "nota", day, "OD 4.1"),
    ]
    monkeypatch.setattr(evidence, "_sources", [lambda year: pieces])
    assert [row[0] for row in tables(document(), "Bewijsstukken")[0].rows] == [
        "Trendrapport",
        "Nota aan de raad",
    ]
    public = tables(document(public=True), "Bewijsstukken")[0].rows
    assert [row[0] for row in public] == ["Trendrapport"]
    assert public[0][2] == "12 mei 2026"


def test_the_records_behind_each_figure_are_counted_in_the_annex():
    came(activity(), municipality("Gent"))
    assert cells(document(), "Rijen achter de cijfers")["Aantal deelnemers"][2] == "1"


def test_the_first_year_of_the_plan_is_compared_with_nothing():
    first, second = document(year=2025), document(year=2026)
    assert tables(first, "Cijfers bij")[0].head == ("Indicator", "2025", "Doel")
    assert tables(second, "Cijfers bij")[0].head[3:] == ("2025", "Verschil")


def test_what_a_reader_must_know_of_a_figure_stands_beside_it():
    row = figures.of_year(2026).of("od2-2-vormingen")
    known = replace(
        row,
        value=3,
        value_text="3 vormingen",
        beside=("op een plaats: 2",),
        notes=("Maandelijks: niet gehaald. Geen vorming in mei.",),
    )
    assert value_text(known) == (
        "3 vormingen (op een plaats: 2). Maandelijks: niet gehaald. Geen vorming in mei"
    )
    assert value_text(replace(known, beside=(), notes=(), numerator=3, denominator=4)) == (
        "3 vormingen (3 van 4)"
    )
    assert value_text(replace(row, value=None, is_measured=True)) == "nog geen gegevens"
    assert value_text(replace(row, value=None, is_measured=False)) == "nog niet gemeten"
