"""Keeping discussions safe: out of sight with a reason, back in sight, closed."""

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from networks.access import standing_of
from networks.limits import SLOW_MINUTES
from networks.models import Post, Report, Topic


class ModerationRefusal(models.TextChoices):
    UNKNOWN_PACE = "unknown_pace", "Kies een van de tempo’s uit de lijst."
    NOT_A_MODERATOR = "not_a_moderator", "Alleen een begeleider van dit netwerk kan dat."
    NO_REASON = "no_reason", "Schrijf waarom je dit verbergt."


class ModerationRefused(Exception):
    def __init__(self, refusal: ModerationRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


@transaction.atomic
def hide(shown: Topic | Post, *, reason, by):
    """Take a topic or a post out of sight of the members; the row stays, with the reason."""
    _only_moderators(shown, by)
    if not reason.strip():
        raise ModerationRefused(ModerationRefusal.NO_REASON)
    if shown.is_hidden:
        return shown
    shown.hidden_at = timezone.now()
    shown.hidden_by = by
    shown.hidden_reason = reason.strip()[:200]
    shown.save(update_fields=["hidden_at", "hidden_by", "hidden_reason"])
    if isinstance(shown, Post):
        Topic.objects.filter(solution=shown).update(solution=None)
        reports = Report.objects.open().filter(post=shown)
        reports.update(settled_at=shown.hidden_at, settled_by=by)
    record(shown, "networks.hide", by=by, data={"reason": shown.hidden_reason})
    return shown


@transaction.atomic
def show_again(hidden: Topic | Post, *, by):
    _only_moderators(hidden, by)
    if not hidden.is_hidden:
        return hidden
    hidden.hidden_at = hidden.hidden_by = None
    hidden.hidden_reason = ""
    hidden.save(update_fields=["hidden_at", "hidden_by", "hidden_reason"])
    record(hidden, "networks.show_again", by=by)
    return hidden


@transaction.atomic
def close_topic(topic, *, by) -> Topic:
    """No more replies; everything stays readable."""
    _only_moderators(topic, by)
    if topic.closed_at is None:
        topic.closed_at = timezone.now()
        topic.save(update_fields=["closed_at"])
        record(topic, "networks.close_topic", by=by)
    return topic


@transaction.atomic
def reopen_topic(topic, *, by) -> Topic:
    _only_moderators(topic, by)
    if topic.closed_at is not None:
        topic.closed_at = None
        topic.save(update_fields=["closed_at"])
        record(topic, "networks.reopen_topic", by=by)
    return topic


@transaction.atomic
def set_slow_mode(topic, *, minutes: int, by) -> Topic:
    """Let each member write once in so many minutes; 0 lets everybody write freely again."""
    _only_moderators(topic, by)
    if minutes not in SLOW_MINUTES:
        raise ModerationRefused(ModerationRefusal.UNKNOWN_PACE)
    if topic.slow_minutes != minutes:
        topic.slow_minutes = minutes
        topic.save(update_fields=["slow_minutes"])
        record(topic, "networks.slow_mode", by=by, data={"minutes": minutes})
    return topic


def _only_moderators(shown, by):
    network = shown.topic.network if isinstance(shown, Post) else shown.network
    if not standing_of(network, by).may_moderate:
        raise ModerationRefused(ModerationRefusal.NOT_A_MODERATOR)
