"""Participation per kind, month or theme: what the event or its day says."""

from collections import defaultdict

from django.db.models import Case, Count, F, IntegerField, Q, Value, When

from events.enums import EventKind
from members import dutch
from planning.enums import Theme
from planning.themes import GENERAL, theme_field
from reporting.boards import BoardMap
from reporting.counting import (
    FROM_ATTENDANCE,
    FROM_DAY_OF_SEAT,
    FROM_SEAT,
    Counts,
    Group,
    grouped,
    reached,
)
from reporting.participation import Selection
from reporting.periods import Period
from reporting.what_took_place import theme_of

ATTENDED_EVENT = "day__session__event"
THEMES = [*Theme.values, GENERAL]
THEME_LABELS = {**dict(Theme.choices), GENERAL: "Algemeen"}


def by_kind(selection: Selection, boards: BoardMap) -> list[Group]:
    found = by_value(selection, boards, F(f"{ATTENDED_EVENT}__kind"), F("session__event__kind"))
    return [
        Group(kind.value, kind.label, selection.narrowed(kinds=(kind.value,)), found[kind.value])
        for kind in EventKind
        if kind.value in found
    ]


def by_month(selection: Selection, boards: BoardMap) -> list[Group]:
    """Months without anything stay in the row, from the first to the last with something."""
    months = selection.period.months
    attended, registered = _month_of("day__", months), _month_of("session__days__", months)
    found = by_value(selection, boards, attended, registered, per_day=True)
    if not found:
        return []
    return [
        Group(
            f"{year}-{month:02}",
            dutch.month(Period.month(year, month).start),
            selection.narrowed(
                period=Period.month(year, month).within(selection.period),
                new_since=selection.new_since or selection.period.start,
            ),
            found.get(number, Counts()),
        )
        for number, (year, month) in enumerate(months)
        if min(found) <= number <= max(found)
    ]


def _month_of(path: str, months: list[tuple[int, int]]) -> Case | Value:
    """The number of the month in which a day begins; cheaper than asking SQLite for a month.

    Halved again and again, so that ten years cost seven comparisons and not a hundred and twenty.
    """
    return _month_among(path, list(enumerate(months)))


def _month_among(path: str, numbered: list[tuple[int, tuple[int, int]]]) -> Case | Value:
    if len(numbered) == 1:
        return Value(numbered[0][0], output_field=IntegerField())
    half = len(numbered) // 2
    before, after = numbered[:half], numbered[half:]
    until = Period.month(*before[-1][1]).ends_at
    return Case(
        When(**{f"{path}starts_at__lt": until}, then=_month_among(path, before)),
        default=_month_among(path, after),
        output_field=IntegerField(),
    )


def by_value(
    selection: Selection, boards: BoardMap, attendance, registration, *, per_day: bool = False
) -> dict:
    """Counts per value of an expression over attendance, and the same over registrations.

    `per_day`: the second one asks something of a day, so that a seat of two days has two rows.
    """
    counts = defaultdict(dict)
    for key, values in grouped(selection.marked(), attendance, FROM_ATTENDANCE):
        counts[key].update(values)
    seats = selection.registered_days() if per_day else selection.registrations()
    how = FROM_DAY_OF_SEAT if per_day else FROM_SEAT
    for key, values in grouped(seats, registration, how):
        counts[key].update(values)
    organisations = defaultdict(set)
    present = selection.present().order_by().annotate(group=attendance)
    for key, organisation in present.values_list("group", "registration__organisation").distinct():
        organisations[key].add(organisation)
    return {
        key: Counts(**values, **reached(organisations[key], boards))
        for key, values in counts.items()
    }


# --- by theme: an event with two themes counts under both ------------------------------------


def by_theme(selection: Selection, boards: BoardMap) -> list[Group]:
    # Narrowed to one theme already, the others would show only what they share with it.
    themes = [selection.theme] if selection.theme else THEMES
    found = {
        **selection.marked().aggregate(**_per_theme(themes, ATTENDED_EVENT, FROM_ATTENDANCE)),
        **selection.registrations().aggregate(**_per_theme(themes, "session__event", FROM_SEAT)),
    }
    organisations = _organisations_per_theme(selection)
    groups = []
    for theme in themes:
        counts = Counts(
            **{name: found[f"{theme}_{name}"] for name in (*FROM_ATTENDANCE, "registered")},
            **reached(organisations[theme], boards),
        )
        if counts.registered:
            groups.append(
                Group(theme, THEME_LABELS[theme], selection.narrowed(theme=theme), counts)
            )
    return groups


def _organisations_per_theme(selection: Selection) -> dict[str, set]:
    flags = [f"{ATTENDED_EVENT}__{theme_field(theme)}" for theme in Theme]
    rows = selection.present().order_by().values_list("registration__organisation", *flags)
    organisations = defaultdict(set)
    for organisation, *carried in rows.distinct():
        themes = [
            theme.value for theme, is_carried in zip(Theme, carried, strict=True) if is_carried
        ]
        for theme in themes or [GENERAL]:
            organisations[theme].add(organisation)
    return organisations


def _per_theme(themes: list[str], path: str, counts: dict) -> dict:
    """The same counts for each theme, in one query."""
    return {
        f"{theme}_{name}": _filtered(count, theme_of(path, theme))
        for theme in themes
        for name, count in counts.items()
    }


def _filtered(count: Count, condition: Q) -> Count:
    narrowed = count.copy()
    narrowed.filter = condition if count.filter is None else count.filter & condition
    return narrowed
