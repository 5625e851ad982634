"""Surveys' part of erasing: the invitation forgets whom it was for; answers lead to nobody."""

from collections.abc import Iterable

from members.models import Person
from members.slots import Erased
from surveys.models import Invitation
from surveys.models.survey import new_token

WHY = "Ze tellen mee in hoeveel mensen gevraagd werden, zonder je naam."


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """Surveys' answer to `slots.erase_person`."""
    rows = Invitation.objects.filter(person=person)
    count = rows.count()
    if count and not dry_run:
        for row in rows:
            Invitation.objects.filter(pk=row.pk).update(
                person=None, organisation=None, role="", token=new_token()
            )
    return [Erased("Uitnodigingen voor een bevraging", count, kept=True, why=WHY)] if count else []
