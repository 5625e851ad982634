"""Adding up counts of organisations into counts of what they belong to. Pure."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

Groups = Mapping[int | None, Hashable]  # of each organisation


def fold_each(
    counts: Mapping[int | None, Mapping[str, int]], groups: Groups, names: Iterable[str]
) -> dict[str, Counter]:
    """Counts per organisation as counts per group, for each of the names: where nothing can count
    twice. What an organisation has no count of is zero."""
    totals: dict[str, Counter] = {name: Counter() for name in names}
    for organisation, counted in counts.items():
        group = groups[organisation]
        for name, count in counted.items():
            totals[name][group] += count
    return totals


def count_once(
    persons: Counter,
    movers: Iterable[tuple[Hashable, Iterable[int | None]]],
    groups: Groups,
) -> None:
    """Makes sums of persons per organisation into distinct persons per group.

    `movers` are those who took part for more than one organisation, with all of these: within
    one group they count once (counting rule 2), so that only they need to be looked at one by one.
    """
    for _person, organisations in movers:
        for group, times in Counter(groups[each] for each in set(organisations)).items():
            persons[group] -= times - 1
