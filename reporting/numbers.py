"""Numbers that were read before, for use inside the next question."""

from collections.abc import Iterable

from django.db.models.expressions import RawSQL

NOBODY = "0"  # no row has it, and a list may not be empty


def among(ids: Iterable[int]) -> RawSQL:
    """For `pk__in=among(ids)`: the numbers stand in the statement itself.

    Django gives each a place of its own, and finding the places of thousands of them takes longer
    than answering.
    """
    return RawSQL(",".join(str(int(pk)) for pk in sorted(ids)) or NOBODY, ())
