"""Reads the plan from the data files beside this module; knows nothing of the database."""

import csv
import hashlib
import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path

from planning.enums import GoalKind, IndicatorKind, IndicatorPeriod, RowType
from planning.units import Unit

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class GoalRow:
    code: str
    kind: GoalKind
    parent: str
    title: str


@dataclass(frozen=True)
class IndicatorRow:
    """One row of the catalogue, with how it is counted."""

    slug: str
    row_type: RowType
    part_of: str
    goal: str
    label: str
    unit: Unit
    kind: IndicatorKind
    period: IndicatorPeriod
    target_value: Decimal | None
    target_year: int | None
    expected_value: Decimal | None
    event_kinds: tuple[str, ...]
    counting_rule: str

    @property
    def fingerprint(self) -> str:
        """Changes when anything in the row changes, and only then."""
        text = json.dumps(asdict(self), sort_keys=True, default=str)
        return hashlib.sha256(text.encode()).hexdigest()


def read_goals(path: Path = DATA / "goals.csv") -> list[GoalRow]:
    return [
        GoalRow(row["code"], GoalKind(row["kind"]), row["parent"], row["title"])
        for row in _rows(path)
    ]


def read_indicators(
    path: Path = DATA / "kpis.csv", counting_path: Path = DATA / "counting.csv"
) -> list[IndicatorRow]:
    """Raises ValueError when a row holds a unit, kind or period that has no Dutch word yet."""
    counting = {row["slug"]: row for row in _rows(counting_path)}
    return [_indicator_row(row, counting.get(row["slug"], {})) for row in _rows(path)]


def _indicator_row(row: dict, counting: dict) -> IndicatorRow:
    kinds = counting.get("event_kinds", "")
    return IndicatorRow(
        slug=row["slug"],
        row_type=RowType(row["row_type"]),
        part_of=row["part_of"],
        goal=row["od"],
        label=row["label_nl"],
        unit=Unit(row["unit"]),
        kind=IndicatorKind(row["kind"]),
        period=IndicatorPeriod(row["period"]),
        target_value=_number(row["target_value"]),
        target_year=int(row["target_year"]) if row["target_year"] else None,
        expected_value=_number(row["expected_value"]),
        event_kinds=tuple(kinds.split("|")) if kinds else (),
        counting_rule=counting.get("counting_rule", ""),
    )


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
