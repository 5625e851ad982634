"""The money of a year as values: lines in, sums to the cent out. Pure, but for `read`."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from members import dutch
from planning.enums import CostKind, IncomeSource, SheetState
from planning.models import CostLine, IncomeLine

ZERO = Decimal("0.00")
WHOLE_YEAR = "Voor het hele jaar"


@dataclass(frozen=True)
class Cost:
    sheet: int  # its key
    sheet_title: str
    kind: CostKind
    description: str
    planned: Decimal
    committed: Decimal
    spent: Decimal
    explanation: str

    @property
    def difference(self) -> Decimal:
        """Spent minus planned: more than zero is more than was planned."""
        return self.spent - self.planned


@dataclass(frozen=True)
class Income:
    sheet: int | None
    sheet_title: str
    source: IncomeSource
    description: str
    planned: Decimal
    received: Decimal
    explanation: str

    @property
    def difference(self) -> Decimal:
        return self.received - self.planned


Line = Cost | Income


@dataclass(frozen=True)
class Sums:
    """`actual` is what was spent or received; `planned` what was budgeted."""

    planned: Decimal
    actual: Decimal

    @property
    def difference(self) -> Decimal:
        return self.actual - self.planned


@dataclass(frozen=True)
class Money:
    """All lines of a year. Costs of sheets that are not approved are counted too: money that is
    spent is spent."""

    year: int
    costs: tuple[Cost, ...]
    incomes: tuple[Income, ...]
    unapproved: tuple[str, ...] = ()  # titles of sheets that cost money and are not approved

    @property
    def spending(self) -> Sums:
        return sums(self.costs)

    @property
    def income(self) -> Sums:
        return sums(self.incomes)

    @property
    def balance(self) -> Decimal:
        """What came in minus what went out."""
        return self.income.actual - self.spending.actual

    def of_kind(self, kind: CostKind) -> Sums:
        return sums(line for line in self.costs if line.kind == kind)

    def of_source(self, source: IncomeSource) -> Sums:
        return sums(line for line in self.incomes if line.source == source)

    def sheets(self) -> list[tuple[int, str]]:
        """Those with costs, in the order of the plan."""
        return list(dict.fromkeys((line.sheet, line.sheet_title) for line in self.costs))

    def of_sheet(self, sheet: int, kind: CostKind | None = None) -> Sums:
        lines = (line for line in self.costs if line.sheet == sheet)
        return sums(line for line in lines if kind is None or line.kind == kind)

    @property
    def unexplained(self) -> list[Line]:
        """Lines that came out otherwise than planned, of which nobody said why."""
        return [line for line in (*self.costs, *self.incomes) if needs_explanation(line)]


def needs_explanation(line: Line) -> bool:
    return line.difference != 0 and not line.explanation.strip()


def sums(lines: Iterable[Line]) -> Sums:
    lines = list(lines)
    actual = sum((line.spent if isinstance(line, Cost) else line.received for line in lines), ZERO)
    return Sums(sum((line.planned for line in lines), ZERO), actual)


def euro(value: Decimal) -> str:
    """1.234,50 without a sign, for tables that say "in euro" above them."""
    return dutch.number(value, 2)


def in_euro(value: Decimal) -> str:
    """€ 1.234,50"""
    return f"€{dutch.NO_BREAK}{euro(value)}"


def signed(value: Decimal) -> str:
    """+12,50 or −3,00; zero without a sign."""
    return f"+{euro(value)}" if value > 0 else euro(value)


def read(year: int) -> Money:
    costs = (
        CostLine.objects.of_year(year)
        .select_related("sheet")
        .order_by("sheet__position", "sheet_id", "pk")
    )
    incomes = IncomeLine.objects.of_year(year).select_related("sheet").order_by("source", "pk")
    found = list(costs)
    drafts = (line.sheet.title for line in found if line.sheet.state != SheetState.APPROVED)
    return Money(
        year=year,
        costs=tuple(_cost(line) for line in found),
        incomes=tuple(_income(line) for line in incomes),
        unapproved=tuple(dict.fromkeys(drafts)),
    )


def _cost(line: CostLine) -> Cost:
    return Cost(
        sheet=line.sheet_id,
        sheet_title=line.sheet.title,
        kind=CostKind(line.kind),
        description=line.description,
        planned=line.planned,
        committed=line.committed,
        spent=line.spent,
        explanation=line.explanation,
    )


def _income(line: IncomeLine) -> Income:
    return Income(
        sheet=line.sheet_id,
        sheet_title=line.sheet.title if line.sheet else WHOLE_YEAR,
        source=IncomeSource(line.source),
        description=line.description,
        planned=line.planned,
        received=line.received,
        explanation=line.explanation,
    )
