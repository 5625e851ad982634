"""Rows that count what took place: the number from one reading of the period, the evidence lazy."""

from django.db.models import QuerySet

from reporting.participation import Selection
from reporting.registry import Measurement


def held_events(selection: Selection) -> Measurement:
    return _all(selection.held().events, selection.held_events())


def held_days(selection: Selection) -> Measurement:
    return _all(len(selection.held()), selection.held_days())


def held_sessions(selection: Selection, at_least_days: int = 1) -> Measurement:
    count = selection.held().sessions(at_least_days)
    return _all(count, selection.held_sessions(at_least_days))


def _all(count: int, rows: QuerySet) -> Measurement:
    return Measurement(count, rows, evidence_count=count)
