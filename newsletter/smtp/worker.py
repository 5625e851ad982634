"""Workers take deliveries in small batches and write down what became of each.

The rows are the truth. A batch is claimed by a conditional update with a lease; just before the
letter is handed over its row says so (`data_started_at`). So a worker that dies leaves every row
either to be taken up again, or *uncertain*: perhaps arrived, never sent twice by itself.
"""

import time
from contextlib import ExitStack

from django.conf import settings
from django.utils import timezone

from members.enums import MailState
from members.page_cache import raise_content_version
from newsletter.enums import DispatchState, SkipReason, Way
from newsletter.models import Delivery, Dispatch
from newsletter.smtp import draining, troubles
from newsletter.smtp.claiming import WAVES, claim, recover
from newsletter.smtp.handover import Handover, kinds_for, step_for
from newsletter.smtp.message import Mailing
from newsletter.smtp.session import open_session
from newsletter.smtp.statement import prepared
from newsletter.smtp.timing import TURN_SECONDS
from newsletter.smtp.wave import Wave

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
    mailing, lines = Mailing(dispatch.snapshot), settings.NEWSLETTER_CONNECTIONS
    with ExitStack() as stack:
        step = stack.enter_context(prepared(step_for(lines), kinds_for(lines)))
        sessions = [stack.enter_context(open_session(mailing.sender)) for _ in range(lines)]
        while time.monotonic() < until and not draining.is_asked():
            batch = claim(dispatch.issue_id, WAVES * lines)
            if not batch:
                return False
            _send_batch(dispatch, Wave(mailing, sessions, Handover(lines, step), batch))
    return not draining.is_asked()


def _send_batch(dispatch, wave) -> None:
    """Send what was claimed; a connection that breaks pauses the issue."""
    try:
        while wave.can_go_on and not draining.is_asked():
            wave.send()
    finally:
        wave.close()
    if wave.trouble:
        troubles.pause_for(dispatch, wave.trouble)
    else:
        troubles.forget(dispatch)


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
