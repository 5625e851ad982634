"""Freezing by a worker: asked once, followed on the screen, taken up again when a worker dies."""

import datetime
import os
import secrets
import signal
import warnings

import pytest
from django.db import IntegrityError, connections, transaction
from django.utils import timezone
from wagtail.models import ModelLogEntry

from reporting.actions import freeze_running
from reporting.actions.freeze_asking import ask_freeze
from reporting.actions.freeze_running import LetGoOf, Turn, freeze_what_was_asked
from reporting.actions.freezing import Refused, freeze_year
from reporting.comparing import recompute
from reporting.enums import FreezeState, Refusal
from reporting.frozen import newest
from reporting.models import FreezeRun, FrozenRecord, FrozenValue, FrozenYear
from reporting.models.freeze_run import LEASE
from reporting.tasks import freeze_asked
from tests.factories.reporting import activity, came, person, staff

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("small_plan", "early_in_2027"),
]
SCREEN = "/beheer/cijfers/bevroren/2026/"


@pytest.fixture
def a_year():
    return came(activity(on="2026-03-10"))


@pytest.fixture
def freezer(client, a_year):
    client.force_login(staff("view_counts", "freeze_year"))
    return client


class Killed(BaseException):
    """As a process that gets no chance to do anything any more."""


def die_halfway(monkeypatch):
    """The worker is gone after the second row: nothing after that is done, no clearing either."""
    done = []

    def row_done(turn):
        done.append(turn)
        if len(done) == 2:
            monkeypatch.setattr("reporting.actions.freezing.remove_drafts", lambda rows: None)
            raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(Turn, "row_done", row_done)
        with pytest.raises(Killed):
            freeze_what_was_asked()
    monkeypatch.undo()


def killed_after(rows: int) -> int:
    """How a worker's process ended that the system killed once it had counted so many rows."""
    connections.close_all()  # the child opens its own
    with warnings.catch_warnings():
        # From Python 3.12 on it warns of threads; the child touches none of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if not pid:
        real = Turn.row_done

        def row_done(turn):
            real(turn)
            if turn.run.rows_done == rows:
                os.kill(os.getpid(), signal.SIGKILL)

        Turn.row_done = row_done
        try:
            freeze_what_was_asked()
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def nothing_frozen():
    return newest(2026) is None and not FrozenYear.objects.finished().exists()


def test_the_task_freezes_what_was_asked(a_year):
    who = person()
    run = ask_freeze(year=2026, by=who)
    assert (run.state, nothing_frozen()) == (FreezeState.ASKED, True)

    freeze_asked()
    freeze_asked()

    run.refresh_from_db()
    frozen = FrozenYear.objects.get()
    assert (frozen.version, frozen.by, run.frozen) == (1, who, frozen)
    assert (run.state, run.rows_done, run.attempts) == (
        FreezeState.DONE,
        len(frozen.values.all()),
        1,
    )
    logged = ModelLogEntry.objects.filter(action__startswith="reporting.")
    assert set(logged.values_list("action", flat=True)) == {
        "reporting.ask_freeze",
        "reporting.freeze",
    }


def test_a_year_is_asked_once_at_a_time_and_the_database_sees_to_it(a_year):
    run = ask_freeze(year=2026, by=None)
    with pytest.raises(Refused) as caught:
        ask_freeze(year=2026, by=person())
    assert caught.value.refusal == Refusal.BUSY
    with pytest.raises(IntegrityError), transaction.atomic():
        FreezeRun.objects.create(year=2026)
    assert ask_freeze(year=2025, by=None).pk != run.pk
    assert freeze_what_was_asked() == 2
    assert FrozenYear.objects.finished().count() == 2


def test_two_clicks_freeze_once(freezer):
    freezer.post(SCREEN, {"reden": ""})
    again = freezer.post(SCREEN, {"reden": ""}, follow=True)
    assert "2026 wordt al bevroren" in again.text
    assert FreezeRun.objects.count() == 1


def test_two_workers_that_look_at_once_take_it_up_once(a_year, monkeypatch):
    ask_freeze(year=2026, by=None)
    real, others = secrets.token_hex, []

    def meanwhile(length):
        monkeypatch.setattr(secrets, "token_hex", real)
        others.append(freeze_running._take_up())
        return real(length)

    monkeypatch.setattr(secrets, "token_hex", meanwhile)

    assert freeze_running._take_up() is None
    assert FreezeRun.objects.get().turn == others[0].turn


def test_a_killed_worker_leaves_nothing_and_the_next_one_begins_anew(
    a_year, monkeypatch, time_machine
):
    ask_freeze(year=2026, by=None)
    die_halfway(monkeypatch)
    assert nothing_frozen()
    assert FrozenValue.objects.count() == 2  # what it had counted: nobody sees it
    assert freeze_what_was_asked() == 0  # it may be alive still

    time_machine.move_to(datetime.datetime(2027, 2, 10, 10, tzinfo=datetime.UTC) + 2 * LEASE)
    assert freeze_what_was_asked() == 1

    run, frozen = FreezeRun.objects.get(), FrozenYear.objects.get()
    assert (run.state, run.attempts, run.frozen) == (FreezeState.DONE, 2, frozen)
    assert FrozenValue.objects.exclude(frozen=frozen).count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_process_that_is_killed_while_it_counts_freezes_nothing(a_year):
    ask_freeze(year=2026, by=None)

    assert killed_after(rows=2) == -signal.SIGKILL

    assert nothing_frozen()
    assert FrozenValue.objects.count() == 2
    FreezeRun.objects.update(alive_at=timezone.now() - 2 * LEASE)
    assert freeze_what_was_asked() == 1
    assert FreezeRun.objects.get().frozen == FrozenYear.objects.get() == newest(2026)
    assert recompute(newest(2026)).reproduced


def test_what_kills_every_worker_is_given_up_with_a_reason(a_year, monkeypatch, time_machine):
    ask_freeze(year=2026, by=None)
    moment = datetime.datetime(2027, 2, 10, 10, tzinfo=datetime.UTC)
    for number in range(freeze_running.MOST_ATTEMPTS):
        time_machine.move_to(moment + 2 * LEASE * number)
        die_halfway(monkeypatch)
    time_machine.move_to(moment + 2 * LEASE * freeze_running.MOST_ATTEMPTS)
    freeze_what_was_asked()

    run = FreezeRun.objects.get()
    assert (run.state, run.why) == (FreezeState.FAILED, freeze_running.GAVE_UP)
    assert not FrozenYear.objects.exists()
    ask_freeze(year=2026, by=None)
    freeze_what_was_asked()
    assert newest(2026).version == 1


def test_a_slow_worker_that_lost_its_run_freezes_nothing(a_year):
    ask_freeze(year=2026, by=None)
    run = freeze_running._take_up()
    FreezeRun.objects.update(turn="another")

    with pytest.raises(LetGoOf):
        freeze_year(year=2026, by=None, turn=Turn(run))

    assert not FrozenYear.objects.exists()
    assert FreezeRun.objects.get().is_open


def test_the_year_is_final_and_the_run_done_together_or_not_at_all(a_year, monkeypatch):
    def lost(turn, frozen):
        raise LetGoOf

    monkeypatch.setattr(Turn, "end", lost)
    ask_freeze(year=2026, by=None)
    freeze_what_was_asked()

    assert nothing_frozen()
    assert not FrozenRecord.objects.exists()
    assert FreezeRun.objects.get().is_open


def test_a_fault_is_told_and_can_be_tried_again(freezer, monkeypatch, caplog):
    def broken(period):
        raise RuntimeError("no such column")
        yield

    freezer.post(SCREEN, {"reden": ""})
    with monkeypatch.context() as patched:
        patched.setattr("reporting.actions.freezing.taken", broken)
        freeze_what_was_asked()
    told = freezer.get(SCREEN)
    assert "2026 bevriezen is mislukt" in told.text
    assert "liep vast op een fout" in told.text
    assert "no such column" in caplog.text
    assert "no such column" not in told.text
    assert not FrozenYear.objects.exists()

    freezer.post(SCREEN, {"reden": ""})
    freeze_what_was_asked()
    assert "Klaar: 2026 is bevroren als versie 1" in freezer.get(SCREEN).text


def test_the_screen_follows_the_worker(freezer, monkeypatch, time_machine):
    freezer.post(SCREEN, {"reden": ""})
    waiting = freezer.get(SCREEN)
    assert "wacht op zijn beurt" in waiting.text
    assert "newsletter/progress" in waiting.text
    assert "Bevries 2026" not in waiting.text
    assert "ligt stil" not in waiting.text
    time_machine.move_to(datetime.datetime(2027, 2, 10, 10, 3, tzinfo=datetime.UTC))
    assert "ligt stil" in freezer.get(SCREEN).text
    seen = []

    def look(turn):
        seen.append(freezer.get(SCREEN, {"deel": "voortgang"}).text)

    monkeypatch.setattr(Turn, "goes_on", look)
    real = Turn.row_done
    monkeypatch.setattr(Turn, "row_done", lambda turn: (real(turn), look(turn)))
    freeze_what_was_asked()

    assert "2026 wordt bevroren: bezig" in seen[0]
    assert "1 van" in seen[0]
    assert "data-busy" in seen[-1]
    after = freezer.get(SCREEN, {"deel": "voortgang"}).text
    assert "data-busy" not in after
    assert "Klaar: 2026 is bevroren als versie 1" in after


def test_who_may_not_freeze_asks_nothing_and_follows_nothing(editor):
    editor.post(SCREEN, {"reden": ""})
    assert not FreezeRun.objects.exists()
    assert editor.get(SCREEN, {"deel": "voortgang"}).status_code == 302
