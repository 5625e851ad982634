"""Until when somebody may change or cancel without calling."""

from datetime import datetime


def change_deadline(
    *, first_start: datetime | None, of_session: datetime | None, of_person: datetime | None
) -> datetime | None:
    """A personal exception goes before the rule of the session; never after the beginning."""
    wished = of_person or of_session or first_start
    if wished is None or first_start is None:
        return wished
    return min(wished, first_start)


def is_too_late(now: datetime, deadline: datetime | None) -> bool:
    return deadline is not None and now >= deadline
