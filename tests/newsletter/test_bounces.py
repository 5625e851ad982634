"""Letters that come back: read from a mailbox, and who is not written to any more."""

from datetime import date
from mailbox import Maildir

import pytest
from django.urls import reverse
from django.utils import timezone

from members.actions.erasing import ErasureReason, erase
from members.mail.inbound import MailboxAway, open_mailbox
from newsletter.actions.month_end import take
from newsletter.actions.subscribing import (
    confirm_subscription,
    leave,
    pause_reading,
    request_subscription,
)
from newsletter.bounces.mailbox import read_mailbox
from newsletter.bounces.reports import Leaving, kind_of, read
from newsletter.enums import BounceKind, LeftBecause, SkipReason
from newsletter.models import (
    Bounce,
    Delivery,
    Subscription,
    SubscriptionRequest,
    SuppressedAddress,
)
from newsletter.smtp import worker
from newsletter.suppression import suppressed_among
from newsletter.tasks import read_returned_mail, send_newsletter
from tests.factories.newsletter import SubscriptionFactory, released_issue, sent_issue
from tests.imap import ImapServer
from tests.whole_database import rows_with

pytestmark = pytest.mark.django_db
ADDRESS = "noor@stad.example"
DSN = """\
From: MAILER-DAEMON@mx.stad.example
To: terug@vvsg.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

It did not arrive.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.stad.example

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} what the server said

--b
Content-Type: text/rfc822-headers

Message-ID: {message_id}
Subject: Nummer

--b--
"""
COMPLAINT = """\
From: abuse@mx.stad.example
Subject: complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: x/1
Version: 1

--b
Content-Type: message/rfc822

Message-ID: {message_id}
Subject: Nummer

tekst

--b--
"""


@pytest.fixture
def come_back(settings, tmp_path):
    """A function: put a mail in the mailbox of returned mails and read it."""
    settings.BOUNCE_MAILBOX = f"file://{tmp_path}/terug"
    folder = Maildir(tmp_path / "terug")

    def put(text="", kind=DSN, **values):
        values = {"recipient": ADDRESS, "action": "failed", "status": "5.1.1"} | values
        folder.add((text or kind.format(**values)).encode())
        return read_mailbox()

    yield put
    folder.close()


def message_id_of(issue):
    return Delivery.objects.get(issue=issue).message_id


def reader():
    return Subscription.objects.get()


def test_an_address_that_does_not_exist_is_written_to_no_more(
    smtp_server, come_back, client, sign_in
):
    SubscriptionFactory(person__email=ADDRESS)
    message_id = message_id_of(sent_issue())
    assert come_back(message_id=message_id) == 1
    assert read_mailbox() == 0  # it was read
    assert come_back(message_id=message_id) == 0  # told twice, done once
    assert (reader().is_confirmed, reader().left_because) == (False, LeftBecause.HARD_BOUNCE)
    assert take(date(2099, 12, 31)).confirmed == 0
    sign_in()
    page = client.get(reverse("newsletter_subscriptions:inspect", args=[reader().pk])).text
    assert "Het adres bestaat niet meer" in page
    assert "what the server said" in page


def test_once_undelivered_is_chance_and_twice_in_a_row_is_enough(smtp_server, come_back):
    SubscriptionFactory(person__email=ADDRESS)
    for confirmed, status in ((True, "4.2.2"), (True, ""), (True, "5.7.1"), (False, "4.4.7")):
        issue = sent_issue()
        if status:
            come_back(message_id=message_id_of(issue), status=status)
        assert reader().is_confirmed is confirmed, status
    assert reader().left_because == LeftBecause.SOFT_BOUNCES


def test_a_complaint_counts_at_once(smtp_server, come_back):
    SubscriptionFactory(person__email=ADDRESS)
    come_back(kind=COMPLAINT, message_id=message_id_of(sent_issue()))
    assert reader().left_because == LeftBecause.COMPLAINT


def test_other_mail_in_the_mailbox_changes_nothing(smtp_server, come_back):
    SubscriptionFactory(person__email=ADDRESS)
    message_id = message_id_of(sent_issue())
    assert come_back(message_id=message_id, action="delayed", status="4.4.1") == 0
    assert come_back(message_id="<van-elders@x.example>") == 0
    assert come_back(message_id=message_id, recipient="een-ander@stad.example") == 0
    assert come_back("Subject: Met vakantie\n\nIk ben er even niet.") == 0
    assert come_back("Content-Type: multipart/report; report-type=delivery-status\n\nkapot") == 0
    assert reader().is_confirmed
    assert not Bounce.objects.exists()


def test_a_reader_leaves_by_mail(smtp_server, come_back, settings):
    settings.NEWSLETTER_RETURN_ADDRESS = "terug@vvsg.example"
    SubscriptionFactory(person__email=ADDRESS)
    sent_issue()
    (letter,) = smtp_server.mailbox.messages
    assert "<mailto:terug@vvsg.example?subject=Uitschrijven%20" in letter["List-Unsubscribe"]
    come_back(f"Subject: Uitschrijven {reader().token}\n\n")
    assert not reader().is_confirmed
    assert read(b"Subject: Re: Uitschrijven x\n\n") is None
    assert read(b"Subject: uitschrijven 0123456789012345678901234567890a\n\n") == Leaving(
        "0123456789012345678901234567890a"
    )


def test_what_the_server_refused_at_once_counts_too(smtp_server):
    SubscriptionFactory(person__email=ADDRESS)
    smtp_server.mailbox.refuse[ADDRESS] = "550 5.1.1 No such user"
    send_newsletter(released_issue().pk)
    assert reader().left_because == LeftBecause.HARD_BOUNCE
    assert Bounce.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5.1.1", BounceKind.HARD),
        ("550 5.1.10 null MX", BounceKind.HARD),
        ("550 5.2.1 disabled", BounceKind.HARD),
        ("552 5.2.2 mailbox full", BounceKind.SOFT),
        ("554 5.7.1 looks like spam", BounceKind.SOFT),
        ("550 no", BounceKind.SOFT),
    ],
)
def test_only_the_address_itself_is_a_reason_to_stop_at_once(text, kind):
    assert kind_of(550, text) == kind


def test_a_suppressed_address_survives_erasing_and_only_its_owner_lifts_it(smtp_server, come_back):
    SubscriptionFactory(person__email=ADDRESS)
    come_back(message_id=message_id_of(sent_issue()))
    erase(reader().person, by=None, reason=ErasureReason.NOT_NEEDED)
    assert rows_with(ADDRESS) == []
    assert suppressed_among([ADDRESS, "een-ander@stad.example"]) == {ADDRESS}
    SubscriptionFactory(person__email=ADDRESS)  # back by some list
    issue = released_issue()
    assert Delivery.objects.get(issue=issue).reason == SkipReason.SUPPRESSED.label
    Subscription.objects.filter(person__email=ADDRESS).update(state="left", left_at=timezone.now())
    request_subscription(email=ADDRESS)
    confirm_subscription(SubscriptionRequest.objects.get())
    assert not SuppressedAddress.objects.exists()
    assert Subscription.objects.reachable().of_address(ADDRESS).exists()


def test_an_erased_reader_is_gone_and_the_month_ends_stay(time_machine):
    time_machine.move_to("2026-01-10 09:00+01:00")
    reader_row = SubscriptionFactory(person__email=ADDRESS, theme_gender=True)
    time_machine.move_to("2026-02-01 09:00+01:00")
    kept = take(date(2026, 1, 31))
    erase(reader_row.person, by=None, reason=ErasureReason.NOT_NEEDED)
    again = take(date(2026, 1, 31))
    assert (again.pk, again.confirmed, again.theme_gender) == (kept.pk, 1, 1)
    assert rows_with(ADDRESS) == []
    assert suppressed_among([ADDRESS]) == {ADDRESS}


def test_a_reader_pauses_by_the_personal_link(client, smtp_server, time_machine):
    time_machine.move_to("2026-05-12 09:00+02:00")
    subscription = SubscriptionFactory()
    url = reverse("newsletter:choices", args=[subscription.token])
    assert "Pauzeer 3 maanden" in client.get(url).text
    assert "geen nummers tot 11 augustus 2026" in client.post(url, {"doe": "pauze"}).text
    other = SubscriptionFactory()
    issue = released_issue()
    pause_reading(other, date(2026, 6, 1))  # after the preparation, before her turn
    worker.work(issue.pk)
    assert smtp_server.mailbox.messages == []
    assert Delivery.objects.get().reason == SkipReason.ON_HOLD.label
    assert Subscription.objects.confirmed().count() == 2  # they are still subscribed
    assert "krijgt de nieuwsbrief weer" in client.post(url, {"doe": "hervat"}).text
    assert Subscription.objects.reachable().get() == subscription
    time_machine.move_to("2026-06-01 09:00+02:00")
    assert Subscription.objects.reachable().count() == 2


def test_leaving_and_coming_back_forgets_the_pause(client):
    subscription = SubscriptionFactory(paused_until=date(2099, 1, 1))
    leave(subscription, route="test")
    client.post(reverse("newsletter:choices", args=[subscription.token]), {"doe": "terug"})
    assert Subscription.objects.reachable().exists()


def test_what_came_back_is_read_over_imap_and_marked_as_read(settings):
    reader = SubscriptionFactory(person__email=ADDRESS)
    message_id = message_id_of(sent_issue())
    with ImapServer() as server:
        settings.BOUNCE_MAILBOX = server.url()
        values = {"recipient": ADDRESS, "action": "failed", "status": "5.1.1"}
        server.mails = [DSN.format(message_id=message_id, **values).encode()]
        assert read_mailbox() == 1
        assert read_mailbox() == 0
    reader.refresh_from_db()
    assert reader.left_because == LeftBecause.HARD_BOUNCE


def test_a_mailbox_that_is_away_is_said_and_stops_nothing(settings):
    assert read_mailbox() == 0
    for url in ("imap://a:b@127.0.0.1:1/INBOX", "pop://127.0.0.1"):
        settings.BOUNCE_MAILBOX = url
        read_returned_mail()
        with pytest.raises(MailboxAway), open_mailbox(url):
            pass
