"""What waits in the action plan, for the Monday mail and the first screen."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from members.dutch import plural
from members.models import User
from members.slots import MondayLine
from planning.access import KEEP
from planning.models import ActionPlan, ActionSheet
from planning.models.action_plan import FIRST_YEAR, LAST_YEAR
from planning.plan_reading import ENDED, is_stale
from planning.rules import following

NAMED = 10


def waiting_work(user=None, now: datetime | None = None) -> Iterator[MondayLine]:
    now = now or timezone.now()
    today = timezone.localdate(now)
    yield from _stale(user, now, today.year)
    yield from _next_year(today)


def _stale(user, now, year) -> Iterator[MondayLine]:
    """For the owner by name; for the coordinator those of whom nobody here is the owner, and how
    many of colleagues are late."""
    rows = ActionSheet.objects.of_year(year).exclude(progress__in=ENDED)
    late = [row for row in rows.select_related("plan").in_plan_order() if is_stale(row, now)]
    if not late:
        return
    screen = reverse("plan_staff:meeting", args=[year])
    person = user.person_id if user else None
    mine = [row for row in late if person and row.owner_id == person]
    if mine:
        words = plural(len(mine), "actiefiche van jou is", "actiefiches van jou zijn")
        text = f"{words} al 31 dagen niet bijgewerkt"
        yield MondayLine(text, screen, len(mine), items=_named(mine))
    working = set(User.objects.filter(is_active=True).values_list("person_id", flat=True))
    loose = [row for row in late if row.owner_id not in working]
    if loose:
        words = plural(
            len(loose), "actiefiche zonder trekker is", "actiefiches zonder trekker zijn"
        )
        text = f"{words} al 31 dagen niet bijgewerkt"
        yield MondayLine(text, screen, len(loose), permission=KEEP, items=_named(loose))
    others = [row for row in late if row not in mine and row not in loose]
    if others:
        words = plural(len(others), "actiefiche van een collega is", "fiches van collega’s zijn")
        text = f"{words} al 31 dagen niet bijgewerkt"
        yield MondayLine(text, screen, len(others), permission=KEEP, items=_named(others))


def _named(rows) -> tuple[tuple[str, str], ...]:
    return tuple((row.title, reverse("plan_staff:sheet", args=[row.pk])) for row in rows[:NAMED])


def _next_year(today) -> Iterator[MondayLine]:
    year = today.year + 1
    if not following.next_year_is_due(today) or not FIRST_YEAR <= year <= LAST_YEAR:
        return
    if ActionPlan.objects.of_year(year).filter(sheets__isnull=False).exists():
        return
    this_year = ActionPlan.objects.of_year(today.year).exists()
    screen = (
        reverse("plan_staff:take_along", args=[today.year])
        if this_year
        else reverse("plan_staff:plans")
    )
    yield MondayLine(f"jaaractieplan van {year} is nog niet begonnen", screen, 1, permission=KEEP)
