"""The front door: search, the floor of 285 tiles, starters, themes, agenda and news."""

from datetime import date

import pytest
from laces.components import Component

from cms import slots
from cms.slots import TileFact
from members.tile_map import places
from tests.factories.cms import NewsPageFactory, StarterPageFactory, ThemePageFactory
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


class Sentence(Component):
    def __init__(self, words):
        self.words = words

    def render_html(self, parent_context=None):
        return self.words


def test_home_shows_what_editors_wrote(client, home):
    ThemePageFactory(title="Lokaal genderbeleid", theme_gender=True)
    StarterPageFactory()
    NewsPageFactory(title="Vers nieuws")

    html = client.get("/").text

    assert "<h1>Gelijke kansen om de hoek</h1>" in html
    assert "Lokaal genderbeleid" in html
    assert 'href="/starters/"' in html
    assert "Vers nieuws" in html
    assert "Bijvoorbeeld: vlag, toilet, adviesraad" in html


def test_home_without_anything_below_it_still_stands(client, home):
    html = client.get("/").text

    assert "<h1>Gelijke kansen om de hoek</h1>" in html
    assert "Nog leeg: 285" in html
    assert "Nieuw in deze job?" not in html


def test_the_floor_shows_the_theme_a_municipality_worked_on_last(client, home, fill_slot):
    place = places()[0].nis
    OrganisationFactory(nis_code=place, name="Voorbeeldstad")
    fill_slot(
        slots.tiles,
        lambda: [
            TileFact(place, "gender", date(2026, 3, 1)),
            TileFact(place, "lgbti", date(2026, 4, 1)),
            TileFact(place, "disability", date(2025, 4, 1)),
        ],
    )

    html = client.get("/").text

    assert "Voorbeeldstad: LGBTI+" in html
    assert "Nog leeg: 284" in html


def test_other_apps_show_themselves_between_themes_and_news(client, home, fill_slot):
    fill_slot(slots.home, lambda request, page, **context: Sentence(f"Van {page.slug}"))
    NewsPageFactory()

    html = client.get("/").text

    assert "Van start" in html
    assert html.index("Van start") < html.index('id="nieuws-t"')


def test_only_the_newest_three_messages_stand_on_the_home_page(client, home):
    for day in range(1, 6):
        NewsPageFactory(title=f"Bericht van dag {day}", published_on=date(2026, 5, day))

    html = client.get("/").text

    assert [day for day in range(1, 6) if f"Bericht van dag {day}" in html] == [3, 4, 5]


def test_home_costs_the_same_with_one_and_with_three_items(home, count_queries):
    ThemePageFactory()
    NewsPageFactory()
    StarterPageFactory()
    one = count_queries("/")
    ThemePageFactory.create_batch(2)
    NewsPageFactory.create_batch(2)

    assert count_queries("/") == one
