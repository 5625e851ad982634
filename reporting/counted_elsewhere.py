"""Numbers that somebody else counted, at what people registered for elsewhere.

They stand apart from persons: of nobody is known who it was, or whether they were there before.
The municipalities they came from count as reached. Of no number is known in what role people
came or whether it was their first time, so whoever asks for that gets none of these.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Min, QuerySet, prefetch_related_objects

from events.enums import EventKind
from events.models import HeadCount
from members import dutch
from planning.themes import GENERAL
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.later import later
from reporting.participation import Selection
from reporting.per_event import THEME_LABELS
from reporting.per_plan import goal_choices, network_choices
from reporting.periods import Period
from reporting.rolled_up import PROVINCES, SIZES
from reporting.shared import is_sharing, shared
from reporting.sizes import Size
from reporting.what_took_place import NONE

CHOICES = {Dimension.GOAL: goal_choices, Dimension.NETWORK: network_choices}


@later
def head_counts(selection: Selection) -> QuerySet[HeadCount]:
    """One row per event and municipality, of events of which a day took place in the period."""
    rows = HeadCount.objects.filter(event__in=selection.event_ids())
    if selection.is_about_people:
        return rows.none()
    if selection.only_unlinked:
        return rows.filter(organisation=None)
    if selection.organisations is not None:
        return rows.filter(organisation__in=selection.organisations)
    return rows


def elsewhere_ids(selection: Selection) -> set[int]:
    """The organisations from which somebody came, by such a number."""
    if is_sharing() and selection == selection.kinds_only():
        events = {day.event for day in selection.held().days}
        pairs = _events_and_organisations(Selection(selection.period))
        return {organisation for event, organisation in pairs if event in events}
    rows = head_counts(selection).exclude(organisation=None).order_by()
    return set(rows.values_list("organisation", flat=True).distinct())


@shared
def _events_and_organisations(selection: Selection) -> frozenset[tuple[int, int]]:
    rows = head_counts(selection).exclude(organisation=None).order_by()
    return frozenset(rows.values_list("event", "organisation"))


def told_elsewhere(boards: set[int]) -> tuple[tuple[str, int], ...]:
    """Beside a figure: how many of its municipalities such a number names, where there are any."""
    return (("met een aantal dat elders geteld is", len(boards)),) if boards else ()


@dataclass(frozen=True)
class CountedElsewhere:
    """`groups` are (label, number), each event under every theme it carries."""

    total: int
    boards: frozenset[int]
    groups: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, selection: Selection, boards: BoardMap, dimension: Dimension):
        """Two queries, for any number of rows; per goal or network one more."""
        rows = list(head_counts(selection).select_related("event"))
        if rows and dimension == Dimension.GOAL:
            prefetch_related_objects([row.event for row in rows], "goals")
        reached = boards.municipalities_among(row.organisation_id for row in rows)
        keys = _keys_of(selection, boards, dimension, rows)
        totals, labels = Counter(), {}
        for row in rows:
            for key, label in keys(row):
                totals[key] += row.count
                labels[key] = label
        groups = tuple((labels[key], totals[key]) for key in _in_order(dimension, totals))
        return cls(sum(row.count for row in rows), frozenset(reached), groups)


def _in_order(dimension, totals) -> list:
    """As the other tables of the screen: kinds and provinces as they are listed, months in time,
    the largest organisation first."""
    if dimension == Dimension.ORGANISATION:
        return [key for key, _ in totals.most_common()]
    listed = {
        Dimension.KIND: EventKind.values,
        Dimension.THEME: list(THEME_LABELS),
        Dimension.PROVINCE: list(PROVINCES),
        Dimension.MONTH: sorted(totals),
        Dimension.SIZE: [*SIZES, UNKNOWN[0]],
        Dimension.ROLE: [UNKNOWN[0]],
        Dimension.NEWNESS: [UNKNOWN[0]],
    }
    if dimension in CHOICES and totals:
        listed[dimension] = [key for key, _ in CHOICES[dimension]()]
    return [key for key in listed.get(dimension, ()) if key in totals]


def _keys_of(selection, boards, dimension, rows):
    if dimension == Dimension.MONTH:
        months = _first_months(selection) if rows else {}
        return lambda row: [(months[row.event_id], _month(months[row.event_id]))]
    if dimension == Dimension.THEME:
        return lambda row: [(each, THEME_LABELS[each]) for each in _themes(row.event, selection)]
    if dimension == Dimension.PROVINCE:
        return lambda row: [_province(boards, row)]
    if dimension == Dimension.ORGANISATION:
        return lambda row: [_board(boards, row)]
    if dimension == Dimension.SIZE:
        return lambda row: _sizes(boards, row)
    if dimension == Dimension.GOAL:
        labels = dict(goal_choices()) if rows else {}
        return lambda row: [(key, labels[key]) for key in _goals(row.event, selection)]
    if dimension == Dimension.NETWORK:
        labels = dict(network_choices()) if rows else {}
        return lambda row: [(key := str(row.event.network_id or NONE), labels[key])]
    if dimension in (Dimension.ROLE, Dimension.NEWNESS):
        return lambda row: [UNKNOWN]
    return lambda row: [(row.event.kind, row.event.get_kind_display())]


def _first_months(selection) -> dict[int, tuple[int, int]]:
    """The month in which an event began within the period: a number has no days of its own."""
    days = selection.held_days().order_by().values("session__event").annotate(at=Min("starts_at"))
    moments = days.values_list("session__event", "at")
    return {event: (dutch.local(at).year, dutch.local(at).month) for event, at in moments}


def _month(month: tuple[int, int]) -> str:
    return dutch.month(Period.month(*month).start)


def _themes(event, selection) -> list[str]:
    themes = [theme.value for theme in event.themes] or [GENERAL]
    return [theme for theme in themes if selection.theme in ("", theme)]


def _goals(event, selection) -> list[str]:
    goals = [str(goal.pk) for goal in event.goals.all()] or [NONE]
    return [goal for goal in goals if selection.goal in ("", goal)]


UNKNOWN = ("", "Onbekend")


def _sizes(boards, row):
    if row.organisation_id is None:
        return [UNKNOWN]
    board = boards.board_of(row.organisation_id)
    keys = [board.size.value, *([Size.CENTRE.value] if board.is_centre else [])]
    return [(key, SIZES[key]) for key in keys]


def _province(boards, row):
    if row.organisation_id is None:
        return (boards.province_key(None), UNKNOWN[1])
    key = boards.province_key(row.organisation_id)
    return (key, PROVINCES[key])


def _board(boards, row):
    if row.organisation_id is None:
        return UNKNOWN
    board = boards.board_of(row.organisation_id)
    return (board.pk, board.name)
