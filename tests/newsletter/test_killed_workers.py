"""Scenario 1: workers are killed in the middle, and nobody is skipped or mailed twice unseen."""

import os
import signal
import time

import pytest

from members.enums import MailState
from newsletter.enums import DispatchState
from newsletter.models import Delivery, Dispatch
from newsletter.progress import progress_of
from newsletter.smtp import draining
from newsletter.smtp.timing import LEASE
from tests.factories.newsletter import SubscriptionFactory, released_issue
from tests.killed_workers import (
    restore_leases,
    send_while_killing,
    shorten_leases,
    start_worker,
)
from tests.raw_sink import SLOW, raw_sink

pytestmark = pytest.mark.django_db(transaction=True)
READERS, KILLS = 60, 4


@pytest.fixture
def over_sockets(settings, tmp_path):
    """A function: let the mail of this test go to a raw sink with these habits."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    shorten_leases()
    sinks = []

    def start(habits=None):
        context = raw_sink(tmp_path, habits)
        sink = context.__enter__()
        sinks.append(context)
        settings.EMAIL_PORT = sink.port
        return sink

    yield start
    for context in sinks:
        context.__exit__(None, None, None)
    restore_leases(LEASE)


def addresses():
    return set(Delivery.objects.values_list("address", flat=True))


def in_state(state):
    return set(Delivery.objects.filter(state=state).values_list("address", flat=True))


@pytest.mark.parametrize("connections", [1, 2])
def test_killed_workers_skip_nobody_and_mail_nobody_twice(over_sockets, settings, connections):
    settings.NEWSLETTER_CONNECTIONS = connections
    sink = over_sockets()
    SubscriptionFactory.create_batch(READERS)
    issue = released_issue()
    send_while_killing(issue.pk, kills=KILLS, longest=0.12)
    reached, uncertain = sink.reached, in_state(MailState.UNCERTAIN)
    assert [address for address, letters in reached.items() if letters > 1] == []
    assert set(reached) | uncertain == addresses()
    assert in_state(MailState.SENT) <= set(reached)
    assert len(uncertain) <= KILLS * connections  # one per connection
    progress = progress_of(issue)
    assert progress.prepared == READERS == progress.sent + progress.uncertain
    assert Dispatch.objects.get().state == DispatchState.SENT


def test_a_worker_that_is_stopped_gives_back_what_it_holds(over_sockets, settings):
    settings.NEWSLETTER_CONNECTIONS = 2  # eight letters are then several waves
    readers = SubscriptionFactory.create_batch(8)
    slow = {reader.person.email: SLOW for reader in readers}
    sink = over_sockets(slow)
    issue = released_issue()
    pid = start_worker(issue.pk)
    while not sink.reached:
        time.sleep(0.02)
    try:
        draining.begin(sig="SIGTERM", how="Warm", exitcode=0)  # as Celery tells it
        began = time.monotonic()
        assert os.waitpid(pid, 0)[1] == 0
        assert time.monotonic() - began < 2
    finally:
        draining.end()
    left = Delivery.objects.by_state()
    assert left[MailState.CLAIMED] == left[MailState.UNCERTAIN] == 0
    assert left[MailState.SENT] == len(sink.reached) < 8
    assert Dispatch.objects.get().state == DispatchState.SENDING


def test_a_worker_killed_while_its_letter_was_on_the_way_is_uncertain_once(over_sockets):
    reader = SubscriptionFactory()
    sink = over_sockets({reader.person.email: SLOW})
    issue = released_issue()
    pid = start_worker(issue.pk)
    while not sink.reached:
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    send_while_killing(issue.pk, kills=0, longest=0)
    assert sink.reached == {reader.person.email: 1}
    assert in_state(MailState.UNCERTAIN) == {reader.person.email}
