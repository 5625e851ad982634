"""What a visitor may count on everywhere: nobody looks along, nothing needs a script."""

from urllib.parse import urlsplit

import pytest

from tests.accessibility import violations
from tests.e2e.addresses import A_PRACTICE, FORMS, fetch, in_sitemap, to_read
from tests.e2e.browser import visitor

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
