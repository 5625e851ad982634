"""Mailing the members that the minutes are there: once, in turns, whatever is published again."""

from django.db import transaction
from django.utils import timezone

from networks import notices
from networks.enums import Rhythm
from networks.models import MailChoice, Minutes

AT_ONCE = 200  # members per turn


def tell_minutes_due() -> int:
    """One turn for each of the published minutes. How many mails were promised."""
    return sum(_turn(pk) for pk in Minutes.objects.untold().values_list("pk", flat=True))


@transaction.atomic
def _turn(pk) -> int:
    minutes = Minutes.objects.untold().select_for_update(of=("self",)).filter(pk=pk).first()
    if minutes is None:
        return 0
    silent = MailChoice.objects.filter(network=minutes.network, rhythm=Rhythm.SILENT)
    rows = minutes.network.memberships.active().filter(pk__gt=minutes.told_to).order_by("pk")
    rows = list(rows.select_related("person", "network")[:AT_ONCE])
    silent = set(silent.values_list("person_id", flat=True))
    told = [row for row in rows if row.person_id not in silent]
    for row in told:
        notices.minutes_published(minutes, row)
    if len(rows) < AT_ONCE:
        minutes.told_at = timezone.now()
    minutes.told_to = rows[-1].pk if rows else minutes.told_to
    minutes.save(update_fields=["told_at", "told_to"])
    return len(told)
