"""Asking to freeze a year: the worker counts, since that may take longer than a page may."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from members import dutch
from members.audit import record
from members.mail.enqueue import enqueue
from reporting.actions.freezing import Refused, check_year
from reporting.enums import Refusal
from reporting.models import FreezeRun, FrozenYear


def ask_freeze(*, year: int, by, reason: str = "", now=None) -> FreezeRun:
    """Promise that this year will be frozen. Raises `Refused`, also while it is being frozen.

    What only counting tells (that nothing differs) is said at the end of the run.
    """
    check_year(year)
    reason = " ".join(reason.split())
    before = FrozenYear.objects.of(year).first()
    if before and not reason:
        raise Refused(Refusal.NO_REASON, year=year, version=before.version)
    try:
        return _ask(year, by, reason, now or timezone.now())
    except IntegrityError as error:
        raise Refused(Refusal.BUSY, year=year, since=_since(year)) from error


@transaction.atomic
def _ask(year: int, by, reason: str, now) -> FreezeRun:
    # Inline: the task calls verbs of this package.
    from reporting.tasks import freeze_asked

    run = FreezeRun.objects.create(year=year, by=by, reason=reason, asked_at=now)
    record(run, "reporting.ask_freeze", by=by, data={"jaar": year})
    enqueue(freeze_asked)
    return run


def _since(year: int) -> str:
    run = FreezeRun.objects.open().filter(year=year).first()
    return f" ({dutch.moment(run.asked_at)})" if run else ""
