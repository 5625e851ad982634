"""Every screen in the menu opens for whoever sees it there, without a complaint."""

import re

import pytest

from tests.e2e.browser import visitor
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e


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
            opened |= addresses
    assert complaints == []
    assert len(opened) > 20
