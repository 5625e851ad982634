"""A year counted for freezing: every definition that was in force in it, with what it came to."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from planning.models import IndicatorDefinition
from reporting.catalogue import not_measured
from reporting.catalogue import row as catalogue_row
from reporting.manual_values import ManualValues
from reporting.models import FrozenValue
from reporting.periods import Period
from reporting.record_rows import RecordRow, RunningHash, record_rows
from reporting.registry import Measurement


@dataclass(frozen=True)
class Taken:
    """One definition over a period, as it is counted now."""

    definition: IndicatorDefinition
    leads: bool
    measurement: Measurement | None
    unmarked: int

    def record_rows(self) -> Iterator[RecordRow]:
        return record_rows(self.measurement.contributing if self.measurement else ())

    def value(self, records: RunningHash) -> FrozenValue:
        """What is kept of it, once its records passed by; not saved."""
        found = self.measurement or Measurement(None, None)
        reason = () if self.measurement else (not_measured(self.definition.indicator.slug),)
        return FrozenValue(
            definition=self.definition,
            leads=self.leads,
            is_measured=self.measurement is not None,
            by_hand=found.by_hand,
            value=None if found.value is None else Decimal(f"{found.value:.4f}"),
            numerator=found.numerator,
            denominator=found.denominator,
            beside=[[words, _plain(number)] for words, number in found.beside],
            notes=[*reason, *found.notes],
            unmarked=self.unmarked,
            record_count=records.count,
            records_hash=records.hex,
        )


def taken(period: Period) -> Iterator[Taken]:
    """In plan order, the definition of the end of the period before those it replaced."""
    entered = ManualValues(period)
    for definition, leads in definitions_during(period):
        yield take(definition, period, leads=leads, entered=entered)


def take(definition, period: Period, *, leads: bool, entered: ManualValues | None = None) -> Taken:
    row = catalogue_row(definition, period, entered)
    return Taken(definition, leads, row.measurement, row.unmarked)


def counted(each: Taken) -> FrozenValue:
    """What would be kept of it now; not saved."""
    records = RunningHash()
    for _ in records.each(each.record_rows()):
        pass
    return each.value(records)


def definitions_during(period: Period) -> list[tuple[IndicatorDefinition, bool]]:
    """Every version that was in force on a day of the period; True for that of its last day."""
    rows = IndicatorDefinition.objects.filter(valid_from__lte=period.end)
    versions: dict[int, list[IndicatorDefinition]] = {}
    for row in rows.in_plan_order().order_by("indicator__position", "-version"):
        versions.setdefault(row.indicator_id, []).append(row)
    found = []
    for newest, *older in versions.values():
        found.append((newest, True))
        replaced_on = newest.valid_from
        for each in older:
            if replaced_on > period.start and each.valid_from < replaced_on:
                found.append((each, False))
            replaced_on = min(replaced_on, each.valid_from)
    return found


def signature(value: FrozenValue) -> str:
    """What decides whether two countings of a row are the same; notes are words about it."""
    number = None if value.value is None else f"{value.value:.4f}"
    facts = [
        *(value.definition_id, value.leads, value.is_measured, value.by_hand, number),
        *(value.numerator, value.denominator, value.beside, value.unmarked),
        *(value.record_count, value.records_hash),
    ]
    return json.dumps(facts, ensure_ascii=True)


def values_hash(values) -> str:
    lines = "\n".join(sorted(signature(value) for value in values))
    return hashlib.sha256(lines.encode()).hexdigest()


def _plain(number):
    return number if isinstance(number, int) else float(number)
