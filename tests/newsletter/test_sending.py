import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from config.celery import app
from members.enums import MailState
from members.models import Person
from newsletter.actions.dispatching import prepare, send_issue
from newsletter.actions.subscribing import leave
from newsletter.enums import DispatchState, SendRefusal, SkipReason
from newsletter.models import Delivery, Dispatch
from newsletter.progress import progress_of
from newsletter.refusals import SendRefused
from newsletter.smtp import worker
from newsletter.smtp.claiming import claim
from newsletter.tasks import send_due_newsletters
from tests.factories.newsletter import (
    SubscriptionFactory,
    approved_issue,
    prepared_issue,
    released_issue,
    sent_issue,
)

pytestmark = pytest.mark.django_db


def received(server):
    return sorted(message["X-Envelope-To"] for message in server.mailbox.messages)


def test_it_arrives_once_with_everybody_who_is_subscribed(smtp_server):
    readers = SubscriptionFactory.create_batch(5)
    SubscriptionFactory(gone=True)
    issue = sent_issue(title="Élk loket telt: één idee")
    assert received(smtp_server) == sorted(reader.person.email for reader in readers)
    assert {message["Subject"] for message in smtp_server.mailbox.messages} == {
        "Élk loket telt: één idee"
    }
    assert issue.dispatch.state == DispatchState.SENT
    assert Delivery.objects.by_state()[MailState.SENT] == 5


def test_each_reader_gets_an_own_link_and_a_one_click_header(smtp_server, client):
    readers = SubscriptionFactory.create_batch(2)
    sent_issue()
    for reader in readers:
        (message,) = smtp_server.mailbox.to(reader.person.email)
        assert f"/uitschrijven/{reader.token}/>" in message["List-Unsubscribe"]
        assert "<mailto:" in message["List-Unsubscribe"]
        assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert message["List-Id"]
        for kind in ("plain", "html"):
            content = message.get_body((kind,)).get_content()
            assert set(re.findall(r"/(?:uitschrijven|voorkeuren)/([^/]+)/", content)) == {
                reader.token
            }
    ids = {message["Message-ID"] for message in smtp_server.mailbox.messages}
    assert ids == set(Delivery.objects.values_list("message_id", flat=True))
    url = re.search(
        r"<https?://[^/]+(/[^>]+)>", smtp_server.mailbox.messages[0]["List-Unsubscribe"]
    )
    assert client.post(url[1], {"List-Unsubscribe": "One-Click"}).status_code == 200


def test_who_left_after_preparation_is_skipped(smtp_server):
    stays, goes = SubscriptionFactory.create_batch(2)
    issue = released_issue()
    leave(goes, route="test")
    worker.work(issue.pk)
    assert received(smtp_server) == [stays.person.email]
    skipped = Delivery.objects.get(subscription=goes)
    assert skipped.state == MailState.SKIPPED
    assert "Schreef zich uit" in skipped.reason
    assert Dispatch.objects.get().state == DispatchState.SENT


def test_who_subscribes_after_preparation_waits_for_the_next_issue(smtp_server):
    SubscriptionFactory()
    issue = released_issue()
    SubscriptionFactory()
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 1


def test_a_double_click_sends_once(smtp_server):
    SubscriptionFactory.create_batch(3)
    issue = approved_issue()
    first, second = send_issue(issue, by=None), send_issue(issue, by=None)
    assert first == second
    worker.work(issue.pk)
    worker.work(issue.pk)
    send_issue(issue, by=None)
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 3
    assert Delivery.objects.count() == 3


def test_preparing_twice_makes_one_delivery_per_reader():
    SubscriptionFactory.create_batch(3)
    issue = prepared_issue()
    prepare(issue, by=None)
    assert Delivery.objects.count() == 3


@pytest.mark.parametrize(
    ("make", "verb"),
    [
        (approved_issue, lambda issue: prepare(issue, by=None)),
        (released_issue, lambda issue: claim(issue.pk)),
    ],
    ids=["preparing", "claiming"],
)
def test_it_costs_the_same_queries_however_many_readers(make, verb):
    def cost(more_readers):
        SubscriptionFactory.create_batch(more_readers)
        issue = make()
        with CaptureQueriesContext(connection) as queries:
            verb(issue)
        return len(queries)

    assert cost(1) == cost(3)


def test_an_issue_without_readers_is_refused():
    issue = approved_issue()
    with pytest.raises(SendRefused) as refused:
        send_issue(issue, by=None)
    assert refused.value.refusal == SendRefusal.NOBODY
    assert not Dispatch.objects.exists()


def test_an_address_that_no_letter_can_carry_stops_nobody(smtp_server):
    good, bad = SubscriptionFactory.create_batch(2)
    Person.objects.filter(pk=bad.person_id).update(email="noör@stad.example")  # past our forms
    sent_issue()
    assert received(smtp_server) == [good.person.email]
    skipped = Delivery.objects.get(subscription=bad)
    assert (skipped.state, skipped.reason) == (MailState.SKIPPED, SkipReason.NOT_WRITABLE.label)


def test_one_refused_address_does_not_stop_the_rest(smtp_server):
    good, bad = SubscriptionFactory.create_batch(2)
    smtp_server.mailbox.refuse[bad.person.email] = "550 5.1.1 No such user"
    sent_issue()
    assert received(smtp_server) == [good.person.email]
    failed = Delivery.objects.get(subscription=bad)
    assert (failed.state, failed.smtp_code) == (MailState.FAILED, 550)
    assert "No such user" in failed.reason


def test_come_back_later_is_tried_again(smtp_server, time_machine):
    time_machine.move_to("2026-05-12 09:00+02:00", tick=False)
    reader = SubscriptionFactory()
    smtp_server.mailbox.refuse[reader.person.email] = "451 4.7.1 Greylisted"
    issue = released_issue()
    worker.work(issue.pk)
    waiting = Delivery.objects.get()
    assert (waiting.state, waiting.smtp_code) == (MailState.PENDING, 451)
    assert Dispatch.objects.get().state == DispatchState.SENDING

    smtp_server.mailbox.refuse.clear()
    worker.work(issue.pk)
    assert smtp_server.mailbox.messages == []
    time_machine.shift(6 * 60)
    worker.work(issue.pk)
    assert received(smtp_server) == [reader.person.email]
    assert Dispatch.objects.get().state == DispatchState.SENT


def test_the_counts_add_up(smtp_server):
    readers = SubscriptionFactory.create_batch(4)
    smtp_server.mailbox.refuse[readers[0].person.email] = "550 no"
    issue = released_issue()
    leave(readers[1], route="test")
    worker.work(issue.pk)
    progress = progress_of(issue)
    assert (progress.prepared, progress.sent, progress.skipped, progress.failed) == (4, 2, 1, 1)
    assert progress.waiting == progress.uncertain == 0
    assert progress.percent_done == 100


def test_the_tick_picks_up_what_a_lost_message_left(smtp_server):
    SubscriptionFactory()
    released_issue()
    app.conf.task_always_eager = True
    try:
        send_due_newsletters()
    finally:
        app.conf.task_always_eager = False
    assert len(smtp_server.mailbox.messages) == 1


def test_the_message_is_plain_ascii_in_short_lines(smtp_server):
    SubscriptionFactory()
    issue = approved_issue(title="Één ünicode-onderwerp dat lang genoeg is om gevouwen te worden")
    letter = worker.Mailing(issue.snapshot).letter("a@stad.example", "t" * 32, "<x@stad.example>")
    assert letter.data.isascii()
    assert max(len(line) for line in letter.data.split(b"\r\n")) < 200
    assert b"\n." not in letter.data
