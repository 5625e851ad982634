"""Site search: results per kind with counts, whatever somebody types."""

import pytest

from cms.rules import clean_query
from cms.search import PER_PAGE
from members import slots
from members.slots import FIRST_HITS, SearchGroup, SearchResult
from tests.factories.cms import NewsPageFactory, StandardPageFactory, ThemePageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("search_index")]


@pytest.fixture(autouse=True)
def _only_pages(fill_slot):
    fill_slot(slots.search, lambda **question: [])


def search(client, query, **more):
    return client.get("/zoeken/", {"q": query, **more})


def found(response):
    """The titles per kind."""
    return {
        group.label: [result.title for result in group.results]
        for group in getattr(response.context.get("found"), "groups", [])
    }


def test_hits_stand_per_kind_with_their_count(client, home):
    ThemePageFactory(title="Lokaal regenboogbeleid", summary="Een vlag is een begin.")
    NewsPageFactory.create_batch(2, body=[("paragraph", "<p>De vlag hangt uit.</p>")])

    response = search(client, "vlag")

    assert [(group.label, group.total) for group in response.context["found"].groups] == [
        ("Thema’s", 1),
        ("Nieuws", 2),
    ]
    assert "<strong>3 resultaten</strong>" in response.text


def test_the_text_of_every_block_is_found(client, home):
    ThemePageFactory(
        title="Inclusie",
        questions=[("questions", [{"question": "Wie betaalt?", "answer": "<p>Het fonds.</p>"}])],
    )

    assert found(search(client, "fonds")) == {"Thema’s": ["Inclusie"]}


def test_the_beginning_of_a_title_is_enough(client, home):
    ThemePageFactory(title="Menstruatiewelzijn")

    assert found(search(client, "menstruatie")) == {"Thema’s": ["Menstruatiewelzijn"]}


def test_a_page_found_twice_is_shown_once(client, home):
    ThemePageFactory(title="Genderbeleid", summary="Gender in beleid. Genderbeleid dus.")

    response = search(client, "genderbeleid")

    assert response.context["found"].total == 1


def test_several_words_must_all_be_there(client, home):
    StandardPageFactory(title="Rode vlag")
    StandardPageFactory(title="Rode loper")

    assert found(search(client, "rode vlag")) == {"Pagina’s": ["Rode vlag"]}


def test_drafts_are_not_found(client, home):
    ThemePageFactory(title="Geheim plan", live=False)

    assert found(search(client, "geheim")) == {}


@pytest.mark.parametrize(
    "typed",
    ['"', "  ", "\x00", '"vlag"', "vlag\x00", "a" * 5000, "%", "100 %", "'; drop table", "\\",
     "vlag AND", "NOT", "(", "vlag*", "-vlag", "vlag:", "ëén", "<script>alert(1)</script>", "💡"],
)  # fmt: skip
def test_nothing_that_is_typed_breaks_the_search(client, home, typed):
    ThemePageFactory(title="Vlag")

    response = search(client, typed)

    assert response.status_code == 200
    assert "<script>alert" not in response.text


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ('  "rode"   vlag ', "rode vlag"),
        ("\x00vlag\n", "vlag"),
        ("- & vlag", "vlag"),
        ('""', ""),
        ("💡", ""),
        ("x" * 300, "x" * 200),
    ],
)
def test_a_query_is_cleaned_once(typed, asked):
    assert clean_query(typed) == asked


def test_what_was_typed_stays_in_the_field(client, home):
    assert 'value="rode &quot;vlag&quot;"' in search(client, 'rode "vlag"').text


def test_an_empty_search_shows_where_to_begin(client, home):
    html = search(client, "").text

    assert 'href="/themas/"' in html
    assert "Niets gevonden" not in html


def test_only_signs_ask_for_a_word(client, home):
    assert "Typ minstens één woord." in search(client, "!?").text


def test_nothing_found_says_so_and_helps(client, home):
    theme = ThemePageFactory(title="Menstruatiewelzijn")
    html = search(client, "zzzz").text

    assert "Niets gevonden voor <strong>“zzzz”</strong>." in html
    assert "Neem een korter of een ander woord" in html
    assert 'href="tel:+3225550185"' in html
    assert f'href="{theme.url}"' in html
    assert 'href="?q=toilet">toilet</a>' in html
    assert 'href="/agenda/"' in html


def test_other_apps_answer_too_right_after_the_themes(client, home, fill_slot):
    ThemePageFactory(title="Vlag")
    NewsPageFactory(title="Vlag in de wind")
    hit = SearchResult("Vlaggendag", "/agenda/2026/vlaggendag/", "Samen hijsen.")
    fill_slot(
        slots.search,
        lambda **question: [SearchGroup("Agenda", [hit], 1), SearchGroup("Leeg", [], 0)],
    )

    response = search(client, "vlag")

    assert list(found(response)) == ["Thema’s", "Agenda", "Nieuws"]
    assert 'href="/agenda/2026/vlaggendag/"' in response.text


def test_more_than_the_first_few_are_a_click_away(client, home):
    few = FIRST_HITS.stop
    NewsPageFactory.create_batch(few + 2, title="Vlag")

    first = search(client, "vlag")
    rest = search(client, "vlag", soort="nieuws")

    assert len(found(first)["Nieuws"]) == few
    assert f"Toon alle {few + 2} in Nieuws" in first.text
    assert len(rest.context["found"].page.object_list) == few + 2


def test_one_kind_comes_a_page_at_a_time(client, home):
    NewsPageFactory.create_batch(PER_PAGE + 1, title="Vlag")

    second = search(client, "vlag", soort="nieuws", pagina="2")
    beyond = search(client, "vlag", soort="nieuws", pagina="99")

    assert len(second.context["found"].page.object_list) == 1
    assert second.context["found"].total == PER_PAGE + 1
    assert beyond.context["found"].page.number == 2
    assert len(beyond.context["found"].page.object_list) == 1


def test_an_unknown_kind_searches_everything(client, home):
    ThemePageFactory(title="Vlag")

    assert found(search(client, "vlag", soort="bestaat-niet")) == {"Thema’s": ["Vlag"]}


def test_search_costs_the_same_with_one_and_with_three_hits(home, count_queries):
    for factory in (ThemePageFactory, NewsPageFactory, StandardPageFactory):
        factory(title="Vlag")
    one = count_queries("/zoeken/?q=vlag")
    for factory in (ThemePageFactory, NewsPageFactory, StandardPageFactory):
        factory.create_batch(2, title="Vlag")

    assert count_queries("/zoeken/?q=vlag") == one


def test_the_page_asks_robots_to_stay_out(client, home):
    assert '<meta name="robots" content="noindex">' in search(client, "vlag").text
