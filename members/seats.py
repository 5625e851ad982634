"""The seats of a session as tiles: one tile per seat up to 60, then one bar."""

from dataclasses import dataclass

from members.tiles import Tile, outline

SEATS_AS_TILES = 60
PER_ROW = 10


@dataclass(frozen=True)
class SeatPlan:
    taken: tuple[Tile, ...]
    free: tuple[Tile, ...]
    view_box: str
    share: str  # of the bar, as an SVG length

    @property
    def as_tiles(self) -> bool:
        return bool(self.taken or self.free)


def plan(taken: int, capacity: int) -> SeatPlan:
    """How to draw `taken` of `capacity` seats; more taken than there are shows as full."""
    taken = max(0, min(taken, capacity))
    share = f"{100 * taken / capacity if capacity else 0:.1f}%"
    if capacity > SEATS_AS_TILES:
        return SeatPlan((), (), "", share)
    tiles = tuple(outline(*reversed(divmod(seat, PER_ROW))) for seat in range(capacity))
    rows = max(1, -(-capacity // PER_ROW))
    height = 42 + 30 * (rows - 1)
    return SeatPlan(tiles[:taken], tiles[taken:], f"-18 -21 364.7 {height}", share)
