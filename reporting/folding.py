"""Adding up counts of organisations into counts of what they belong to. Pure."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping


def fold(counts: Mapping[int | None, int], group_of: Callable) -> Counter:
    """Counts per organisation as counts per group, where nothing can count twice."""
    totals: Counter = Counter()
    for organisation, count in counts.items():
        totals[group_of(organisation)] += count
    return totals


def fold_persons(
    counts: Mapping[int | None, int],
    movers: Iterable[tuple[Hashable, Iterable[int | None]]],
    group_of: Callable,
) -> Counter:
    """Distinct persons per organisation as distinct persons per group.

    `movers` are those who took part for more than one organisation, with all of these: within
    one group they count once (counting rule 2), so that only they need to be looked at one by one.
    """
    totals = fold(counts, group_of)
    for _person, organisations in movers:
        for group, times in Counter(group_of(each) for each in set(organisations)).items():
            totals[group] -= times - 1
    return totals
