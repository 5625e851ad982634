"""Mail servers that refuse, hang up or take their time: who is to blame decides who waits."""

from datetime import timedelta

import pytest
from django.utils import timezone

from config.ticks import TICKS
from members.enums import MailState
from newsletter.actions.steering import cancel, pause, resume
from newsletter.enums import DispatchState, LeftBecause, SkipReason
from newsletter.models import Delivery, Dispatch, Issue, IssueSnapshot, Subscription
from newsletter.progress import progress_of
from newsletter.smtp import worker
from newsletter.smtp.claiming import claim, release
from newsletter.smtp.handover import TAKEN_BACK, Handover
from newsletter.smtp.message import Mailing
from newsletter.smtp.session import open_session
from newsletter.smtp.timing import RECONNECT
from newsletter.smtp.wave import Wave
from newsletter.suppression import suppress
from newsletter.tasks import send_due_newsletters, send_newsletter
from tests.factories.newsletter import SubscriptionFactory, approved_issue, released_issue
from tests.raw_sink import AT_MOST, HANGS_UP, MUMBLES, raw_sink

pytestmark = pytest.mark.django_db
NOW = "2026-05-12 09:00+02:00"
HUNG_UP, REFUSED, LATER, CLOSES, MUMBLED, FINE = (
    f"{name}@stad.example" for name in ("hangt-op", "onbekend", "later", "sluit", "mompelt", "goed")
)
HABITS = {
    HUNG_UP: HANGS_UP,
    MUMBLED: MUMBLES,
    REFUSED: "550 5.1.1 no such user",
    LATER: "451 4.7.1 come back",
    CLOSES: "421 4.3.2 closing",
}


@pytest.fixture(scope="module")
def sink(tmp_path_factory):
    with raw_sink(tmp_path_factory.mktemp("sink"), HABITS) as running:
        yield running


@pytest.fixture
def issue_for(settings, time_machine, sink):
    """A function: a released issue for these addresses, in this order."""
    time_machine.move_to(NOW, tick=False)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
    settings.NEWSLETTER_CONNECTIONS = 1  # one after the other

    def make(*emails):
        for email in emails:
            SubscriptionFactory(person__email=email)
        sink.log.write_text("")
        return released_issue()

    return make


def state_of(address):
    return Delivery.objects.get(address=address).state


def dispatch():
    return Dispatch.objects.get()


def test_refusals_of_some_do_not_stop_the_rest(issue_for, sink):
    issue = issue_for(REFUSED, LATER, FINE)
    worker.work(issue.pk)
    assert dict(sink.reached) == {FINE: 1}
    assert [state_of(each) for each in (REFUSED, LATER, FINE)] == ["failed", "pending", "sent"]
    assert (dispatch().state, dispatch().trouble) == (DispatchState.SENDING, "")


def test_a_letter_whose_answer_was_lost_is_uncertain_and_the_issue_pauses(
    issue_for, sink, time_machine
):
    issue = issue_for(HUNG_UP, FINE)
    worker.work(issue.pk)
    assert [state_of(each) for each in (HUNG_UP, FINE)] == ["uncertain", "pending"]
    assert dispatch().state == DispatchState.PAUSED
    assert "closed" in dispatch().trouble
    time_machine.shift(RECONNECT[0] + timedelta(seconds=1))
    send_due_newsletters()
    assert dispatch().state == DispatchState.SENDING
    worker.work(issue.pk)
    assert dict(sink.reached) == {HUNG_UP: 1, FINE: 1}
    assert (dispatch().state, dispatch().trouble, dispatch().breaks) == ("sent", "", 0)


def test_an_answer_that_says_nothing_leaves_it_uncertain_too(issue_for, sink):
    worker.work(issue_for(MUMBLED, FINE).pk)
    assert [state_of(each) for each in (MUMBLED, FINE)] == ["uncertain", "pending"]
    assert "so be it" in dispatch().trouble


def test_what_goes_over_the_other_connection_meanwhile_is_heard(issue_for, sink, settings):
    issue = issue_for(HUNG_UP, FINE, "b@stad.example")
    settings.NEWSLETTER_CONNECTIONS = 2
    worker.work(issue.pk)
    assert [row.state for row in Delivery.objects.order_by("pk")] == [
        "uncertain",
        "sent",
        "pending",
    ]
    assert dispatch().state == DispatchState.PAUSED


@pytest.mark.parametrize("connections", [1, 2, 5])
def test_over_any_number_of_connections_each_gets_one_letter(
    issue_for, sink, settings, connections
):
    issue = issue_for(*(f"lezer{number}@stad.example" for number in range(4)), REFUSED, FINE)
    settings.NEWSLETTER_CONNECTIONS = connections
    worker.work(issue.pk)
    assert set(sink.reached.values()) == {1}
    assert sink.reached.total() == 5
    assert progress_of(issue).sent == 5
    assert set(Delivery.objects.filter(state="sent").values_list("smtp_code", flat=True)) == {250}


def test_a_server_that_allows_fewer_connections_gets_the_letters_over_those(
    issue_for, settings, tmp_path
):
    issue = issue_for(*(f"lezer{number}@stad.example" for number in range(5)))
    settings.NEWSLETTER_CONNECTIONS = 4
    with raw_sink(tmp_path, {AT_MOST: "2"}) as strict:
        settings.EMAIL_PORT = strict.port
        worker.work(issue.pk)
        assert sorted(strict.reached.values()) == [1] * 5
    assert (dispatch().state, dispatch().trouble) == (DispatchState.SENT, "")
    assert set(Delivery.objects.values_list("attempts", flat=True)) == {1}


def test_whoever_leaves_after_her_letter_was_announced_gets_none(issue_for, sink):
    """The mail server already waits for it; what it hears instead is that we hang up."""
    issue = issue_for(FINE, "weg@stad.example", "b@stad.example")

    class LeavesLate(Handover):
        def start_all(self, going):
            if going[0].address == "weg@stad.example":
                Subscription.objects.filter(person__email="weg@stad.example").update(
                    state="left", left_at=timezone.now()
                )
            return super().start_all(going)

    mailing = Mailing(dispatch().snapshot)
    with open_session(mailing.sender) as session:
        wave = Wave(mailing, [session], LeavesLate(), claim(issue.pk))
        while wave.can_go_on:
            wave.send()
        wave.close()
    assert dict(sink.reached) == {FINE: 1, "b@stad.example": 1}
    assert state_of("weg@stad.example") == "skipped"
    assert wave.trouble == ""


def test_a_server_that_closes_is_asked_again_later(issue_for, sink):
    issue = issue_for(CLOSES, FINE)
    worker.work(issue.pk)
    assert [state_of(each) for each in (CLOSES, FINE)] == ["pending", "pending"]
    assert dispatch().state == DispatchState.PAUSED
    assert "closing" in dispatch().trouble
    resume(dispatch(), by=None)
    worker.work(issue.pk)
    assert dict(sink.reached) == {FINE: 1}


def test_after_some_breaks_a_colleague_must_set_it_going(issue_for, settings, time_machine):
    issue = issue_for(FINE)
    settings.EMAIL_PORT = 1  # nobody listens there
    for rest in RECONNECT:
        worker.work(issue.pk)
        assert dispatch().retry_at is not None
        time_machine.shift(rest + timedelta(seconds=1))
        send_due_newsletters()
    worker.work(issue.pk)
    assert (dispatch().state, dispatch().retry_at) == (DispatchState.PAUSED, None)
    assert Delivery.objects.get().attempts == 0
    resume(dispatch(), by=None)
    assert (dispatch().state, dispatch().breaks) == (DispatchState.SENDING, 0)


def test_no_more_than_allowed_leaves_in_a_minute(issue_for, sink, settings, time_machine):
    settings.NEWSLETTER_PER_MINUTE = 2
    issue = issue_for("a@stad.example", LATER, "b@stad.example", "c@stad.example")
    for reached in (1, 3, 3):  # the one that was refused was asked, too
        worker.work(issue.pk)
        assert sink.reached.total() == reached
        worker.work(issue.pk)
        assert sink.reached.total() == reached
        time_machine.shift(61)


def test_pausing_holds_the_next_letter_back_and_resuming_lets_it_go(issue_for):
    issue = issue_for(FINE, "b@stad.example")
    held = claim(issue.pk)
    assert Handover().start(held[0]) == ""
    pause(dispatch(), by=None)
    assert Handover().start(held[1]) == TAKEN_BACK
    assert state_of(held[1].address) == MailState.CLAIMED  # not skipped: it will be given back


def test_stopping_in_the_middle_accounts_for_everybody(issue_for, sink):
    issue = issue_for(FINE, LATER, "b@stad.example")
    (held, *_) = claim(issue.pk, limit=1)
    cancel(dispatch(), by=None)
    assert Handover().start(held) == TAKEN_BACK
    release([held])
    worker.work(issue.pk)
    progress = progress_of(issue)
    assert (progress.prepared, progress.skipped, progress.waiting) == (3, 3, 0)
    assert {row.reason for row in Delivery.objects.all()} == {SkipReason.CANCELLED.label}
    assert sink.reached.total() == 0
    resume(dispatch(), by=None)
    assert dispatch().state == DispatchState.CANCELLED


def test_stopping_before_anything_left_gives_the_issue_back_to_the_editor(issue_for):
    suppress("geblokkeerd@stad.example", LeftBecause.COMPLAINT)
    issue = issue_for(FINE, "geblokkeerd@stad.example")
    cancel(dispatch(), by=None)
    assert not Dispatch.objects.exists()
    assert not Delivery.objects.exists()
    assert not Issue.objects.released().exists()
    assert issue.snapshot is not None


def test_a_snapshot_that_was_changed_does_not_leave():
    SubscriptionFactory()
    issue = released_issue()
    IssueSnapshot.objects.update(html="<p>iets anders</p>")
    worker.work(issue.pk)
    assert dispatch().state == DispatchState.PAUSED
    assert "niet meer dezelfde" in dispatch().trouble


def test_the_tick_leaves_an_issue_alone_that_a_worker_holds(issue_for):
    issue = issue_for(FINE, "b@stad.example")
    assert list(Dispatch.objects.unattended().values_list("issue", flat=True)) == [issue.pk]
    claim(issue.pk, limit=1)
    assert not Dispatch.objects.unattended().exists()


def test_within_a_minute_after_a_worker_was_killed_another_goes_on(
    issue_for, sink, time_machine, monkeypatch
):
    """What it held waits for its lease; what nobody holds does not."""
    issue = issue_for(FINE, "b@stad.example")
    claim(issue.pk, limit=1)  # and is never heard of again
    monkeypatch.setattr(send_newsletter, "delay", send_newsletter)
    send_due_newsletters()
    assert not sink.reached
    time_machine.shift(timedelta(seconds=60 - TICKS["newsletter"]["schedule"]))
    send_due_newsletters()
    assert sink.reached.total() == 1
    assert progress_of(issue).waiting == 1


def test_nothing_waits_on_an_issue_that_was_never_sent():
    approved_issue()
    send_due_newsletters()
    assert not Dispatch.objects.unattended().exists()
