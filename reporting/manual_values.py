"""What colleagues entered by hand, as figures ask for it."""

import datetime

from planning.enums import IndicatorPeriod
from planning.models import IndicatorDefinition
from reporting.models import ManualValue
from reporting.periods import Period


class ManualValues:
    """The newest value of every row and year up to the end of a period, in one query."""

    def __init__(self, period: Period):
        rows = ManualValue.objects.filter(year__lte=period.end.year).newest_first()
        self._newest: dict[tuple[int, int], ManualValue] = {}
        for row in rows:
            self._newest.setdefault((row.indicator_id, row.year), row)

    def of(self, definition: IndicatorDefinition, period: Period) -> ManualValue | None:
        """For a whole year; what adds up since 2025 keeps the last figure that was entered."""
        year = period.end.year
        if period.end != datetime.date(year, 12, 31):
            return None
        if definition.period == IndicatorPeriod.CUMULATIVE:
            years = [of for row, of in self._newest if row == definition.indicator_id]
            year = max((each for each in years if each <= year), default=year)
        elif period != Period.year(year):
            return None
        return self._newest.get((definition.indicator_id, year))
