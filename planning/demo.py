"""The demo's part of the plan."""

from planning.demo_communication import seed as seed_communication


def load(now):
    seed_communication(now)
