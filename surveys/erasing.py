"""Surveys' part of erasing: the invitation forgets whom it was for, and words lose the name.
Scores lead to nobody."""

from collections.abc import Iterable

from members.models import Person
from members.slots import Erased
from members.traces import Traces
from surveys.models import FreeText, ImprovementReport, Invitation
from surveys.models.survey import new_token

WHY = "Ze tellen mee in hoeveel mensen gevraagd werden, zonder je naam."
WORDS_WHY = "Wat geschreven werd, blijft; je naam en adres gaan eruit."


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """Surveys' answer to `slots.erase_person`."""
    yield from _invitations(person, dry_run)
    traces = Traces.of(person)
    for label, model in (
        ("Antwoorden in eigen woorden waarin je genoemd wordt", FreeText),
        ("Verslagen van een verbetering waarin je genoemd wordt", ImprovementReport),
    ):
        rows = list(model.objects.filter(traces.anywhere("text")))
        if rows:
            yield Erased(label, len(rows), kept=True, why=WORDS_WHY)
        if not dry_run:
            for row in rows:
                row.text = traces.out_of(row.text)
                row.save(update_fields=["text"])


def _invitations(person, dry_run):
    rows = Invitation.objects.filter(person=person)
    count = rows.count()
    if not count:
        return
    yield Erased("Uitnodigingen voor een bevraging", count, kept=True, why=WHY)
    if not dry_run:
        for row in rows:
            Invitation.objects.filter(pk=row.pk).update(
                person=None, organisation=None, role="", token=new_token()
            )
