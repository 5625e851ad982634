"""A coordinator takes in a list, finds somebody twice, merges them, and changes an address."""

import re

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e
LIST = """\
e-mail;Voornaam;Achternaam;Bestuur;Functie;Rol;Schoenmaat
an.maes@gent.example;An;Maes;Stad Gent;diversiteitsambtenaar;Medewerker;38
anmaes@gent.example;An;Maes;Stad Gent;;Medewerker;
zoe@buurthuis.example;Zo\u00eb;D'Haese;Buurthuis De Brug;;Partnerorganisatie;
"""
UGLY = LIST + "geen adres;Bo;Claes;Stad Gent;;;\nan.maes@gent.example;An;Maes;;;baas;\n"


def look(page, picture, name):
    """In both widths: a picture, axe, and no scrolling sideways."""
    for size, width in (("breed", DESK), ("smal", PHONE)):
        page.set_viewport_size(width)
        picture(page, f"{name} {size}")
        assert_accessible(page, "main")  # the frame around it is Wagtail's
    assert_no_sideways_scroll(page)
    page.set_viewport_size(DESK)


def press(page, name):
    """By keyboard: tab to the button or link of this name, and press Enter."""
    page.locator("main h1, main h2").first.scroll_into_view_if_needed()
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "[document.activeElement.innerText, document.activeElement.getAttribute('aria-label')]"
        )
        if any(re.fullmatch(name, (text or "").strip()) for text in focused):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"No {name} was reached by keyboard")


def choose(page, content: bytes):
    page.goto("/beheer/mensen/inlezen/")
    page.get_by_label("CSV-bestand").set_input_files(
        {"name": "contacten.csv", "mimeType": "text/csv", "buffer": content}
    )
    page.get_by_role("button", name="Bekijk de lijst").click()
    page.get_by_role("heading", name="Samengevat").wait_for()


def test_a_list_comes_in_and_a_double_goes(browser, bare_site, picture):
    with visitor(browser, bare_site.url) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto("/beheer/mensen/inlezen/")
        look(page, picture, "inlezen")
        choose(page, UGLY.encode("cp1252"))
        main = page.get_by_role("main")
        expect(main).to_contain_text("Windows (Latin-1)")
        expect(main).to_contain_text("Niet gebruikt: Schoenmaat")
        expect(main).to_contain_text("Regel 5: Het e-mailadres mist een apenstaartje")
        expect(main).to_contain_text("Regel 6: Dit adres staat ook op regel 2")
        expect(page.get_by_role("button", name="Lees de hele lijst in")).to_have_count(0)
        look(page, picture, "lijst met fouten")
        choose(page, LIST.encode("utf-8-sig"))
        expect(main).to_contain_text("Buurthuis De Brug (nog te koppelen)")
        look(page, picture, "lijst zonder fouten")
        page.get_by_role("button", name="Lees de hele lijst in").click()
        expect(page.get_by_role("main")).to_contain_text("3 nieuwe personen")

        page.goto("/beheer/mensen/dubbels/?q=maes")
        expect(main).to_contain_text("1 resultaat")
        look(page, picture, "dubbels")
        press(page, "Bekijk en voeg samen.*")
        expect(page.get_by_role("heading", name="Blijft")).to_be_visible()
        look(page, picture, "voeg samen")
        press(page, "Voeg deze twee samen")
        expect(main).to_contain_text("is nu één persoon")
        look(page, picture, "persoon")

        press(page, "Wijzig het e-mailadres")
        page.get_by_label("Nieuw e-mailadres").fill("zoe@buurthuis.example")
        press(page, "Wijzig het adres")
        expect(main).to_contain_text("Is dat dezelfde mens?")
        look(page, picture, "adres van een ander")
        page.get_by_label("Nieuw e-mailadres").fill("an.maes@aalst.example")
        page.get_by_role("button", name="Wijzig het adres").click()
        expect(main).to_contain_text("bereikbaar op an.maes@aalst.example")
