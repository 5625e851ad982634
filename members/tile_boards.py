"""Which municipality of today each tile of the floor stands for, also after a merger."""

from members.models import Organisation
from members.tile_map import places


def tile_boards() -> dict[str, tuple[int, str]]:
    """For every tile, by NIS code, the id and the name of its municipality in today's map.

    A floor drawn before a merger keeps its tiles: all that went into one municipality show it.
    """
    known = {place.nis for place in places()}
    municipalities = Organisation.objects.municipalities()
    names = dict(municipalities.current().values_list("pk", "name"))
    board_of = Organisation.objects.counted_as()
    return {
        code: (board_of[pk], names[board_of[pk]])
        for pk, code in municipalities.values_list("pk", "nis_code")
        if code in known and board_of[pk] in names
    }


def tiles_of_organisations() -> dict[int, list[str]]:
    """For every organisation the codes of the tiles it lays: none for who counts as no board."""
    codes: dict[int, list[str]] = {}
    for code, (board, _) in tile_boards().items():
        codes.setdefault(board, []).append(code)
    board_of = Organisation.objects.counted_as()
    return {pk: codes[board] for pk, board in board_of.items() if board in codes}
