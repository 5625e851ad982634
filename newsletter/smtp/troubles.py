"""A connection that broke: the issue pauses, says why, and tries again after a rest."""

import logging

from django.db.models import F
from django.utils import timezone

from newsletter.enums import DispatchState
from newsletter.models import Dispatch
from newsletter.smtp.timing import reconnect_at

log = logging.getLogger(__name__)


def pause_for(dispatch: Dispatch, why: str) -> None:
    """Pause, unless somebody else already did: of two workers that lose it one counts."""
    log.warning("Newsletter dispatch %s: connection broken: %s", dispatch.pk, why)
    row = Dispatch.objects.filter(pk=dispatch.pk)
    paused = row.sending().update(
        state=DispatchState.PAUSED, trouble=why[:300], breaks=F("breaks") + 1
    )
    if paused:
        breaks = row.values_list("breaks", flat=True).get()
        row.update(retry_at=reconnect_at(timezone.now(), breaks))


def forget(dispatch: Dispatch) -> None:
    """Letters go again: the next break is the first one."""
    if dispatch.trouble or dispatch.breaks:
        dispatch.trouble, dispatch.breaks = "", 0
        Dispatch.objects.filter(pk=dispatch.pk).sending().update(trouble="", breaks=0)


def try_again(now=None) -> int:
    """Set going what paused by itself and rested long enough."""
    resting = Dispatch.objects.to_try_again(now)
    return resting.update(state=DispatchState.SENDING, retry_at=None)
