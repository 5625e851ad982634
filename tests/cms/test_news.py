"""News: newest first, by theme, a page at a time, and as a feed."""

from datetime import date
from xml.etree import ElementTree

import pytest

from cms.models.news import NEWS_PER_PAGE
from tests.factories.cms import NewsIndexPageFactory, NewsPageFactory

pytestmark = pytest.mark.django_db


def titles(html):
    rows = html.split('<h3><a href="')[1:]
    return [row.partition("</a>")[0].rpartition(">")[2] for row in rows]


@pytest.fixture
def news(home):
    return [
        NewsPageFactory(title="Oud", published_on=date(2026, 1, 5), theme_gender=True),
        NewsPageFactory(
            title="Nieuw", published_on=date(2026, 5, 5), theme_gender=True, theme_lgbti=True
        ),
        NewsPageFactory(title="Midden", published_on=date(2026, 3, 5)),
    ]


def test_the_newest_message_comes_first(client, news):
    assert titles(client.get("/nieuws/").text) == ["Nieuw", "Midden", "Oud"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?thema=gender", ["Nieuw", "Oud"]),
        ("?thema=lgbti", ["Nieuw"]),
        ("?thema=general", ["Midden"]),
        ("?thema=lgbti&thema=general", ["Nieuw", "Midden"]),
        ("?thema=disability", []),
        ("?thema=bestaat-niet", ["Nieuw", "Midden", "Oud"]),
    ],
)
def test_news_is_filtered_by_theme(client, news, query, found):
    assert titles(client.get(f"/nieuws/{query}").text) == found


def test_an_empty_choice_tells_how_to_go_on(client, news):
    html = client.get("/nieuws/?thema=disability").text

    assert "Geen nieuws over dit thema." in html
    assert ">Toon al het nieuws</a>" in html


def test_every_theme_shows_how_many_messages_it_has(client, news):
    facets = client.get("/nieuws/").context["facets"]

    assert {option.value: option.count for option in facets[0].options} == {
        "gender": 2,
        "lgbti": 1,
        "disability": 0,
        "general": 1,
    }


def test_a_page_at_a_time_with_the_filter_kept(client, home):
    NewsPageFactory.create_batch(NEWS_PER_PAGE + 1, theme_gender=True)

    first = client.get("/nieuws/?thema=gender").text
    second = client.get("/nieuws/?thema=gender&pagina=2").text

    assert len(titles(first)) == NEWS_PER_PAGE
    assert len(titles(second)) == 1
    assert 'href="?thema=gender&amp;pagina=2"' in first


@pytest.mark.parametrize("number", ["0", "99", "-1", "twee", ""])
def test_a_page_number_that_does_not_exist_shows_a_page_that_does(client, news, number):
    assert client.get(f"/nieuws/?pagina={number}").status_code == 200


def test_a_draft_is_nowhere(client, home):
    NewsPageFactory(title="Zichtbaar")
    draft = NewsPageFactory(title="Nog niet klaar", live=False)

    assert client.get(draft.url).status_code == 404
    assert "Nog niet klaar" not in client.get("/nieuws/").text
    assert "Nog niet klaar" not in client.get("/nieuws/rss.xml").text
    assert "Nog niet klaar" not in client.get("/").text


def test_the_list_costs_the_same_with_one_and_with_three_messages(home, count_queries):
    NewsPageFactory()
    one = count_queries("/nieuws/")
    NewsPageFactory.create_batch(2)

    assert count_queries("/nieuws/") == one


def test_the_feed_is_rss_that_a_reader_can_follow(client, news):
    response = client.get("/nieuws/rss.xml")
    channel = ElementTree.fromstring(response.content).find("channel")

    assert response["Content-Type"].startswith("application/rss+xml")
    assert [item.findtext("title") for item in channel.findall("item")] == [
        "Nieuw",
        "Midden",
        "Oud",
    ]
    first = channel.find("item")
    assert first.findtext("link") == f"http://testserver{news[1].url}"
    assert [category.text for category in first.findall("category")] == ["Gender", "LGBTI+"]


def test_no_news_at_all_points_to_the_newsletter(client, home):
    NewsIndexPageFactory()

    assert "Nog geen nieuws." in client.get("/nieuws/").text


def test_a_message_shows_its_day_and_its_themes(client, news):
    html = client.get(news[1].url).text

    assert '<time class="date" datetime="2026-05-05">' in html
    assert ">LGBTI+" in html
    assert "Het hele verhaal." in html
