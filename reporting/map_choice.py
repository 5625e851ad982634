"""The floor of municipalities to choose from: tiles that are checkboxes of the form around them.

`reporting/parts/tile_choice.html` draws it, beside a list with the same boxes.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from members import dutch
from members.tile_map import LegendItem, MapTile, places, view_box
from members.tiles import place
from reporting.gaps import Gap

WIDTH, HEIGHT = 34.0, 38.4  # of a tile, in the units of the drawing


@dataclass(frozen=True)
class ChoiceTile:
    """A tile that is a checkbox: what it sends, its name in full, and where it lies.

    Places are text, since a template would write a number with the comma of Dutch.
    """

    value: int
    label: str
    x: str
    y: str
    left: str
    top: str


@dataclass(frozen=True)
class ChoiceMap:
    """`full` are reached; `empty` are not, and not on offer either."""

    title: str
    full: tuple[MapTile, ...]
    empty: tuple[MapTile, ...]
    choices: tuple[ChoiceTile, ...]
    legend: tuple[LegendItem, ...]
    view_box: str
    left: str  # where the name of the tile at hand stands: no municipality lies in that corner
    width: str = f"{WIDTH:g}"
    height: str = f"{HEIGHT:g}"


def choice_map(reached: Set[str], offered: Mapping[str, Gap], *, title: str) -> ChoiceMap:
    """`reached` and the keys of `offered` are NIS codes."""
    full, empty, choices = [], [], []
    for each in places():
        x, y = place(each.column, each.row)
        gap = offered.get(each.nis)
        if each.nis in reached or gap is None:
            found = full if each.nis in reached else empty
            found.append(MapTile(each.nis, "", f"{x:g}", f"{y:g}"))
        else:
            corners = (x, y, x - WIDTH / 2, y - HEIGHT / 2)
            choices.append(
                ChoiceTile(gap.board.pk, label_of(gap), *(f"{each:g}" for each in corners))
            )
    legend = (
        LegendItem(f"nog niet bereikt: {dutch.number(len(empty) + len(choices))}"),
        LegendItem(f"bereikt: {dutch.number(len(full))}", step=3),
    )
    left = view_box().split()[0]
    return ChoiceMap(title, tuple(full), tuple(empty), tuple(choices), legend, view_box(), left)


def label_of(gap: Gap) -> str:
    """Aalter, 2 contacten"""
    if not gap.contacts:
        return f"{gap.board.name}, zonder contact"
    return f"{gap.board.name}, {dutch.counted(gap.contacts, 'contact', 'contacten')}"
