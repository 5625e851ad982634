"""An address that was once published keeps working, and a wrong one helps."""

import pytest
from django.utils import timezone

from tests.factories.cms import (
    InstrumentPageFactory,
    NewsPageFactory,
    StandardPageFactory,
    ThemePageFactory,
)

pytestmark = pytest.mark.django_db


def test_a_new_slug_leaves_a_redirect(client, home, django_capture_on_commit_callbacks):
    page = ThemePageFactory(slug="oud")
    page.slug = "nieuw"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()

    assert client.get("/themas/oud/", follow=True).redirect_chain == [("/themas/nieuw/", 301)]


def test_a_moved_page_leaves_a_redirect(client, home, django_capture_on_commit_callbacks):
    parent = StandardPageFactory(slug="over")
    page = StandardPageFactory(slug="team")
    with django_capture_on_commit_callbacks(execute=True):
        page.move(parent, pos="last-child")

    assert client.get("/team/", follow=True).redirect_chain == [("/over/team/", 301)]


def test_an_unknown_address_offers_the_search(client, home):
    response = client.get("/bestaat-niet/")

    assert response.status_code == 404
    assert 'action="/zoeken/"' in response.text


def test_a_page_says_what_it_is_where_it_is_passed_on(client, home):
    """One address whatever the filter, and in Open Graph what kind of thing it is."""
    news = NewsPageFactory(title="Vlag", first_published_at=timezone.now())
    tool = InstrumentPageFactory(seo_title="Voor zoekers", search_description="Wat je vindt.")
    address = tool.get_parent().full_url

    filtered = client.get("/instrumenten/?thema=gender&pagina=2").text
    assert f'<link rel="canonical" href="{address}">' in filtered
    assert f'<meta property="og:url" content="{address}">' in filtered
    html = client.get(tool.url).text
    assert '<meta property="og:type" content="website">' in html
    assert '<meta property="og:title" content="Voor zoekers">' in html
    assert '<meta property="og:description" content="Wat je vindt.">' in html
    html = client.get(news.url).text
    assert '<meta property="og:type" content="article">' in html
    assert '<meta property="article:published_time"' in html


def test_a_line_of_an_inventory_that_gets_another_address_leaves_a_redirect(
    client, home, django_capture_on_commit_callbacks
):
    page = InstrumentPageFactory(slug="oud")
    index = page.get_parent().specific
    page.slug = "nieuw"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    index.slug = "gereedschap"
    with django_capture_on_commit_callbacks(execute=True):
        index.save_revision().publish()

    for old in ("/instrumenten/oud/", "/instrumenten/nieuw/"):
        final = client.get(old, follow=True).redirect_chain[-1]
        assert final == ("/gereedschap/nieuw/", 301)
