"""What the archive of deliverables holds, read once for all rows of the plan that count them.

A plan period has some hundreds at most, so they are counted here and not by a query per row.
"""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Min

from planning.models import Deliverable
from reporting.shared import shared


@dataclass(frozen=True)
class Kept:
    """One deliverable, with what rows of the plan tell apart."""

    pk: int
    kind: str
    year: int
    on: datetime.date
    until: datetime.date | None
    published_on: datetime.date | None
    handed_over_on: datetime.date | None
    approved_on: datetime.date | None
    partners: int
    first_used_on: datetime.date | None

    def is_published_in(self, period) -> bool:
        return self.published_on is not None and period.start <= self.published_on <= period.end

    def is_in_force_in(self, period) -> bool:
        """On at least one day of the period."""
        return self.on <= period.end and (self.until is None or self.until >= period.start)

    def is_used_by(self, day: datetime.date) -> bool:
        return self.first_used_on is not None and self.first_used_on <= day

    def is_approved_by(self, day: datetime.date) -> bool:
        return self.approved_on is not None and self.approved_on <= day


@shared
def everything_kept() -> tuple[Kept, ...]:
    """All that counts, whatever the period: some rows look back to the start of the plan, others
    at what is in force still. One query."""
    columns = ("pk", "kind", "year", "on", "until")
    days = ("published_on", "handed_over_on", "approved_on")
    rows = Deliverable.objects.counted().order_by()
    partners = Count("partners", distinct=True)
    return tuple(
        Kept(*facts) for facts in rows.values_list(*columns, *days, partners, Min("uses__on"))
    )


def kept(kind: str) -> list[Kept]:
    return [each for each in everything_kept() if each.kind == kind]
