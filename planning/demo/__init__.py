"""A demo of the plan, relative to today; does nothing where its rows stand already."""

from datetime import datetime

from planning.demo.communication import load_calendar
from planning.demo.deliverables import load_deliverables
from planning.demo.plans import load_plans


def load(now: datetime):
    load_plans(now)
    load_deliverables(now)
    load_calendar(now)
