"""The records behind each figure of the participant counts."""

from django.db.models import QuerySet

from members.models import Organisation
from reporting.boards import BoardMap
from reporting.counted_elsewhere import elsewhere_ids, head_counts
from reporting.enums import Counted
from reporting.participation import Selection


def records(counted: Counted, selection: Selection, boards: BoardMap) -> QuerySet:
    match counted:
        case Counted.PERSONS:
            return selection.persons()
        case Counted.ATTENDANCES:
            return selection.present()
        case Counted.REGISTERED:
            return selection.registrations()
        case Counted.NO_SHOW:
            return selection.no_shows()
        case Counted.UNMARKED:
            return selection.unmarked()
        case Counted.ELSEWHERE:
            return head_counts(selection)
        case Counted.ACTIVITIES:
            return selection.held_events()
        case Counted.BOARDS:
            return _municipalities(_reached(selection, boards))
        case Counted.NOT_REACHED:
            return _municipalities(not_reached(selection, boards))


def not_reached(selection: Selection, boards: BoardMap) -> set[int]:
    """Municipalities from which nobody came, not by a number counted elsewhere either, and that
    received no work visit."""
    everywhere = {board.pk for board in boards.municipalities()}
    by_number = boards.municipalities_among(elsewhere_ids(selection))
    hosts = boards.municipalities_among(selection.host_ids())
    return everywhere - _reached(selection, boards) - by_number - hosts


def hosts_only(selection: Selection, boards: BoardMap) -> list[str]:
    """By name, the municipalities that received a work visit and from which nobody came."""
    hosts = boards.municipalities_among(selection.host_ids())
    return sorted(boards.by_id[pk].name for pk in hosts - _reached(selection, boards))


def _reached(selection: Selection, boards: BoardMap) -> set[int]:
    return boards.municipalities_among(selection.organisation_ids())


def _municipalities(ids: set[int]) -> QuerySet[Organisation]:
    return Organisation.objects.filter(pk__in=ids)
