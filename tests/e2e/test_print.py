"""What comes out of the printer: the text, nothing to click, and every column of a table."""

import pytest

from tests.e2e.addresses import to_read
from tests.e2e.browser import visitor

pytestmark = pytest.mark.e2e

PAPER = {"width": 672, "height": 980}  # A4 within our margins, at 96 dots an inch
# Of everything in `main` that one cannot print: its address and its width beside the paper's.
CUT = """
() => [...document.querySelectorAll('main :is(table, svg, .scroll, pre)')]
  .filter(each => each.checkVisibility())
  .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    || each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible')
  .map(each => `${each.tagName}.${each.className.baseVal ?? each.className}`)
"""
WITHOUT_ADDRESS = """
() => [...document.querySelectorAll('main a[href^=http]')]
  .filter(each => each.checkVisibility())
  .filter(each => !getComputedStyle(each, '::after').content.includes(each.getAttribute('href')))
  .map(each => each.href)
"""
PAGES_WITH_TABLES = ("/cijfers/", "/agenda/")


@pytest.fixture
def paper(browser, demo_site):
    with visitor(browser, demo_site.url, viewport=PAPER) as page:
        page.emulate_media(media="print")
        yield page


def test_every_page_prints_whole_and_without_its_menu(paper, demo_site):
    wrong, links = [], 0
    for path in [*PAGES_WITH_TABLES, *to_read(demo_site.url)]:
        paper.goto(path)
        for part in (".main-nav", ".site-footer", ".site-header__tools"):
            shown = [each for each in paper.locator(part).all() if each.is_visible()]
            wrong += [(path, part)] * len(shown)
        wrong += [(path, "cut", each) for each in paper.evaluate(CUT)]
        wrong += [(path, "no address", each) for each in paper.evaluate(WITHOUT_ADDRESS)]
        links += paper.locator("main a[href^=http]").count()
        assert paper.locator("h1").first.is_visible(), path
    assert wrong == []
    assert links > 0
