"""From the mail to the word of thanks on a narrow phone, without ever touching the screen."""

import re

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll
from tests.e2e.browser import PHONE, visitor
from tests.smtp import plain_text

pytestmark = pytest.mark.e2e
ADDRESS = "noor.peeters@lier.example"
ASKED = f"""
from members.models import Person
from surveys.actions.inviting import invite
from surveys.actions.questions import ask
from surveys.actions.starting import make_ready
from surveys.audience import Guest
survey = make_ready("event", "Wat vond je van Taal aan het loket?", 2026)
ask(survey, "wat_veranderde", required=True, only_if=("beter_in_staat", "1,2"))
person = Person.objects.create(email="{ADDRESS}", first_name="Noor")
answer = invite(survey, [Guest(person)], by=None)
"""


def tab_to(page, target):
    """Only with the Tab key; what cannot be reached that way fails here."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"Tab never came to {target}")


def test_from_the_mail_to_the_thanks_with_the_keyboard_only(browser, bare_site, picture):
    assert bare_site.ask(ASKED) == 1
    mail = bare_site.mailbox.wait(ADDRESS, "Taal aan het loket")
    link = re.search(r"https?://\S+/bevraging/[\w-]+/(?=\s)", plain_text(mail))[0]
    with visitor(browser, bare_site.url, viewport=PHONE) as page:
        page.goto(link)
        assert_accessible(page)
        assert_no_sideways_scroll(page)
        why = page.get_by_label("Wat veranderde er bij jullie?")
        expect(why).to_be_hidden()

        tab_to(page, page.get_by_role("radio", name="1: helemaal niet"))
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name="2", exact=True)).to_be_checked()
        expect(why).to_be_visible()
        expect(page.get_by_text("Bewaard op dit toestel.")).to_be_visible()
        page.reload()
        expect(page.get_by_text("Je begon hier al aan")).to_be_visible()
        expect(page.get_by_role("radio", name="2", exact=True)).to_be_checked()
        picture(page, "verdergaan waar je stopte")

        tab_to(page, page.get_by_role("button", name="Verstuur je antwoord"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("Vul dit in")
        assert_accessible(page)
        picture(page, "een vraag vergeten")
        tab_to(page, why)
        page.keyboard.type("Nog niets, het is te vroeg.")
        tab_to(page, page.get_by_role("button", name="Verstuur je antwoord"))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Bedankt voor je antwoord")).to_be_visible()
        assert_accessible(page)
        assert_no_sideways_scroll(page)
        picture(page, "bedankt")

        page.goto(link)
        expect(page.get_by_role("heading", name="Je antwoord is al binnen")).to_be_visible()
        assert_accessible(page)
    assert bare_site.errors() == []
