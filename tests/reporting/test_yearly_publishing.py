"""A yearly report on the site, and off it again."""

import datetime

import pytest
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import ModelLogEntry, Site

from cms.models import YearReportPage
from members.enums import Role
from members.slots import erase_person
from reporting.demo.yearly import load_report
from reporting.models import YearlyReport
from reporting.yearly.enums import ReportKind, ReportRefusal
from tests.factories.cms import HomePageFactory, YearReportPageFactory
from tests.factories.reporting import activity, came, municipality, person
from tests.factories.yearly import action_plan, colleague, cost, income, linked, sheet
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


@pytest.fixture
def index():
    """The page below which reports come on the site."""
    Site.objects.update(root_page=HomePageFactory(), hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    return YearReportPageFactory(year=2024, title="Vroeger").get_parent()


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


def test_publishing_makes_a_page_the_whole_text_and_files_for_everybody(writer, client, index):
    linked(sheet("Basisvorming", internal_note="Enkel voor ons."))
    came(activity(), municipality("Gent"))
    written(introduction="Het tweede jaar <b>van</b> het plan.\n\n- één\n- twee")
    assert "staat op de site" in text_of(act(writer, "publiceer"))

    client.logout()
    page = YearReportPage.objects.get(slug="inhoudelijk-jaarverslag-2026")
    assert page.live
    assert page.get_parent().specific == index.specific
    shown = text_of(client.get(page.url))
    assert "&lt;b&gt;van&lt;/b&gt;" in shown
    assert SITE in shown
    whole = text_of(client.get(SITE))
    assert "Basisvorming" in whole
    assert "Enkel voor ons." not in whole
    documents = YearlyReport.objects.get().files.all()
    assert sorted(each.file_extension for each in documents) == ["csv", "docx", "pdf"]
    for each in documents:
        answer = client.get(each.url)
        assert answer.status_code == 200
        body = b"".join(answer)
        if each.file_extension == "pdf":
            assert faults_of(body) == []
            assert len(body) == each.file_size
    assert SITE in text_of(client.get("/sitemap.xml"))


def test_publishing_again_renews_page_and_files_at_the_same_addresses(writer, index):
    made = sheet("Basisvorming")
    written()
    act(writer, "publiceer")
    before = {each.url for each in get_document_model().objects.all()}
    page = YearReportPage.objects.get(year=2026)
    made.title = "Basisvorming gender"
    made.save()
    assert "Basisvorming gender" not in text_of(writer.get(SITE))
    act(writer, "publiceer")
    assert "Basisvorming gender" in text_of(writer.get(SITE))
    assert {each.url for each in get_document_model().objects.all()} == before
    assert YearReportPage.objects.filter(year=2026).get() == page
    logged = ModelLogEntry.objects.filter(action="reporting.publish_report").order_by("pk")
    assert [each.data["again"] for each in logged] == [False, True]


def test_a_retracted_report_is_gone_with_its_files_and_can_come_back(writer, client, index):
    sheet("Basisvorming")
    written()
    act(writer, "publiceer")
    page = YearReportPage.objects.get(year=2026)
    document = get_document_model().objects.first()
    act(writer, "haal-weg")
    for address in (page.url, SITE, document.url):
        assert client.get(address).status_code == 404
    assert not get_document_model().objects.exists()
    assert ReportRefusal.NOT_PUBLISHED.label in text_of(act(writer, "haal-weg"))
    act(writer, "publiceer")
    assert client.get(page.url).status_code == 200


def test_the_financial_report_has_a_page_of_its_own(writer, index):
    cost(sheet("Basisvorming"), "10.10", "10.20", description="Zaal De Kring")
    income("10.20", "10.20")
    written()
    written(ReportKind.FINANCIAL)
    act(writer, "publiceer")
    act(writer, "publiceer", MONEY)
    assert YearReportPage.objects.filter(year=2026, live=True).count() == 2
    whole = text_of(writer.get("/cijfers/verslag/2026/financieel/"))
    assert "10,20" in whole
    assert "Zaal De Kring" not in whole


@pytest.mark.parametrize(
    ("missing", "why"),
    [
        ("year", ReportRefusal.NOT_OVER),
        ("plan", ReportRefusal.NO_PLAN),
        ("words", ReportRefusal.NO_INTRODUCTION),
        ("index", ReportRefusal.NO_INDEX),
    ],
)
def test_what_cannot_be_published_says_what_to_do_first(writer, missing, why, request):
    if missing != "index":
        request.getfixturevalue("index")
    year = 2027 if missing == "year" else 2026
    if missing != "plan":
        action_plan(year)
    if missing != "words":
        YearlyReport.objects.create(
            year=year, kind=ReportKind.SUBSTANTIVE, introduction="Zo was het."
        )
    answer = act(writer, "publiceer", f"{PLACE}{year}/inhoudelijk/")
    assert why.label in text_of(answer)
    assert not YearlyReport.objects.published().exists()
    assert not YearReportPage.objects.filter(year=year).exists()


def test_a_report_that_is_not_published_is_nowhere_on_the_site(client):
    written()
    assert client.get(SITE).status_code == 404
    assert client.get(reverse("yearly_report", args=[2026, "iets"])).status_code == 404


def test_who_is_erased_is_taken_out_of_what_colleagues_wrote():
    somebody = person(first_name="Fatima", last_name="El Amrani")
    report = written(introduction="Met dank aan Fatima El Amrani.")
    report.published_document = {"title": "x", "blocks": [{"text": "Fatima El Amrani sprak."}]}
    report.published_at = datetime.datetime(2027, 2, 1, tzinfo=datetime.UTC)
    report.save()
    erase_person.collect(person=somebody, dry_run=True)
    report.refresh_from_db()
    assert "Fatima" in report.introduction
    told = erase_person.collect(person=somebody, dry_run=False)
    assert "Jaarverslagen waarin je naam staat" in [each.label for each in told]
    report.refresh_from_db()
    assert "Fatima" not in report.introduction
    assert "Fatima" not in str(report.published_document)


def test_the_demo_shows_last_years_report_handed_over_and_on_the_site(client, index):
    now = datetime.datetime(2027, 2, 10, 10, tzinfo=datetime.UTC)
    load_report(now)
    assert not YearlyReport.objects.exists()  # nobody works here yet, and there is no plan
    colleague(Role.COORDINATOR)
    sheet("Basisvorming")
    load_report(now)
    load_report(now)
    report = YearlyReport.objects.get()
    assert report.handed_over_on == datetime.date(2027, 2, 10)
    assert "uitgewerkt voorbeeld" in text_of(client.get(report.page.url)).lower()
    assert "één aanspreekpunt" in text_of(client.get(SITE))
