"""The inventories: lists that narrow by their address, and pages worth printing."""

import csv
import json
from io import StringIO

import pytest

from cms.lists import LISTS
from cms.models import LegislationPage, SupportOfferPage, VisualFormatPage
from tests.factories.cms import (
    InstrumentPageFactory,
    KnowledgePageFactory,
    LegislationPageFactory,
    PracticePageFactory,
    ResourcePageFactory,
    SupportOfferPageFactory,
    TargetGroupFactory,
    VisualFormatPageFactory,
    YearReportPageFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("search_index")]

# Factory, what makes one page differ from the rest, the filter that finds it by that.
KINDS = {
    "instrumenten": (InstrumentPageFactory, {"kind": "gids"}, "soort=gids"),
    "cijfers-en-onderzoek": (ResourcePageFactory, {"year": 2019}, "jaar=2019"),
    "wetgeving": (LegislationPageFactory, {"enacted_on": "1996-08-04"}, "jaar=1996"),
    "ondersteuningsaanbod": (SupportOfferPageFactory, {"price_kind": "betalend"}, "prijs=betalend"),
    "beeld": (VisualFormatPageFactory, {"about": "onderzoek"}, "waarover=onderzoek"),
    "jaarverslagen": (YearReportPageFactory, {"year": 2021}, "jaar=2021"),
}
EVERY = pytest.mark.parametrize("key", KINDS)


def titles(response) -> list[str]:
    return [page.title for page in response.context["listed"]]


def options(response, name) -> dict[str, int]:
    (facet,) = [each for each in response.context["facets"] if each.name == name]
    return {option.value: option.count for option in facet.options if option.count}


@EVERY
def test_a_list_narrows_counts_and_searches_by_its_address(client, home, key):
    factory, special, narrow = KINDS[key]
    name, _, value = narrow.partition("=")
    factory(title="Gewoon", theme_gender=True)
    page = factory(title="Bijzonder", theme_gender=True, theme_lgbti=True, **special)
    factory(title="Concept", live=False, **special)
    page.save_revision().publish()

    assert set(titles(client.get(f"/{key}/"))) == {"Gewoon", "Bijzonder"}
    both = client.get(f"/{key}/?thema=lgbti&{narrow}")
    assert titles(both) == ["Bijzonder"]
    assert options(both, "thema") == {"gender": 1, "lgbti": 1}
    assert options(client.get(f"/{key}/?thema=gender"), name)[value] == 1
    assert titles(client.get(f"/{key}/?q=bijzon")) == ["Bijzonder"]
    assert titles(client.get(f"/{key}/?volgorde=titel")) == ["Bijzonder", "Gewoon"]
    assert len(titles(client.get(f"/{key}/?{name}=%00&thema=x&volgorde=y&pagina=z"))) == 2
    html = client.get(f"/{key}/?thema=disability").text
    assert LISTS[key].words.nothing in html
    assert f">Toon alle {LISTS[key].words.many}</a>" in html


@EVERY
def test_the_same_list_leaves_as_a_sheet_and_as_data(client, home, key):
    factory, special, narrow = KINDS[key]
    factory(title="Gewoon")
    page = factory(title="=1+1", holder="Huis; van Zes", **special)

    lines = b"".join(client.get(f"/{key}/{key}.csv?{narrow}").streaming_content)
    (row,) = csv.DictReader(StringIO(lines.decode("utf-8-sig")), delimiter=";")
    assert (row["Titel"], row["Webadres"]) == ("'=1+1", page.full_url)
    assert "Huis; van Zes" in row.values()
    assert client.get(f"/{key}/{key}.xlsx").status_code == 200
    found = json.loads(client.get(f"/{key}/{key}.json?{narrow}").content)
    assert [each["titel"] for each in found[key.replace("-", "_")]] == ["=1+1"]
    assert client.get(f"/{key}/{key}.pdf").status_code == 404


@EVERY
def test_a_page_says_whose_it_is_where_it_stands_and_what_it_is(client, home, key):
    page = KINDS[key][0](title="Eén ding", is_example=True, theme_gender=True)

    html = client.get(page.url).text

    assert html.count("<h1") == 1
    assert "Een uitgewerkt voorbeeld" in html
    assert "Voorbeeldhuis" in html
    assert 'href="https://voorbeeldhuis.example/"' in html
    assert f'<link rel="canonical" href="{page.full_url}">' in html
    assert f'<a href="/{key}/">Alles onder' in html
    assert page.make_preview_request().status_code == 200


@EVERY
def test_neither_a_list_nor_a_page_costs_more_when_there_is_more(home, count_queries, key):
    group = TargetGroupFactory()
    factory = KINDS[key][0]

    def add():
        page = factory(theme_gender=True)
        if hasattr(page, "target_groups"):
            page.target_groups.set([group])
            page.save()
        return page

    addresses = (add().url, f"/{key}/", f"/{key}/?q=Wat&thema=gender", f"/{key}/{key}.json")
    one = [count_queries(address) for address in addresses]
    add()
    add()

    assert [count_queries(address) for address in addresses] == one
    assert max(one) <= 20


@EVERY
def test_an_empty_list_helps(client, home, key):
    KINDS[key][0](live=False)

    html = client.get(f"/{key}/").text

    assert LISTS[key].words.empty in html
    assert 'href="#hulp"' in html


def test_groups_and_holders_narrow_too(client, home):
    young = TargetGroupFactory(slug="jongeren", name="Jongeren")
    page = SupportOfferPageFactory(title="Voor jongeren", holder="Het Huis")
    page.target_groups.set([young])
    page.save()
    SupportOfferPageFactory(title="Voor allen", holder="De Straat")

    response = client.get("/ondersteuningsaanbod/?doelgroep=jongeren")

    assert titles(response) == ["Voor jongeren"]
    assert options(response, "partner") == {"Het Huis": 1}
    assert titles(client.get("/ondersteuningsaanbod/?partner=De Straat")) == ["Voor allen"]
    assert ">Verzonnen<" not in client.get("/ondersteuningsaanbod/?partner=Verzonnen").text


def test_what_each_kind_is_for_stands_on_its_page(client, home):
    rule = LegislationPageFactory(
        level="europees", official_reference="Richtlijn 2016/2102", enacted_on="2016-10-26"
    )
    offer = SupportOfferPageFactory(price="€ 380", how_to_ask="<p>Bel ons.</p>")
    film = VisualFormatPageFactory(transcript="<p>Een deur gaat open.</p>", duration="2 minuten")

    html = client.get(rule.url).text
    for words in ("Europees", "26 oktober 2016", "Richtlijn 2016/2102", "Maak het in orde."):
        assert words in html
    assert "Lees de officiële tekst" in html
    assert "€ 380" in (html := client.get(offer.url).text)
    assert "Bel ons." in html
    assert "Een deur gaat open." in (html := client.get(film.url).text)
    assert "2 minuten" in html
    assert "<video" not in html


def test_the_newest_report_stands_first_and_is_read_before_its_files(client, home):
    YearReportPageFactory(title="Vroeger", year=2024)
    report = YearReportPageFactory(
        title="Nu",
        year=2025,
        downloads=[("links", [{"title": "Als tabel", "text": "", "address": "/cijfers/"}])],
    )

    assert titles(client.get("/jaarverslagen/")) == ["Nu", "Vroeger"]
    html = client.get(report.url).text
    assert html.index("Het jaar in het kort") < html.index("Als tabel")


@pytest.mark.parametrize(
    ("model", "values", "asked"),
    [
        (VisualFormatPage, {"kind": "video"}, {"summary", "transcript", "address_elsewhere"}),
        (VisualFormatPage, {"summary": "x", "kind": "affiche"}, {"transcript", "image"}),
        (
            VisualFormatPage,
            {"summary": "x", "kind": "infografiek", "transcript": "y", "image": object()},
            {"alternative"},
        ),
        (
            LegislationPage,
            {"summary": "x"},
            {"asks", "enacted_on", "official_reference", "address_elsewhere"},
        ),
        (SupportOfferPage, {"summary": "x", "holder": "y"}, {"how_to_ask"}),
    ],
)
def test_what_a_reader_cannot_do_without_is_asked_before_it_goes_online(model, values, asked):
    assert set(model.missing(values)) == asked


def test_one_page_leads_to_every_inventory_two_clicks_from_home(client, home):
    KnowledgePageFactory()
    PracticePageFactory()
    InstrumentPageFactory.create_batch(2)
    InstrumentPageFactory(live=False)
    YearReportPageFactory()

    assert 'href="/kennis/"' in client.get("/").text
    html = client.get("/kennis/").text
    for words in ("1 praktijk<", "2 instrumenten<", "1 jaarverslag<"):
        assert words in html
    assert 'href="/instrumenten/"' in html
    assert "/wetgeving/" not in html  # not made here, so not promised


def test_search_and_sitemap_know_the_inventories(client, home):
    page = InstrumentPageFactory(title="Toilettenronde", guides=[("paragraph", "<p>Slot.</p>")])
    rule = LegislationPageFactory(title="Toiletregel")

    response = client.get("/zoeken/?q=toilet")
    groups = response.context["found"].groups
    kinds = {group.label: [hit.url for hit in group.results] for group in groups}
    assert kinds == {"Instrumenten": [page.url], "Wetgeving": [rule.url]}
    assert page.url in client.get("/sitemap.xml").text
