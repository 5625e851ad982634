"""What both reports begin with."""

from members import dutch
from reporting.models import YearlyReport
from reporting.yearly.document import Block, Notice


def handed_over_fact(report: YearlyReport) -> tuple[tuple[str, str], ...]:
    if report.handed_over_on is None:
        return ()
    return (("Overgemaakt aan het agentschap op", dutch.day_short(report.handed_over_on)),)


def missing_notice(items: list[str], text: str) -> list[Block]:
    """What still has to be written, on top, for colleagues; nothing where all is there."""
    return [Notice("Nog aan te vullen", text, tuple(items))] if items else []
