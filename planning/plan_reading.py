"""A plan as its screens show it: sheets with what they lack, how they go and what they cost."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from members import dutch
from planning import slots
from planning.completeness import parts_of
from planning.enums import Progress, SheetState
from planning.euros import Amounts, costs_by
from planning.models import ActionPlan, ActionSheet, CostLine
from planning.progress import shape_of
from planning.rules import following
from planning.rules.completeness import Part

ENDED = (Progress.DONE, Progress.STOPPED)


@dataclass(frozen=True)
class SheetView:
    """One sheet of a list, read without a question to the database."""

    sheet: ActionSheet
    parts: tuple[Part, ...]
    money: Amounts
    now: datetime

    @property
    def missing(self) -> list[str]:
        return [words for part in self.parts for words in part.missing]

    @property
    def is_complete(self) -> bool:
        return not self.missing

    @property
    def is_approved(self) -> bool:
        return self.sheet.state == SheetState.APPROVED

    @property
    def shape(self) -> str:
        return shape_of(self.sheet.progress)

    @property
    def is_active(self) -> bool:
        return self.sheet.progress not in ENDED

    @property
    def is_stale(self) -> bool:
        """Nothing said for 31 days in the running year, while the action goes on."""
        return is_stale(self.sheet, self.now)

    @property
    def last_words(self) -> str:
        return following.ago(self.sheet.progress_at, self.now)

    @property
    def owner(self) -> str:
        return self.sheet.owner.shown_name if self.sheet.owner else ""

    @property
    def story_is_missing(self) -> bool:
        """Whether the yearly report has nothing to tell of this sheet yet."""
        return not self.sheet.realised.strip()


def is_stale(sheet: ActionSheet, now: datetime) -> bool:
    year = dutch.local(now).year
    if sheet.plan.year != year or sheet.progress in ENDED:
        return False
    return following.is_stale(sheet.progress_at, now, since=followed_since(sheet))


def followed_since(sheet: ActionSheet) -> datetime:
    """A sheet is followed from the first day of its year, or from when it was made."""
    return max(sheet.created_at, starts_at(sheet.plan.year))


def starts_at(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=dutch.BRUSSELS)


def views_of(sheets, now: datetime | None = None) -> list[SheetView]:
    """In the order of the sheets given; six questions, for any number of them."""
    rows = list(sheets.select_related("plan", "owner"))
    parts = parts_of(rows)
    money = costs_by(CostLine.objects.filter(sheet__in=[row.pk for row in rows]), "sheet")
    now = now or timezone.now()
    return [SheetView(row, tuple(parts[row.pk]), money[row.pk], now) for row in rows]


def sheets_of(plan: ActionPlan) -> list[SheetView]:
    return views_of(plan.sheets.in_plan_order())


def lines_of(sheets, user) -> dict[int, list[slots.SheetLine]]:
    """What other apps hang on these sheets (ids), per sheet, the earliest first."""
    found: dict[int, list[slots.SheetLine]] = {pk: [] for pk in sheets}
    lines = slots.sheet_lines.collect(sheets=list(sheets), user=user)
    for line in sorted(lines, key=lambda each: (each.on is None, str(each.on), each.title)):
        found[line.sheet].append(line)
    return found
