"""A coordinator closes last year with the keyboard, and nothing that happens later changes it."""

import re

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, assert_no_sideways_scroll, colour_violations
from tests.e2e.browser import DESK, PHONE, visitor
from tests.e2e.passkeys import press, reach, type_into
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e
FIGURES = "/beheer/cijfers/"
LAST_YEAR = """
from django.utils import timezone

from members.models import Organisation
from tests.factories.reporting import activity, many_came

year = timezone.localdate().year - 1
geel = Organisation.objects.current().municipalities().get(name="Geel")
people = many_came(activity(on=f"{year}-03-10"), geel, 3)
answer = [year, people[0].pk]
"""
# The name and the place on the map of the tile that has the focus.
AT = """
() => {
  const box = document.activeElement, place = box.closest("foreignObject");
  return [box.ariaLabel, +place.getAttribute("x"), +place.getAttribute("y")];
}
"""


def test_a_closed_year_stays_and_gaps_are_chosen_on_the_map(browser, bare_site, picture):
    year, participant = bare_site.ask(LAST_YEAR)
    with visitor(browser, bare_site.url) as page:
        sign_in(page, "coordinator@vvsg.example")
        freeze_and_publish(page, year, picture)
        before = published(page, year)
        assert '"vingerafdruk"' in before[0]

        erase(page, participant)
        page.goto(f"{FIGURES}bevroren/{year}/1/")
        press(page, "link", "Tel opnieuw en vergelijk")
        expect(page.get_by_text("Alles komt overeen")).to_be_visible()
        assert published(page, year) == before
        page.goto(f"/cijfers/?jaar={year}")
        expect(page.get_by_text("Deze cijfers liggen vast sinds")).to_be_visible()
        looks_right(page, picture, "cijfers van een afgesloten jaar")
        choose_on_the_map(page, picture)


def test_without_script_the_map_and_the_list_are_one_choice(browser, bare_site):
    with visitor(browser, bare_site.url, script=False) as page:
        sign_in(page, "coordinator@vvsg.example")
        page.goto(f"{FIGURES}leemtes/")
        page.locator("[data-tile-choice] input").first.click()
        tiles = page.locator("[data-tile-choice] input:checked")
        chosen = tiles.get_attribute("aria-label").split(",")[0]
        page.get_by_role("checkbox", name=f"Mail {chosen}", exact=True).check()
        page.get_by_role("checkbox", name=re.compile("^Mail ")).last.check()
        page.get_by_role("button", name="Mail de contacten").first.click()
        expect(page.get_by_text("naar de contacten van 2 gemeenten.")).to_be_visible()


def freeze_and_publish(page, year, picture):
    page.goto(f"{FIGURES}bevroren/{year}/")
    press(page, "button", f"Bevries {year}")
    done = page.get_by_role("heading", name=f"Klaar: {year} is bevroren als versie 1")
    expect(page.get_by_role("heading", name=f"{year} wordt bevroren").or_(done)).to_be_visible()
    expect(done).to_be_visible()  # the screen follows the worker by itself
    assert_accessible(page, ".figures")
    picture(page, "klaar")
    press(page, "link", "Bekijk versie 1")
    press(page, "button", "Publiceer als open data")
    expect(page.get_by_text("Gepubliceerd. De cijfers staan nu bij de open data.")).to_be_visible()


def published(page, year) -> list[str]:
    """Everything that anybody can see of the frozen year."""
    files = [page.request.get(f"/open-data/{year}/indicatoren.{form}") for form in ("json", "csv")]
    assert all(each.ok for each in files)
    page.goto(f"{FIGURES}bevroren/{year}/1/")
    return [*(each.text() for each in files), page.locator(".figures").inner_text()]


def erase(page, pk):
    page.goto(f"/beheer/mensen/personen/inspect/{pk}/")
    press(page, "link", "Wis deze persoon")
    reach(page, page.get_by_label("Vroeg het per mail"))
    page.keyboard.press("Space")
    type_into(page, "Typ het woord wissen om te bevestigen", "wissen")
    page.keyboard.press("Enter")
    expect(page.get_by_text("De persoon is gewist")).to_be_visible()


def choose_on_the_map(page, picture):
    page.goto(f"{FIGURES}leemtes/")
    on_map = page.locator("[data-tile-choice]")
    listed = page.get_by_role("region", name=re.compile("nog niet bereikten"))
    status = page.locator("[data-chosen]")
    expect(status).to_have_text("Geen gemeenten aangeduid")
    assert on_map.get_by_role("checkbox", name=re.compile("^Geel,")).count() == 0  # it was reached

    reach(page, page.get_by_role("button", name="Toon", exact=True))
    page.keyboard.press("Tab")
    page.keyboard.press("Home")
    first, x, y = page.evaluate(AT)
    page.keyboard.press("ArrowRight")
    second, further, same = page.evaluate(AT)
    assert (further > x, same) == (True, y)
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(AT)[0] == first
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(on_map.locator(".tile-choice__name:visible")).to_have_text(second)
    picture(page, "op de kaart")
    page.keyboard.press("Space")
    expect(status).to_have_text("2 gemeenten aangeduid")
    name = second.split(",")[0]
    box = listed.get_by_role("checkbox", name=f"Mail {name}", exact=True)
    expect(box).to_be_checked()
    box.uncheck()
    tile = on_map.get_by_role("checkbox", name=second, exact=True)
    expect(tile).not_to_be_checked()
    tile.click()
    expect(box).to_be_checked()
    looks_right(page, picture, "leemtes")
    page.set_viewport_size(PHONE)
    assert tile.evaluate("box => box.getBoundingClientRect().width") >= 24
    page.set_viewport_size(DESK)
    tile.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Mail de contacten").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("naar de contacten van 2 gemeenten.")).to_be_visible()


def looks_right(page, picture, name):
    """By day, in the evening and on a small phone."""
    within = ".figures" if "/beheer/" in page.url else "html"
    assert_accessible(page, within)
    page.emulate_media(color_scheme="dark")
    assert colour_violations(page) == []
    picture(page, f"{name} in het donker")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    assert_accessible(page, within)
    assert_no_sideways_scroll(page)
    picture(page, f"{name} op een telefoon")
    page.set_viewport_size(DESK)
