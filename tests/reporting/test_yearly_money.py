"""The financial yearly report: to the cent, in both versions."""

from decimal import Decimal

import pytest

from planning.models import CostLine, IncomeLine
from reporting.models import YearlyReport
from reporting.yearly import lists, reports
from reporting.yearly.enums import ReportKind
from tests.factories.yearly import cost, sheet
from tests.reporting.yearly_reading import cells, document, money, says, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("early_in_2027", "small_plan")]
SUBSTANTIVE, FINANCIAL = ReportKind.SUBSTANTIVE, ReportKind.FINANCIAL


def test_sums_add_up_to_the_cent_and_are_those_of_the_database():
    money()
    made = document(FINANCIAL)
    costs, incomes = CostLine.objects.of_year(2026).totals(), IncomeLine.objects.of_year(2026)
    kinds = tables(made, "Uitgaven per kostensoort")[0]
    assert kinds.foot == ("Samen", "1.200,30", "1.200,29", "\N{MINUS SIGN}0,01")
    assert (costs["planned"], costs["spent"]) == (Decimal("1200.30"), Decimal("1200.29"))
    assert cells(made, "Uitgaven per kostensoort")["Personeel"][:2] == ("1.000,10", "999,99")
    matrix = tables(made, "Uitgegeven per actiefiche")[0]
    assert matrix.rows[0] == (
        *("Basisvorming", "999,99", "0,00", "0,30", "1.000,29", "1.000,30"),
        "\N{MINUS SIGN}0,01",
    )
    assert matrix.foot[4:6] == ("1.200,29", "1.200,30")
    assert tables(made, "Inkomsten per bron")[0].foot[1:3] == ("1.200,30", "1.250,31")
    assert incomes.totals()["received"] == Decimal("1250.31")
    assert says(made, "€\N{NO-BREAK SPACE}50,02")  # what came in minus what went out


def test_the_own_contribution_and_each_explanation_are_told():
    money()
    made = document(FINANCIAL, public=True)
    assert says(made, "De eigen bijdrage is €\N{NO-BREAK SPACE}350,31: 29,2\N{NO-BREAK SPACE}%")
    assert says(made, "Personeel (\N{MINUS SIGN}0,11 euro): Een maand later.")
    assert says(made, "Eigen bijdrage (+50,01 euro): Meer uren ingezet.")


def test_a_difference_that_nobody_explained_is_listed_for_colleagues():
    money()
    inside = document(FINANCIAL)
    assert inside.blocks[0].items == (
        "Basisvorming, Spreker An Peeters: zeg waarom het +0,10 euro scheelt",
    )
    assert not says(document(FINANCIAL, public=True), "zeg waarom")


def test_the_public_version_names_no_supplier_and_nothing_that_is_only_committed():
    money()
    inside, outside = document(FINANCIAL), document(FINANCIAL, public=True)
    for words in ("Spreker An Peeters", "Vastgelegd", "250,00"):
        assert says(inside, words)
        assert not says(outside, words)
    heads, rows = lists.table(reports.gather(YearlyReport.objects.get()), public=True)
    assert "Omschrijving" not in heads
    assert not [row for row in rows if "Spreker An Peeters" in row]
    assert sum(row[4] for row in rows if row[0] == "Uitgave") == Decimal("1200.29")


def test_money_is_compared_with_last_year():
    money()
    cost(sheet("Vorig jaar", year=2025), "100", "100")
    shown = cells(document(FINANCIAL), "Vergeleken met vorig jaar")
    assert shown["Uitgegeven"] == ("100,00", "1.200,29", "+1.100,29")


def test_a_year_without_money_or_plan_says_so():
    assert says(document(FINANCIAL), "staan nog geen bedragen")
    assert document().headings[0].text == "2026 in het kort"
