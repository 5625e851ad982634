"""The same address typed twice at the same instant: real threads, real commits, one mail."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection, connections

from members.models import OutboxMail
from newsletter.actions import subscribing
from newsletter.actions.subscribing import mail_choices_link, request_subscription
from tests.factories.newsletter import SubscriptionFactory, SubscriptionRequestFactory

pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 4
ADDRESS = "noor@stad.example"


def somebody_who_did_not_confirm():
    SubscriptionRequestFactory(email=ADDRESS)


def a_reader():
    SubscriptionFactory(person__email=ADDRESS)


@pytest.mark.parametrize(
    ("known_as", "asks"),
    [
        (somebody_who_did_not_confirm, request_subscription),
        (a_reader, mail_choices_link),
    ],
)
def test_one_mail_however_many_ask_at_once(known_as, asks, monkeypatch):
    known_as()
    start, doubting = Barrier(TIMES), Barrier(2)
    look = subscribing._mailed_lately

    def look_together(*args):
        """As long as two can stand here at once, they both see that nothing was mailed yet."""
        answer = look(*args)
        with suppress(BrokenBarrierError):
            doubting.wait(timeout=0.3)
        return answer

    monkeypatch.setattr(subscribing, "_mailed_lately", look_together)

    def ask(_number):
        start.wait(timeout=10)
        try:
            asks(email=ADDRESS)
        finally:
            connection.close()

    with ThreadPoolExecutor(TIMES) as threads:
        list(threads.map(ask, range(TIMES)))
    connections.close_all()
    assert OutboxMail.objects.filter(to=ADDRESS).count() == 1
