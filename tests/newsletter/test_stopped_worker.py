"""The real worker of Celery: told to stop it gives back what it holds; the next one goes on."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import connection

from config.ticks import TICKS
from members.enums import MailState
from newsletter.enums import DispatchState
from newsletter.models import Delivery, Dispatch
from tests.factories.newsletter import SubscriptionFactory, released_issue
from tests.house import ROOT
from tests.raw_sink import SLOW, raw_sink

pytestmark = pytest.mark.django_db(transaction=True)
READERS = 40
PATIENCE = 240  # seconds; a worker starts slowly on a busy machine
NUDGE = """
import django
django.setup()
from newsletter.tasks import send_due_newsletters
send_due_newsletters.delay()
"""


def environment(folder, port) -> dict[str, str]:
    """What a worker needs to work on the database of this test."""
    at, name = settings.DATABASES["default"], connection.settings_dict["NAME"]
    url = f"sqlite:///{name}"
    if connection.vendor == "postgresql":
        owner = ":".join(filter(None, [at["USER"], at["PASSWORD"]]))
        url = f"postgres://{owner}@{at['HOST']}:{at['PORT'] or 5432}/{name}"
    kept = {key: value for key, value in os.environ.items() if key != "TESTING"}
    return kept | {
        "DEMO": "1",
        "DATABASE_URL": url,
        "VAR_DIR": str(folder),
        "CELERY_BROKER_URL": "filesystem://localhost",
        "EMAIL_URL": f"smtp://127.0.0.1:{port}",
        "NEWSLETTER_CONNECTIONS": "1",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


@contextmanager
def celery_worker(env):
    command = [sys.executable, "-m", "celery", "--quiet", "-A", "config", "worker"]
    command += ["--loglevel", "ERROR", "--concurrency", "2", "--without-gossip", "--without-mingle"]
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    try:
        subprocess.run([sys.executable, "-c", NUDGE], cwd=ROOT, env=env, check=True)
        yield process
    finally:
        process.kill()
        process.wait()


def wait_for(condition):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_stopped_celery_worker_gives_back_and_the_next_one_goes_on(tmp_path):
    readers = [row.person.email for row in SubscriptionFactory.create_batch(READERS)]
    released_issue()
    with raw_sink(tmp_path, dict.fromkeys(readers[:20], SLOW)) as sink:
        env = environment(tmp_path, sink.port)
        with celery_worker(env) as worker:
            wait_for(lambda: sink.reached)
            worker.send_signal(signal.SIGTERM)
            assert worker.wait(PATIENCE) == 0
        left = Delivery.objects.by_state()
        assert left[MailState.CLAIMED] == left[MailState.UNCERTAIN] == 0
        assert left[MailState.SENT] == sink.reached.total() < READERS
        assert Dispatch.objects.get().state == DispatchState.SENDING
        with celery_worker(env):
            wait_for(lambda: Dispatch.objects.get().state == DispatchState.SENT)
        assert sink.reached == dict.fromkeys(readers, 1)
    assert TICKS["newsletter"]["schedule"] <= 60  # the nudge that nobody forgets
