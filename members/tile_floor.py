"""The unfinished floor: dense at its far end, loose towards the text."""

from dataclasses import dataclass
from functools import lru_cache

from members.tiles import COLUMN, ROW, THEMES, Tile, draw, lay, outline


@dataclass(frozen=True)
class TileFloor:
    view_box: str
    outlines: tuple[Tile, ...]
    groups: tuple[tuple[str, tuple[Tile, ...]], ...]  # (theme, tiles)


@lru_cache(maxsize=256)
def head_floor(theme: str, key: str, columns: int = 18, rows: int = 8) -> TileFloor:
    """The floor beside a page title: one theme, fuller to the right."""
    outlines, tiles = [], []
    for row in range(rows):
        for column in range(columns):
            seed = f"{theme} {key} {column} {row}"
            chance = draw(seed, 100)
            wanted = _laid_to_the_right(column / (columns - 1))
            if chance < wanted:
                tiles.append(lay(theme, seed, column, row))
            elif chance < wanted + 18 and column > columns * 0.4:
                outlines.append(outline(column, row))
    view_box = f"0 0 {(columns - 0.5) * COLUMN:g} {(rows - 1) * ROW}"
    return TileFloor(view_box, tuple(outlines), ((theme, tuple(tiles)),))


def _laid_to_the_right(position: float) -> int:
    """Of a hundred places at a position (0 left, 1 right), how many are laid."""
    return round(max(0.0, min(0.94, (position - 0.44) * 2.1)) * 100)


@lru_cache(maxsize=32)
def border_floor(key: str, columns: int, rows: int = 2) -> TileFloor:
    """A strip with every theme, fuller to the left: the foot of a page, the head of a mail."""
    outlines, laid = [], {theme: [] for theme in THEMES}
    for row in range(rows):
        for column in range(columns):
            seed = f"{key} {column} {row}"
            if draw(seed, 100) < 86 - 46 * column / columns:
                theme = THEMES[draw(f"{seed} theme", len(THEMES))]
                laid[theme].append(lay(theme, seed, column, row))
            else:
                outlines.append(outline(column, row))
    groups = tuple((theme, tuple(tiles)) for theme, tiles in laid.items() if tiles)
    view_box = f"0 -6 {(columns - 0.5) * COLUMN:g} {rows * ROW - 4}"
    return TileFloor(view_box, tuple(outlines), groups)
