"""What holds for every public page, tried on the site with its demo."""

import gc
import re
from html.parser import HTMLParser

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, Site

from cms import demo
from cms.actions.words import gather_words
from cms.models import HomePage
from cms.models.inventory import InventoryPage
from tests.factories.members import OrganisationFactory

OF_OTHER_APPS = re.compile(
    r"/(agenda|netwerken|nieuwsbrief|cijfers|mijn|aanmelden|static|media|documenten)/"
)
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("search_index"),
    # Wagtail leaves the temporary files of its renditions to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
OURS = ("/static/", "/media/")
PLAIN_VIEWS = ["/zoeken/", "/zoeken/?q=vlag", "/zoeken/?q=zzzz"]


class Reading(HTMLParser):
    """Everything of a page that these tests ask about."""

    def __init__(self, html):
        super().__init__()
        self.loads, self.links, self.ids, self.levels, self.inline = [], [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given.get("href", ""))
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag in ("img", "script", "iframe", "source", "video", "audio", "embed", "object"):
            named = (given.get(name) for name in ("src", "data", "srcset"))
            self.loads.append(next(filter(None, named), ""))
        if tag == "link" and given.get("rel") not in ("canonical", "alternate"):
            self.loads.append(given["href"])
        if tag == "style" or "style" in given or (tag == "script" and "src" not in given):
            self.inline.append(tag)
        self.inline += [name for name in given if name.startswith("on")]


@pytest.fixture(scope="module")
def site(rows_of_module):
    call_command("seed_site", verbosity=0)
    OrganisationFactory(name="Deinze")
    demo.load(timezone.localtime())
    gather_words()
    Site.objects.update(hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    return HomePage.objects.get()


@pytest.fixture(scope="module")
def pages(site):
    """Address and markup of every public page of this app."""
    client = Client()
    addresses = [page.url for page in site.get_descendants(inclusive=True).live()]
    read = {}
    for address in [*addresses, *PLAIN_VIEWS]:
        response = client.get(address)
        assert response.status_code == 200, address
        assert not response.cookies, address
        read[address] = response.text
    gc.collect()  # so that no later test is blamed for those files
    return read


def test_every_page_is_sound_for_a_reader_and_a_browser(pages):
    for address, html in pages.items():
        page = Reading(html)
        assert page.inline == [], address
        assert [each for each in page.loads if not each.startswith(OURS)] == [], address
        assert len(page.ids) == len(set(page.ids)), address
        assert page.levels.count(1) == 1, address
        steps = zip(page.levels, page.levels[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps), address
        assert '<html lang="nl-BE">' in html
        assert 'id="inhoud"' in html


def test_no_page_holds_a_form_that_is_posted(pages):
    for address, html in pages.items():
        assert 'method="post"' not in html, address


def test_every_page_says_what_it_is_where_it_is_shared(pages):
    for address, html in pages.items():
        if address in PLAIN_VIEWS:
            continue
        assert f'<link rel="canonical" href="http://testserver{address}">' in html
        described = re.search(r'<meta property="og:description" content="([^"]+)">', html)
        assert described, address


def test_every_link_inside_the_site_leads_somewhere(pages, client):
    links = {link for html in pages.values() for link in Reading(html).links}
    inside = {link for link in links if link.startswith("/") and not OF_OTHER_APPS.match(link)}

    assert {link for link in inside if client.get(link).status_code != 200} == set()


def test_every_contents_line_leads_to_a_place_on_the_page(pages):
    for address, html in pages.items():
        page = Reading(html)
        anchors = {link[1:] for link in page.links if link.startswith("#")}
        assert anchors <= set(page.ids), address


def test_the_demo_is_loaded_once(site):
    before = Page.objects.count()

    demo.load(timezone.localtime())
    gather_words()

    assert Page.objects.count() == before


def test_an_editor_can_save_what_the_demo_wrote(site):
    for page in site.get_descendants().specific():
        for field in page._meta.get_fields():
            block = getattr(field, "stream_block", None)
            if block:
                block.clean(getattr(page, field.name))
        if isinstance(page, InventoryPage):
            values = {field.name: getattr(page, field.name) for field in page._meta.fields}
            assert page.missing(values) == {}, page.slug


def test_a_thematic_page_is_light(pages):
    html = pages["/themas/lokaal-regenboogbeleid/"]

    assert len(html.encode()) < 60_000


QUESTION = "Wie heeft al een lokaal regenboogactieplan, wat kostte het, en wie kan ik bellen?"


@pytest.mark.parametrize(
    "typed", [QUESTION, "lokaal regenboogactieplan", "regenboog actieplan", "regenboogactieplann"]
)
def test_a_newcomer_learns_who_did_it_what_it_cost_and_whom_to_call(pages, client, typed):
    front = pages["/"]
    assert re.search(r'<form class="search"[^>]*action="/zoeken/"', front)
    assert re.search(r'<input id="zoek" name="q"', front)
    found = client.get("/zoeken/", {"q": typed})
    practices = next(
        group for group in found.context["found"].groups if group.label == "Praktijken"
    )
    plan = next(each for each in practices.results if "buurgemeenten" in each.title)
    assert f'href="{plan.url}"' in found.text
    html = client.get(plan.url).text
    assert "Deinze" in html
    assert "€ 6 400 voor twee jaar" in html
    assert "Femke Lagaert" in html
    assert '<a href="tel:090001231">09 000 12 31</a>' in html
    assert 'href="#contact"' in html  # on a phone it stands below all of the text
