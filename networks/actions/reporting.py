"""Members point at what should not stand there; moderators look and say it is settled."""

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from networks import talk_notices
from networks.access import standing_of
from networks.actions.moderation import ModerationRefusal, ModerationRefused
from networks.limits import REASON_LIMIT
from networks.models import Report


class ReportRefusal(models.TextChoices):
    NO_REASON = "no_reason", "Schrijf in één zin wat er mis is."
    NOT_A_MEMBER = "not_a_member", "Alleen leden melden een bericht."


class ReportRefused(Exception):
    def __init__(self, refusal: ReportRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


@transaction.atomic
def report_post(post, *, reason, by) -> Report:
    """Ask the moderators to look. Who reported it already keeps that report.

    Raises `ReportRefused`.
    """
    network = post.topic.network
    if not standing_of(network, by).may_write:
        raise ReportRefused(ReportRefusal.NOT_A_MEMBER)
    reason = " ".join(reason.split())[:REASON_LIMIT]
    if not reason:
        raise ReportRefused(ReportRefusal.NO_REASON)
    report, is_new = Report.objects.get_or_create(
        post=post, person=by, settled_at=None, defaults={"reason": reason}
    )
    if is_new:
        record(post.topic, "networks.report", by=by, data={"post": post.pk})
        talk_notices.post_reported(report)
    return report


@transaction.atomic
def settle_reports(post, *, by) -> int:
    """Say that the open reports about a post were looked at. Returns how many there were."""
    if not standing_of(post.topic.network, by).may_moderate:
        raise ModerationRefused(ModerationRefusal.NOT_A_MODERATOR)
    settled = Report.objects.open().filter(post=post)
    number = settled.update(settled_at=timezone.now(), settled_by=by)
    if number:
        record(post.topic, "networks.settle_reports", by=by, data={"post": post.pk})
    return number
