"""Files below VAR_DIR that nobody waits for, and the task that runs every purge."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from config.celery import app as celery
from members import purging
from members.models import PurgeRun
from members.tasks import purge_nightly

pytestmark = pytest.mark.django_db


def file(folder: Path, name: str, *, days: float) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("x")
    then = (timezone.now() - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))
    return path


def test_messages_nobody_fetched_go_and_the_queue_itself_stays(tmp_path, settings):
    settings.QUEUE_DIR = tmp_path
    old = file(tmp_path, "1_x.celery.msg", days=2)
    part = file(tmp_path / "control", "x.part", days=2)
    fresh = file(tmp_path, "2_x.celery.msg", days=0.5)
    table = file(tmp_path / "control", "celery.exchange", days=400)
    purging.run("queue_files")
    assert [path.exists() for path in (old, part, fresh, table)] == [False, False, True, True]
    assert PurgeRun.objects.get().count == 2


def test_kept_pages_and_the_mails_of_the_demo_go(tmp_path, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path / "cache",
        }
    }
    settings.MAILBOX_DIR = tmp_path / "postvak"
    old_page = file(tmp_path / "cache", "a.djcache", days=2)
    page = file(tmp_path / "cache", "b.djcache", days=0.5)
    old_mail = file(tmp_path / "postvak", "a.log", days=31)
    mail = file(tmp_path / "postvak", "b.log", days=29)
    purging.run("kept_pages")
    purging.run("demo_mails")
    found = [path.exists() for path in (old_page, page, old_mail, mail)]
    assert found == [False, True, False, True]


@pytest.fixture
def at_once():
    """What is asked of the worker happens here and now."""
    celery.conf.task_always_eager = True
    yield
    celery.conf.task_always_eager = False


def test_the_task_of_the_night_runs_every_purge(at_once):
    purge_nightly()
    assert set(PurgeRun.objects.values_list("name", flat=True)) == set(purging.purges())
    assert not PurgeRun.objects.exclude(trouble="").exists()


def test_a_purge_that_was_not_done_asks_for_another_turn(at_once, monkeypatch):
    left = [1, 1, 1]

    def work(now):
        while left:
            yield left.pop()

    purging.purges()
    purging.purge("turns", "Beurten")(work)
    monkeypatch.setattr(purging.run, "__defaults__", (None, -1))  # every turn ends after one batch
    try:
        purge_nightly("turns")
    finally:
        del purging._purges["turns"]
    assert left == []
    assert PurgeRun.objects.filter(name="turns").count() == 4


def test_no_purge_takes_the_place_of_another():
    name = next(iter(purging.purges()))

    with pytest.raises(ValueError, match=name):
        purging.purge(name, "Nog eens")(lambda now: [])
