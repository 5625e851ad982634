"""Which items were read, as totals: every reader has the same links."""

import pytest

from newsletter.interest import marked
from newsletter.models import LinkInterest
from newsletter.rendering import render
from tests.factories.newsletter import IssueFactory, SubscriptionFactory, released_issue
from tests.newsletter.test_planned_issue import send_page

pytestmark = pytest.mark.django_db
LINKS = [
    ("free", {"title": "Agenda", "text": "<p>x</p>", "link": "/nieuwsbrief/", "link_text": "Lees"}),
    ("free", {"title": "Elders", "text": '<p><a href="https://elders.example/a?b=1">daar</a></p>'}),
]


def test_only_own_links_say_from_which_issue_a_reader_comes(settings):
    site = settings.SITE_URL
    assert marked(f"{site}/agenda/?thema=gender#nu", "2026-7") == (
        f"{site}/agenda/?thema=gender&nb=2026-7#nu"
    )
    assert marked(f"{site}/agenda/?nb=2025-1", "2026-7") == f"{site}/agenda/?nb=2026-7"
    for url in ("https://elders.example/a?b=1", "mailto:a@stad.example", ""):
        assert marked(url, "2026-7") == url
    issue = IssueFactory(body=LINKS)
    rendered = render(issue)
    mark = f"nb={issue.created_at.year}-{issue.number}"
    assert f"/nieuwsbrief/?{mark}" in rendered.html
    assert f"/nieuwsbrief/?{mark}" in rendered.text
    assert "https://elders.example/a?b=1" in rendered.html
    assert "nb=" not in rendered.web_html
    leave = [line for line in rendered.text.splitlines() if "uitschrijven/" in line]
    assert leave
    assert mark not in leave[0]


def test_visits_are_counted_per_issue_and_page_even_when_the_page_is_kept(client, sign_in):
    SubscriptionFactory()
    issue = released_issue(body=LINKS)
    row = LinkInterest.objects.get()
    assert (row.path, row.words, row.count) == ("/nieuwsbrief/", "Lees", 0)
    mark = f"{issue.created_at.year}-{issue.number}"
    for _ in range(3):
        assert client.get(f"/nieuwsbrief/?nb={mark}").status_code == 200
    client.head(f"/nieuwsbrief/?nb={mark}")
    client.get("/nieuwsbrief/")
    client.get("/nieuwsbrief/?nb=2026-99")
    client.get(f"/nieuwsbrief/inschrijven/?nb={mark}")  # the issue does not link there
    row.refresh_from_db()
    assert (LinkInterest.objects.count(), row.count) == (1, 3)
    sign_in()
    assert "Wat lezers openden" in client.get(send_page(issue)).text
