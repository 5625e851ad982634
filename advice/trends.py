"""What signals tell together: the tables of the yearly trend report, and its list to export."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from advice.enums import SignalNature, SignalSource, SignalState, TranslationKind
from advice.models import Signal
from planning.enums import Theme


@dataclass(frozen=True)
class Trends:
    total: int
    needs: int
    barriers: int
    boards: int
    per_theme: list[tuple[str, int, int]]  # theme, needs, barriers
    per_source: list[tuple[str, int]]
    per_state: list[tuple[str, int]]
    per_translation: list[tuple[str, int]]

    @property
    def analysed(self) -> int:
        states = dict(self.per_state)
        return self.total - states.get(SignalState.REGISTERED.label, 0)


def trends_of(start: date, end: date) -> Trends:
    """Of what was heard between two days, both included; one query."""
    columns = ("nature", "source", "state", "translation", "organisation_id")
    rows = list(
        Signal.objects.heard_between(start, end).values_list(
            *columns, *(f"theme_{theme.value}" for theme in Theme)
        )
    )
    natures = Counter(row[0] for row in rows)
    return Trends(
        total=len(rows),
        needs=natures[SignalNature.NEED],
        barriers=natures[SignalNature.BARRIER],
        boards=len({row[4] for row in rows if row[4]}),
        per_theme=list(_per_theme(rows)),
        per_source=_counted(SignalSource, (row[1] for row in rows)),
        per_state=_counted(SignalState, (row[2] for row in rows)),
        per_translation=_counted(TranslationKind, (row[3] for row in rows if row[3])),
    )


def _counted(choices, values) -> list[tuple[str, int]]:
    found = Counter(values)
    return [(each.label, found[each.value]) for each in choices]


def _per_theme(rows):
    """A signal with two themes stands in both rows, so these are not added up."""
    for place, theme in enumerate(Theme):
        here = [row for row in rows if row[5 + place]]
        natures = Counter(row[0] for row in here)
        yield theme.label, natures[SignalNature.NEED], natures[SignalNature.BARRIER]
    general = Counter(row[0] for row in rows if not any(row[5:]))
    yield "Algemeen", *(general[nature] for nature in (SignalNature.NEED, SignalNature.BARRIER))
