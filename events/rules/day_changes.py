"""Which changes of a day calendars and people must hear about."""

from datetime import UTC, timedelta

PAUSE = timedelta(minutes=10)  # three edits in a row, one mail
# SEQUENCE grows when one of these changes (or the status); anything else only moves DTSTAMP.
IN_SEQUENCE = frozenset({"starts_at", "ends_at", "mode"})
# Whoever registered is told when one of these changes: all that `as_known` holds.
TOLD = IN_SEQUENCE | {"place_name", "place_address", "municipality"}


def as_known(day) -> dict:
    """What people are told of a day, in values that can be kept as text."""
    times = ("starts_at", "ends_at")
    moments = {name: getattr(day, name).astimezone(UTC).isoformat() for name in times}
    words = {name: getattr(day, name) for name in ("mode", "place_name", "place_address")}
    return {**moments, **words, "municipality": day.municipality_id}


def changed_fields(before: dict, after: dict) -> set[str]:
    return {name for name, value in after.items() if before.get(name) != value}


def grows_sequence(changed: set[str]) -> bool:
    return bool(changed & IN_SEQUENCE)


def needs_mail(changed: set[str]) -> bool:
    return bool(changed & TOLD)
