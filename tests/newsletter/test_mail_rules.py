"""The finished mail, checked without a network: what a mail program or a screen reader meets."""

import pytest

from newsletter.contrast import contrast, faint_words
from newsletter.mail_checks import of_html, of_texts
from newsletter.rendering import render
from tests.factories.events import EventFactory, make_session
from tests.factories.newsletter import INTRO, MESSAGE, IssueFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def mail():
    kind, value = MESSAGE
    event = EventFactory()
    make_session(event=event)
    themes = [(kind, {**value, "theme": theme}) for theme in ("gender", "lgbti", "disability", "")]
    body = [
        INTRO,
        *themes,
        (kind, {**value, "link": "/agenda/", "link_text": "Naar de agenda"}),
        ("event", {"section": "Kom erbij", "event": event}),
        ("theme_days", {"section": "Themadagen", "weeks": 26}),
        ("closing", {"text": "<p>Tot dan!</p>"}),
    ]
    return render(IssueFactory(body=body))


def test_a_normal_issue_keeps_every_rule(mail):
    assert list(of_html(mail.html)) == []
    assert list(of_texts(mail.html, mail.text)) == []
    assert 'role="article"' in mail.html
    assert mail.size_kb < 80


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('lang="nl"', 'lang="en"', "in het Nederlands"),
        ('dir="ltr"', "", "in welke richting"),
        ("<title>", "<title></title><x>", "geen titel"),
        ('role="presentation"', "", "als een tabel"),
        ('alt=""', "", "alternatieve tekst"),
        ("</head>", '<link href="https://fonts.elders.example/a"></head>', "van elders"),
        ("</style>", "p { background: url(https://elders.example/x.png) }</style>", "van elders"),
        ('href="http', 'href="/x" data-x="http', "werkt niet vanuit een mail"),
        ("#1a2124", "#bbbbbb", "bij daglicht"),
        ("#efece4 !important", "#333333 !important", "in het donker"),
    ],
)
def test_a_mail_that_breaks_a_rule_is_told_so(mail, old, new, told):
    assert old in mail.html
    problems = list(of_html(mail.html.replace(old, new)))
    assert any(told in problem for problem in problems), problems


def test_a_merge_field_that_stayed_open_is_told(mail):
    assert any("*|FNAME|*" in each for each in of_texts(mail.html, mail.text + "Dag *|FNAME|*"))
    assert any("uit te schrijven" in each for each in of_texts(mail.html, "zonder link"))


def test_contrast_is_that_of_wcag():
    assert round(contrast("#000000", "#ffffff"), 1) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert faint_words("<p style='color:#777'>vaag</p>")[0].words == "vaag"
    assert faint_words("<div style='display:none;color:#fff'>onzichtbaar</div>") == []
