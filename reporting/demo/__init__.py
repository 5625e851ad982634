"""A demo of closed years and the report of the last one, made when all the rest is there."""

from datetime import datetime

from reporting.demo.frozen import load_frozen
from reporting.demo.yearly import load_report


def load(now: datetime):
    load_frozen(now)
    load_report(now)
