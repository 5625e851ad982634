"""A colleague keeps the plan with the keyboard alone: a sheet, the calendar, a deliverable."""

import re
import time
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_no_sideways_scroll, colour_violations, violations
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e
SHEET_WITHOUT_METHOD = """
from planning.models import *
from planning.enums import *
from django.utils import timezone
plan, _ = ActionPlan.objects.get_or_create(year=timezone.localdate().year)
texts = dict(motivation="Omdat", audience="Medewerkers", impact="Meer besturen beginnen")
sheet = ActionSheet.objects.create(plan=plan, title="Vormingen in de provincies", **texts)
sheet.target_groups.add(TargetGroup.objects.first())
sheet.policy_goals.add(PolicyGoal.objects.first())
sheet.goals.add(Goal.objects.get(code="OD 2.2"))
sheet.targets.create(indicator=Indicator.objects.get(slug="od2-2-webinars"), value=6)
answer = sheet.pk
"""
TWO_DAYS_AGO = int(time.time() - 172_800) * 1000
NEXT_YEAR = datetime.now(UTC).year + 1
LINKS = (
    f"https://www.linkedin.com/feed/update/urn:li:activity:{TWO_DAYS_AGO << 22}/",
    "https://krant.example/stuk",
)


def reach(page, target):
    """Only with the Tab key, from where the focus is; what is not reached that way fails here."""
    wanted = target.element_handle()  # looked for once: names of roles are dear
    for _ in range(160):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to {target}")


def press(page, role, name):
    reach(page, page.get_by_role("main").get_by_role(role, name=name, exact=True))
    page.keyboard.press("Enter")
    page.wait_for_load_state()


def type_in(page, label, text):
    """In a list the letters find the line that begins with them."""
    reach(page, page.get_by_role("main").get_by_label(re.compile(rf"^\s*{label}\s*\*?\s*$")))
    page.keyboard.type(text)


def tick(page, label):
    box = page.get_by_role("checkbox", name=label)
    reach(page, box)
    page.keyboard.press("Space")
    expect(box).to_be_checked()


def look(page, picture, name):
    """By day, in the evening and on a small phone; the frame around it is Wagtail's."""
    width = page.viewport_size
    picture(page, name)
    found = violations(page, "main")
    page.emulate_media(color_scheme="dark")
    found += colour_violations(page, "main")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    found += violations(page, "main")
    assert_no_sideways_scroll(page)
    picture(page, f"{name} smal")
    page.set_viewport_size(width)
    assert found == [], "\n".join([page.url, *found])


def test_a_sheet_that_misses_a_part_is_completed_and_approved(browser, bare_site, picture):
    sheet = bare_site.ask(SHEET_WITHOUT_METHOD)
    with visitor(browser, bare_site.url, viewport=DESK) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto(f"/beheer/actieplan/fiche/{sheet}/")
        press(page, "button", "Keur de fiche goed")
        refusal = page.get_by_text("Vul eerst dit in: de werkwijze.")
        expect(refusal).to_be_visible()
        look(page, picture, "een deel ontbreekt")
        press(page, "link", "Wijzig de fiche")
        type_in(page, "Werkwijze", "Zes avonden, telkens met een partner.")
        press(page, "button", "Bewaar")
        press(page, "button", "Keur de fiche goed")
        expect(page.get_by_text("De fiche ligt nu vast")).to_be_visible()
        expect(refusal).to_have_count(0)
    assert bare_site.errors() == []


def test_an_initiative_moves_and_its_post_is_recognised(browser, bare_site, picture):
    with visitor(browser, bare_site.url, viewport=DESK) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto("/beheer/communicatie/")
        press(page, "link", "Nieuw initiatief")
        type_in(page, "Titel", "Kom naar de avonden")
        type_in(page, "Operationele doelstelling", "OD 2.2")
        tick(page, "LinkedIn")
        press(page, "button", "Zet in de kalender")
        expect(page.get_by_text("Gepland", exact=False).first).to_be_visible()

        page.goto("/beheer/communicatie/")
        entry = page.locator(".comms-entry").filter(has_text="Kom naar de avonden")
        reach(page, entry.locator("summary"))
        page.keyboard.press("Enter")
        day = entry.get_by_label("Naar")
        reach(page, day)
        page.keyboard.type(f"0505{NEXT_YEAR}")  # day and month alike, whichever comes first
        look(page, picture, "verplaats met het toetsenbord")
        reach(page, entry.get_by_role("button", name="Verplaats"))
        page.keyboard.press("Enter")
        moved = re.compile(rf"“Kom naar de avonden” staat nu op \w+ 5 mei {NEXT_YEAR}")
        expect(page.get_by_text(moved)).to_be_visible()

        reach(page, page.locator(".comms-entry a", has_text="Kom naar de avonden"))
        page.keyboard.press("Enter")
        press(page, "link", "Noteer berichten")
        type_in(page, "Links van de berichten", "\n".join(LINKS))
        press(page, "button", "Noteer")
        said = page.locator(".gk-screen [role=status]")
        expect(said).to_contain_text("1 bericht genoteerd")
        expect(said).to_contain_text("LinkedIn, ")
        expect(said).to_contain_text("Dit kanaal kennen we niet")
        look(page, picture, "links herkend")

        page.goto("/beheer/communicatie/jaar/")
        silent = page.get_by_role("region", name="Waar het stil is")
        expect(silent).to_contain_text("OD 3.1")
        expect(silent).not_to_contain_text("OD 2.2")
        look(page, picture, "waar het stil is")
        press(page, "link", "plan iets over OD 3.1")
        chosen = page.get_by_label("Operationele doelstelling").locator("option:checked")
        expect(chosen).to_contain_text("OD 3.1")
    assert bare_site.errors() == []


def test_a_deliverable_is_entered_on_a_phone_and_found_on_the_site(browser, bare_site, picture):
    with visitor(browser, bare_site.url, viewport=PHONE) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto("/beheer/bewijsstuk/nieuw/")
        look(page, picture, "bewijsstuk")
        type_in(page, "Soort", "Nota met inz")
        type_in(page, "Titel", "Wat we leerden over onthaal")
        type_in(page, "Of een link", "https://voorbeeld.example/nota.pdf")
        tick(page, "Iedereen mag dit lezen")  # four fields; the day was there
        press(page, "button", "Voer in")
        press(page, "link", "Bekijk op de site")
        expect(page.get_by_role("heading", level=1)).to_have_text("Wat we leerden over onthaal")
        look(page, picture, "op de site")
    with visitor(browser, bare_site.url, viewport=PHONE) as page:
        page.goto("/bewijsstukken/")
        press(page, "link", "Wat we leerden over onthaal")
        expect(page.get_by_role("main")).to_contain_text("Nota met inzichten uit leerlabo’s")
    assert bare_site.errors() == []
