"""What differs between a frozen year and another counting of it: rows first, then records.

Nothing is kept in memory but what differs, and of that at most `MOST_NAMED` records of a row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planning.models import IndicatorDefinition
from reporting.frozen import period_of
from reporting.key_aliases import KeyAliases
from reporting.models import FrozenRecord, FrozenValue, FrozenYear
from reporting.periods import Period
from reporting.record_rows import CHUNK, RecordRow, RunningHash
from reporting.shared import sharing
from reporting.taking import counted, signature, take, taken

MOST_NAMED = 20


@dataclass(frozen=True)
class RowDifference:
    """A row of the plan in two countings; `old` or `new` is None where it is in one only."""

    definition: IndicatorDefinition
    old: FrozenValue | None
    new: FrozenValue | None

    @property
    def differs(self) -> bool:
        if self.old is None or self.new is None:
            return True
        return signature(self.old) != signature(self.new)

    @property
    def only_records(self) -> bool:
        """Whether the figure is the same, and what it is made of is not."""
        if self.old is None or self.new is None or not self.differs:
            return False
        return all(
            getattr(self.old, name) == getattr(self.new, name)
            for name in ("value", "numerator", "denominator")
        )


@dataclass
class RecordDifferences:
    """Which records came, went and changed; the lists name the first of each."""

    added: int = 0
    gone: int = 0
    changed: int = 0
    merged: int = 0  # the same record, of a person who got another key since
    named: list[tuple[str, str, int]] = field(default_factory=list)  # what, kind, number

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)

    def note(self, what: str, place: tuple[str, int]) -> None:
        setattr(self, what, getattr(self, what) + 1)
        already = sum(1 for each in self.named if each[0] == what)
        if already < MOST_NAMED:
            self.named.append((what, *place))


@dataclass(frozen=True)
class RecomputedRow:
    difference: RowDifference
    records: RecordDifferences

    @property
    def differs(self) -> bool:
        return bool(self.records) or not _same_figure(self.difference)

    @property
    def definition(self) -> IndicatorDefinition:
        return self.difference.definition


@dataclass(frozen=True)
class Recomputed:
    """A frozen year counted again. `reproduced` says that every fingerprint came out the same,
    the records of merged persons read by the key they had."""

    frozen: FrozenYear
    rows: tuple[RecomputedRow, ...]
    checked: int
    merged: int

    @property
    def reproduced(self) -> bool:
        return not self.rows


def preview_freeze(year: int) -> list[RowDifference]:
    """Every row of the year as it would be frozen now, beside the newest version. Changes
    nothing; a year that is not over can be looked at too."""
    frozen = FrozenYear.objects.of(year).first()
    period = Period.year(year).in_map_of(Period.year(year).end)
    with sharing():
        new = [counted(each) for each in taken(period)]
    return differences(_values(frozen) if frozen else [], new)


def differences(old: Iterable[FrozenValue], new: Iterable[FrozenValue]) -> list[RowDifference]:
    """By definition, in the order of the new one; what only the old one has stands last."""
    before = {value.definition_id: value for value in old}
    rows = [
        RowDifference(value.definition, before.pop(value.definition_id, None), value)
        for value in new
    ]
    return rows + [RowDifference(value.definition, value, None) for value in before.values()]


def between(old: FrozenYear, new: FrozenYear) -> list[RowDifference]:
    """What a later version changed in an earlier one."""
    return [each for each in differences(_values(old), _values(new)) if each.differs]


def recompute(frozen: FrozenYear) -> Recomputed:
    """Count a frozen year again, by the definitions and in the map that it was frozen with."""
    period, aliases = period_of(frozen), KeyAliases()
    with sharing():
        rows = [_recounted(old, period, aliases) for old in _values(frozen)]
    differing = tuple(row for row in rows if row.differs)
    return Recomputed(frozen, differing, len(rows), sum(row.records.merged for row in rows))


def _recounted(old: FrozenValue, period: Period, aliases: KeyAliases) -> RecomputedRow:
    now, passed = take(old.definition, period, leads=old.leads), RunningHash()
    records = _compare(old, passed.each(now.record_rows()), aliases)
    return RecomputedRow(RowDifference(old.definition, old, now.value(passed)), records)


def _values(frozen: FrozenYear) -> list[FrozenValue]:
    rows = frozen.values.select_related("definition__indicator", "definition__goal")
    return list(rows.order_by("definition__indicator__position", "-definition__version"))


def _same_figure(each: RowDifference) -> bool:
    old, new = each.old, each.new
    names = ("value", "is_measured", "by_hand", "numerator", "denominator", "beside", "unmarked")
    return all(getattr(old, name) == getattr(new, name) for name in names)


def _compare(value: FrozenValue, now: Iterator[RecordRow], aliases: KeyAliases):
    """Both lists side by side: they have one order."""
    found = RecordDifferences()
    rows = FrozenRecord.objects.filter(value=value).order_by("kind", "record_id")
    old = rows.iterator(chunk_size=CHUNK)
    was, is_now = next(old, None), next(now, None)
    while was is not None or is_now is not None:
        place = (was.kind, was.record_id) if was else None
        if was is None or (is_now is not None and is_now.place < place):
            found.note("added", is_now.place)
            is_now = next(now, None)
        elif is_now is None or place < is_now.place:
            found.note("gone", place)
            was = next(old, None)
        else:
            _compare_one(found, was, is_now, aliases)
            was, is_now = next(old, None), next(now, None)
    return found


def _compare_one(found: RecordDifferences, was: FrozenRecord, is_now: RecordRow, aliases):
    if was.row_hash == is_now.row_hash:
        return
    same_person = aliases.now(was.person_key) == is_now.key
    if same_person and was.row_hash == is_now.hash_with(was.person_key):
        found.merged += 1
    else:
        found.note("changed", is_now.place)
