"""Rows that count what took place: the number from one reading of the period, the evidence lazy."""

from reporting.participation import Selection
from reporting.registry import Measurement


def held_events(selection: Selection) -> Measurement:
    return Measurement(selection.held().events, selection.held_events())


def held_days(selection: Selection) -> Measurement:
    return Measurement(len(selection.held()), selection.held_days())


def held_sessions(selection: Selection, at_least_days: int = 1) -> Measurement:
    count = selection.held().sessions(at_least_days)
    return Measurement(count, selection.held_sessions(at_least_days))
