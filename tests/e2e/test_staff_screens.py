"""Every screen in the menu opens for whoever sees it there, without a complaint."""

import re

import pytest

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
            for address in sorted(addresses):
                if "logout" in address:
                    continue
                answer = page.goto(address)
                if answer.status != 200 or "/beheer/" not in page.url:
                    complaints.append((address, answer.status, page.url))
                page.set_viewport_size(PHONE)
                if page.evaluate(OUT_OF_REACH):
                    complaints.append((address, "no way to the last columns on a phone"))
                page.set_viewport_size(DESK)
            opened |= addresses
    assert complaints == []
    assert len(opened) > 20
