"""Workers as processes of their own, killed at every step: one campaign and one order to send."""

import os
import signal
import time
import warnings

import pytest
from django.db import connections

from newsletter.enums import DispatchState
from newsletter.mailchimp import campaign, client
from newsletter.models import Delivery
from newsletter.progress import progress_of
from tests.factories.newsletter import SubscriptionFactory, released_issue
from tests.newsletter.mailchimp_fake import LINES, LIST
from tests.newsletter.mailchimp_site import turn

pytestmark = pytest.mark.django_db(transaction=True)
BEFORE, AFTER = "dies before", "dies after"  # Mailchimp did what it was asked
MEMBER = f"PUT /lists/{LIST}/members/.*"


@pytest.fixture(autouse=True)
def patient(mailchimp, settings):
    """Who waits too briefly gives up on a busy machine, before anybody kills it."""
    settings.MAILCHIMP["timeout"] = 10


def process(work) -> int:
    """A process that does this; its exit code is what `work` returns. Returns its id."""
    connections.close_all()  # the child opens its own
    with warnings.catch_warnings():
        # From Python 3.12 on it warns of threads; the child touches none of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid:
        return pid
    code = 99
    try:
        code = int(work() or 0)
    finally:
        os._exit(code)


@pytest.mark.parametrize(
    ("step", "moment"),
    [
        (MEMBER, AFTER),
        ("POST /campaigns", BEFORE),
        ("POST /campaigns", AFTER),
        ("PUT /campaigns/c1/content", AFTER),
        ("GET /campaigns/c1/send-checklist", BEFORE),
        ("POST /campaigns/c1/actions/send", BEFORE),
        ("POST /campaigns/c1/actions/send", AFTER),
    ],
)
def test_a_worker_killed_at_any_step_leads_to_one_campaign_and_one_mail(
    mailchimp, time_machine, step, moment
):
    time_machine.move_to("2026-10-15 08:30+02:00", tick=False)
    readers = sorted(row.person.email for row in SubscriptionFactory.create_batch(3))
    issue = released_issue()
    mailchimp.mishap(step, moment)
    begin, told = os.pipe()

    def work():
        os.read(begin, 1)  # until the fake knows whom to kill
        campaign.work(issue.pk)

    mailchimp.worker = process(work)
    os.write(told, b"!")
    _, status = os.waitpid(mailchimp.worker, 0)
    os.close(begin)
    os.close(told)
    assert os.WTERMSIG(status) == signal.SIGKILL, mailchimp.requests
    turn(issue)
    assert len(mailchimp.mails) <= 1
    for _ in range(5):
        time_machine.shift(6 * 60)
        turn(issue)
    assert issue.dispatch.state == DispatchState.SENT
    assert [addresses for _, addresses in mailchimp.mails] == [readers]
    assert len(mailchimp.campaigns) == 1
    progress = progress_of(issue)
    assert progress.prepared == progress.sent == Delivery.objects.count() == 3


def test_all_workers_together_use_no_more_than_ten_connections(mailchimp):
    """Whoever finds none free says so and comes back; Mailchimp never has to hang up."""
    mailchimp.pause = 0.15

    def work():
        answered = 0
        for _ in range(3):
            try:
                client.ask("campaigns.list")
                answered += 1
            except client.Unknown as problem:
                if "bezet" not in str(problem):
                    raise
                time.sleep(0.02)
        return answered

    workers = [process(work) for _ in range(LINES + 4)]
    answered = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in workers]
    assert max(answered) <= 3, "a worker broke"
    assert sum(answered) == mailchimp.calls("GET /campaigns") >= LINES
    assert 2 <= mailchimp.most_at_once <= LINES
