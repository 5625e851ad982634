"""SD1: gathering and keeping knowledge."""

from reporting.participation import Selection
from reporting.recorded import any_held_day
from reporting.registry import indicator


@indicator("od1-1-focusgesprekken", recorded=any_held_day)
def focus_groups(period, definition):
    return Selection.of(period, definition).held_events()
