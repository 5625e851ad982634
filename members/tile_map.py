"""Flanders as a floor of equal hexagons: one municipality, one tile, whatever its size.

A map is either about motifs (which theme a municipality is busy with) or about values, where
the size of the filled tile is the value and colour only helps. `components/tile_map.html` draws
what these functions return; the table beside it is the caller's.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from members.dutch import counted, number, plural
from members.tiles import THEMES, lay, place

DATA = Path(__file__).parent / "data" / "municipality_tiles.csv"

# Outlines of a filled tile, small to full: the radius is 8, 13.5 and 19.2 of the 19.2 there is.
SIZES = (
    "M0-8 6.9-4v8L0 8-6.9 4v-8z",
    "M0-13.5 11.7-6.8v13.6L0 13.5-11.7 6.8V-6.8z",
    "M0-19.2 16.6-9.6v19.2L0 19.2-16.6 9.6V-9.6z",
)


@dataclass(frozen=True)
class Place:
    nis: str
    column: int
    row: int


@dataclass(frozen=True)
class MapTile:
    """One tile: its words, where it lies, and the symbol of a motif or the step of a value."""

    nis: str
    title: str
    x: str
    y: str
    symbol: str = "hx"
    transform: str = ""


@dataclass(frozen=True)
class MapGroup:
    """Tiles drawn alike: a theme, or the class of a step (`off`, `f2`, `f1`)."""

    tiles: tuple[MapTile, ...]
    theme: str = ""
    css_class: str = ""


@dataclass(frozen=True)
class LegendItem:
    label: str
    theme: str = ""
    step: int = 0  # 0 is an empty place

    @property
    def outline(self) -> str:
        return SIZES[self.step - 1] if self.step else ""


@dataclass(frozen=True)
class TileMap:
    key: str  # makes the ids on a page unique
    title: str
    description: str
    groups: tuple[MapGroup, ...]
    legend: tuple[LegendItem, ...]
    view_box: str
    sizes: tuple[tuple[str, str], ...] = ()  # (id, outline)


@cache
def places() -> tuple[Place, ...]:
    """The 285 places, in the order of the NIS code."""
    with DATA.open(encoding="utf-8", newline="") as file:
        return tuple(
            Place(line["nis_code"], int(line["column"]), int(line["row"]))
            for line in csv.DictReader(file)
        )


@cache
def view_box() -> str:
    width = max(place(each.column, each.row)[0] for each in places())
    height = max(each.row for each in places()) * 30
    left = min(place(each.column, each.row)[0] for each in places())
    return f"{left - 18:g} -21 {width - left + 36:g} {height + 42}"


def motif_map(
    themes: Mapping[str, str],
    titles: Mapping[str, str],
    *,
    key: str,
    title: str,
    labels: Mapping[str, str],
    empty_label: str = "Nog leeg",
) -> TileMap:
    """The floor of motifs: `themes` says per NIS code which theme is laid; the others stay empty.

    `titles` names every tile, `labels` names every theme for the legend, which counts them.
    """
    counts = Counter(theme for nis, theme in themes.items() if theme)
    empty = [_map_tile(each, titles) for each in places() if not themes.get(each.nis)]
    groups = [MapGroup(tuple(empty), css_class="off")]
    for theme in THEMES:
        tiles = [
            _motif_tile(each, theme, titles) for each in places() if themes.get(each.nis) == theme
        ]
        if tiles:
            groups.append(MapGroup(tuple(tiles), theme=theme))
    legend = [
        LegendItem(f"{labels[theme]}: {number(counts[theme])}", theme=theme)
        for theme in THEMES
        if theme in labels
    ]
    legend.append(LegendItem(f"{empty_label}: {len(empty)}"))
    laid = len(places()) - len(empty)
    description = (
        f"{len(places())} even grote zeshoeken, één per gemeente. "
        f"{counted(laid, 'tegel is', 'tegels zijn')} gelegd, {len(empty)} nog niet."
    )
    return TileMap(key, title, description, tuple(groups), tuple(legend), view_box())


def value_map(
    values: Mapping[str, float],
    titles: Mapping[str, str],
    *,
    key: str,
    title: str,
    labels: tuple[str, str, str, str] = ("geen", "weinig", "meer", "veel"),
) -> TileMap:
    """A map of values from 0 to 1 per NIS code; `labels` name none, little, more and much."""
    steps = {nis: _step(value) for nis, value in values.items()}
    return _step_map(steps, titles, key=key, title=title, labels=labels)


def count_map(
    counts: Mapping[str, int],
    names: Mapping[str, str],
    *,
    key: str,
    title: str,
    unit: tuple[str, str],
    bounds: tuple[int, int, int] = (1, 5, 15),
    none_label: str = "nog geen",
) -> TileMap:
    """A map of whole numbers per NIS code; `unit` is the word for one and for many.

    `bounds` are the smallest counts of the small, the middle and the full tile.
    """
    steps = {nis: sum(count >= bound for bound in bounds) for nis, count in counts.items()}
    per_step = Counter(steps.get(each.nis, 0) for each in places())
    ranges = [none_label, *_ranges(bounds)]
    labels = tuple(f"{text}: {per_step[step]}" for step, text in enumerate(ranges))
    titles = {
        each.nis: f"{names.get(each.nis, each.nis)}: {_count_words(counts.get(each.nis, 0), unit)}"
        for each in places()
    }
    return _step_map(steps, titles, key=key, title=title, labels=labels)


def reached_map(
    reached: Set[str],
    names: Mapping[str, str],
    *,
    key: str,
    title: str,
    labels: tuple[str, str],
) -> TileMap:
    """A map of yes or no per NIS code; `labels` name what an empty and a full tile mean."""
    full = [each for each in places() if each.nis in reached]
    empty = [each for each in places() if each.nis not in reached]
    groups = []
    for found, label, css_class, symbol in (
        (empty, labels[0], "off", "hx"),
        (full, labels[1], "f1", f"{key}-3"),
    ):
        titles = {each.nis: f"{names.get(each.nis, each.nis)}: {label}" for each in found}
        tiles = tuple(_map_tile(each, titles, symbol) for each in found)
        groups.append(MapGroup(tiles, css_class=css_class))
    words = [f"{label}: {len(found)}" for label, found in zip(labels, (empty, full), strict=True)]
    legend = (LegendItem(words[0]), LegendItem(words[1], step=3))
    description = f"Tegelkaart met {len(places())} gemeenten. {words[0]}. {words[1]}."
    sizes = ((f"{key}-3", SIZES[2]),)
    return TileMap(key, title, description, tuple(groups), legend, view_box(), sizes)


def _step_map(steps, titles, *, key, title, labels) -> TileMap:
    by_step: dict[int, list[MapTile]] = {0: [], 1: [], 2: [], 3: []}
    for each in places():
        step = steps.get(each.nis, 0)
        symbol = f"{key}-{step}" if step else "hx"
        by_step[step].append(_map_tile(each, titles, symbol))
    groups = (
        MapGroup(tuple(by_step[0]), css_class="off"),
        MapGroup(tuple(by_step[1] + by_step[2]), css_class="f2"),
        MapGroup(tuple(by_step[3]), css_class="f1"),
    )
    filled = len(places()) - len(by_step[0])
    description = (
        f"Tegelkaart met {len(places())} gemeenten. Hoe groter de gevulde tegel, hoe meer. "
        f"{counted(filled, 'gemeente heeft', 'gemeenten hebben')} een gevulde tegel, "
        f"{len(by_step[0])} niet. De tabel bij de kaart geeft dezelfde cijfers."
    )
    legend = tuple(LegendItem(label, step=step) for step, label in enumerate(labels))
    sizes = tuple((f"{key}-{step}", outline) for step, outline in enumerate(SIZES, start=1))
    return TileMap(key, title, description, groups, legend, view_box(), sizes)


def _step(value: float) -> int:
    if value <= 0:
        return 0
    return 1 if value <= 1 / 3 else 2 if value <= 2 / 3 else 3


def _ranges(bounds: Iterable[int]) -> list[str]:
    low, middle, high = bounds
    return [_range(low, middle - 1), _range(middle, high - 1), f"{number(high)} of meer"]


def _range(first: int, last: int) -> str:
    return number(first) if first >= last else f"{number(first)} tot {number(last)}"


def _count_words(count: int, unit: tuple[str, str]) -> str:
    return counted(count, *unit) if count else f"geen {plural(0, *unit)}"


def _map_tile(each: Place, titles: Mapping[str, str], symbol: str = "hx") -> MapTile:
    x, y = place(each.column, each.row)
    return MapTile(each.nis, titles.get(each.nis, each.nis), f"{x:g}", f"{y:g}", symbol)


def _motif_tile(each: Place, theme: str, titles: Mapping[str, str]) -> MapTile:
    tile = lay(theme, each.nis, each.column, each.row)
    return MapTile(
        each.nis,
        titles.get(each.nis, each.nis),
        f"{tile.x:g}",
        f"{tile.y:g}",
        tile.symbol,
        tile.transform,
    )
