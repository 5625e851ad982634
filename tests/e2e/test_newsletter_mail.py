"""The mail itself in a browser: by day and in the dark, on a phone and as wide as it gets."""

import pytest
from bs4 import BeautifulSoup

from newsletter.rendering import render
from tests.accessibility import assert_no_sideways_scroll, violations
from tests.e2e.browser import DESK, PHONE, visitor
from tests.factories.events import EventFactory, make_session
from tests.factories.newsletter import INTRO, MESSAGE, IssueFactory

pytestmark = [pytest.mark.e2e, pytest.mark.django_db]
WIDTHS = (320, 600)
# Of a whole page: a mail is shown inside that of a mail program, which has a main part already.
OF_PAGES = ("landmark-one-main", "region")


def broken(page) -> list[str]:
    return [line for line in violations(page) if not line.startswith(OF_PAGES)]


@pytest.fixture
def html():
    event = EventFactory(title="Omstaander in de raadzaal", theme_gender=True)
    make_session(event=event)
    agenda = {"section": "In de agenda", "theme": "", "weeks": 6, "count": 5}
    words = {"text": "<h3>Meer weten</h3><ul><li>een</li></ul><p>Tot volgende maand.</p>"}
    free = {"section": "", "title": "Tafel < stoel", "theme": "lgbti", **words}
    body = [
        INTRO,
        ("event", {"section": "Kom erbij", "event": event, "text": ""}),
        MESSAGE,
        ("free", free),
        ("agenda", agenda),
        ("closing", {"text": "<p>Tot volgende maand.</p>"}),
    ]
    return render(IssueFactory(title='Wie telt mee? "Vragen" & antwoorden', body=body)).html


@pytest.fixture
def shown(browser):
    """A function: a page of nothing but this mail; what it would fetch is not there."""
    contexts = []

    def show(html, width, scheme="light"):
        context = visitor(
            browser, "http://mail.example", viewport={**DESK, "width": width}, scheme=scheme
        )
        page = context.__enter__()
        contexts.append(context)
        page.route("**/*", lambda route: route.abort())
        page.set_content(html, wait_until="domcontentloaded")
        return page

    yield show
    for context in contexts:
        context.__exit__(None, None, None)


def test_axe_finds_nothing_in_the_mail_in_any_of_its_looks(html, shown):
    found = []
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            page = shown(html, width, scheme)
            found += [f"{width} {scheme}: {line}" for line in broken(page)]
            assert_no_sideways_scroll(page)
    assert found == []


def test_a_program_that_takes_the_styles_away_leaves_a_mail_to_read(html, shown):
    soup = BeautifulSoup(html, "html.parser")
    for style in soup.find_all("style"):
        style.decompose()
    for element in soup.find_all(True):
        for looks in ("style", "class", "bgcolor", "background", "width", "height", "align"):
            element.attrs.pop(looks, None)
    page = shown(str(soup), PHONE["width"])
    assert broken(page) == []
    assert_no_sideways_scroll(page)
    words = page.locator("body").inner_text()
    told = [
        "toegankelijke loketten",
        "Omstaander in de raadzaal",
        "Tafel < stoel",
        "schrijf je uit",
    ]
    places = [words.lower().find(each.lower()) for each in told]
    assert places == sorted(places), "not in the order in which it is written"
    assert places[0] >= 0
    assert page.locator("h1, h2, h3").count() >= 4
