import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from tests.house import ROOT

COMPONENTS = ROOT / "templates" / "components"


def component_files() -> list[Path]:
    return sorted(COMPONENTS.rglob("*.html"))


@pytest.mark.parametrize("path", component_files(), ids=lambda path: path.stem)
def test_a_component_names_its_inputs_first(path):
    first = path.read_text().lstrip()
    assert first.startswith(("{#", "{% comment %}"))


@pytest.mark.django_db
def test_the_gallery_shows_every_component(client):
    assert client.get("/componenten/").status_code == 200


@pytest.mark.django_db
def test_the_gallery_stays_closed_in_production(client, settings):
    settings.SHOW_GALLERY = False
    assert client.get("/componenten/").status_code == 404


def test_every_component_is_drawn_somewhere_in_the_gallery():
    """Followed from the gallery and the frame through every include."""
    seen, todo = set(), ["config/gallery.html", "base.html"]
    while todo:
        name = todo.pop()
        text = (ROOT / "templates" / name).read_text()
        found = set(re.findall(r'include "(components/[\w/]+\.html)"', text))
        if "include plot.template" in text or "include pace.template" in text:
            found |= {
                str(path.relative_to(ROOT / "templates")) for path in COMPONENTS.glob("charts/*")
            }
        todo += found - seen
        seen |= found
    every = {str(path.relative_to(ROOT / "templates")) for path in component_files()}
    assert every - seen == set()


@pytest.mark.django_db
def test_no_id_stands_twice_and_headings_come_in_order(client):
    html = client.get("/componenten/").content.decode()
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert sorted(name for name in set(ids) if ids.count(name) > 1) == []
    levels = [int(level) for level in re.findall(r"<h([1-6])\b", html)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("status", ["403", "403_csrf", "404", "500", "503"])
def test_a_page_for_trouble_needs_nothing_from_the_request(status):
    html = render_to_string(f"{status}.html")
    assert html.count("<h1>") == 1
    assert 'id="hulp"' in html
    assert "mailto:gelijkekansen@vvsg.example" in html


def test_the_menu_says_where_you_are(rf):
    html = render_to_string("404.html", request=rf.get("/agenda/2026/een-vorming/"))
    assert '<a href="/agenda/" aria-current="true">' in html
    html = render_to_string("404.html", request=rf.get("/agenda/"))
    assert '<a href="/agenda/" aria-current="page">' in html
    assert html.count("aria-current") == 1


def test_a_mail_says_why_you_got_it_and_whom_to_ask():
    context = {
        "reason": "Je schreef je in.",
        "SITE_NAME": "Gelijke kansen lokaal",
        "SITE_URL": "https://site.example",
        "CONTACT_EMAIL": "hulp@vvsg.example",
    }
    text = render_to_string("emails/layout.txt", context)
    html = render_to_string("emails/layout.html", context)
    for words in ("Waarom kreeg je deze mail?", "Je schreef je in.", "hulp@vvsg.example"):
        assert words in text
        assert words in html
    assert "<img" not in html
    assert "comment" not in text
