"""Adding up counts of organisations into counts of what they belong to. Pure."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

Groups = Mapping[int | None, Hashable]  # of each organisation


def fold(counts: Mapping[int | None, int], groups: Groups) -> Counter:
    """Counts per organisation as counts per group, where nothing can count twice."""
    totals: Counter = Counter()
    for organisation, count in counts.items():
        totals[groups[organisation]] += count
    return totals


def fold_persons(
    counts: Mapping[int | None, int],
    movers: Iterable[tuple[Hashable, Iterable[int | None]]],
    groups: Groups,
) -> Counter:
    """Distinct persons per organisation as distinct persons per group.

    `movers` are those who took part for more than one organisation, with all of these: within
    one group they count once (counting rule 2), so that only they need to be looked at one by one.
    """
    totals = fold(counts, groups)
    for _person, organisations in movers:
        for group, times in Counter(groups[each] for each in set(organisations)).items():
            totals[group] -= times - 1
    return totals
