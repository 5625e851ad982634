"""A thematic page: its parts, what the agenda adds, and what it costs."""

import pytest
from laces.components import Component

from cms import slots
from tests.factories.cms import ThemePageFactory

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
