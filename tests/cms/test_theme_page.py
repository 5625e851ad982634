"""A thematic page: its parts, what the agenda adds, and what it costs."""

import re
from datetime import UTC, datetime

import pytest
from laces.components import Component

from cms import slots
from tests.factories.cms import (
    InstrumentPageFactory,
    LegislationPageFactory,
    ResourcePageFactory,
    SupportOfferPageFactory,
    ThemePageFactory,
)

pytestmark = pytest.mark.django_db

MOST_QUERIES = 20
EVERY_PART = {
    "why": [("paragraph", "<p>Omdat het telt.</p>")],
    "law": [("facts", [{"term": "Het decreet", "value": "Het moet.", "note": ""}])],
    "steps": [("steps", [{"title": "Luister", "text": "<p>Eerst.</p>"}])],
    "figures": [("figures", [{"number": "285", "label": "gemeenten", "source": "2025"}])],
    "instruments": [("links", [{"title": "Gids", "text": "Lees.", "address": "/agenda/"}])],
    "support": [("paragraph", "<p>Vraag ons.</p>")],
    "questions": [("questions", [{"question": "Mag dat?", "answer": "<p>Ja.</p>"}])],
}


class Section(Component):
    title = "Binnenkort"
    anchor = "binnenkort"

    def __init__(self, page):
        self.page = page

    def render_html(self, parent_context=None):
        return f"Vorming over {self.page.title}"


def add_section(request, page, **context):
    return Section(page)


def day(number):
    return datetime(2026, 1, number, tzinfo=UTC)


def contents(html):
    return html.partition('<nav class="toc')[2].partition("</nav>")[0]


def test_every_part_stands_in_order_and_in_the_contents(client, home, fill_slot):
    page = ThemePageFactory(title="Regenboog", theme_lgbti=True, **EVERY_PART)
    fill_slot(slots.theme_page, add_section)

    html = client.get(page.url).text

    parts = ["waarom", "wet", "stappen", "cijfers", "instrumenten", "steun"]
    places = [html.index(f'id="{part}"') for part in parts]
    places += [html.index("Vorming over Regenboog"), html.index('id="vragen"')]
    assert places == sorted(places)
    assert [
        part for part in [*parts, "binnenkort-t", "vragen"] if f"#{part}" in contents(html)
    ] == [
        *parts,
        "binnenkort-t",
        "vragen",
    ]


def test_a_part_without_text_is_not_there(client, home):
    page = ThemePageFactory(why=EVERY_PART["why"])

    html = client.get(page.url).text

    assert 'id="wet"' not in html
    assert "#wet" not in contents(html)


def test_where_nothing_is_planned_the_reader_gets_a_next_step(client, home, fill_slot):
    fill_slot(slots.theme_page, lambda request, **context: None)
    page = ThemePageFactory()

    html = client.get(page.url).text

    assert "Nu staat er niets gepland rond dit thema." in html
    assert 'href="/agenda/"' in html


def test_the_page_wears_its_theme(client, home):
    alone = ThemePageFactory(theme_disability=True)
    several = ThemePageFactory(theme_gender=True, theme_lgbti=True)

    assert 'tabindex="-1" data-theme="disability"' in client.get(alone.url).text
    assert 'tabindex="-1" data-theme="general"' in client.get(several.url).text


def test_the_agenda_of_the_theme_is_one_click_away(client, home):
    page = ThemePageFactory(theme_gender=True)

    assert 'href="/agenda/?thema=gender"' in client.get(page.url).text


def test_the_contact_is_named(client, home):
    page = ThemePageFactory(contact_name="Saar Michielsen", contact_email="saar@vvsg.example")

    html = client.get(page.url).text

    assert 'href="mailto:saar@vvsg.example">Mail Saar Michielsen</a>' in html


def test_a_draft_is_not_visible(client, home):
    page = ThemePageFactory(live=False)

    assert client.get(page.url).status_code == 404
    assert page.title not in client.get("/themas/").text


def test_a_thematic_page_costs_the_same_whatever_it_holds(home, count_queries):
    one = ThemePageFactory(why=EVERY_PART["why"])
    three = ThemePageFactory(
        **{name: [block] * 3 for name, (block, *_) in EVERY_PART.items()}, partners="<p>Wij.</p>"
    )

    assert count_queries(one.url) == count_queries(three.url) <= MOST_QUERIES


def test_the_overview_lists_the_themes_in_the_order_of_the_tree(client, home):
    first = ThemePageFactory(title="Zeker eerst")
    ThemePageFactory(title="Daarna")

    html = client.get(first.get_parent().url).text

    assert html.index("Zeker eerst") < html.index("Daarna")


def test_the_overview_costs_the_same_with_one_and_with_three_themes(home, count_queries):
    ThemePageFactory()
    one = count_queries("/themas/")
    ThemePageFactory.create_batch(2)

    assert count_queries("/themas/") == one


def test_an_overview_without_themes_says_where_to_ask(client, home):
    page = ThemePageFactory()
    page.delete()

    assert "De eerste themapagina is in de maak." in client.get("/themas/").text


def lines(html, anchor):
    """The titles of the lines in one part of the page."""
    part = html.partition(f'id="{anchor}"')[2].partition("</section>")[0]
    return re.findall(r'<h3><a href="/[^"]+">([^<]+)</a></h3>', part)


def test_the_inventories_fill_their_part_with_what_editors_chose_first(client, home):
    tools = [
        InstrumentPageFactory(theme_lgbti=True, first_published_at=day(n)) for n in range(1, 6)
    ]
    elsewhere = InstrumentPageFactory(title="Ander thema", theme_gender=True)
    chosen = InstrumentPageFactory(title="Gekozen", theme_gender=True)
    LegislationPageFactory(title="Decreet", theme_lgbti=True)
    ResourcePageFactory(title="Telling", theme_lgbti=True)
    SupportOfferPageFactory(title="Spreker", theme_lgbti=True)
    SupportOfferPageFactory(title="Concept", theme_lgbti=True, live=False)
    page = ThemePageFactory(
        theme_lgbti=True, featured=[("page", chosen), ("page", tools[0])], law=EVERY_PART["law"]
    )

    html = client.get(page.url).text

    newest = [each.title for each in (tools[4], tools[3])]
    assert lines(html, "instrumenten") == ["Gekozen", tools[0].title, *newest]
    assert elsewhere.title not in html
    assert [lines(html, part) for part in ("wet", "cijfers", "steun")] == [
        ["Decreet"],
        ["Telling"],
        ["Spreker"],
    ]
    assert "Het moet." in html
    assert 'href="/instrumenten/?thema=lgbti"' in html
    assert "#instrumenten" in contents(html)


def test_a_page_of_no_theme_shows_only_what_was_chosen(client, home):
    InstrumentPageFactory(title="Van niemand")
    rule = LegislationPageFactory(title="Gekozen regel", theme_gender=True)

    html = client.get(ThemePageFactory(featured=[("page", rule)]).url).text

    assert lines(html, "wet") == ["Gekozen regel"]
    assert "Van niemand" not in html


def test_a_full_shelf_costs_what_one_line_costs(home, count_queries):
    page = ThemePageFactory(theme_gender=True)
    factories = (
        *(InstrumentPageFactory, LegislationPageFactory),
        *(ResourcePageFactory, SupportOfferPageFactory),
    )
    for factory in factories:
        factory(theme_gender=True)
    one = count_queries(page.url)
    for factory in factories:
        factory.create_batch(2, theme_gender=True)

    assert count_queries(page.url) == one <= MOST_QUERIES
