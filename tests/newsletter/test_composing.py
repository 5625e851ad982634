"""Filling an issue with what is new, looking at it in every form, and how large it grew."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.models import NewsPage
from members.enums import Role
from newsletter.actions.approving import approve, draft_of
from newsletter.actions.filling import fill
from newsletter.actions.scheduling import plan
from newsletter.checks import check
from newsletter.models import Dispatch, Issue
from newsletter.refusals import SendRefused
from newsletter.rendering import render
from tests.factories.cms import HomePageFactory, NewsPageFactory, PracticePageFactory
from tests.factories.events import EventFactory, make_session
from tests.factories.newsletter import INTRO, MESSAGE, IssueFactory, SubscriptionFactory, sent_issue
from tests.newsletter.test_planned_issue import send_page

pytestmark = pytest.mark.django_db
NOW = "2026-05-12 09:00+02:00"
CLOSING = ("closing", {"text": "<p>Tot volgende maand!</p>"})


@pytest.fixture(autouse=True)
def _a_home_page():
    HomePageFactory()


def news(title, **values):
    page = NewsPageFactory(title=title, **values)
    NewsPage.objects.filter(pk=page.pk).update(first_published_at=timezone.now())
    return page


def coming(title):
    event = EventFactory(title=title, published_at=timezone.now())
    make_session(event=event)
    return event


def draft(issue):
    return draft_of(Issue.objects.get(pk=issue.pk))


def kinds(issue):
    return [block.block_type for block in draft(issue).body]


def test_filling_adds_what_came_since_the_last_issue_and_nothing_twice(smtp_server, time_machine):
    time_machine.move_to(NOW, tick=False)
    SubscriptionFactory()
    news("Oud nieuws")
    time_machine.shift(3600)
    sent_issue()
    time_machine.shift(3600)
    chosen = news("Al gekozen")
    news("Nieuw bericht")
    practice = PracticePageFactory(title="Loket in het station")
    type(practice).objects.filter(pk=practice.pk).update(first_published_at=timezone.now())
    coming("Vorming over taal")
    body = [INTRO, ("item", {"section": "", "page": chosen, "title": "", "text": ""}), CLOSING]
    issue = IssueFactory(body=body)
    added = fill(issue, by=None)
    assert kinds(issue) == [
        *("intro", "item", "item", "practice", "event", "agenda", "theme_days", "closing")
    ]
    assert added == 5
    rendered = render(draft(issue))
    for form in (rendered.html, rendered.text, rendered.web_html):
        assert "Oud nieuws" not in form
        for words in ("Nieuw bericht", "Loket in het station", "Vorming over taal", "Themadagen"):
            assert words in form
    assert [each for each in check(draft(issue)) if each.blocking] == []
    assert fill(Issue.objects.get(pk=issue.pk), by=None) == 0


def test_an_issue_that_is_planned_or_locked_is_not_filled():
    issue = IssueFactory()
    Issue.objects.filter(pk=issue.pk).update(locked=True)
    with pytest.raises(SendRefused, match="vergrendelde"):
        fill(issue, by=None)
    Issue.objects.filter(pk=issue.pk).update(locked=False)
    approve(issue, by=None)
    plan(issue, timezone.now() + timedelta(days=1), by=None)
    with pytest.raises(SendRefused):
        fill(issue, by=None)


def test_an_editor_fills_from_the_screen(client, sign_in):
    sign_in(Role.EDITOR)
    issue = IssueFactory()
    page = client.post(send_page(issue), {"doe": "vul"}, follow=True).text
    assert "niets nieuws" in page or "toegevoegd" in page
    news("Vers van de pers")
    page = client.post(send_page(issue), {"doe": "vul"}, follow=True).text
    assert "toegevoegd" in page
    assert "Vers van de pers" in render(draft(issue)).text


def test_the_screen_shows_the_mail_in_four_forms_and_two_widths(client, sign_in):
    sign_in(Role.EDITOR)
    issue = IssueFactory()
    page = client.get(send_page(issue) + "?als=donker&breed=320").text
    assert "nl-preview-320" in page
    assert "voorbeeld/?als=donker" in page
    assert "<meter" in page
    shown = {
        form: client.get(f"{send_page(issue)}voorbeeld/?als={form}").text
        for form in ("", "donker", "tekst", "web")
    }
    assert "@media (prefers-color-scheme: dark)" in shown[""]
    assert "@media all" in shown["donker"]
    assert "<" not in shown["tekst"]
    assert "in het archief" in shown["web"]
    assert all("Een loket zonder drempel" in each for each in shown.values())
    assert "nl-preview-600" in client.get(send_page(issue) + "?als=x&breed=9").text


def test_a_mail_is_told_to_be_large_and_then_refused():
    kind, value = MESSAGE
    paragraph = "<p>" + "Een loket dat iedereen helpt. " * 60 + "</p>"
    for count, blocks in ((23, False), (40, True)):
        body = [(kind, {**value, "text": paragraph})] * count
        (problem,) = [each for each in check(IssueFactory(body=body)) if "KB groot" in each.text]
        assert problem.blocking is blocks
    assert render(IssueFactory()).size_kb < 80


def test_the_feed_tells_what_went_out_and_no_draft(client, smtp_server):
    SubscriptionFactory()
    IssueFactory(title="Nog in opmaak")
    issue = sent_issue(title="Nummer van mei")
    feed = client.get("/nieuwsbrief/rss.xml")
    assert feed["Content-Type"].startswith("application/rss+xml")
    assert "Nummer van mei" in feed.text
    assert "Nog in opmaak" not in feed.text
    assert issue.get_absolute_url() in feed.text
    assert "rss.xml" in client.get("/nieuwsbrief/").text


def test_the_archive_shows_the_version_that_went_out(client, smtp_server):
    SubscriptionFactory()
    issue = sent_issue()
    assert Dispatch.objects.get().snapshot.is_intact
    later = draft(issue)
    later.title = "Achteraf verbeterd"
    later.save_revision().publish()
    assert "Achteraf verbeterd" not in client.get(issue.get_absolute_url()).text
