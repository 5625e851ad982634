"""An official takes the own data along and ends it, on a small phone, by keyboard alone."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.passkeys import press, reach, type_into
from tests.e2e.staff import sign_in
from tests.smtp import plain_text

pytestmark = pytest.mark.e2e
ADDRESS = "hilde.quackelbeen@bestuur.example"
TAKES_PART = f"""
from events.actions.registering import register
from members.models import Person
from networks.actions.membership import join
from networks.models import Network
from tests.factories.events import make_session
person = Person.objects.get(email="{ADDRESS}")
person.first_name, person.last_name = "Hilde", "Quackelbeen"
person.save()
register(session=make_session(), person=person, by=person)
join(Network.objects.filter(join_policy="open").first(), person=person, by=person)
answer = person.pk
"""
LEFT = "from tests.whole_database import rows_with; answer = rows_with('Quackelbeen')"


def test_reading_taking_along_and_erasing(browser, bare_site, picture):
    with visitor(browser, bare_site.url, viewport=PHONE) as page:
        make_an_account(page, bare_site)
        bare_site.ask(TAKES_PART)
        page.goto("/mijn/")
        look_at(page, picture, "mijn pagina")

        press(page, "link", "Bekijk alles wat we over je bewaren")
        expect(page.get_by_role("heading", name="Inschrijvingen")).to_be_visible()
        look_at(page, picture, "wat we over je bewaren")
        with page.expect_download() as taken:
            press(page, "link", "Download alles")
        kept = json.loads(Path(taken.value.path()).read_text())
        assert {"Wie je bent", "Inschrijvingen", "Groepen", "Account"} <= {
            part["wat"] for part in kept["onderdelen"]
        }

        press(page, "link", "Wis mijn gegevens")
        expect(page.get_by_role("heading", name="Dit blijft, zonder jou erin")).to_be_visible()
        look_at(page, picture, "wat weggaat en wat blijft")
        type_into(page, "Typ het woord wissen om te bevestigen", "ja")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Er is nog niets gewist.").first).to_be_visible()
        look_at(page, picture, "een ander woord")
        type_into(page, "Typ het woord wissen om te bevestigen", "wissen")
        page.keyboard.press("Enter")

        expect(page.get_by_role("heading", level=1)).to_have_text("Je gegevens zijn gewist")
        look_at(page, picture, "gewist")
        page.goto("/mijn/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")
    last = bare_site.mailbox.wait(ADDRESS, "Je gegevens zijn gewist")
    assert "Hilde" not in plain_text(last)
    assert eventually_nothing(bare_site) == []


def make_an_account(page, site):
    page.goto("/aanmelden/nieuw/")
    type_into(page, "E-mailadres", ADDRESS)
    page.keyboard.press("Enter")
    code_field = page.get_by_label("Code uit de mail")
    code_field.wait_for()
    mail = site.mailbox.wait(ADDRESS)
    type_into(page, "Code uit de mail", re.search(r"\b[A-Z]{4}-[A-Z]{4}\b", plain_text(mail))[0])
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/aanmelden/" not in url)


def look_at(page, picture, name):
    """No broken rule and no sideways scroll, on a desk and on a small phone."""
    for viewport in (DESK, PHONE):
        page.set_viewport_size(viewport)
        assert_accessible(page)
        assert_no_sideways_scroll(page)
        picture(page, f"{name} {viewport['width']}")


def eventually_nothing(site) -> list[str]:
    """The mail that gave the seat back still leaves; then its words go too."""
    site.mailbox.wait(ADDRESS, lambda message: "nnul" in message["Subject"])
    for _ in range(20):
        if not (found := site.ask(LEFT)):
            return []
    return found


def test_a_coordinator_reads_first_and_then_erases(browser, bare_site, picture):
    pk = bare_site.ask(
        "from members.models import Person\n"
        "person = Person.objects.create(\n"
        '    email="bieke.quackelbeen@bestuur.example",\n'
        '    first_name="Bieke",\n'
        '    last_name="Quackelbeen",\n'
        ")\n"
        "answer = person.pk"
    )
    with visitor(browser, bare_site.url) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto(f"/beheer/mensen/personen/inspect/{pk}/")
        press(page, "link", "Wis deze persoon")
        expect(page.get_by_role("heading", name="Dit gaat weg")).to_be_visible()
        for viewport in (DESK, PHONE):
            page.set_viewport_size(viewport)
            assert_accessible(page)
            picture(page, f"iemand wissen {viewport['width']}")
        page.set_viewport_size(DESK)
        reach(page, page.get_by_label("Vroeg het per mail"))
        page.keyboard.press("Space")
        type_into(page, "Typ het woord wissen om te bevestigen", "wissen")
        page.keyboard.press("Enter")
        expect(page.get_by_text("De persoon is gewist en krijgt nog één mail.")).to_be_visible()
    bare_site.mailbox.wait("bieke.quackelbeen@bestuur.example", "Je gegevens zijn gewist")
