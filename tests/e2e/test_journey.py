"""The whole idea in one story: write, come together, write to each other, count.

Nothing is taken for granted but the facts (organisations, plan, pages) and the staff logins. Web,
worker and beat run for real and every mail crosses a real mail server.
"""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll
from tests.e2e.browser import PHONE, visitor
from tests.e2e.staff import add_block, choose, field, preview, publish, sign_in
from tests.smtp import calendar_text, plain_text

pytestmark = pytest.mark.e2e

# Days ahead: a seat that comes free moves on by itself; close to the day it would be an offer.
SOON = 14
TITLE = "Oefenen met inclusieve taal aan het loket"
LATER = "Op bezoek bij een gemeentehuis zonder drempels"
OFFICIALS = [
    ("Amina", "Verlinden", "amina.verlinden@gent.example", "Gent"),
    ("Joris", "De Wit", "joris.dewit@hasselt.example", "Hasselt"),
    ("Lotte", "Claes", "lotte.claes@oostende.example", "Oostende"),
]
AMINA, JORIS, LOTTE = (official[2] for official in OFFICIALS)
SUMMARY = "Wie merkt wat van een beslissing? Kijk eerst, beslis dan."
CITIZEN = "wim.aerts@thuis.example"


def test_from_a_page_to_a_counted_participant(browser, untouched_site, picture):
    site = untouched_site
    editor_changes_a_page(browser, site, picture)
    address, later = organiser_opens_two_trainings(browser, site, picture)
    three_officials_register(browser, site, picture, address)
    one_cancels_and_the_next_comes_in(browser, site, picture)
    an_official_joins_the_group(browser, site, picture)
    day = organiser_ticks_attendance(browser, site, picture)
    two_people_subscribe(browser, site, picture)
    the_newsletter_arrives_once(browser, site, picture, later)
    coordinator_opens_the_count(browser, site, picture, day)
    assert site.errors() == []


def link_in(message, part: str) -> str:
    """The address in a mail that holds `part`."""
    found = re.search(rf"https?://\S*{part}\S*", plain_text(message))
    assert found, plain_text(message)
    return found[0]


def editor_changes_a_page(browser, site, picture):
    page_id, path = site.ask(
        "from cms.models import ThemePage\n"
        "page = ThemePage.objects.live().order_by('path').first()\n"
        "answer = [page.pk, page.get_url()]"
    )
    with visitor(browser, site.url) as reader, visitor(browser, site.url) as editor:
        reader.goto(path)  # from now on the page is kept for others
        expect(reader.get_by_text(SUMMARY)).to_have_count(0)

        sign_in(editor, "redactie@vvsg.example")
        picture(editor, "het beginscherm van de redactie")
        editor.goto(f"/beheer/pages/{page_id}/edit/")
        editor.get_by_role("textbox", name="Samenvatting").fill(SUMMARY)
        expect(preview(editor).get_by_text(SUMMARY).first).to_be_visible()
        picture(editor, "voorvertoning naast het formulier")
        reader.reload()
        expect(reader.get_by_text(SUMMARY)).to_have_count(0)

        publish(editor)
        reader.goto(path)
        expect(reader.get_by_text(SUMMARY).first).to_be_visible()
        picture(reader, "de gewijzigde pagina")


def organiser_opens_two_trainings(browser, site, picture) -> tuple[str, str]:
    """One soon, full after two; one that is still to come when the newsletter leaves."""
    with visitor(browser, site.url) as page:
        sign_in(page, "organisator@vvsg.example")
        first = open_a_training(page, picture, TITLE, in_days=SOON)
        later = open_a_training(page, picture, LATER, in_days=30)
    return first.removeprefix(site.url), later


def open_a_training(page, picture, title, *, in_days) -> str:
    """The address where everybody can read it."""
    page.goto("/beheer/")
    page.get_by_role("link", name="Maak een evenement").click()
    page.get_by_role("textbox", name="Titel").fill(title)
    page.get_by_role("combobox", name="Soort").select_option(label="Vorming")
    page.get_by_role("textbox", name="Samenvatting").fill(
        "Een voormiddag met voorbeelden van je eigen balie."
    )
    page.get_by_role("button", name="Opslaan").first.click()
    page.get_by_role("link", name="Voeg een sessie toe").click()
    day = timezone.localdate() + timedelta(days=in_days)
    field(page, "Datum").fill(f"{day:%d/%m/%Y}")
    field(page, "Van").fill("9:30")
    field(page, "Tot").fill("12:30")
    field(page, "Plaatsen").fill("2")
    field(page, "Plaats").fill("Huis van de Stad")
    picture(page, f"een sessie van {title}")
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_role("link", name="Open de inschrijvingen").click()
    page.get_by_role("button", name="Ja, open de inschrijvingen").click()
    expect(page.get_by_text("De inschrijvingen zijn open")).to_be_visible()
    picture(page, f"het bord van {title}")
    page.get_by_role("link", name="Bekijk op de site").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    return page.url


def three_officials_register(browser, site, picture, address):
    for first_name, last_name, email, municipality in OFFICIALS:
        with visitor(browser, site.url, viewport=PHONE) as phone:
            phone.goto("/agenda/")
            phone.get_by_role("link", name=TITLE).first.click()
            assert phone.url == site.url + address
            assert_no_sideways_scroll(phone)
            phone.locator("main a[href$='/inschrijven/']").click()
            assert_accessible(phone)
            phone.get_by_label("Stad, gemeente of andere organisatie").fill(municipality)
            phone.keyboard.press("Tab")
            phone.get_by_label("Voornaam").fill(first_name)
            phone.get_by_label("Familienaam").fill(last_name)
            phone.get_by_label("E-mailadres van het werk").fill(email)
            picture(phone, f"{first_name} vult het formulier in")
            phone.get_by_role("main").get_by_role("button").last.click()
            full = email == LOTTE
            heading = "Je staat op de wachtlijst" if full else "Je bent ingeschreven"
            expect(phone.get_by_role("heading", level=1)).to_have_text(heading)
            assert_accessible(phone)
            assert_no_sideways_scroll(phone)
            picture(phone, f"{first_name} {heading}")
    for email in (AMINA, JORIS):
        invitation = the_invitation(site.mailbox.wait(email, TITLE))
        assert invitation["METHOD"] == "REQUEST"
    assert calendar_text(site.mailbox.wait(LOTTE, TITLE)) == ""


def the_invitation(message) -> dict:
    """The one appointment in a mail, read as a calendar program does."""
    calendar = Calendar.from_ical(calendar_text(message))
    (event,) = calendar.walk("VEVENT")
    return {"METHOD": str(calendar["METHOD"]), **{k: event[k] for k in ("UID", "SEQUENCE")}}


def one_cancels_and_the_next_comes_in(browser, site, picture):
    confirmed = site.mailbox.wait(JORIS, TITLE)
    personal_page = link_in(confirmed, "/agenda/inschrijving/")
    with visitor(browser, site.url, viewport=PHONE) as phone:
        phone.goto(personal_page)
        assert_accessible(phone)
        picture(phone, "de eigen pagina van Joris")
        phone.get_by_role("link", name="Annuleer mijn inschrijving").click()
        assert registrations(site) == {AMINA: "confirmed", JORIS: "confirmed", LOTTE: "waitlisted"}
        phone.get_by_role("button", name="Ja, annuleer mijn inschrijving").click()
        expect(phone.get_by_text("Geannuleerd").first).to_be_visible()
        picture(phone, "Joris annuleerde")
    before = the_invitation(confirmed)
    gone = the_invitation(site.mailbox.wait(JORIS, TITLE, count=2))
    assert (gone["METHOD"], gone["UID"]) == ("CANCEL", before["UID"])
    assert gone["SEQUENCE"] > before["SEQUENCE"]
    promoted = the_invitation(site.mailbox.wait(LOTTE, TITLE, count=2))
    assert (promoted["METHOD"], promoted["UID"]) == ("REQUEST", before["UID"])
    assert registrations(site) == {AMINA: "confirmed", JORIS: "cancelled", LOTTE: "confirmed"}


def registrations(site) -> dict[str, str]:
    return site.ask(
        "from events.models import Registration\n"
        "answer = dict(Registration.objects.values_list('person__email', 'status'))"
    )


def an_official_joins_the_group(browser, site, picture):
    path = site.ask(
        "from networks.models import Network\n"
        "network = Network.objects.published().filter(join_policy='open').order_by('pk').first()\n"
        "answer = network.get_absolute_url()"
    )
    with visitor(browser, site.url, viewport=PHONE) as phone:
        phone.goto(path)
        assert_accessible(phone)
        picture(phone, "de collegagroep")
        phone.get_by_role("link", name="Word lid").first.click()
        phone.get_by_label("Voornaam").fill("Amina")
        phone.get_by_label("Familienaam").fill("Verlinden")
        phone.get_by_label("E-mailadres").fill(AMINA)
        phone.get_by_label(re.compile("bestuur|organisatie", re.I)).first.fill("Gent")
        phone.keyboard.press("Tab")
        phone.get_by_role("button", name="Word lid").click()
        expect(phone.get_by_role("heading", level=1)).to_have_text("Kijk in je mailbox")
        mail = site.mailbox.wait(AMINA, lambda message: "bevestigen" in plain_text(message))
        phone.goto(link_in(mail, "/netwerken/bevestigen/"))
        phone.get_by_role("button", name="Ja, ik word lid").click()
        expect(phone.get_by_role("heading", level=1)).to_have_text("Je bent lid")
        picture(phone, "Amina is lid")


def organiser_ticks_attendance(browser, site, picture):
    """The day comes: the one thing that happens behind the screens."""
    day = site.ask(
        "from datetime import timedelta\n"
        "from django.utils import timezone\n"
        "from events.models import SessionDay\n"
        f"day = SessionDay.objects.get(session__event__title={TITLE!r})\n"
        f"day.starts_at -= timedelta(days={SOON + 1})\n"
        f"day.ends_at -= timedelta(days={SOON + 1})\n"
        "day.save()\n"
        "answer = timezone.localdate(day.starts_at).isoformat()"
    )
    with visitor(browser, site.url, viewport=PHONE) as phone:
        sign_in(phone, "organisator@vvsg.example")
        phone.get_by_role("link", name=re.compile(TITLE)).first.click()
        for name in ("Amina Verlinden", "Lotte Claes"):
            phone.get_by_role("group", name=name).get_by_label("Aanwezig", exact=True).check()
        picture(phone, "aanwezigheid op de telefoon")
        expect(phone.get_by_text("Alles is bewaard.")).to_be_visible()  # each tick leaves by itself
    return day


def two_people_subscribe(browser, site, picture):
    for email in (CITIZEN, AMINA):
        with visitor(browser, site.url, viewport=PHONE) as phone:
            phone.goto("/nieuwsbrief/")
            phone.get_by_role("main").get_by_role("link", name="Schrijf je in").first.click()
            phone.get_by_label("E-mailadres").fill(email)
            phone.get_by_role("button", name="Schrijf je in").click()
            picture(phone, "kijk in je mailbox")
            mail = site.mailbox.wait(email, lambda m: "nieuwsbrief/bevestigen" in plain_text(m))
            phone.goto(link_in(mail, "/nieuwsbrief/bevestigen/"))
            assert_accessible(phone)
            phone.get_by_role("button", name="Ja, schrijf me in").click()
            picture(phone, "de inschrijving is bevestigd")


def the_newsletter_arrives_once(browser, site, picture, later):
    subject = "Wat een loket kan doen"
    page_title, page_url = site.ask(
        "from cms.models import ThemePage\n"
        "page = ThemePage.objects.live().order_by('path').first()\n"
        "answer = [page.title, page.full_url]"
    )
    with visitor(browser, site.url) as page:
        sign_in(page, "redactie@vvsg.example")
        page.goto("/beheer/nieuwsbrief/nummers/add/")
        page.get_by_placeholder("Onderwerp van de mail").fill(subject)
        page.get_by_role("textbox", name="Voorproefje").fill("Drie besturen probeerden het uit.")
        opening = add_block(page, "Inleiding")
        opening.locator("[contenteditable=true]").fill("Dag collega, dit lees je deze maand.")
        add_block(page, "Bericht van een pagina")
        choose(page, "Kies een pagina", page_title, picture)
        add_block(page, "Activiteit")
        choose(page, "Kies een activiteit", LATER, picture, never=TITLE)
        message = add_block(page, "Vrij bericht")
        message.get_by_role("textbox", name="Titel").fill("Een loket zonder drempel")
        message.locator("[contenteditable=true]").fill("Wat werkte en wat niet.")
        picture(page, "de nieuwsbrief in blokken")
        page.get_by_role("button", name="Bewaar concept").click()
        page.get_by_role("link", name="Nakijken en versturen").first.click()
        picture(page, "nakijken en versturen")
        sending = page.url
    with visitor(browser, site.url) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto(sending)
        page.get_by_role("button", name="Keur dit nummer goed").click()
        page.get_by_label("Ik heb het nummer nagelezen").check()
        page.get_by_role("button", name="Verstuur naar iedereen").click()
        mail = site.mailbox.wait(CITIZEN, subject)
        page.goto(sending)
        picture(page, "het nummer is verstuurd")
    for_all = (page_title, page_url, SUMMARY, LATER, later, "Een loket zonder drempel")
    says, shows = plain_text(mail), mail.get_body(("html",)).get_content()
    assert [each for each in for_all if each not in says] == []
    assert [each for each in for_all if each not in shows] == []
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    site.mailbox.wait(AMINA, subject)
    arrived = [m["X-Envelope-To"] for m in site.mailbox.messages if subject in m["Subject"]]
    assert sorted(arrived) == sorted([AMINA, CITIZEN])


def coordinator_opens_the_count(browser, site, picture, day):
    with visitor(browser, site.url) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto(f"/beheer/cijfers/deelnemers/?van={day}&tot={day}")
        picture(page, "de cijfers")
        counted = re.compile(r"personen namen deel\s+2\s.*gemeenten bereikt, van 285\s+2\s", re.S)
        expect(page.locator(".bigs")).to_contain_text(counted, use_inner_text=True)
        page.locator(".bigs a").first.click()
        table = page.get_by_role("table")
        expect(table.locator("tbody tr")).to_have_count(2)
        expect(table).to_contain_text("Amina Verlinden")
        expect(table).to_contain_text("Lotte Claes")
        picture(page, "wie er achter het cijfer zit")
        with page.expect_download() as download:
            page.get_by_role("link", name="CSV").click()
        exported = download.value.path().read_text(encoding="utf-8-sig")
        assert len(exported.splitlines()) == 3
