"""Passkeys by keyboard alone, on a device that Chromium plays."""

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.passkeys import press, reach, type_into, virtual_device

pytestmark = pytest.mark.e2e
OFFICIAL = "medewerker@stad.example"
COLLEAGUE = "organisator@vvsg.example"
PASSWORD = "tegelvloer"
AGAIN = "Bevestig dat jij het bent"


def check(page, picture, heading):
    """The screen of this heading breaks no rule, on a desk and on a small phone."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    for viewport in (DESK, PHONE):
        page.set_viewport_size(viewport)
        assert_accessible(page)
        assert_no_sideways_scroll(page)
        picture(page, f"{heading} {viewport['width']}")
    page.set_viewport_size(DESK)


def sign_in(page, email):
    page.goto("/aanmelden/")
    type_into(page, "E-mailadres", email)
    type_into(page, "Wachtwoord", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/mijn/")


def make_passkey(page, name, picture=None):
    page.goto("/mijn/tweede-stap/")
    press(page, "link", "Voeg een passkey toe")
    expect(page.get_by_role("heading", level=1)).to_have_text(AGAIN)
    type_into(page, "Wachtwoord", PASSWORD)
    page.keyboard.press("Enter")
    if picture:
        check(page, picture, "Voeg een passkey toe")
    type_into(page, "Naam", name)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Je passkey is toegevoegd.")).to_be_visible()


def sign_out(page):
    page.goto("/mijn/")
    press(page, "button", "Afmelden")
    page.wait_for_url(lambda url: "/mijn/" not in url)


def test_making_using_renaming_and_removing_one(browser, bare_site, picture):
    complaints = []
    with visitor(browser, bare_site.url) as page, virtual_device(page) as passkeys:
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        sign_in(page, OFFICIAL)
        make_passkey(page, "Laptop", picture)
        assert len(passkeys()) == 1
        check(page, picture, "Je herstelcodes")
        page.goto("/mijn/tweede-stap/")
        check(page, picture, "Aanmelden met een tweede stap")
        sign_out(page)
        page.goto("/aanmelden/?next=/mijn/gegevens/")
        check(page, picture, "Aanmelden")
        press(page, "button", "Gebruik een passkey")
        expect(page.get_by_role("heading", level=1)).to_have_text("Mijn gegevens")
        page.goto("/mijn/passkeys/")
        expect(page.get_by_text("Laatst gebruikt op")).to_be_visible()
        check(page, picture, "Je passkeys")
        press(page, "link", "Hernoem Laptop")
        check(page, picture, AGAIN)
        press(page, "link", "Gebruik een passkey")
        page.get_by_role("button", name="Bevestig met je passkey").wait_for()
        check(page, picture, AGAIN)
        press(page, "button", "Bevestig met je passkey")
        check(page, picture, "Geef je passkey een naam")
        type_into(page, "Naam", "Laptop van het werk")
        page.keyboard.press("Enter")
        press(page, "link", "Doe weg Laptop van het werk")
        check(page, picture, "Doe je “Laptop van het werk” weg?")
        press(page, "button", "Doe weg")
        expect(page.get_by_text("Nog geen passkey")).to_be_visible()
        sign_out(page)
        page.goto("/aanmelden/")
        press(page, "button", "Gebruik een passkey")
        expect(page.get_by_text("Dat lukte niet met deze passkey.")).to_be_visible()
        check(page, picture, "Aanmelden")
    assert complaints == []


def test_it_is_the_second_step_after_a_password(browser, bare_site, picture):
    with visitor(browser, bare_site.url) as page, virtual_device(page):
        sign_in(page, COLLEAGUE)
        make_passkey(page, "Telefoon")
        sign_out(page)
        page.goto("/aanmelden/")
        type_into(page, "E-mailadres", COLLEAGUE)
        type_into(page, "Wachtwoord", PASSWORD)
        page.keyboard.press("Enter")
        check(page, picture, "Nog één stap")
        press(page, "button", "Gebruik een passkey")
        page.wait_for_url("**/mijn/")
    forget = "from allauth.mfa.models import Authenticator\n"
    bare_site.ask(f"{forget}answer = Authenticator.objects.all().delete()[0]")


def test_a_device_that_knows_nobody_gets_a_sentence(browser, bare_site):
    with visitor(browser, bare_site.url) as page, virtual_device(page):
        page.goto("/aanmelden/")
        press(page, "button", "Gebruik een passkey")
        status = page.locator("[data-passkey] [role=status]")
        expect(status).to_contain_text("Dat lukte niet, of je brak het af.")
        assert page.url.endswith("/aanmelden/")


def test_without_script_the_other_ways_are_all_there_is(browser, bare_site):
    with visitor(browser, bare_site.url, script=False) as page:
        page.goto("/aanmelden/")
        expect(page.get_by_role("button", name="Gebruik een passkey")).to_be_hidden()
        reach(page, page.get_by_label("E-mailadres"))
        page.keyboard.type(OFFICIAL)
        reach(page, page.get_by_label("Wachtwoord"))
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/mijn/")
        page.goto("/mijn/passkeys/nieuw/")
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        page.get_by_role("button", name="Bevestigen").click()
        expect(page.get_by_text("Een passkey maken kan hier niet")).to_be_visible()
        expect(page.get_by_role("button", name="Maak een passkey")).to_be_hidden()
        expect(page.get_by_role("link", name="Zet een app aan")).to_be_visible()
