"""An issue by Mailchimp leaves once, however badly Mailchimp answers."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.enums import MailState, Role
from newsletter.actions.approving import approve
from newsletter.actions.dispatching import release_planned, send_issue
from newsletter.actions.scheduling import plan
from newsletter.actions.steering import cancel, pause, resume, send_uncertain_again
from newsletter.actions.subscribing import leave
from newsletter.enums import CampaignStep, DispatchState, SendRefusal, Way
from newsletter.mailchimp import campaign as way
from newsletter.models import Delivery, Dispatch, MailchimpCampaign
from newsletter.progress import progress_of
from newsletter.refusals import SendRefused
from newsletter.smtp import worker
from newsletter.tasks import send_due_newsletters, send_newsletter
from tests.factories.newsletter import SubscriptionFactory, approved_issue, released_issue
from tests.newsletter import openapi
from tests.newsletter.mailchimp_site import sent_by_mailchimp, turn

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def morning(time_machine):
    time_machine.move_to("2026-10-15 08:30+02:00", tick=False)


@pytest.fixture
def readers():
    return sorted(row.person.email for row in SubscriptionFactory.create_batch(3))


def test_it_leaves_once_with_everybody_and_exactly_as_approved(mailchimp, readers):
    SubscriptionFactory(gone=True)
    issue = sent_by_mailchimp(title="Élk loket telt")
    assert mailchimp.mails == [("c1", readers)]
    assert issue.dispatch.state == DispatchState.SENT
    progress = progress_of(issue)
    assert (progress.prepared, progress.sent, progress.waiting) == (3, 3, 0)
    sent = mailchimp.campaigns["c1"]
    assert sent["settings"]["subject_line"] == "Élk loket telt"
    assert sent["tracking"] == {"opens": False, "html_clicks": False, "text_clicks": False}
    for text in (sent["html"], sent["plain_text"]):
        assert "*|UNSUB|*" in text
        assert "/voorkeuren/*|TOKEN|*/" in text
        assert "0TOKEN" not in text
    turn(issue)
    send_issue(issue, by=None)
    assert len(mailchimp.mails) == len(mailchimp.campaigns) == 1


def test_nothing_is_asked_inside_the_request_of_an_editor(mailchimp, readers):
    issue = released_issue()
    assert mailchimp.requests == []
    assert issue.dispatch.way == Way.MAILCHIMP
    worker.work(issue.pk)  # never by both ways
    assert Delivery.objects.by_state()[MailState.PENDING] == 3
    send_newsletter(issue.pk)
    assert len(mailchimp.mails) == 1


@pytest.mark.parametrize(
    ("step", "wrong"),
    [
        *(("POST /campaigns", wrong) for wrong in ("403 empty", "503 html", "timeout")),
        *(
            ("POST /campaigns/c1/actions/send", wrong)
            for wrong in ("403 empty", "500 empty", "429", "503 html")
        ),
    ],
)
def test_a_wrong_answer_is_no_success_and_leads_to_one_mail(
    mailchimp, readers, wrong, step, time_machine
):
    issue = released_issue()
    mailchimp.mishap(step, wrong)
    turn(issue)
    assert mailchimp.mails == []
    assert issue.dispatch.state == DispatchState.SENDING
    assert issue.dispatch.trouble
    turn(issue)
    assert mailchimp.calls(step) == 1  # not blindly again
    time_machine.shift(6 * 60)
    for _ in range(3):
        turn(issue)
    assert (issue.dispatch.state, issue.dispatch.trouble) == (DispatchState.SENT, "")
    assert [mail[1] for mail in mailchimp.mails] == [readers]
    assert mailchimp.calls(step) == 2
    assert len(mailchimp.campaigns) == 1


def test_a_campaign_whose_answer_was_lost_is_found_by_its_title(mailchimp, readers):
    issue = released_issue()
    mailchimp.mishap("POST /campaigns", "lost")
    mailchimp.mishap("GET /campaigns", "500 empty")
    turn(issue)
    assert MailchimpCampaign.objects.get().step == CampaignStep.CREATING
    for _ in range(4):
        turn(issue)
    assert issue.dispatch.state == DispatchState.SENT
    assert mailchimp.calls("POST /campaigns") == len(mailchimp.mails) == 1


def test_an_order_whose_204_was_lost_is_looked_up_and_never_given_again(
    mailchimp, readers, time_machine
):
    mailchimp.looks_until_sent = 3
    issue = released_issue()
    mailchimp.mishap("POST /campaigns/c1/actions/send", "lost")
    turn(issue)
    assert MailchimpCampaign.objects.get().step == CampaignStep.ASKED
    assert issue.dispatch.trouble
    time_machine.shift(3600)
    turn(issue)
    assert issue.dispatch.state == DispatchState.SENDING  # under way is not yet sent
    assert issue.dispatch.trouble == ""
    for _ in range(2):
        turn(issue)
    assert issue.dispatch.state == DispatchState.SENT
    assert mailchimp.calls("POST .*/send") == len(mailchimp.mails) == 1


@pytest.mark.parametrize("wrong", ["500 empty", "200 html", "altered", "400"])
def test_where_saving_the_content_fails_nothing_is_sent(mailchimp, readers, wrong):
    issue = released_issue()
    mailchimp.mishap("PUT /campaigns/c1/content", wrong)
    turn(issue)
    send_issue(issue, by=None)
    assert mailchimp.mails == []
    assert mailchimp.calls("POST .*/send") == 0
    assert issue.dispatch.trouble
    resume(issue.dispatch, by=None)
    for _ in range(3):
        turn(issue)
    assert [mail[1] for mail in mailchimp.mails] == [readers]


def test_content_changed_by_hand_at_mailchimp_does_not_leave(mailchimp, readers):
    issue = released_issue()
    mailchimp.mishap("GET /campaigns/c1/send-checklist", "500 empty")
    turn(issue)
    mailchimp.campaigns["c1"]["html"] = "<p>Koop nu</p>"
    turn(issue)
    assert issue.dispatch.state == DispatchState.PAUSED
    assert "niet wat goedgekeurd is" in issue.dispatch.trouble
    assert mailchimp.mails == []


def test_a_campaign_deleted_after_sending_does_not_leave_again(mailchimp, readers):
    issue = sent_by_mailchimp()
    mailchimp.campaigns.clear()
    turn(issue)
    send_issue(issue, by=None)
    turn(issue)
    assert len(mailchimp.mails) == 1
    assert mailchimp.campaigns == {}


def test_a_campaign_deleted_right_after_the_order_is_uncertain_and_stays_so(mailchimp, readers):
    issue = released_issue()
    mailchimp.mishap("POST /campaigns/c1/actions/send", "lost")
    turn(issue)
    mailchimp.campaigns.clear()
    turn(issue)
    assert progress_of(issue).uncertain == 3
    assert issue.dispatch.state == DispatchState.SENT
    assert "vertrekt niet opnieuw" in issue.dispatch.trouble
    assert send_uncertain_again(issue.dispatch, by=None) == 0
    turn(issue)
    assert mailchimp.campaigns == {}
    assert len(mailchimp.mails) == 1


def test_who_left_after_preparation_gets_nothing_and_who_joined_waits(mailchimp, readers):
    issue = released_issue()
    mailchimp.mishap("GET /campaigns/c1/send-checklist", "500 empty")
    turn(issue)
    left = issue.deliveries.order_by("pk").first()
    leave(left.subscription, route="test")
    SubscriptionFactory()
    for _ in range(3):
        turn(issue)
    left.refresh_from_db()
    assert (left.state, left.reason) == (MailState.SKIPPED, "Schreef zich uit voor de mail vertrok")
    assert [mail[1] for mail in mailchimp.mails] == [sorted(set(readers) - {left.address})]
    progress = progress_of(issue)
    assert (progress.prepared, progress.sent, progress.skipped) == (3, 2, 1)


def test_readers_that_mailchimp_has_and_we_have_not_stop_the_issue(mailchimp, readers):
    mailchimp.put_member("x", {"email_address": "x@elders.example", "status": "subscribed"})
    issue = released_issue()
    turn(issue)
    assert issue.dispatch.state == DispatchState.PAUSED
    assert "meer lezers dan hier" in issue.dispatch.trouble
    assert mailchimp.mails == []


def test_two_workers_give_one_order(mailchimp, readers):
    issue = released_issue()
    row = way._claim(issue.dispatch)
    send_newsletter(issue.pk)  # the other one: somebody is at it
    assert mailchimp.requests == []
    MailchimpCampaign.objects.filter(pk=row.pk).update(lease_until=timezone.now() - way.LEASE)
    send_due_newsletters()  # the first one died; nudges are lost here
    turn(issue)
    assert len(mailchimp.mails) == 1
    with pytest.raises(way.Elsewhere):
        way._write(row, step=CampaignStep.NEW)


def test_it_can_be_stopped_until_the_order_is_given(mailchimp, readers):
    issue = released_issue()
    mailchimp.mishap("GET /campaigns/c1/send-checklist", "500 empty")
    turn(issue)
    cancel(issue.dispatch, by=None)
    assert not Dispatch.objects.exists()  # nothing left: it can be mended
    issue.refresh_from_db()
    issue.title = "Met het juiste uur"
    issue.save_revision()
    approve(issue, by=None)
    dispatch = send_issue(issue, by=None)
    issue = dispatch.issue
    turn(issue)
    (sent,) = mailchimp.campaigns.values()
    assert sent["settings"]["subject_line"] == "Met het juiste uur"
    for stop in (pause, cancel):
        with pytest.raises(SendRefused) as refused:
            stop(dispatch, by=None)
        assert refused.value.refusal == SendRefusal.BEING_SENT
    turn(issue)
    assert issue.dispatch.state == DispatchState.SENT
    assert len(mailchimp.mails) == 1


def test_the_screen_says_what_mailchimp_did_and_what_can_no_longer_be_stopped(
    mailchimp, readers, client, sign_in
):
    sign_in(Role.COMMUNICATION)
    issue = released_issue()
    screen = reverse("wagtailsnippets_newsletter_issue:send", args=[issue.pk])
    mailchimp.mishap("POST /campaigns/c1/actions/send", "503 html")
    turn(issue)
    page = client.get(screen).content.decode()
    assert "Mailchimp antwoordde niet zoals het hoort" in page
    assert "mailserver" not in page
    answer = client.post(screen, {"doe": "pauzeer"}, follow=True)
    assert SendRefusal.BEING_SENT.label in answer.content.decode()
    assert Dispatch.objects.get().state == DispatchState.SENDING


@pytest.mark.parametrize("nonsense", [{}, {"status": None}, {"campaigns": [{}]}])
def test_an_answer_without_sense_is_looked_at_again(mailchimp, readers, nonsense):
    issue = released_issue()
    mailchimp.say["POST /campaigns"] = nonsense
    turn(issue)
    assert issue.dispatch.state == DispatchState.SENDING
    assert issue.dispatch.trouble
    assert MailchimpCampaign.objects.get().step == CampaignStep.CREATING
    mailchimp.say.clear()
    for _ in range(3):
        turn(issue)
    assert mailchimp.calls("POST /campaigns") == len(mailchimp.mails) == 1


def test_a_planned_issue_leaves_on_a_quarter_as_approved_last(mailchimp, readers, time_machine):
    nine = datetime.fromisoformat("2026-10-15T09:00:00+02:00")
    issue = approved_issue(title="Zoals goedgekeurd")
    with pytest.raises(SendRefused) as refused:
        plan(issue, nine + timedelta(minutes=5), by=None)
    assert refused.value.refusal == SendRefusal.QUARTER
    dispatch = plan(issue, nine, by=None)
    release_planned()
    assert mailchimp.requests == []
    time_machine.shift(20 * 60)  # 8.50
    issue.title = "Nog snel gewijzigd"
    issue.save_revision()
    Dispatch.objects.planned().update(trouble="")
    release_planned()
    issue = Dispatch.objects.get(pk=dispatch.pk).issue
    turn(issue)
    (sent,) = mailchimp.campaigns.values()
    assert (sent["status"], sent["scheduled"]) == ("schedule", nine)
    assert sent["settings"]["subject_line"] == "Zoals goedgekeurd"
    turn(issue)
    assert mailchimp.mails == []
    mailchimp.the_moment_comes("c1")
    turn(issue)
    assert Dispatch.objects.get().state == DispatchState.SENT
    assert [mail[1] for mail in mailchimp.mails] == [readers]


def test_a_sending_by_smtp_stays_one_when_the_setting_changes(mailchimp, readers, settings):
    settings.NEWSLETTER_WAY_OUT = "smtp"
    issue = released_issue()
    settings.NEWSLETTER_WAY_OUT = "mailchimp"
    assert issue.dispatch.way == Way.SMTP
    way.work(issue.pk)
    assert mailchimp.requests == []


@pytest.mark.skipif(
    not openapi.described(), reason="no MAILCHIMP_OPENAPI, so no request was compared with it"
)
def test_every_request_is_one_that_the_public_description_knows(mailchimp, readers):
    sent_by_mailchimp()
    assert len(set(mailchimp.requests)) > 8  # each was compared as it came: see `mailchimp`
    assert mailchimp.complaints == []
    assert openapi.complaints("POST", "/campaigns", "", {"type": "regulier"})
    assert openapi.complaints("GET", "/campaigns", "title=x", None)
