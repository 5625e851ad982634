"""An official looks at the own municipality; colleagues keep the register and enter a merger."""

import re

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.passkeys import press, reach, type_into
from tests.e2e.staff import PASSWORD, sign_in

pytestmark = pytest.mark.e2e
OFFICIAL, COORDINATOR = "medewerker@stad.example", "coordinator@vvsg.example"
MUNICIPALITIES = """
from members.models import Organisation
answer = Organisation.objects.current().municipalities().count()
"""
TOKEN = """
from members.models import BoardContact
answer = BoardContact.objects.current().order_by("pk").values_list("check_token", flat=True)[0]
"""


def test_an_official_sees_the_own_municipality_and_says_what_is_wrong(browser, demo_site, picture):
    with visitor(browser, demo_site.url, viewport=PHONE) as page:
        page.goto("/aanmelden/")
        type_into(page, "E-mailadres", OFFICIAL)
        type_into(page, "Wachtwoord", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/mijn/")
        press(page, "link", "Bekijk waaraan jullie deelnamen en wat jullie nog kunnen gebruiken")
        expect(page.get_by_role("heading", level=1)).to_have_text("Stad Mechelen")
        look_at(page, picture, "mijn gemeente")
        page.emulate_media(color_scheme="dark")
        look_at(page, picture, "mijn gemeente in het donker")
        page.emulate_media(color_scheme="light")

        press(page, "button", "Stel deze verbetering voor")
        expect(page.get_by_role("alert")).to_be_focused()
        look_at(page, picture, "nog niets ingevuld")
        type_into(page, "Wat klopt er niet?", "Onze nieuwe schepen ontbreekt.")
        press(page, "button", "Stel deze verbetering voor")
        expect(page.get_by_text("We kijken het na en passen het aan.")).to_be_visible()

        # On paper it is a sheet for the alderman: two pages at most.
        page.set_viewport_size(DESK)
        paper = page.pdf(format="A4")
        assert 1 <= len(re.findall(rb"/Type\s*/Page[^s]", paper)) <= 2


def test_the_link_of_the_yearly_mail(browser, demo_site, picture):
    token = demo_site.ask(TOKEN)
    with visitor(browser, demo_site.url, viewport=PHONE) as page:
        page.goto(f"/contact/{token}/")
        look_at(page, picture, "klopt dit nog")
        press(page, "button", "Ja, dit klopt nog")
        expect(page.get_by_text("We vragen het over een jaar opnieuw.")).to_be_visible()
        page.goto("/contact/verzonnen/")
        look_at(page, picture, "onbekende link")


def test_a_merger_seen_first_then_entered_and_undone(browser, demo_site, picture):
    count = demo_site.ask(MUNICIPALITIES)  # 285, and those that other journeys made
    with visitor(browser, demo_site.url, viewport=DESK) as page:
        sign_in(page, COORDINATOR)
        page.goto("/beheer/mensen/fusies/nieuw/")
        type_into(page, "Gemeente 1", "Destelbergen")
        page.get_by_label("Vanaf").fill("2031-01-01")
        type_into(page, "De gemeente die al bestaat", "Stad Gent")
        press(page, "button", "Toon wat er verandert")
        expect(
            page.get_by_text(f"Het aantal gemeenten gaat van {count} naar {count - 1}.")
        ).to_be_visible()
        look_at(page, picture, "wat er verandert")
        press(page, "button", "Voer deze fusie in")
        expect(page.get_by_text("Vanaf 1 januari 2031 telt Gemeente Destelbergen")).to_be_visible()
        look_at(page, picture, "fusies")
        page.get_by_role("link", name="Maak ongedaan").click()
        look_at(page, picture, "fusie ongedaan")
        press(page, "button", "Maak de fusie ongedaan")
        expect(page.get_by_text("Alles telt weer als voordien.")).to_be_visible()

        for path, name in (
            ("contacten/new/", "contact erbij"),
            ("contacten/ontbreken/", "wie ontbreekt"),
            ("verbeteringen/", "verbeteringen"),
        ):
            page.goto(f"/beheer/mensen/{path}")
            look_at(page, picture, name)
        # The frame of this list is Wagtail's own, which axe finds fault with; ours is the button.
        page.set_viewport_size(DESK)
        page.goto("/beheer/mensen/contacten/?to_check=true")
        still_right = page.get_by_role("button", name="Klopt nog").first
        reach(page, still_right)
        page.keyboard.press("Enter")
        expect(page.get_by_text("Nagekeken: ")).to_be_visible()


def look_at(page, picture, name):
    """No broken rule and no sideways scroll, on a desk and on a small phone."""
    for viewport in (DESK, PHONE):
        page.set_viewport_size(viewport)
        assert_accessible(page)
        assert_no_sideways_scroll(page)
        picture(page, f"{name} {viewport['width']}")
