"""At the door with two phones: without network, at once, by keyboard and by camera."""

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_no_sideways_scroll, colour_violations, violations
from tests.e2e.browser import PHONE, visitor
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e
TODAY = """
from events.models import Event
from tests.factories.events import EventFactory, RegistrationFactory, make_session
from tests.factories.members import PersonFactory
title = "Vandaag aan de deur"
if not Event.objects.filter(title=title).exists():
    event = EventFactory(title=title, slug="vandaag-aan-de-deur", contact_email="")
    session = make_session(first_in=0, event=event)
    for first, last in (("Ali", "Aydin"), ("Bea", "Bos"), ("Cis", "Claes"), ("Zoë", "Zand")):
        person = PersonFactory(first_name=first, last_name=last)
        RegistrationFactory(session=session, person=person)
session = Event.objects.get(title=title).sessions.get()
rows = session.registrations.order_by("person__first_name").select_related("person")
answer = {
    "day": session.days.get().pk,
    "event": session.event_id,
    "tickets": {each.person.first_name: each.ticket for each in rows},
}
"""
MARKS = """
from events.models import Attendance
rows = Attendance.objects.filter(day={day}).select_related("registration__person")
answer = sorted([each.registration.person.first_name, each.state] for each in rows)
"""
FULL = """
from events.models import Event, ProgrammePart
events = Event.objects.filter(has_questions=True, is_template=False, load=None)
event = events.filter(sessions__registrations__answers__isnull=False).order_by("pk").first()
parts = ProgrammePart.objects.order_by("pk").first().day_id
answer = [event.pk, event.sessions.first().pk, parts]
"""
# A camera that shows one code, for a browser that has neither camera nor reader.
CAMERA = """
window.BarcodeDetector = class {
  static async getSupportedFormats() { return ["qr_code"]; }
  async detect() { return [{ rawValue: "CODE" }]; }
};
navigator.mediaDevices.getUserMedia = async () => {
  const canvas = document.createElement("canvas");
  canvas.getContext("2d").fillRect(0, 0, 10, 10);
  return canvas.captureStream(10);
};
"""


@pytest.fixture
def today(demo_site):
    return demo_site.ask(TODAY)


def opened(page, today, screen):
    sign_in(page, "organisator@vvsg.example")
    page.goto(f"/beheer/agenda/dag/{today['day']}/{screen}/")
    return page


def row(page, name):
    return page.get_by_role("group", name=name)


def waits(page, words):
    expect(page.locator("[data-tick-status]")).to_contain_text(words)


def test_two_phones_without_network_and_the_last_look_counts(browser, demo_site, today, picture):
    with (
        visitor(browser, demo_site.url, viewport=PHONE) as one,
        visitor(browser, demo_site.url, viewport=PHONE) as two,
    ):
        opened(one, today, "aanwezigheid")
        opened(two, today, "aanwezigheid")
        assert_no_sideways_scroll(one)
        target = row(one, "Ali Aydin").locator("label").first.bounding_box()
        assert target["height"] >= 44
        one.context.set_offline(True)
        row(one, "Ali Aydin").get_by_label("Afwezig zonder bericht").check()
        row(one, "Bea Bos").get_by_label("Aanwezig", exact=True).check()
        waits(one, "2 vinkjes staan op dit toestel")
        picture(one, "zonder netwerk")
        row(two, "Ali Aydin").get_by_label("Aanwezig", exact=True).focus()
        two.keyboard.press("Space")
        waits(two, "Alles is bewaard")
        one.context.set_offline(False)
        waits(one, "Ali Aydin")
        expect(row(one, "Ali Aydin").get_by_label("Aanwezig", exact=True)).to_be_checked()
        two.get_by_label("Zoek op naam of organisatie").fill("zoe")
        expect(row(two, "Bea Bos")).to_be_hidden()
        expect(row(two, "Zoë Zand")).to_be_visible()
        picture(two, "gezocht op naam")
    marks = demo_site.ask(MARKS.format(**today))
    assert marks == [["Ali", "present"], ["Bea", "present"]]


def test_one_ticket_on_two_phones_by_scanner_and_by_camera(browser, demo_site, today, picture):
    code = today["tickets"]["Cis"]
    address = f"{demo_site.url}/agenda/ticket/{code}/"
    with visitor(browser, demo_site.url) as one, visitor(browser, demo_site.url) as two:
        two.add_init_script(CAMERA.replace("CODE", address))
        opened(one, today, "scannen")
        opened(two, today, "scannen")
        one.context.set_offline(True)
        one.get_by_label("Code van het ticket").fill(address)
        one.keyboard.press("Enter")
        expect(one.locator("[data-scanned]")).to_contain_text("Cis Claes")
        waits(one, "1 vinkje staat op dit toestel")
        two.get_by_role("button", name="Gebruik de camera").click()
        expect(two.locator("[data-scanned] li")).to_contain_text("aanwezig")
        picture(two, "met de camera")
        two.get_by_role("button", name="Stop de camera").click()
        one.context.set_offline(False)
        expect(one.locator("[data-scanned] li")).to_contain_text("aanwezig")
        one.get_by_label("Code van het ticket").fill("iets anders")
        one.keyboard.press("Enter")
        expect(one.locator("[data-scanned] li").first).to_contain_text("kennen we niet")
        assert (
            one.evaluate("Object.keys(localStorage).filter(key => key.startsWith('aan-de'))") == []
        )
    assert ["Cis", "present"] in demo_site.ask(MARKS.format(**today))
    assert len([name for name, _ in demo_site.ask(MARKS.format(**today)) if name == "Cis"]) == 1


def test_the_screens_of_the_day_are_for_everybody(browser, demo_site, today, picture):
    day, board = f"dag/{today['day']}", f"bord/{today['event']}"
    paths = [f"{day}/{each}/" for each in ("aanwezigheid", "scannen", "behalve", "tekenlijst")]
    looks_right(browser, demo_site, picture, [*paths, f"{board}/afronden/"])


def test_the_screens_of_an_event_are_for_everybody(browser, demo_site, picture):
    """Those that an organiser opens most, of an event with something in each of them."""
    event, session, parts = demo_site.ask(FULL)
    board = f"bord/{event}"
    names = ("noden", "vragen", "antwoorden", "mail", "materiaal", "elders-geteld", "kopie")
    paths = [f"{board}/", *(f"{board}/{name}/" for name in names)]
    paths += [f"sessie/{session}/", f"sessie/{session}/inschrijven/", f"dag/{parts}/programma/"]
    looks_right(browser, demo_site, picture, paths)


def looks_right(browser, site, picture, paths):
    found = []
    with visitor(browser, site.url, viewport=PHONE) as page:
        sign_in(page, "organisator@vvsg.example")
        for path in paths:
            page.goto(f"/beheer/agenda/{path}")
            assert_no_sideways_scroll(page)
            found += [f"{path} {line}" for line in violations(page, ".gk-screen")]
            page.emulate_media(color_scheme="dark")
            found += [f"{path} dark {line}" for line in colour_violations(page)]
            picture(page, path)
            page.emulate_media(color_scheme="light")
    assert found == []
