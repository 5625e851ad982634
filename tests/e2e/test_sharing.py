"""An official on a phone shares a practice: kept while typing, found again, asked, agreed."""

import re

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll
from tests.e2e.browser import PHONE, visitor
from tests.smtp import plain_text

pytestmark = pytest.mark.e2e
FATMA = "fatma.yilmaz@tegelbeek.example"
RETURN_WITH_A_REMARK = """
from cms.actions.proposal_gates import send_back
from cms.models import PracticeProposal
from members.models import User
by = User.objects.get(email="coordinator@vvsg.example").person
send_back(PracticeProposal.objects.get(), remarks={"summary": "Hoeveel kinderen waren er?"}, by=by)
answer = True
"""
PASS_TWO_GATES = """
from cms.actions.proposal_gates import pass_gates
from cms.models import PracticeProposal
from cms.proposal_enums import Gate
from members.models import User
by = User.objects.get(email="coordinator@vvsg.example").person
pass_gates(PracticeProposal.objects.get(), through=Gate.CONTENT, by=by)
answer = True
"""


def link_in(mail) -> str:
    return re.search(r"/praktijken/delen/\S+/", plain_text(mail))[0]


def test_a_practice_is_shared_on_a_phone(browser, bare_site, picture):
    phone = {"viewport": PHONE, "scheme": "dark"}
    mailbox = bare_site.mailbox
    with visitor(browser, bare_site.url, **phone) as page:
        page.goto("/praktijken/")
        page.get_by_role("link", name="Deel je praktijk").first.click()
        page.get_by_label("Titel").fill("Een speelstraat zonder drempel")
        expect(page.get_by_text("Bewaard om")).to_be_visible()
        page.reload()  # the phone fell asleep
        expect(page.get_by_label("Titel")).to_have_value("Een speelstraat zonder drempel")
        page.get_by_label("Je e-mailadres op het werk").fill(FATMA)
        page.get_by_role("button", name="Bewaar en ga later verder").click()
        expect(page.get_by_role("status").first).to_contain_text(FATMA)

    kept = link_in(mailbox.wait(FATMA, "Ga verder"))
    with visitor(browser, bare_site.url, script=False, **phone) as page:  # another device
        page.goto(kept)
        page.get_by_role("button", name="Verstuur je praktijk").click()
        expect(page.get_by_role("alert")).to_contain_text("Wat deden jullie?")
        page.get_by_label("Het resultaat in één zin").fill("Kinderen in een rolstoel spelen mee.")
        page.get_by_label("Wat deden jullie?").fill("We verlaagden drie stoepranden.")
        page.get_by_label("Handicap", exact=True).check()
        page.get_by_label("Je naam").fill("Fatma Yilmaz")
        page.get_by_role("button", name="Verstuur je praktijk").click()
        expect(page.locator("[aria-current=step]")).to_contain_text("Redactie")

    assert bare_site.ask(RETURN_WITH_A_REMARK)
    asked = link_in(mailbox.wait(FATMA, "We hebben een vraag"))
    with visitor(browser, bare_site.url, **phone) as page:
        page.goto(asked)
        summary = page.get_by_label("Het resultaat in één zin")
        expect(summary).to_have_accessible_description(re.compile("Hoeveel kinderen waren er?"))
        assert_accessible(page)
        assert_no_sideways_scroll(page)
        picture(page, "opmerking naast het veld")
        summary.fill("Acht kinderen in een rolstoel spelen mee.")
        page.get_by_role("button", name="Verstuur je praktijk").click()
        expect(page.locator("[aria-current=step]")).to_contain_text("Redactie")

        assert bare_site.ask(PASS_TWO_GATES)
        page.goto(link_in(mailbox.wait(FATMA, "Ga je akkoord?")))
        assert_accessible(page)
        assert_no_sideways_scroll(page)
        picture(page, "nalezen en akkoord")
        page.get_by_role("button", name="Ik ga akkoord").click()
        page.get_by_role("link", name="Bekijk de pagina").click()
        expect(page.get_by_text("Acht kinderen in een rolstoel spelen mee.")).to_be_visible()
    mailbox.wait(FATMA, "staat online")
