import re
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from newsletter.rendering import TOKEN_MARK, render
from tests.factories.events import EventFactory, make_session
from tests.factories.newsletter import INTRO, IssueFactory

pytestmark = pytest.mark.django_db


def block(kind, **value):
    return (kind, value)


@pytest.fixture
def event():
    event = EventFactory(title="Omstaander in de raadzaal", theme_gender=True)
    make_session(event=event)
    return event


@pytest.fixture
def rendered(event):
    return render(
        IssueFactory(
            title='Wie telt mee? "Vragen" & antwoorden',
            body=[
                INTRO,
                block("event", section="Kom erbij", event=event, text=""),
                block("agenda", section="In de agenda", theme="", weeks=6, count=5),
                block(
                    "free",
                    section="",
                    title="Tafel < stoel",
                    theme="lgbti",
                    text='<p>Zie <a href="/praktijken/">alle praktijken</a>.</p>'
                    "<ul><li>een</li></ul>",
                ),
                block("closing", text="<p>Tot volgende maand.</p>"),
            ],
        )
    )


def test_the_mail_says_its_language_direction_title_and_role(rendered):
    soup = BeautifulSoup(rendered.html, "html.parser")
    assert (soup.html["lang"], soup.html["dir"]) == ("nl", "ltr")
    assert soup.title.string == 'Wie telt mee? "Vragen" & antwoorden'
    assert soup.find(role="article")["lang"] == "nl"
    assert all(image.get("alt") is not None for image in soup.find_all("img"))
    assert "prefers-color-scheme: dark" in rendered.html


def test_every_link_is_absolute(rendered):
    soup = BeautifulSoup(rendered.html, "html.parser")
    links = [a["href"] for a in soup.find_all("a")]
    assert links
    assert [link for link in links if not re.match(r"(https?://|mailto:)", link)] == []


def test_nothing_comes_from_a_third_party(rendered, settings):
    soup = BeautifulSoup(rendered.html, "html.parser")
    loaded = [tag["src"] for tag in soup.find_all(src=True)]
    loaded += [tag["href"] for tag in soup.find_all("link")]
    loaded += re.findall(r"url\(([^)]+)\)", rendered.html)
    assert loaded
    assert {urlsplit(url).netloc for url in loaded} == {urlsplit(settings.SITE_URL).netloc}
    assert soup.find_all("script") == []


def test_headings_follow_one_another(rendered):
    for html in (rendered.html, rendered.web_html):
        levels = [
            int(tag.name[1])
            for tag in BeautifulSoup(html, "html.parser").find_all(re.compile("^h[1-6]$"))
        ]
        steps = [b - a for a, b in pairwise(levels)]
        assert all(step <= 1 for step in steps), levels


def test_the_plain_text_says_the_same(rendered):
    words = [
        "toegankelijke loketten",
        "Omstaander in de raadzaal",
        "Huis van de Markt",
        "Tafel < stoel",
        "alle praktijken (http",
        "- een",
        "Tot volgende maand.",
    ]
    assert [word for word in words if word not in rendered.text] == []
    assert "<p>" not in rendered.text


def test_leaving_and_choosing_stand_in_both_versions(rendered):
    for content in (rendered.html, rendered.text):
        assert f"/nieuwsbrief/uitschrijven/{TOKEN_MARK}/" in content
        assert f"/nieuwsbrief/voorkeuren/{TOKEN_MARK}/" in content


def test_the_archive_version_holds_no_personal_link_and_no_style(rendered):
    assert TOKEN_MARK not in rendered.web_html
    assert "style=" not in rendered.web_html


def test_what_an_editor_pasted_cannot_break_the_mail():
    issue = IssueFactory(
        body=[block("free", title="Plak", text="<p>een<b>twee<p>drie<script>x()</script><div>vier")]
    )
    html = render(issue).html
    assert "drie" in html
    assert "x()" not in html


def test_the_agenda_holds_what_comes_within_the_weeks_asked():
    near, far = EventFactory(title="Dichtbij"), EventFactory(title="Veraf")
    make_session(event=near, first_in=10)
    make_session(event=far, first_in=50)
    issue = IssueFactory(body=[block("agenda", section="Agenda", theme="", weeks=4, count=5)])
    text = render(issue).text
    assert "Dichtbij" in text
    assert "Veraf" not in text


@pytest.mark.parametrize("count", [1, 3])
def test_an_agenda_costs_the_same_queries_however_long(count, django_assert_num_queries):
    for _ in range(count):
        make_session()
    issue = IssueFactory(body=[block("agenda", section="Agenda", theme="", weeks=6, count=5)])
    with django_assert_num_queries(3):
        render(issue)
