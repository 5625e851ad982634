"""Amounts in words and added up."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from members import dutch
from planning.models import CostLine
from planning.models.budget import ZERO, to_the_cent, total


def euro(value: Decimal | int) -> str:
    """€ 1.234,50, with a space that does not break"""
    return f"€{dutch.NO_BREAK}{dutch.number(value, 2)}"


@dataclass(frozen=True)
class Amounts:
    """In euro; `committed` includes what is spent already."""

    planned: Decimal = ZERO
    committed: Decimal = ZERO
    spent: Decimal = ZERO

    @property
    def left(self) -> Decimal:
        """What of the plan is not spent; below zero where more was spent than planned."""
        return self.planned - self.spent

    @property
    def uncommitted(self) -> Decimal:
        return self.planned - self.committed


def costs_by(rows, *names: str) -> dict:
    """The amounts of cost lines per value of one field, or per tuple of several: one question."""
    sums = {each: total(each) for each in ("planned", "committed", "spent")}
    found: dict = defaultdict(Amounts)
    for row in rows.order_by().values(*names).annotate(**{f"sum_{n}": s for n, s in sums.items()}):
        key = row[names[0]] if len(names) == 1 else tuple(row[name] for name in names)
        found[key] = Amounts(**to_the_cent({each: row[f"sum_{each}"] for each in sums}))
    return found


def costs_of_year(year: int) -> Amounts:
    return Amounts(**CostLine.objects.of_year(year).totals())
