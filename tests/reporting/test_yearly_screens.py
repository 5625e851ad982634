"""The screens of the yearly reports: who writes, what is kept, and what comes on the site."""

import csv
import datetime
import io

import docx
import pytest
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from members.enums import Role, SecurityKind
from members.models import SecurityDetail
from planning.models import Goal, IndicatorDefinition
from reporting.models import GoalWords, YearlyReport
from reporting.yearly.enums import ReportKind, ReportRefusal
from tests.factories.reporting import activity, came, municipality
from tests.factories.yearly import colleague, cost, linked, sheet
from tests.paper import faults_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("early_in_2027", "small_plan")]
PLACE = "/beheer/cijfers/verslag/"
URL = f"{PLACE}2026/inhoudelijk/"
MONEY = f"{PLACE}2026/financieel/"
SITE = "/cijfers/verslag/2026/inhoudelijk/"
READERS = [
    *(Role.EDITOR, Role.ORGANISER, Role.ADVISER),
    *(Role.COMMUNICATION, Role.NETWORK_MODERATOR),
]


@pytest.fixture
def writer(client):
    """A browser in which a coordinator signed in, who may write reports."""
    client.force_login(colleague(Role.COORDINATOR))
    return client


def text_of(response) -> str:
    return response.content.decode()


def words(**more) -> dict:
    """What the form of texts sends."""
    report = YearlyReport.objects.of(2026, ReportKind.SUBSTANTIVE)
    return {"introduction": "", "closing": "", "gezien": report.seen(), **more}


def written(kind=ReportKind.SUBSTANTIVE, **more) -> YearlyReport:
    more.setdefault("introduction", "Het tweede jaar van het plan.")
    return YearlyReport.objects.create(year=2026, kind=kind, **more)


def act(browser, what: str, url=URL, **more):
    return browser.post(url, {"doe": what, **more}, follow=True)


# Reading


def test_the_list_shows_both_reports_of_every_year_that_began(writer):
    page = text_of(writer.get(PLACE))
    for year in (2025, 2026, 2027):
        assert f"Inhoudelijk jaarverslag {year}" in page
        assert f"Financieel jaarverslag {year}" in page
    assert "2028" not in page


def test_a_report_opens_without_anybody_having_touched_it_and_reading_makes_no_row(writer):
    sheet("Basisvorming", internal_note="Enkel voor ons.")
    inside, outside = writer.get(URL), writer.get(URL, {"versie": "publiek"})
    assert "Enkel voor ons." in text_of(inside)
    assert "Enkel voor ons." not in text_of(outside)
    assert "Basisvorming" in text_of(outside)
    assert writer.get(MONEY).status_code == 200
    assert not YearlyReport.objects.exists()


@pytest.mark.parametrize("address", ["2030/inhoudelijk/", "2028/inhoudelijk/", "2026/iets/"])
def test_a_year_that_did_not_begin_or_a_kind_that_is_none_is_not_found(writer, address):
    assert writer.get(PLACE + address).status_code == 404


def test_what_is_missing_is_counted_on_top(writer):
    sheet("Helpdesk", realised="")
    assert writer.get(URL).context["missing"] == ["Helpdesk: schrijf wat je realiseerde"]
    assert "1 ding" in text_of(writer.get(URL))


@pytest.mark.parametrize("role", READERS)
def test_colleagues_read_and_only_the_coordinator_writes(client, role):
    client.force_login(colleague(role))
    page = client.get(URL)
    assert page.status_code == 200
    assert "Schrijf de teksten" not in text_of(page)
    assert client.get(f"{URL}bestand/csv/").status_code == 200
    assert client.get(f"{URL}teksten/").status_code == 302
    before = YearlyReport.objects.count()
    for what in ("overgemaakt", "publiceer", "haal-weg"):
        assert client.post(URL, {"doe": what, "on": "2027-02-01"}).status_code == 302
    client.post(f"{URL}teksten/", words(introduction="Van mij."))
    assert YearlyReport.objects.count() == before


# Files


def test_each_version_comes_as_four_files(writer):
    money = sheet("Basisvorming", internal_note="Enkel voor ons.")
    cost(money, "10.10", "10.20", description="Zaal De Kring")
    came(activity(), municipality("Gent"))
    names = set()
    for form in ("pdf", "docx", "csv", "xlsx"):
        for query in ({}, {"versie": "publiek"}):
            answer = writer.get(f"{URL}bestand/{form}/", query)
            assert answer.status_code == 200
            names.add(answer["Content-Disposition"].split('"')[1])
            b"".join(answer)
    assert names == {
        f"inhoudelijk-jaarverslag-2026{part}.{form}"
        for part in ("", "-intern")
        for form in ("pdf", "docx", "csv", "xlsx")
    }
    assert writer.get(f"{URL}bestand/exe/").status_code == 404
    assert faults_of(writer.get(f"{URL}bestand/pdf/").content) == []
    word = docx.Document(io.BytesIO(writer.get(f"{URL}bestand/docx/").content))
    assert "Basisvorming" in [each.text for each in word.paragraphs]


def test_the_lists_hold_plain_numbers(writer):
    cost(sheet("Basisvorming"), "10.10", "10.20", description="Zaal De Kring")
    for on in ("2026-03-03", "2026-04-03"):
        came(activity(on=on), municipality(f"Gent {on}"))
    figures = b"".join(writer.get(f"{URL}bestand/csv/")).decode("utf-8-sig").splitlines()
    rows = list(csv.DictReader(figures, delimiter=";"))
    assert len(rows) == IndicatorDefinition.objects.count()
    trainings = next(row for row in rows if row["Kenmerk"] == "od2-2-vormingen")
    assert (trainings["Waarde"], trainings["Rijen"]) == ("2", "2")
    book = load_workbook(io.BytesIO(writer.get(f"{MONEY}bestand/xlsx/").content))
    table = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert table[1][3:5] == ["Zaal De Kring", 10.1]
    told = SecurityDetail.objects.filter(event__kind=SecurityKind.EXPORTED)
    assert told.count() == 2


# Writing


def test_texts_are_kept_shown_and_the_former_ones_stay_in_the_log(writer):
    goal = Goal.objects.get(code="SD2")
    sheet("Basisvorming")
    writer.post(f"{URL}teksten/", words(introduction="Eerst.", **{f"goal_{goal.pk}": "Delen."}))
    answer = writer.post(f"{URL}teksten/", words(introduction="Dan."), follow=True)
    assert "Bewaard" in text_of(answer)
    assert "Dan." in text_of(answer)
    assert not GoalWords.objects.exists()
    entries = ModelLogEntry.objects.filter(action="reporting.write_report").order_by("pk")
    assert entries.last().data["before"] == {"introduction": "Eerst.", f"goal {goal.pk}": "Delen."}


def test_nobody_writes_over_a_colleague_and_nothing_typed_is_lost(writer):
    form = words(introduction="Van mij.")
    writer.post(f"{URL}teksten/", words(introduction="Van een collega."))
    answer = writer.post(f"{URL}teksten/", form)
    page = text_of(answer)
    assert ReportRefusal.CHANGED.label in page
    assert "Van mij." in page
    assert "Van een collega." in page
    assert YearlyReport.objects.get().introduction == "Van een collega."
    again = {**form, "gezien": answer.context["seen"]}
    writer.post(f"{URL}teksten/", again)
    assert YearlyReport.objects.get().introduction == "Van mij."


def test_a_text_that_is_too_long_is_kept_and_told(writer):
    answer = writer.post(f"{URL}teksten/", words(introduction="x" * 6001))
    assert "6001 tekens" in text_of(answer)
    assert "x" * 6001 in text_of(answer)
    assert not YearlyReport.objects.exists()


def test_the_financial_report_asks_no_text_per_goal(writer):
    form = writer.get(f"{MONEY}teksten/").context["form"]
    assert list(form.fields) == ["introduction", "closing"]


# Handing over


def test_the_day_of_handing_over_is_kept_and_stands_in_the_report(writer):
    answer = act(writer, "overgemaakt", on="2027-02-01")
    report = YearlyReport.objects.get()
    assert report.handed_over_on == datetime.date(2027, 2, 1)
    assert report.handed_over_by.last_name
    assert text_of(answer).count("1 februari 2027") >= 2
    act(writer, "niet-overgemaakt")
    report.refresh_from_db()
    assert report.handed_over_on is None
    assert ModelLogEntry.objects.filter(action="reporting.take_back").count() == 1


@pytest.mark.parametrize(
    ("on", "why"),
    [
        ("2027-02-11", ReportRefusal.IN_THE_FUTURE.label),
        ("2026-12-31", ReportRefusal.BEFORE_THE_YEAR_ENDED.label),
        ("", "Kies de dag"),
        ("morgen", "Dit is geen dag"),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_what_to_do(writer, on, why):
    answer = act(writer, "overgemaakt", on=on)
    assert why in text_of(answer)
    assert not YearlyReport.objects.exclude(handed_over_on=None).exists()


def test_the_screen_costs_the_same_for_three_sheets_as_for_one(
    writer, django_assert_max_num_queries
):
    linked(sheet("Eén"))
    writer.get(URL)
    with django_assert_max_num_queries(1000) as before:
        writer.get(URL)
    linked(sheet("Twee"))
    linked(sheet("Drie"))
    with django_assert_max_num_queries(len(before)):
        writer.get(URL)
