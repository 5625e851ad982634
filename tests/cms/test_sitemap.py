"""What robots may find, and what they should leave alone."""

from xml.etree import ElementTree

import pytest
from django.utils import timezone

from cms.views.sitemap import NAMESPACE
from members import slots
from members.slots import SitemapEntry
from tests.factories.cms import NewsPageFactory, ThemePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site_url(settings):
    settings.SITE_URL = "https://gelijkekansen.example"


@pytest.fixture
def entries(client):
    def read():
        response = client.get("/sitemap.xml")
        assert response["Content-Type"].startswith("application/xml")
        names = {"s": NAMESPACE}
        return {
            url.findtext("s:loc", namespaces=names): url.findtext("s:lastmod", namespaces=names)
            for url in ElementTree.fromstring(response.content).findall("s:url", names)
        }

    return read


def test_every_public_page_is_listed_with_the_day_it_changed(home, entries):
    changed = timezone.now()
    theme = ThemePageFactory(last_published_at=changed)
    NewsPageFactory(title="Concept", slug="concept", live=False)

    listed = entries()

    assert set(listed) == {
        "https://gelijkekansen.example/",
        "https://gelijkekansen.example/themas/",
        f"https://gelijkekansen.example{theme.url}",
        "https://gelijkekansen.example/nieuws/",
        *(f"https://gelijkekansen.example{each.location}" for each in of_other_apps()),
    }
    assert listed[f"https://gelijkekansen.example{theme.url}"] == changed.isoformat(
        timespec="seconds"
    )


def test_other_apps_add_their_addresses(home, entries, fill_slot):
    fill_slot(slots.sitemap, lambda request: [SitemapEntry("/agenda/2026/a&b/")])

    assert "https://gelijkekansen.example/agenda/2026/a&b/" in entries()


def test_the_sitemap_costs_the_same_with_one_and_with_three_pages(home, count_queries):
    NewsPageFactory()
    one = count_queries("/sitemap.xml")
    NewsPageFactory.create_batch(2)

    assert count_queries("/sitemap.xml") == one


def test_robots_stay_out_of_screens_of_one_person(client):
    text = client.get("/robots.txt").text

    assert "Disallow: /beheer/\n" in text
    assert "Disallow: /mijn/\n" in text
    assert text.endswith("Sitemap: https://gelijkekansen.example/sitemap.xml\n")


def of_other_apps():
    return slots.sitemap.collect(request=None)
