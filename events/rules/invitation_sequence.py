"""The SEQUENCE of one person's calendar entry (RFC 5546: a client ignores what is not newer).

A feed shows the day's own sequence. A personal invitation runs ahead of it by an offset, which
grows when the person cancels and again when the person is invited anew.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Standing:
    """What the calendar of one person was last told about one day."""

    offset: int = 0
    withdrawn: bool = False


def after_request(standing: Standing) -> Standing:
    """Invited; only an entry that was withdrawn needs a higher number to come back."""
    return Standing(standing.offset + 1 if standing.withdrawn else standing.offset, False)


def after_cancel(standing: Standing) -> Standing:
    return standing if standing.withdrawn else Standing(standing.offset + 1, True)


def sequence(day_sequence: int, standing: Standing) -> int:
    return day_sequence + standing.offset
