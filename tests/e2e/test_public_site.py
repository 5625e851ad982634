"""What a visitor may count on everywhere: nobody looks along, nothing needs a script."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.accessibility import assert_accessible, violations
from tests.e2e.addresses import A_PRACTICE, FORMS, fetch, in_sitemap, to_read
from tests.e2e.browser import visitor
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e


def test_every_page_of_the_sitemap_answers(demo_site):
    wrong = {path: fetch(demo_site.url + path)[0] for path in in_sitemap(demo_site.url)}
    assert {path: status for path, status in wrong.items() if status != 200} == {}
    assert len(wrong) > 20


def test_nobody_else_hears_of_a_visit_and_nothing_is_remembered(browser, demo_site):
    asked, complaints = set(), []
    with visitor(browser, demo_site.url) as page:
        page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
        page.on("console", lambda message: complaints.append((page.url, message.text)))
        page.on("pageerror", lambda error: complaints.append((page.url, str(error))))
        for path in to_read(demo_site.url):
            page.goto(path)
            assert page.context.cookies() == [], path
            kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
            assert kept == [], path
        for path in FORMS:
            page.goto(path)
    assert asked == {urlsplit(demo_site.url).netloc}
    assert [text for text in complaints if "404" not in text[1]] == []


def test_every_page_can_be_read_without_script(browser, demo_site):
    with visitor(browser, demo_site.url, script=False) as page:
        for path in [*to_read(demo_site.url), *FORMS]:
            page.goto(path)
            assert page.get_by_role("main").inner_text().strip(), path


def test_the_keyboard_skips_to_what_the_page_is_about(browser, demo_site):
    with visitor(browser, demo_site.url) as page:
        page.goto("/")
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.textContent.trim()")
        page.keyboard.press("Enter")
        assert "inhoud" in focused.lower()
        assert page.evaluate("location.hash") == "#inhoud"


def press_until_on(page, words: str) -> None:
    """Go on with the Tab key until a link or button with these words has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if words in page.evaluate("document.activeElement.textContent"):
            return
    raise AssertionError(f"No {words} by keyboard on {page.url}")


def test_a_starter_signs_up_for_the_support_group_with_the_keyboard_alone(browser, demo_site):
    group = demo_site.ask(
        "from networks.models import Network\n"
        "answer = Network.objects.published().of_kind('support_group').first().title"
    )
    with visitor(browser, demo_site.url) as page:
        page.goto("/")
        press_until_on(page, "Starters")
        page.keyboard.press("Enter")
        page.wait_for_url("**/starters/")
        press_until_on(page, group)
        page.keyboard.press("Enter")
        page.wait_for_url("**/netwerken/*/")
        press_until_on(page, "Word lid")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1, name="Word lid")).to_be_visible()


def test_suggestions_and_ticks_by_keyboard_and_the_ticks_move_into_the_account(browser, demo_site):
    with visitor(browser, demo_site.url) as page:
        page.goto("/agenda/")
        press_until_on(page, "Zoeken")
        page.keyboard.press("Enter")
        search = page.get_by_role("combobox", name="Wat zoek je?")
        expect(search).to_be_focused()
        page.keyboard.type("regenboogactie")
        option = page.get_by_role("option").first
        expect(option).to_contain_text("Praktijken")
        expect(search).to_have_attribute("aria-expanded", "true")
        assert_accessible(page)
        page.keyboard.press("Escape")
        expect(option).to_be_hidden()
        page.keyboard.press("ArrowDown")
        expect(option).to_be_visible()
        page.keyboard.press("ArrowDown")
        expect(option).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Enter")
        page.wait_for_url("**/praktijken/*/")

        page.goto("/starters/")
        page.get_by_role("checkbox").first.focus()
        page.keyboard.press("Space")
        page.reload()
        expect(page.get_by_role("checkbox").first).to_be_checked()
        sign_in(page, "redactie@vvsg.example")
        with page.expect_response("**/starters/afvinken/"):
            page.goto("/starters/")
        expect(page.get_by_role("checkbox").first).to_be_checked()
        expect(page.get_by_role("button", name="Bewaar je vinkjes")).to_be_hidden()
        with page.expect_response("**/starters/afvinken/"):
            page.get_by_role("checkbox").nth(1).press("Space")
        assert page.evaluate("localStorage.getItem('lijst:starters')") is None
    asked = "from cms.models import StarterTick\nanswer = StarterTick.objects.count()"
    assert demo_site.ask(asked) == 2


def test_the_log_stays_quiet(demo_site):
    assert demo_site.errors() == []


def test_who_rated_a_page_is_not_asked_again_in_this_visit(browser, demo_site):
    """The tab remembers it, and nothing else does."""
    with visitor(browser, demo_site.url) as page:
        page.goto(A_PRACTICE)
        assert page.context.cookies() == []
        page.get_by_role("link", name="Wat vind je van deze pagina?").click()
        form = page.url
        assert violations(page) == []
        page.get_by_role("group", name="Hoe betrouwbaar").get_by_label("4").check()
        page.get_by_role("group", name="Hoe bruikbaar").get_by_label("5: heel erg").check()
        page.get_by_role("button", name="Verstuur je oordeel").click()
        page.get_by_role("heading", name="Bedankt voor je oordeel").wait_for()

        page.get_by_role("link", name="Terug naar").click()
        page.get_by_text("Je beoordeelde deze pagina. Dank je.").wait_for()
        assert page.get_by_role("link", name="Wat vind je van deze pagina?").count() == 0
        page.goto(form)
        assert page.get_by_role("button", name="Verstuur je oordeel").count() == 0
        page.evaluate("sessionStorage.clear()")
        page.reload()
        assert page.get_by_role("button", name="Verstuur je oordeel").count() == 1
