"""Nobody is asked twice: of two invitations for one survey, one stays."""

from collections.abc import Iterable

from members.models import Person
from members.slots import Merged
from surveys.models import Invitation


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by) -> Iterable[Merged]:
    """Surveys' answer to `slots.merge_person`; the other invitations move by themselves."""
    own = Invitation.objects.filter(person=kept)
    twice = Invitation.objects.filter(person=duplicate, survey__in=own.values("survey"))
    count = twice.count()
    if not count:
        return
    yield Merged("dubbele uitnodiging", count, "Wie al antwoordde, hoeft niet nog eens.")
    if not dry_run:
        for name in ("answered", "reminded"):
            done = list(twice.filter(**{name: True}).values_list("survey", flat=True))
            own.filter(survey__in=done).update(**{name: True})
        asked = dict(twice.filter(asked_on__isnull=False).values_list("survey", "asked_on"))
        for survey, day in asked.items():
            own.filter(survey=survey, asked_on__isnull=True).update(asked_on=day)
        twice.delete()
