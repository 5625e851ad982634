"""Answers to one question over many surveys, for the figures of the plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from surveys.enums import ENOUGH, SCALE
from surveys.models import Answer

GOOD = 4  # "beter in staat" and the like: who gives at least this


@dataclass(frozen=True)
class Tally:
    """Sums, so that a survey of two weighs a fifth of one of ten."""

    n: int
    good: int
    total: int

    @property
    def enough(self) -> bool:
        return self.n >= ENOUGH

    @property
    def mean(self) -> float | None:
        return self.total / self.n if self.enough else None


def tally_each(surveys) -> dict[tuple[int, str], Tally]:
    """Of each of these surveys (a QuerySet) and each of its scale questions; one query."""
    rows = Answer.objects.filter(
        survey__in=surveys, is_counted=True, number__range=(SCALE[0], SCALE[-1])
    ).order_by()
    sums = rows.values_list("survey", "question__key").annotate(
        n=Count("pk"), good=Count("pk", filter=Q(number__gte=GOOD)), total=Sum("number")
    )
    return {(survey, key): Tally(*counts) for survey, key, *counts in sums}


def together(tallies: Iterable[Tally]) -> Tally:
    """The sum of all, never a mean of means (counting rule 5)."""
    found = list(tallies)
    return Tally(
        sum(each.n for each in found),
        sum(each.good for each in found),
        sum(each.total for each in found),
    )


def tally(key: str, surveys) -> Tally:
    """What was answered to the scale question with this key in these surveys (a QuerySet)."""
    found = Answer.objects.filter(
        survey__in=surveys, question__key=key, is_counted=True, number__range=(SCALE[0], SCALE[-1])
    ).aggregate(n=Count("pk"), good=Count("pk", filter=Q(number__gte=GOOD)), total=Sum("number"))
    return Tally(found["n"], found["good"], found["total"] or 0)
