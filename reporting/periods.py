"""The stretch of time a figure covers: whole days in Flanders, both ends included."""

import datetime
from dataclasses import dataclass, field, replace

from django.utils import timezone

from members import dutch
from members.dutch import BRUSSELS

PLAN_STARTS_ON = datetime.date(2025, 1, 1)
PLAN_ENDS_ON = datetime.date(2029, 12, 31)
QUARTERS = ("eerste kwartaal", "tweede kwartaal", "derde kwartaal", "vierde kwartaal")


@dataclass(frozen=True)
class Period:
    start: datetime.date
    end: datetime.date
    # The day whose map of Flanders counts, where a figure is about boards; None is today's.
    map_on: datetime.date | None = field(default=None, compare=False)

    def __post_init__(self):
        if self.end < self.start:
            raise ValueError("A period ends after it begins.")

    @classmethod
    def year(cls, year: int) -> "Period":
        return cls(datetime.date(year, 1, 1), datetime.date(year, 12, 31))

    @classmethod
    def quarter(cls, year: int, number: int) -> "Period":
        """`number` counts from 1."""
        return cls(datetime.date(year, 3 * number - 2, 1), last_of_month(year, 3 * number))

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        return cls(datetime.date(year, month, 1), last_of_month(year, month))

    def since_plan_began(self) -> "Period":
        """From the first day of the plan to the end of this period: for what adds up."""
        return replace(self, start=min(PLAN_STARTS_ON, self.start))

    def within(self, other: "Period") -> "Period":
        return replace(self, start=max(self.start, other.start), end=min(self.end, other.end))

    def in_map_of(self, day: datetime.date | None) -> "Period":
        """The same days, with the boards as they were known on that day."""
        return replace(self, map_on=day)

    @property
    def is_over(self) -> bool:
        return self.end < timezone.localdate()

    @property
    def last_day_so_far(self) -> datetime.date:
        """The last day, or today while the period still runs."""
        return min(self.end, timezone.localdate())

    @property
    def months_over(self) -> list[tuple[int, int]]:
        """The months of the period that are past entirely."""
        today = timezone.localdate()
        return [each for each in self.months if last_of_month(*each) < today]

    @property
    def starts_at(self) -> datetime.datetime:
        return _midnight(self.start)

    @property
    def ends_at(self) -> datetime.datetime:
        """The midnight after the last day: itself outside the period."""
        return _midnight(self.end + datetime.timedelta(days=1))

    @property
    def label(self) -> str:
        year = self.start.year
        if self == Period.year(year):
            return str(year)
        for number, words in enumerate(QUARTERS, start=1):
            if self == Period.quarter(year, number):
                return f"{words} {year}"
        if self == Period.month(year, self.start.month):
            return dutch.month(self.start)
        return f"{dutch.day_short(self.start)} tot en met {dutch.day_short(self.end)}"

    @property
    def months(self) -> list[tuple[int, int]]:
        first = self.start.year * 12 + self.start.month - 1
        last = self.end.year * 12 + self.end.month - 1
        return [(number // 12, number % 12 + 1) for number in range(first, last + 1)]


def last_of_month(year: int, month: int) -> datetime.date:
    next_month = datetime.date(year + month // 12, month % 12 + 1, 1)
    return next_month - datetime.timedelta(days=1)


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), BRUSSELS)
