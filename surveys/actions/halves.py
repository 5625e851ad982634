"""A half answer: kept for the device that wrote it, readable by nobody else."""

from django.utils import timezone

from members.key_rings import Unreadable
from surveys.models import HalfAnswer, Survey
from surveys.sealing import handle, seal, unseal


def keep_half(survey: Survey, typed: dict, *, device: str, place: str) -> None:
    """Keep what was typed in place of what this device typed before.

    `device` is the secret in its cookie, `place` the token of the link, so that two colleagues at
    one screen do not see each other's. Raises `TooLong`.
    """
    values = {"sealed": seal({"typed": typed}, device), "saved_on": timezone.localdate()}
    HalfAnswer.objects.update_or_create(
        handle=handle(device, place), defaults=values, create_defaults={"survey": survey, **values}
    )


def half_of(*, device: str, place: str) -> dict:
    """What this device typed so far; nothing where it typed nothing."""
    row = HalfAnswer.objects.filter(handle=handle(device, place)).first() if device else None
    if row is None:
        return {}
    try:
        return unseal(row.sealed, device)["typed"]
    except Unreadable:
        return {}


def drop_half(*, device: str, place: str) -> None:
    if device:
        HalfAnswer.objects.filter(handle=handle(device, place)).delete()
