"""The practices database: facets that combine, counts that are right, facts that stay."""

import csv
import json
import re
from datetime import date, timedelta
from io import StringIO
from urllib.parse import urlencode

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.actions.quality import give_level
from cms.enums import QualityLevel
from cms.models import PracticePage, TargetGroup
from members.enums import Province
from tests.factories.cms import (
    PracticeIndexPageFactory,
    PracticePageFactory,
    TargetGroupFactory,
    ThemeIndexPageFactory,
    ThemePageFactory,
    WorkFormFactory,
)
from tests.factories.members import OrganisationFactory, StaffFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("search_index")]


def titles(response) -> list[str]:
    return [page.title for page in response.context["practices"]]


def options(response, name) -> dict[str, int]:
    (facet,) = [each for each in response.context["facets"] if each.name == name]
    return {option.value: option.count for option in facet.options if option.count}


@pytest.fixture
def practices(home):
    small = OrganisationFactory(
        name="Kleinbeek", province=Province.LIMBURG, population=9_000, nis_code="72001"
    )
    large = OrganisationFactory(
        name="Grootstad", province=Province.ANTWERP, population=90_000, nis_code="11002"
    )
    plan, desk = WorkFormFactory(slug="plan"), WorkFormFactory(slug="onthaal")
    young, old = TargetGroupFactory(slug="jongeren"), TargetGroupFactory(slug="ouderen")
    made = {
        "vlag": PracticePageFactory(
            title="Vlag op het plein",
            organisation=small,
            since=2024,
            work_form=plan,
            theme_lgbti=True,
        ),
        "loket": PracticePageFactory(
            title="Loket zonder drempel",
            organisation=large,
            since=2025,
            work_form=desk,
            theme_disability=True,
        ),
        "brief": PracticePageFactory(
            title="Brief in één keer begrepen", organisation=large, since=2025, work_form=desk
        ),
    }
    made["vlag"].target_groups.set([young, old])
    made["loket"].target_groups.set([old])
    for page in made.values():
        page.save_revision().publish()
    return made


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Vlag op het plein", "Loket zonder drempel", "Brief in één keer begrepen"}),
        ("?thema=lgbti", {"Vlag op het plein"}),
        ("?thema=lgbti&thema=general", {"Vlag op het plein", "Brief in één keer begrepen"}),
        ("?inwoners=tot-15000", {"Vlag op het plein"}),
        ("?inwoners=vanaf-75000&thema=disability", {"Loket zonder drempel"}),
        ("?provincie=antwerpen&jaar=2025", {"Loket zonder drempel", "Brief in één keer begrepen"}),
        ("?werkvorm=plan&werkvorm=onthaal&thema=lgbti", {"Vlag op het plein"}),
        ("?doelgroep=ouderen", {"Vlag op het plein", "Loket zonder drempel"}),
        ("?doelgroep=ouderen&doelgroep=jongeren&jaar=2024", {"Vlag op het plein"}),
        ("?kwaliteit=evaluated", set()),
        ("?thema=lgbti&provincie=antwerpen", set()),
        ("?q=loket", {"Loket zonder drempel"}),
        ("?q=drem", {"Loket zonder drempel"}),
        ("?q=loket&thema=lgbti", set()),
        ("?inwoners=x&provincie=y&jaar=z&kwaliteit=q&thema=w&volgorde=v", "alles"),
        ("?q=%22%00", "alles"),
    ],
)
def test_facets_combine_and_live_in_the_address(client, practices, query, found):
    response = client.get(f"/praktijken/{query}")
    wanted = {page.title for page in practices.values()} if found == "alles" else found
    assert set(titles(response)) == wanted
    assert response.context["total"] == len(wanted)


def test_each_facet_counts_within_the_others(client, practices):
    response = client.get("/praktijken/?thema=disability&thema=general&inwoners=vanaf-75000")
    assert options(response, "thema") == {"disability": 1, "general": 1}
    assert options(response, "inwoners") == {"vanaf-75000": 2}
    assert options(response, "werkvorm") == {"onthaal": 2}
    assert options(response, "doelgroep") == {"ouderen": 1}


def test_the_map_and_its_table_count_what_the_list_holds(client, practices):
    """What a board did that merged since counts where its successor lies."""
    OrganisationFactory(name="Leegdorp", province=Province.ANTWERP)
    before = OrganisationFactory(
        valid_to=date(2024, 12, 31), successor=practices["loket"].organisation
    )
    PracticePageFactory(organisation=before)

    response = client.get("/praktijken/?thema=disability&thema=general")

    rows = [[cell.text for cell in row] for row in response.context["place_table"].rows]
    assert rows[0] == ["Antwerpen", "1 van 2", "50\N{NO-BREAK SPACE}%", "3"]
    assert "Grootstad: 3 praktijken" in response.text


def test_the_form_makes_an_address_that_somebody_else_can_open(client, practices):
    """As a browser without scripts does it: what is ticked and typed goes into the address."""
    first = client.get("/praktijken/?q=keer+loket+plein&doelgroep=ouderen&thema=lgbti").text
    form = first.partition('<form class="filters')[2].partition("</form>")[0]
    typed = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    ticked = re.findall(r'<input type="checkbox" name="(\w+)" value="([^"]*)" checked', form)
    assert ticked == [("thema", "lgbti"), ("doelgroep", "ouderen")]
    assert "action=" not in form.partition(">")[0]
    address = f"/praktijken/?{urlencode([*typed, *ticked])}"
    shared = Client().get(address)
    assert titles(shared) == ["Vlag op het plein"]
    assert "minstens één van" in shared.text


def test_nothing_found_says_what_to_do(client, practices):
    html = client.get("/praktijken/?q=zwembad").text
    assert "Geen praktijk past bij wat je zoekt." in html
    assert ">Toon alle praktijken</a>" in html


def test_a_level_holds_until_its_last_day_and_an_older_one_does_not_undo_it(practices):
    page, today = practices["vlag"], timezone.localdate()
    give_level(
        page=page,
        level=QualityLevel.EVALUATED,
        given_on=today - timedelta(days=400),
        valid_until=today - timedelta(days=1),
        by=None,
    )

    def level(on=None):
        return PracticePage.objects.with_level(on).get(pk=page.pk).level

    assert level() == QualityLevel.DESCRIBED
    assert level(today - timedelta(days=1)) == QualityLevel.EVALUATED
    give_level(
        page=page,
        level=QualityLevel.CHECKED,
        given_on=today,
        valid_until=None,
        by=None,
    )
    assert level() == QualityLevel.CHECKED
    assert page.quality_marks.count() == 2


def test_publishing_an_older_draft_undoes_no_fact(client, practices):
    page = PracticePage.objects.get(pk=practices["loket"].pk)
    older = page.save_revision()
    first_online = page.first_published_at
    give_level(
        page=page,
        level=QualityLevel.CHECKED,
        given_on=date(2026, 1, 1),
        valid_until=None,
        note="Met drie bezoekers.",
        by=None,
    )
    older.publish()
    fresh = PracticePage.objects.with_level().get(pk=page.pk)
    assert fresh.level == QualityLevel.CHECKED
    assert fresh.first_published_at == first_online
    html = client.get(fresh.url).text
    assert "Getoetst op" in html
    assert "Met drie bezoekers." in html


def test_a_contact_shows_only_with_agreement(client, practices):
    page = practices["loket"]
    page.contact_name, page.contact_email = "Ria Vermeulen", "ria.vermeulen@grootstad.example"
    page.save_revision().publish()
    for address in (page.url, "/praktijken/", "/praktijken/praktijken.json"):
        assert "Vermeulen" not in client.get(address).text
    page.contact_agreed = True
    page.save_revision().publish()
    html = client.get(f"{page.url}?later").text  # the first answer is kept
    assert "mailto:ria.vermeulen@grootstad.example" in html
    assert "Vermeulen" not in client.get("/praktijken/praktijken.json?later").text


def test_the_same_list_leaves_as_a_sheet_as_data_and_as_a_feed(client, practices):
    lines = b"".join(client.get("/praktijken/praktijken.csv?thema=lgbti").streaming_content)
    rows = list(csv.DictReader(StringIO(lines.decode("utf-8-sig")), delimiter=";"))
    assert [row["Titel"] for row in rows] == ["Vlag op het plein"]
    assert (rows[0]["Bestuur"], rows[0]["Provincie"]) == ("Gemeente Kleinbeek", "Limburg")
    assert client.get("/praktijken/praktijken.xlsx").status_code == 200

    data = json.loads(client.get("/praktijken/praktijken.json?q=loket").content)
    (practice,) = data["praktijken"]
    assert practice["titel"] == "Loket zonder drempel"
    assert practice["sinds"] == 2025

    feed = client.get("/praktijken/rss.xml").text
    assert feed.count("<item>") == 3


def test_a_theme_page_shows_its_practices_and_the_way_to_all(client, practices):
    ThemeIndexPageFactory()
    theme = ThemePageFactory(theme_lgbti=True)
    html = client.get(theme.url).text
    assert "Vlag op het plein" in html
    assert "Loket zonder drempel" not in html
    assert 'href="/praktijken/?thema=lgbti"' in html


def test_search_finds_practices_as_a_kind_of_their_own(client, practices):
    html = client.get("/zoeken/?q=drempel").text
    assert "Praktijken" in html
    assert practices["loket"].url in html


def test_a_draft_may_wait_and_what_goes_online_may_not(client, home):
    index = PracticeIndexPageFactory()
    client.force_login(StaffFactory())
    form = client.get(f"/beheer/pages/add/cms/practicepage/{index.pk}/").context["form"]
    typed = nested_form_data(
        {
            "title": "Half verhaal",
            "slug": "half",
            **{name: rich_text("") for name in ("why", "goals", "building_blocks")},
            **{name: rich_text("") for name in ("conditions", "lessons")},
            "approach": streamfield([]),
            "results": streamfield([]),
            "attachments": streamfield([]),
            "comments": inline_formset([]),
        }
    )
    address = f"/beheer/pages/add/cms/practicepage/{index.pk}/"
    refused = client.post(address, {**typed, "action-publish": "1"})
    assert set(refused.context["form"].errors) == {"summary", "approach"}
    assert "Half verhaal" in refused.text
    assert form.fields["summary"].required is False
    client.post(address, typed)
    page = PracticePage.objects.get(slug="half")
    assert not page.live


def query_count(client, django_assert_max_num_queries, address):
    with django_assert_max_num_queries(100) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_a_longer_list_asks_no_more_questions(client, home, django_assert_max_num_queries):
    board = OrganisationFactory(population=20_000)
    form = WorkFormFactory()

    def add():
        page = PracticePageFactory(organisation=board, work_form=form)
        page.target_groups.set(TargetGroup.objects.all())
        page.save_revision().publish()

    TargetGroupFactory()
    add()
    client.get("/praktijken/?x=warm")  # what is kept for every page
    ask = (client, django_assert_max_num_queries)
    one = [query_count(*ask, f"/praktijken/?a=1{extra}") for extra in ("", "&q=Praktijk")]
    feeds = [query_count(*ask, "/praktijken/praktijken.json?a=1")]
    add()
    add()
    three = [query_count(*ask, f"/praktijken/?a=3{extra}") for extra in ("", "&q=Praktijk")]
    assert three == one
    assert [query_count(*ask, "/praktijken/praktijken.json?a=3")] == feeds


def test_what_one_takes_along_comes_after_the_text_and_the_phone_can_be_called(client, home):
    document = get_document_model().objects.create(
        title="Nota", file=ContentFile(b"a;b", "nota-college.csv")
    )
    link = {"title": "De nota voor het college", "document": document}
    page = PracticePageFactory(
        lessons="<p>Begin klein.</p>",
        attachments=[("links", [link])],
        contact_name="An Peeters",
        contact_phone="09 000 12 31",
        contact_agreed=True,
    )
    text = client.get(page.url).text
    assert (
        text.index("Begin klein.") < text.index("Om mee te nemen</h2>") < text.index(document.url)
    )
    assert 'href="tel:090001231"' in text
