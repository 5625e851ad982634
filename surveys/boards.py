"""Which board an organisation speaks for: one vote each, also while municipalities merge."""

from members.models import Organisation
from surveys.models import Survey


def board_of(pk: int) -> Organisation:
    """The board that this organisation counts as today: an OCMW votes with its municipality."""
    return Organisation.objects.get(pk=Organisation.objects.counted_as().get(pk, pk))


def counted_with(boards) -> set[int]:
    """The ids of every organisation that counts as one of these boards today, themselves too."""
    boards = set(boards)
    counted = Organisation.objects.counted_as()
    return boards | {pk for pk, board in counted.items() if board in boards}


def voted(survey: Survey) -> set[int]:
    """Of which organisations the board has answered: those and all that count with them."""
    rows = survey.submissions.counted().filter(board__isnull=False)
    counted = Organisation.objects.counted_as()
    boards = {counted.get(pk, pk) for pk in rows.values_list("board", flat=True)}
    return counted_with(boards)
