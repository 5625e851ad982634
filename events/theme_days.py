"""Days of the year around the themes of the plan, shown beside the month of the agenda."""

import csv
from datetime import date
from functools import lru_cache
from pathlib import Path

SOURCE = Path(__file__).parent / "data" / "theme_days.csv"
UNSURE = "low"


@lru_cache(maxsize=8)
def theme_days(year: int) -> tuple[tuple[date, str], ...]:
    """`(day, name)` in order; a question mark follows a day that its sources do not agree on."""
    found = []
    with SOURCE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if on := _day_in(year, row):
                found.append(
                    (on, f"{row['name']} ?" if row["certainty"] == UNSURE else row["name"])
                )
    return tuple(sorted(found))


def _day_in(year, row) -> date | None:
    for text in row["dates"].split():
        if text.startswith(f"{year}-"):
            return date.fromisoformat(text)
    return date.fromisoformat(f"{year}-{row['month_day']}") if row["month_day"] else None
