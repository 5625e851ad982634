"""Which changes of a day calendars and people must hear about."""

from datetime import timedelta

PAUSE = timedelta(minutes=10)  # three edits in a row, one mail
# SEQUENCE grows when one of these changes (or the status); anything else only moves DTSTAMP.
IN_SEQUENCE = frozenset({"starts_at", "ends_at", "mode"})
# Whoever has a seat gets a new invitation when one of these changes.
TOLD = IN_SEQUENCE | {"place_name", "place_address", "municipality"}


def changed_fields(before: dict, after: dict) -> set[str]:
    return {name for name, value in after.items() if before.get(name) != value}


def grows_sequence(changed: set[str]) -> bool:
    return bool(changed & IN_SEQUENCE)


def needs_mail(changed: set[str]) -> bool:
    return bool(changed & TOLD)
