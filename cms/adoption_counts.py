"""Which boards took over what: as the plan counts them, a merged board once and the owner never."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cms.adoptable import owners_of
from cms.adoption_enums import AdoptionDegree
from cms.models import Adoption
from members.models import Organisation


@dataclass(frozen=True)
class BoardAdoption:
    """What one board does with one page: its furthest adoption, and from which board it learned.

    `board` and `learned_from` are ids of boards as they count today (or on the day asked);
    `learned_from` is None where it came from whoever shared the page.
    """

    board: int
    adoption: Adoption
    learned_from: int | None


def per_page(
    adoptions: Iterable[Adoption], on: date | None = None
) -> dict[int, dict[int, BoardAdoption]]:
    """page id → board id → its adoption, rolled up by `Organisation.objects.counted_as`.

    Never the board that shared the page, also where another one merged into it. Two queries and
    one per kind of page, however many adoptions.
    """
    rows = list(adoptions)
    if not rows:
        return {}
    counts_as = Organisation.objects.counted_as(on)
    owners = owners_of({row.page_id for row in rows})
    found: dict[int, dict[int, BoardAdoption]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: (row.declared_at, row.pk)):
        board = counts_as.get(row.organisation_id, row.organisation_id)
        owner = owners.get(row.page_id)
        owner = counts_as.get(owner, owner)
        if board == owner:
            continue
        known = found[row.page_id].get(board)
        if known is None or _rank(row) > _rank(known.adoption):
            source = counts_as.get(row.learned_from_id, row.learned_from_id)
            found[row.page_id][board] = BoardAdoption(
                board, row, None if source in (owner, board) else source
            )
    return {page: boards for page, boards in found.items() if boards}


def boards_per_page(adoptions: Iterable[Adoption], on: date | None = None) -> dict[int, set[int]]:
    """page id → the ids of the boards that took it over."""
    return {page: set(boards) for page, boards in per_page(adoptions, on).items()}


def _rank(row: Adoption) -> int:
    return AdoptionDegree(row.degree).rank
