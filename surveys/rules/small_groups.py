"""Which groups may be shown beside their total, so that no small one can be worked out."""

from collections.abc import Mapping

from surveys.enums import ENOUGH


def safe_groups(counts: Mapping[str, int]) -> frozenset[str]:
    """The groups of at least five whose total tells nothing of the others.

    Total minus what is shown is what is hidden: where that is one to four answers, the smallest
    group that would be shown is hidden along with them, until five are hidden or nothing is left.
    """
    shown = {group for group, count in counts.items() if count >= ENOUGH}
    total = sum(counts.values())
    while shown and 0 < total - sum(counts[group] for group in shown) < ENOUGH:
        shown.remove(min(shown, key=lambda group: (counts[group], group)))
    return frozenset(shown)
