"""Scenario 7: an issue planned for later leaves as it was approved, whatever is edited."""

import re
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.enums import Role
from newsletter.actions.approving import approve
from newsletter.actions.dispatching import send_issue
from newsletter.actions.scheduling import plan, unplan
from newsletter.actions.subscribing import leave
from newsletter.enums import DispatchState
from newsletter.issue_status import IssueStatus
from newsletter.models import Delivery, Dispatch, Issue
from newsletter.refusals import SendRefused
from newsletter.smtp import worker
from newsletter.tasks import send_due_newsletters
from tests.factories.newsletter import MESSAGE, IssueFactory, SubscriptionFactory, approved_issue

pytestmark = pytest.mark.django_db
BRUSSELS = timezone.get_default_timezone()
NINE = datetime(2026, 10, 15, 9, 0, tzinfo=BRUSSELS)


@pytest.fixture(autouse=True)
def _the_evening_before(time_machine):
    time_machine.move_to(NINE - timedelta(hours=12), tick=False)


def edit(issue, title):
    draft = issue.get_latest_revision_as_object()
    kind, value = MESSAGE
    draft.body = [(kind, {**value, "title": title})]
    draft.save_revision()


def send_page(issue) -> str:
    return reverse(Issue.snippet_viewset.get_url_name("send"), args=[issue.pk])


def test_the_approved_version_leaves_at_nine_and_the_screen_said_so(
    client, sign_in, smtp_server, time_machine
):
    sign_in(Role.COORDINATOR)
    reader = SubscriptionFactory()
    issue = approved_issue()
    data = {"doe": "plan", "zeker": "ja", "moment": "2026-10-15T09:00"}
    page = client.post(send_page(issue), data, follow=True).text
    assert "Gepland voor donderdag 15 oktober 2026" in page
    assert Dispatch.objects.get().scheduled_for == NINE
    time_machine.move_to(NINE - timedelta(minutes=10), tick=False)
    edit(issue, "Op de valreep anders")
    sign_in(Role.COORDINATOR)
    assert "zit niet in dit nummer" in client.get(send_page(issue)).text
    send_due_newsletters()
    assert not Delivery.objects.exists()
    later = SubscriptionFactory()  # subscribed before it left, so she gets it
    time_machine.move_to(NINE + timedelta(seconds=20), tick=False)
    send_due_newsletters()
    worker.work(issue.pk)
    letters = smtp_server.mailbox.messages
    assert {each["X-Envelope-To"] for each in letters} == {
        reader.person.email,
        later.person.email,
    }
    text = letters[0].get_body(("plain",)).get_content()
    assert "Een loket zonder drempel" in text
    assert "Op de valreep anders" not in text


def test_approving_again_changes_what_a_planned_issue_sends():
    issue = approved_issue()
    plan(issue, NINE, by=None)
    edit(issue, "Toch deze titel")
    fresh = approve(Issue.objects.get(), by=None)
    assert Dispatch.objects.get().snapshot == fresh
    assert "Toch deze titel" in fresh.text
    assert Issue.objects.with_status().get().status == IssueStatus.SCHEDULED


def test_a_plan_can_be_taken_back_until_it_leaves():
    SubscriptionFactory()
    issue = approved_issue()
    with pytest.raises(SendRefused, match="nog komt"):
        plan(issue, timezone.now(), by=None)
    plan(issue, NINE, by=None)
    with pytest.raises(SendRefused, match="al verstuurd of onderweg"):
        plan(issue, NINE, by=None)
    unplan(issue, by=None)
    assert not Dispatch.objects.exists()
    assert send_issue(issue, by=None).state == DispatchState.SENDING
    with pytest.raises(SendRefused):
        unplan(issue, by=None)


def test_a_plan_that_cannot_leave_says_why(client, sign_in, time_machine):
    sign_in(Role.COORDINATOR)
    reader = SubscriptionFactory()
    issue = approved_issue()
    plan(issue, NINE, by=None)
    leave(reader, route="test")
    time_machine.move_to(NINE, tick=False)
    send_due_newsletters()
    assert Dispatch.objects.get().state == DispatchState.SCHEDULED
    sign_in(Role.COORDINATOR)
    page = client.get(send_page(issue)).text
    assert "vertrok niet" in page
    assert "Er zijn nog geen abonnees" in page


def test_a_moment_that_is_past_is_told_and_stays_typed(client, sign_in):
    sign_in(Role.COORDINATOR)
    SubscriptionFactory()
    typed = {"doe": "plan", "zeker": "ja", "moment": "2020-01-02T09:00"}
    page = client.post(send_page(approved_issue()), typed).text
    assert "Kies een moment dat nog komt" in page
    assert 'value="2020-01-02T09:00"' in page
    assert not Dispatch.objects.exists()


def test_a_draft_cannot_be_planned():
    with pytest.raises(SendRefused, match="niet goedgekeurd"):
        plan(IssueFactory(), NINE, by=None)


def test_a_colleague_stops_an_issue_from_the_screen(client, sign_in):
    sign_in(Role.COORDINATOR)
    SubscriptionFactory.create_batch(2)
    issue = approved_issue()
    send_issue(issue, by=None)
    Delivery.objects.filter(pk=Delivery.objects.first().pk).update(state="sent", attempts=1)
    assert "Zet de verzending stop" in client.get(send_page(issue)).text
    assert "Vink eerst aan" in client.post(send_page(issue), {"doe": "stop"}, follow=True).text
    page = client.post(send_page(issue), {"doe": "stop", "zeker": "ja"}, follow=True).text
    assert "Stopgezet" in page
    assert Dispatch.objects.get().state == DispatchState.CANCELLED
    assert re.search(r"Overgeslagen</th><td><a [^>]*outcome=skipped[^>]*>1</a>", page)
