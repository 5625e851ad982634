"""Participation per goal of the plan and per network.

The goals are those that the organiser ticked at the event: no guess by its kind, since several
goals count the same kinds. An event with two goals counts under both; one without stands in a row
of its own, so that nobody takes the rest for everything.
"""

from django.db.models import F

from networks.models import Network
from planning.models import Goal
from reporting.boards import BoardMap
from reporting.counting import Group
from reporting.participation import Selection
from reporting.per_event import ATTENDED_EVENT, by_value
from reporting.what_took_place import NONE

NO_GOAL_LABEL = "Zonder doelstelling"
NO_NETWORK_LABEL = "Geen netwerk"


def goal_choices() -> list[tuple[str, str]]:
    """Every goal of the plan that an event can carry, in the plan's order."""
    return [*((str(goal.pk), str(goal)) for goal in Goal.objects.all()), (NONE, NO_GOAL_LABEL)]


def network_choices() -> list[tuple[str, str]]:
    """Also groups that stopped: they had meetings."""
    networks = Network.objects.order_by("title", "pk").values_list("pk", "title")
    return [*((str(pk), title) for pk, title in networks), (NONE, NO_NETWORK_LABEL)]


def by_goal(selection: Selection, boards: BoardMap) -> list[Group]:
    # Narrowed to one goal already, the others would show only what they share with it.
    choices = [each for each in goal_choices() if selection.goal in ("", each[0])]
    return _listed(selection, boards, "goals", choices, "goal")


def by_network(selection: Selection, boards: BoardMap) -> list[Group]:
    return _listed(selection, boards, "network", network_choices(), "network")


def _listed(selection, boards, relation: str, choices, name: str) -> list[Group]:
    found = by_value(
        selection,
        boards,
        F(f"{ATTENDED_EVENT}__{relation}"),
        F(f"session__event__{relation}"),
    )
    counted = {NONE if key is None else str(key): counts for key, counts in found.items()}
    return [
        Group(key, label, selection.narrowed(**{name: key}), counted[key])
        for key, label in choices
        if key in counted
    ]
