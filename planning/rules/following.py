"""When a sheet has not been followed for too long. Pure."""

from datetime import date, datetime, timedelta

from members import dutch

STALE_AFTER = timedelta(days=31)
NEXT_YEAR_FROM = 11  # November: from then on next year's plan should have begun


def is_stale(last: datetime | None, now: datetime, *, since: datetime) -> bool:
    """Whether a status older than 31 days (or none since `since`) has to be brought up to date."""
    return now - (last or since) > STALE_AFTER


def next_year_is_due(today: date) -> bool:
    return today.month >= NEXT_YEAR_FROM


def ago(last: datetime | None, now: datetime) -> str:
    """vandaag, gisteren, 12 dagen geleden"""
    if last is None:
        return "nog nooit"
    days = (dutch.local(now).date() - dutch.local(last).date()).days
    if days <= 0:
        return "vandaag"
    return "gisteren" if days == 1 else f"{days} dagen geleden"
