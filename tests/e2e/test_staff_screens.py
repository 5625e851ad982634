"""Every screen in the menu opens for whoever sees it there, without a complaint."""

import re

import pytest

from tests.e2e.browser import visitor
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("name", ["redactie", "organisator", "coordinator"])
def test_every_item_of_the_menu_opens(browser, demo_site, picture, name):
    complaints = []
    with visitor(browser, demo_site.url) as page:
        page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
        sign_in(page, f"{name}@vvsg.example")
        picture(page, "begin")
        menu = page.locator("#wagtail-sidebar-props").text_content()
        addresses = sorted(set(re.findall(r'"(/beheer/[^"#]*)"', menu)))
        for address in addresses:
            if "logout" in address:
                continue
            answer = page.goto(address)
            if answer.status != 200 or "/beheer/" not in page.url:
                complaints.append((address, answer.status, page.url))
            picture(page, address.strip("/").removeprefix("beheer/"))
    assert complaints == []
    assert len(addresses) > 8
