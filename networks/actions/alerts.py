"""A question that nobody answers is brought to the moderators after two working days."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from networks import talk_notices
from networks.enums import AuthorRole
from networks.models import Topic
from planning.working_time import BRUSSELS, OfficeTime

WORKING_DAYS = 2
STILL_A_QUESTION = timedelta(days=30)  # after that nobody waits any more
AT_ONCE = 100


def alert_from(asked_at: datetime) -> datetime:
    """Two working days later, at the same hour."""
    local = asked_at.astimezone(BRUSSELS)
    day = OfficeTime().working_days_after(local.date(), WORKING_DAYS)
    return datetime.combine(day, local.time(), BRUSSELS)


def waiting(now=None):
    """Questions of members that nobody answered yet; what moderators and staff open is news."""
    now = now or timezone.now()
    asked = Topic.objects.visible().unanswered().filter(closed_at=None)
    asked = asked.filter(network__published_at__isnull=False)
    return asked.filter(
        author_role__in=[AuthorRole.MEMBER, AuthorRole.MENTOR],
        created_at__gte=now - STILL_A_QUESTION,
    )


def overdue(now=None) -> list[Topic]:
    now = now or timezone.now()
    rows = waiting(now).filter(created_at__lte=now - timedelta(days=WORKING_DAYS))
    return [row for row in rows.select_related("network") if alert_from(row.created_at) <= now]


def alert_due(now=None) -> int:
    """Mail the moderators about each overdue question, once. Returns about how many."""
    now = now or timezone.now()
    fresh = [topic for topic in overdue(now) if topic.alerted_at is None]
    return sum(_alert(topic, now) for topic in fresh[:AT_ONCE])


@transaction.atomic
def _alert(topic, now) -> bool:
    if not Topic.objects.filter(pk=topic.pk, alerted_at=None).update(alerted_at=now):
        return False
    talk_notices.unanswered(topic)
    return True
