"""The weekly mail: what waits for a colleague, once a week at most and only when something does."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.waiting import lines_for
from members.enums import STAFF_ROLES
from members.mail.outbox import send
from members.models import OutboxMail, Person, User

TEMPLATE = "monday_mail"
FROM = timedelta(hours=7)
UNTIL = timedelta(days=2)  # a server that was away on Monday makes up for it on Tuesday
REASON = "Je werkt mee in het beheer van deze site. Elke maandag zeggen we wat op je wacht."


def week_of(now: datetime) -> datetime:
    """The Monday 0.00 in Belgium with which the ISO week of `now` begins."""
    today = timezone.localdate(now)
    monday = today - timedelta(days=today.weekday())
    return timezone.make_aware(datetime.combine(monday, time()))


def is_time(now: datetime) -> bool:
    monday = week_of(now)
    return monday + FROM <= now < monday + UNTIL


def send_monday_mails(now: datetime | None = None) -> int:
    """Promise every colleague the mail of this week. Returns how many; run again, it adds none."""
    now = now or timezone.now()
    if not is_time(now):
        return 0
    staff = User.objects.filter(is_active=True, person__isnull=False)
    staff = staff.filter(groups__name__in=[str(role) for role in STAFF_ROLES]).distinct()
    return sum(_send(user, now) for user in staff.order_by("pk"))


def _send(user: User, now: datetime) -> int:
    if _has_mail(user, now):
        return 0
    lines = lines_for(user)
    if not lines:
        return 0
    with transaction.atomic():
        # Two workers at once: the second waits here and then finds the first one's mail.
        person = Person.objects.select_for_update().get(pk=user.person_id)
        if _has_mail(user, now):
            return 0
        context = {"person": person, "lines": lines, "url": f"{settings.SITE_URL}/beheer/"}
        send(TEMPLATE, user.email, context, reason=REASON, person=person)
    return 1


def _has_mail(user: User, now: datetime) -> bool:
    mails = OutboxMail.objects.filter(template=TEMPLATE, person_id=user.person_id)
    return mails.filter(created_at__gte=week_of(now)).exists()
