"""Workers take deliveries in small batches and write down what became of each.

The rows are the truth. A batch is claimed by a conditional update with a lease; just before the
letter is handed over its row says so (`data_started_at`). So a worker that dies leaves every row
either to be taken up again, or *uncertain*: perhaps arrived, never sent twice by itself.
"""

import time

from django.utils import timezone

from members.enums import MailState
from members.page_cache import raise_content_version
from newsletter.enums import DispatchState, SkipReason, Way
from newsletter.models import Delivery, Dispatch
from newsletter.smtp import draining, troubles
from newsletter.smtp.claiming import claim, recover, release
from newsletter.smtp.handover import TAKEN_BACK, Handover, quick_commits
from newsletter.smtp.message import Mailing
from newsletter.smtp.session import HUNG_UP, Answer, NoConnection, open_session
from newsletter.smtp.timing import TURN_SECONDS

CHANGED = "De goedgekeurde tekst is niet meer dezelfde. Meld dit aan de beheerder."


def work(issue_id: int, *, seconds: float = TURN_SECONDS) -> bool:
    """Send what is due of an issue, for a while; close its dispatch when all is decided.

    Returns whether another turn can go on at once.
    """
    until = time.monotonic() + seconds
    recover(issue_id)
    found = Dispatch.objects.select_related("snapshot__issue").filter(issue_id=issue_id)
    more = False
    if dispatch := found.sending().by(Way.SMTP).first():
        if dispatch.snapshot.is_intact:
            more = _send(dispatch, until)
        else:
            troubles.pause_for(dispatch, CHANGED)
    settle(issue_id)
    return more


def _send(dispatch, until) -> bool:
    mailing = Mailing(dispatch.snapshot)
    with quick_commits():
        while time.monotonic() < until and not draining.is_asked():
            batch = claim(dispatch.issue_id) if _is_sending(dispatch) else []
            if not batch:
                return False
            _send_batch(dispatch, mailing, batch)
    return not draining.is_asked()


def _is_sending(dispatch) -> bool:
    return Dispatch.objects.filter(pk=dispatch.pk).sending().exists()


def _send_batch(dispatch, mailing, batch) -> None:
    """Send a batch over one connection; a connection that breaks pauses the issue."""
    waiting, handover, trouble = list(reversed(batch)), Handover(), ""
    try:
        with open_session(mailing.sender) as session:
            trouble = _send_all(session, mailing, handover, waiting)
    except NoConnection as problem:
        trouble, waiting = str(problem), batch
    finally:
        handover.close()
        release(waiting)
    if trouble:
        troubles.pause_for(dispatch, trouble)
    else:
        troubles.forget(dispatch)


def _send_all(session, mailing, handover, waiting) -> str:
    """Until none waits or the connection is of no more use. Returns why it broke, if it did."""
    while waiting and not draining.is_asked():
        delivery = waiting.pop()
        answer = _send_one(session, mailing, handover, delivery)
        if answer.state == MailState.CLAIMED:  # held back: nothing else of this batch goes either
            waiting.append(delivery)
            return ""
        if answer.state == MailState.UNCERTAIN or answer.code == HUNG_UP:
            return answer.text
        if answer.broken:  # hung up on us after refusing somebody: the others go over a new one
            return ""
    return ""


def _send_one(session, mailing, handover, delivery) -> Answer:
    """Hand one letter over, unless its reader left meanwhile or the sending was stopped."""
    if why_not := handover.start(delivery):
        return Answer(MailState.CLAIMED if why_not == TAKEN_BACK else MailState.SKIPPED)
    letter = mailing.letter(delivery.address, delivery.subscription.token, delivery.message_id)
    answer = session.deliver(letter)
    handover.finish(delivery, answer)
    return answer


def settle(issue_id: int) -> None:
    """Close what is decided: all went, or somebody stopped it."""
    rows = Delivery.objects.filter(issue_id=issue_id)
    stopped = Dispatch.objects.filter(issue_id=issue_id, state=DispatchState.CANCELLED)
    if stopped.exists():
        rows.filter(state=MailState.PENDING).update(
            state=MailState.SKIPPED, reason=SkipReason.CANCELLED.label, claim="", lease_until=None
        )
    elif not rows.open().exists():
        _close(Dispatch.objects.filter(issue_id=issue_id).sending())


def _close(dispatches) -> None:
    closed = dispatches.filter(sent_at__isnull=False).update(state=DispatchState.SENT)
    closed += dispatches.update(state=DispatchState.SENT, sent_at=timezone.now())
    if closed:
        raise_content_version()
