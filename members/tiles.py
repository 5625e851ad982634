"""The tiles of the floor: where a tile lies, which motif it shows and how it is turned.

A motif is chosen by a stable hash of a key (a slug, a NIS code), so that a page looks the same
each time and may be cached. The symbols are drawn in `components/symbols.html`.
"""

from dataclasses import dataclass
from hashlib import blake2b

COLUMN = 34.64  # width of one tile; odd rows shift by half of it
ROW = 30

# Per theme: the symbols to choose from, and how far each may be turned.
MOTIFS = {
    "general": (("g", (0, 0, 0, 0, 0, 120, 240)),),
    "gender": (("e", (0, 60, 120, 180, 240, 300)),),
    "lgbti": (("la", (0, 60, 120)), ("lb", (0, 60, 120))),
    "disability": (("da", (0, 60, 120)), ("db", (0,))),
}
THEMES = tuple(MOTIFS)


@dataclass(frozen=True)
class Tile:
    symbol: str
    x: float
    y: float
    turn: int = 0

    @property
    def transform(self) -> str:
        turn = f"rotate({self.turn})" if self.turn else ""
        return f"translate({self.x:g} {self.y:g}){turn}"


def place(column: int, row: int) -> tuple[float, float]:
    """The middle of a tile, in the units of the drawing."""
    return round(column * COLUMN + (COLUMN / 2 if row % 2 else 0), 1), row * ROW


def draw(key: object, sides: int) -> int:
    """A number below `sides` that is always the same for the same key."""
    digest = blake2b(str(key).encode(), digest_size=4).digest()
    return int.from_bytes(digest) % sides


def motif(theme: str, key: object) -> tuple[str, int]:
    """The symbol and the turn of one tile of a theme. Unknown themes show the general motif."""
    choices = MOTIFS.get(theme, MOTIFS["general"])
    symbol, turns = choices[draw(f"{key} motif", len(choices))]
    return symbol, turns[draw(f"{key} turn", len(turns))]


def lay(theme: str, key: object, column: int, row: int) -> Tile:
    symbol, turn = motif(theme, key)
    x, y = place(column, row)
    return Tile(symbol, x, y, turn)


def outline(column: int, row: int) -> Tile:
    """A place where no tile lies yet."""
    return Tile("hx", *place(column, row))
