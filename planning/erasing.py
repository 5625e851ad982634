"""The plan's part of erasing: names of people in what colleagues wrote. Whom a row points at
(owner, who approved) is the emptied person from then on."""

from collections.abc import Iterable

from members.models import Person
from members.slots import Erased
from members.traces import Traces
from planning.models import (
    ActionPlan,
    ActionSheet,
    CostLine,
    IncomeLine,
    PolicyGoal,
    SheetUpdate,
    TargetGroup,
)

WORDS = (
    (ActionPlan, ("introduction",)),
    (
        ActionSheet,
        (
            *("title", "motivation", "method", "audience", "impact"),
            *("realised", "deviation", "adjustment", "internal_note"),
        ),
    ),
    (SheetUpdate, ("text",)),
    (CostLine, ("description", "explanation")),
    (IncomeLine, ("description", "explanation")),
    (TargetGroup, ("name",)),
    (PolicyGoal, ("name",)),
)


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """The plan's answer to `slots.erase_person`."""
    traces = Traces.of(person)
    owned = ActionSheet.objects.filter(owner=person).count()
    if not dry_run:
        _take_names_out(traces)
        ActionSheet.objects.filter(owner=person).update(owner=None)
    if not owned:
        return []
    return [Erased("Actiefiches met deze trekker", owned, kept=True, why="De fiches blijven.")]


def _take_names_out(traces: Traces) -> None:
    for model, fields in WORDS:
        for row in model.objects.filter(traces.anywhere(*fields)):
            words = {
                name: traces.out_of(getattr(row, name))[: model._meta.get_field(name).max_length]
                for name in fields
            }
            # Not `save()`: nobody who writes the sheet has to read that it changed meanwhile.
            model.objects.filter(pk=row.pk).update(**words)
