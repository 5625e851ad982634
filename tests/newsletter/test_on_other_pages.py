from datetime import date, timedelta

import pytest
from django.test import RequestFactory

from members import slots
from newsletter.actions.month_end import end_of_month
from newsletter.collectors import waiting_for_us
from newsletter.components import MyNewsletterPanel, SubscribePanel
from tests.factories.members import PersonFactory
from tests.factories.newsletter import (
    IssueFactory,
    SubscriptionFactory,
    approved_issue,
    sent_issue,
)

pytestmark = pytest.mark.django_db


def test_the_home_page_calls_to_subscribe_and_shows_the_latest_issue():
    SubscriptionFactory()
    sent_issue(title="Het vorige")
    latest = sent_issue(title="Het laatste")
    html = SubscribePanel().render_html()
    assert "/nieuwsbrief/inschrijven/" in html
    assert latest.get_absolute_url() in html
    assert "Het vorige" not in html


def test_my_page_leads_to_my_choices():
    subscription = SubscriptionFactory()
    assert subscription.token in MyNewsletterPanel(subscription.person).render_html()
    gone = SubscriptionFactory(gone=True)
    assert "Schrijf je weer in" in MyNewsletterPanel(gone.person).render_html()
    assert "nog niet" in MyNewsletterPanel(PersonFactory()).render_html()


def test_search_finds_what_went_out_and_no_drafts():
    SubscriptionFactory()
    sent = sent_issue(title="Zichtbaar nummer")
    IssueFactory(title="Onzichtbaar nummer")
    groups = [g for g in slots.search.collect(query="loketten", user=None) if g.total]
    results = [result for group in groups for result in group.results]
    assert [result.url for result in results] == [sent.get_absolute_url()]


def test_the_sitemap_holds_the_archive():
    SubscriptionFactory()
    sent = sent_issue()
    request = RequestFactory().get("/sitemap.xml")
    locations = [entry.location for entry in slots.sitemap.collect(request=request)]
    assert "/nieuwsbrief/" in locations
    assert sent.get_absolute_url() in locations


def test_a_person_can_take_along_what_we_keep():
    subscription = SubscriptionFactory()
    sent_issue(title="Mijn nummer")
    kept = slots.export_person.collect(person=subscription.person)
    rows = [row for part in kept for row in part.rows]
    assert any(row.get("nummer") == "Mijn nummer" for row in rows)


def waiting_lines():
    lines = slots.monday_mail.collect(user=None)
    return [line.text for line in lines if "nieuwsbrief" in line.text or "nummer" in line.text]


def test_an_approved_issue_waits_for_the_coordinator(time_machine):
    time_machine.move_to("2026-05-04 09:00+02:00")
    assert waiting_lines() == []
    approved_issue()
    assert waiting_lines() == ["goedgekeurd nummer wacht om te vertrekken"]


def test_an_empty_month_is_warned_of_in_its_last_week(time_machine):
    time_machine.move_to("2026-05-24 09:00+02:00")
    assert waiting_lines() == []
    time_machine.move_to("2026-05-26 09:00+02:00")
    assert "maand zonder nieuwsbrief" in waiting_lines()[0]
    SubscriptionFactory()
    sent_issue()
    assert waiting_lines() == []


def warned() -> bool:
    return any("maand zonder nieuwsbrief" in line.text for line in waiting_for_us())


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_without_a_newsletter_is_said_on_a_monday_three_days_ahead(time_machine, month):
    day = end_of_month(date(2026, month, 1)) - timedelta(days=3)
    monday = day - timedelta(days=day.weekday())
    time_machine.move_to(f"{monday} 06:00+01:00", tick=False)
    assert warned()
    time_machine.move_to(f"{monday - timedelta(days=7)} 06:00+01:00", tick=False)
    assert not warned()


def test_nobody_is_warned_of_a_month_in_which_an_issue_left(time_machine):
    time_machine.move_to("2026-11-27 09:00+01:00", tick=False)
    SubscriptionFactory()
    sent_issue()
    assert not warned()
