"""What happens to letters when workers meet, die, or lose the mail server."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from members.enums import MailState
from newsletter.actions.steering import pause, resume, send_uncertain_again
from newsletter.enums import DispatchState
from newsletter.models import Delivery, Dispatch
from newsletter.smtp import worker
from newsletter.smtp.claiming import claim, recover
from newsletter.smtp.handover import Handover
from newsletter.smtp.timing import LEASE
from tests.factories.newsletter import SubscriptionFactory, released_issue
from tests.ports import free_port

NOW = "2026-05-12 09:00+02:00"


@pytest.mark.django_db
def test_what_one_worker_claimed_another_does_not_get():
    SubscriptionFactory.create_batch(3)
    issue = released_issue()
    first = claim(issue.pk, limit=2)
    second = claim(issue.pk)
    assert (len(first), len(second)) == (2, 1)
    assert not {d.pk for d in first} & {d.pk for d in second}


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_each_letter_once(smtp_server):
    readers = SubscriptionFactory.create_batch(30)
    issue = released_issue()

    def one_worker():
        try:
            worker.work(issue.pk)
        finally:
            connection.close()

    threads = [threading.Thread(target=one_worker) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    arrived = sorted(message["X-Envelope-To"] for message in smtp_server.mailbox.messages)
    assert arrived == sorted(reader.person.email for reader in readers)
    assert Dispatch.objects.get().state == DispatchState.SENT


@pytest.mark.django_db
def test_a_worker_that_died_before_handing_over_is_replaced(smtp_server, time_machine):
    time_machine.move_to(NOW, tick=False)
    SubscriptionFactory.create_batch(3)
    issue = released_issue()
    claim(issue.pk, limit=2)  # and is never heard of again
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 1
    assert Dispatch.objects.get().state == DispatchState.SENDING
    time_machine.shift(LEASE + timedelta(seconds=1))
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 3
    assert Dispatch.objects.get().state == DispatchState.SENT


@pytest.mark.django_db
def test_a_worker_that_died_while_handing_over_leaves_it_uncertain(smtp_server, time_machine):
    time_machine.move_to(NOW, tick=False)
    SubscriptionFactory.create_batch(2)
    issue = released_issue()
    (held,) = claim(issue.pk, limit=1)
    assert Handover().start(held) == ""
    time_machine.shift(LEASE + timedelta(seconds=1))
    worker.work(issue.pk)
    row = Delivery.objects.get(pk=held.pk)
    assert row.state == MailState.UNCERTAIN
    assert "misschien kwam de mail aan" in row.reason
    assert len(smtp_server.mailbox.messages) == 1
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 1


@pytest.mark.django_db
def test_a_worker_whose_lease_ran_out_does_not_send_what_another_took(time_machine):
    time_machine.move_to(NOW, tick=False)
    SubscriptionFactory()
    issue = released_issue()
    (slow,) = claim(issue.pk)
    time_machine.shift(LEASE + timedelta(seconds=1))
    recover(issue.pk)
    (taken,) = claim(issue.pk)
    assert Handover().start(slow) != ""
    assert Delivery.objects.get(pk=taken.pk).state == MailState.CLAIMED
    assert Handover().start(taken) == ""


@pytest.mark.django_db
def test_a_slow_worker_skips_nobody_when_its_time_is_up(smtp_server, time_machine):
    time_machine.move_to(NOW, tick=False)
    SubscriptionFactory()
    issue = released_issue()
    (slow,) = claim(issue.pk)
    time_machine.shift(LEASE + timedelta(seconds=1))
    assert Handover().start(slow) != ""
    assert Delivery.objects.get(pk=slow.pk).state == MailState.CLAIMED
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 1


@pytest.mark.django_db
def test_uncertain_letters_go_again_only_when_the_editor_says_so(smtp_server):
    SubscriptionFactory()
    issue = released_issue()
    Delivery.objects.update(state=MailState.UNCERTAIN, data_started_at=timezone.now())
    worker.work(issue.pk)
    dispatch = Dispatch.objects.get()
    assert dispatch.state == DispatchState.SENT
    assert smtp_server.mailbox.messages == []
    assert send_uncertain_again(dispatch, by=None) == 1
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 1
    assert Dispatch.objects.get().state == DispatchState.SENT


@pytest.mark.django_db
def test_a_mail_server_that_is_away_loses_nothing_and_says_why(settings, smtp_server):
    SubscriptionFactory.create_batch(2)
    issue = released_issue()
    working = settings.EMAIL_PORT
    settings.EMAIL_PORT = free_port()
    worker.work(issue.pk)
    dispatch = Dispatch.objects.get()
    assert dispatch.state == DispatchState.PAUSED
    assert dispatch.trouble
    assert Delivery.objects.by_state()[MailState.PENDING] == 2
    settings.EMAIL_PORT = working
    resume(dispatch, by=None)
    worker.work(issue.pk)
    dispatch.refresh_from_db()
    assert (dispatch.state, dispatch.trouble) == (DispatchState.SENT, "")
    assert len(smtp_server.mailbox.messages) == 2


@pytest.mark.django_db
def test_pausing_stops_and_resuming_goes_on(smtp_server):
    SubscriptionFactory.create_batch(2)
    issue = released_issue()
    dispatch = Dispatch.objects.get()
    pause(dispatch, by=None)
    worker.work(issue.pk)
    assert smtp_server.mailbox.messages == []
    assert Dispatch.objects.get().state == DispatchState.PAUSED
    resume(dispatch, by=None)
    worker.work(issue.pk)
    assert len(smtp_server.mailbox.messages) == 2
