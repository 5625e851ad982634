"""Every screen in the menu opens for whoever sees it there, without a complaint."""

import re

import pytest

from tests.accessibility import violations
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e
# Wagtail hides what is wider than its frame; a table that is must scroll in a box of its own.
OUT_OF_REACH = """
() => [...document.querySelectorAll("table")].filter(table => {
  let box = table.parentElement;
  while (box && getComputedStyle(box).overflowX === "visible") box = box.parentElement;
  return table.clientWidth && box && getComputedStyle(box).overflowX === "hidden"
    && table.getBoundingClientRect().right > box.getBoundingClientRect().right + 1;
}).length
"""
# Of the screens of the newsletter's own: a part with words beyond its edge, or that of the phone.
CUT_OFF = """
() => [...document.querySelectorAll(":is(.nl-send, .nl-screen) *")]
  .filter(part => part.matches("button, progress, meter, input"))
  .filter(part => part.clientWidth && (part.scrollWidth > part.clientWidth + 1
    || part.getBoundingClientRect().right > innerWidth))
  .map(part => part.outerHTML.slice(0, 120))
"""
# The menu of Wagtail slides aside on a phone: what is measured meanwhile is neither one nor other.
AT_REST = "() => document.getAnimations().every(each => each.playState !== 'running')"
NEWSLETTER = "/beheer/nieuwsbrief"
IN_LISTINGS = [("nummers", "edit", "versturen"), ("abonnees", "inspect", "inspect")]


def newsletter_screens(page):
    """Sending a draft and an issue that left, and a reader."""
    for listing, linked, screen in IN_LISTINGS:
        page.goto(f"{NEWSLETTER}/{listing}/")
        links = page.locator(f"a[href*='/{linked}/']")
        paths = dict.fromkeys(links.evaluate_all("all => all.map(each => each.pathname)"))
        yield from (path.replace(linked, screen) for path in list(paths)[:2])


def test_every_item_of_the_menu_opens(browser, demo_site, picture):
    """Who may see which screen is asked in tests/test_role_table.py; here each is opened once."""
    complaints, opened = [], set()
    for name in ("coordinator", "redactie", "organisator"):
        with visitor(browser, demo_site.url) as page:
            page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
            sign_in(page, f"{name}@vvsg.example")
            picture(page, f"begin van {name}")
            menu = page.locator("#wagtail-sidebar-props").text_content()
            addresses = set(re.findall(r'"(/beheer/[^"#]*)"', menu)) - opened
            if name == "coordinator":
                addresses |= set(newsletter_screens(page))
            for address in sorted(addresses):
                if "logout" in address:
                    continue
                answer = page.goto(address)
                if answer.status != 200 or "/beheer/" not in page.url:
                    complaints.append((address, answer.status, page.url))
                page.set_viewport_size(PHONE)
                page.wait_for_function(AT_REST)
                if page.evaluate(OUT_OF_REACH):
                    complaints.append((address, "no way to the last columns on a phone"))
                if address.startswith(NEWSLETTER):
                    complaints.extend((address, part) for part in page.evaluate(CUT_OFF))
                    complaints.extend((address, line) for line in violations(page))
                page.set_viewport_size(DESK)
            opened |= addresses
    assert complaints == []
    assert len(opened) > 20
