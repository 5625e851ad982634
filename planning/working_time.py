"""Office time: the clock by which answers, terms and waiting are measured.

Pure: takes and returns moments. The days on which the office is closed come from
`closure_days()`, which reads the holidays file once.
"""

import csv
import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
HOLIDAYS_FILE = Path(__file__).parent / "data" / "holidays_be.csv"
# Bridge days and days that only some boards take stay open unless somebody closes them.
CLOSED_TYPES = {"legal", "flemish_community"}

Hours = tuple[tuple[datetime.time, datetime.time], ...]
OFFICE_HOURS: Hours = (
    (datetime.time(9), datetime.time(12)),
    (datetime.time(13), datetime.time(17)),
)


@lru_cache
def closure_days() -> frozenset[datetime.date]:
    """The legal holidays and the Flemish holiday, 2025-2029."""
    with HOLIDAYS_FILE.open(encoding="utf-8", newline="") as file:
        return frozenset(
            datetime.date.fromisoformat(row["date"])
            for row in csv.DictReader(file)
            if row["type"] in CLOSED_TYPES
        )


@dataclass(frozen=True)
class OfficeTime:
    """Monday to Friday, within the hours, except on the days the office is closed."""

    closed_on: Collection[datetime.date] = field(default_factory=closure_days)
    hours: Hours = OFFICE_HOURS

    def is_working_day(self, day: datetime.date) -> bool:
        return day.weekday() < 5 and day not in self.closed_on

    def is_open(self, moment: datetime.datetime) -> bool:
        local = moment.astimezone(BRUSSELS)
        return any(opens <= local < closes for opens, closes in self._stretches(local.date()))

    def between(self, start: datetime.datetime, end: datetime.datetime) -> datetime.timedelta:
        """The office time that passed from start to end; nothing when end comes first."""
        total = datetime.timedelta()
        for opens, closes in self._stretches_from(start):
            if opens >= end:
                break
            total += max(min(closes, end) - max(opens, start), datetime.timedelta())
        return total

    def after(self, start: datetime.datetime, amount: datetime.timedelta) -> datetime.datetime:
        """The moment by which this much office time has passed since start."""
        left = amount
        for opens, closes in self._stretches_from(start):
            begin = max(opens, start)
            available = max(closes - begin, datetime.timedelta())
            if left <= available:
                return begin + left
            left -= available
        raise AssertionError("office time never ends")

    def working_days_after(self, day: datetime.date, number: int) -> datetime.date:
        """The working day that lies this many working days after the given day."""
        while number > 0:
            day += datetime.timedelta(days=1)
            number -= self.is_working_day(day)
        return day

    def _stretches_from(self, start: datetime.datetime) -> Iterator:
        day = start.astimezone(BRUSSELS).date()
        while True:
            yield from self._stretches(day)
            day += datetime.timedelta(days=1)

    def _stretches(self, day: datetime.date) -> Iterator:
        if not self.is_working_day(day):
            return
        for opens, closes in self.hours:
            yield (
                datetime.datetime.combine(day, opens, BRUSSELS),
                datetime.datetime.combine(day, closes, BRUSSELS),
            )
