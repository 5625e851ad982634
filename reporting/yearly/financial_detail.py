"""The financial report sheet by sheet, and what paid for it."""

from members import dutch
from planning.enums import CostKind, IncomeSource
from reporting.yearly.document import Block, Bullets, Heading, Paragraph, Table
from reporting.yearly.money import Line, Money, euro, in_euro, signed

ALL = "Samen"


def costs_by_sheet(now: Money, *, public: bool) -> list[Block]:
    if not now.costs:
        return []
    blocks: list[Block] = [
        Heading(1, "Uitgaven per actiefiche", "fiches"),
        _matrix(now),
    ]
    for sheet, title in now.sheets():
        blocks += _sheet(now, sheet, title, public=public)
    return blocks


def _matrix(now: Money) -> Table:
    """Spent per sheet and cost kind, beside what was planned."""

    def line(label, of):
        total = of(None)
        kinds = [euro(of(kind).actual) for kind in CostKind]
        return (
            *(label, *kinds),
            *(euro(total.actual), euro(total.planned), signed(total.difference)),
        )

    return Table(
        caption="Uitgegeven per actiefiche en kostensoort, en wat begroot was, in euro",
        head=(
            "Actiefiche",
            *(kind.label for kind in CostKind),
            *("Uitgegeven", "Begroot", "Verschil"),
        ),
        rows=tuple(
            line(title, lambda kind, sheet=sheet: now.of_sheet(sheet, kind))
            for sheet, title in now.sheets()
        ),
        numeric=(1, 2, 3, 4, 5, 6),
        foot=line(ALL, lambda kind: now.spending if kind is None else now.of_kind(kind)),
        widths=(1.7, 1, 1.15, 1, 1.1, 1, 1.05),
    )


def _sheet(now: Money, sheet: int, title: str, *, public: bool) -> list[Block]:
    lines = [line for line in now.costs if line.sheet == sheet]
    total = now.of_sheet(sheet)
    blocks: list[Block] = [Heading(2, title, f"fiche-{sheet}")]
    if public:
        kinds = [(kind, now.of_sheet(sheet, kind)) for kind in CostKind]
        blocks.append(
            Table(
                caption=f"Uitgaven van “{title}”, in euro",
                head=("Kostensoort", "Begroot", "Uitgegeven", "Verschil"),
                rows=tuple(
                    (kind.label, euro(each.planned), euro(each.actual), signed(each.difference))
                    for kind, each in kinds
                    if each.planned or each.actual
                ),
                numeric=(1, 2, 3),
                foot=(ALL, euro(total.planned), euro(total.actual), signed(total.difference)),
            )
        )
    else:
        blocks.append(
            Table(
                caption=f"Kostenlijnen van “{title}”, in euro",
                head=("Lijn", "Soort", "Begroot", "Vastgelegd", "Uitgegeven", "Verschil"),
                rows=tuple(
                    (
                        *(line.description, line.kind.label, euro(line.planned)),
                        *(euro(line.committed), euro(line.spent), signed(line.difference)),
                    )
                    for line in lines
                ),
                numeric=(2, 3, 4, 5),
                foot=(
                    *(ALL, "", euro(total.planned)),
                    euro(sum(line.committed for line in lines)),
                    *(euro(total.actual), signed(total.difference)),
                ),
                widths=(1.9, 1.25, 1, 1, 1.05, 1),
            )
        )
    return blocks + _explained([(_cost_name(line, public), line) for line in lines])


def _cost_name(line, public: bool) -> str:
    return line.kind.label if public else line.description


def _explained(named: list[tuple[str, Line]]) -> list[Block]:
    items = tuple(
        f"{name} ({signed(line.difference)} euro): {' '.join(line.explanation.split())}"
        for name, line in named
        if line.explanation.strip()
    )
    return [Paragraph("Waarom het anders uitkwam:"), Bullets(items)] if items else []


def incomes_part(now: Money, before: Money | None, *, public: bool) -> list[Block]:
    if not now.incomes:
        return []
    own = now.of_source(IncomeSource.OWN)
    total = now.income
    heads = ("Bron", "Begroot", "Ontvangen", "Verschil")
    rows = []
    for source in IncomeSource:
        each = now.of_source(source)
        row = (source.label, euro(each.planned), euro(each.actual), signed(each.difference))
        rows.append((*row, euro(before.of_source(source).actual)) if before else row)
    foot = (ALL, euro(total.planned), euro(total.actual), signed(total.difference))
    if before:
        heads, foot = (*heads, str(before.year)), (*foot, euro(before.income.actual))
    blocks: list[Block] = [
        Heading(1, "Inkomsten", "inkomsten"),
        Table(
            caption="Inkomsten per bron, in euro",
            head=heads,
            rows=tuple(rows),
            numeric=tuple(range(1, len(heads))),
            foot=foot,
        ),
        Paragraph(_own_in_words(own.actual, now)),
    ]
    if not public:
        blocks.append(_lines(now))
    named = [(line.source.label if public else line.description, line) for line in now.incomes]
    return blocks + _explained(named)


def _own_in_words(own, now: Money) -> str:
    spent = now.spending.actual
    if not spent:
        return f"De eigen bijdrage is {in_euro(own)}."
    percent = dutch.number(round(100 * own / spent, 1))
    return f"De eigen bijdrage is {in_euro(own)}: {percent}{dutch.NO_BREAK}% van wat we uitgaven."


def _lines(now: Money) -> Table:
    total = now.income
    return Table(
        caption="Inkomsten, lijn per lijn, in euro",
        head=("Lijn", "Waarvoor", "Bron", "Begroot", "Ontvangen", "Verschil"),
        rows=tuple(
            (
                *(line.description, line.sheet_title, line.source.label),
                *(euro(line.planned), euro(line.received), signed(line.difference)),
            )
            for line in now.incomes
        ),
        numeric=(3, 4, 5),
        foot=(
            *(ALL, "", ""),
            *(euro(total.planned), euro(total.actual), signed(total.difference)),
        ),
        widths=(1.8, 1.5, 1.2, 1, 1, 1),
    )
