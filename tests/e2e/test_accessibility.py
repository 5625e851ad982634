"""Axe over every kind of public page: by day, in the evening and on a small phone."""

import pytest

from tests.accessibility import assert_no_sideways_scroll, colour_violations, violations
from tests.e2e.addresses import FORMS, in_sitemap, to_read
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.staff import PASSWORD, sign_in

pytestmark = pytest.mark.e2e
OFFICIAL = "medewerker@stad.example"
MINE = ("", "gegevens/", "wachtwoord/", "e-mailadres/")
GROUP = "/netwerken/ondersteuningsgroep-starters/"
IN_A_GROUP = ("leden/", "gesprekken/", "gesprekken/nieuw/", "verslagen/", "mails/", "verlaten/")
GUIDED = "/netwerken/lerend-netwerk-polarisatie/"
MEETING = "/netwerken/collegagroep-gelijke-kansen/verslagen/"  # has one without minutes
GUIDING = ("leden/", "leden/uitnodigingen/", "meldingen/", "mentoren/", "verslagen/", "cijfers/")
GROUND = "getComputedStyle(document.querySelector('img.qr')).backgroundColor"


def looks(page):
    """What is wrong with the page as it stands, in each of its looks."""
    yield from (f"light: {line}" for line in violations(page))
    page.emulate_media(color_scheme="dark")
    yield from (f"dark: {line}" for line in colour_violations(page))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    yield from (f"phone: {line}" for line in violations(page))
    assert_no_sideways_scroll(page)
    assert page.locator("h1").count() == 1, page.url
    page.set_viewport_size(DESK)


def test_pages_to_read(browser, demo_site):
    found = []
    with visitor(browser, demo_site.url) as page:
        for path in to_read(demo_site.url):
            page.goto(path)
            found += [f"{path} {line}" for line in looks(page)]
    assert found == []


def test_pages_of_somebody_signed_in(browser, demo_site):
    """Those that no other journey looks at (`test_my_data.py`, `test_passkeys.py`)."""
    found = []
    with visitor(browser, demo_site.url) as page:
        page.goto("/aanmelden/")
        page.get_by_label("E-mailadres").fill(OFFICIAL)
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/mijn/")
        for path in [*(f"/mijn/{each}" for each in MINE), *(GROUP + each for each in IN_A_GROUP)]:
            page.goto(path)
            assert page.url.endswith(path)
            found += [f"{path} {line}" for line in looks(page)]
        page.goto(f"{GROUP}gesprekken/")
        page.locator("main .rows a").first.click()
        found += [f"topic {line}" for line in looks(page)]
        page.goto("/mijn/tweede-stap/app/")
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.locator("img.qr").wait_for()
        found += [f"app {line}" for line in looks(page)]
        by_day = page.evaluate(GROUND)
        page.emulate_media(color_scheme="dark")
        assert page.evaluate(GROUND) == by_day, "no phone reads a dark code on a dark ground"
    assert found == []


def test_pages_of_who_guides_a_group(browser, demo_site):
    found = []
    with visitor(browser, demo_site.url) as page:
        sign_in(page, "organisator@vvsg.example")
        for path in [GUIDED + each for each in GUIDING]:
            page.goto(path)
            assert page.url.endswith(path)
            found += [f"{path} {line}" for line in looks(page)]
        page.goto(MEETING)
        page.get_by_role("button", name="Begin het verslag").first.click()
        page.get_by_label("Wie was er nog").wait_for()
        found += [f"minutes {line}" for line in looks(page)]
    assert found == []


def registration_form(base_url: str, page) -> str:
    """The form of the newest event that takes registrations."""
    for path in reversed(in_sitemap(base_url)):
        if path.startswith("/agenda/2"):
            page.goto(path)
            link = page.locator("a[href*='/inschrijven/']").first
            if link.count():
                return link.get_attribute("href")
    raise AssertionError("no event of the demo takes registrations")


def test_forms_empty_and_with_errors(browser, demo_site):
    found = []
    with visitor(browser, demo_site.url) as page:
        for path in [*FORMS, registration_form(demo_site.url, page)]:
            page.goto(path)
            found += [f"{path} {line}" for line in looks(page)]
            form = page.locator("main form[method=post]").first
            form.evaluate("form => form.noValidate = true")
            form.locator("button[type=submit], button:not([type])").last.click()
            page.wait_for_load_state()
            assert page.locator("[role=alert], .error-summary").count(), f"{path} says no errors"
            found += [f"{path} with errors {line}" for line in looks(page)]
    assert found == []
