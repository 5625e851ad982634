"""The financial yearly report: what was planned, what went out and came in, and why it differs."""

from dataclasses import dataclass

from members import dutch
from planning.enums import CostKind, IncomeSource
from planning.models import ActionPlan
from reporting.models import YearlyReport
from reporting.periods import Period
from reporting.yearly import money
from reporting.yearly.document import (
    Block,
    Document,
    Facts,
    Heading,
    Paragraph,
    Plot,
    Table,
    prose,
)
from reporting.yearly.enums import ReportKind
from reporting.yearly.financial_detail import costs_by_sheet, incomes_part
from reporting.yearly.heads import handed_over_fact, missing_notice
from reporting.yearly.money import Money, euro, in_euro, signed

NOT_OVER = "Voorlopige bedragen: het jaar loopt nog."
NO_LINES = "In het actieplan van dit jaar staan nog geen bedragen."


@dataclass(frozen=True)
class Material:
    report: YearlyReport
    plan: ActionPlan | None
    now: Money
    before: Money | None

    @property
    def year(self) -> int:
        return self.report.year


def gather(report: YearlyReport, *, first_year: int) -> Material:
    year = report.year
    before = money.read(year - 1) if year > first_year else None
    return Material(
        report=report,
        plan=ActionPlan.objects.of_year(year).first(),
        now=money.read(year),
        before=before if before and (before.costs or before.incomes) else None,
    )


def build(material: Material, *, public: bool) -> Document:
    """The public version tells every sum and why it differs. It leaves out the lines one by one,
    which name suppliers, and what is committed and not yet spent."""
    report = material.report
    return Document(
        title=f"{ReportKind.FINANCIAL.label} {material.year}",
        subtitle="Publieke versie" if public else "Versie voor de ploeg en het agentschap",
        is_public=public,
        provisional="" if Period.year(material.year).is_over else NOT_OVER,
        facts=handed_over_fact(report),
        blocks=tuple(
            [
                *_missing(material, public=public),
                *_introduction(report),
                *_in_short(material),
                *_by_kind(material),
                *costs_by_sheet(material.now, public=public),
                *incomes_part(material.now, material.before, public=public),
                *_closing(report),
            ]
        ),
    )


def _missing(material: Material, *, public: bool) -> list[Block]:
    if public:
        return []
    return missing_notice(missing(material), "Dit is nog niet rond:")


def missing(material: Material) -> list[str]:
    items = [
        f"{line.sheet_title}, {line.description}: zeg waarom het {signed(line.difference)} euro "
        "scheelt"
        for line in material.now.unexplained
    ]
    drafts = material.now.unapproved
    return items + [f"{title}: kost geld en is nog niet goedgekeurd" for title in drafts]


def _introduction(report: YearlyReport) -> list[Block]:
    text = report.introduction.strip()
    return [Heading(1, "Inleiding", "inleiding"), *prose(text)] if text else []


def _in_short(material: Material) -> list[Block]:
    now = material.now
    heading = Heading(1, f"{material.year} in het kort", "kort")
    if not now.costs and not now.incomes:
        return [heading, Paragraph(NO_LINES)]
    spending, own = now.spending, now.of_source(IncomeSource.OWN)
    return [
        heading,
        Facts(
            (
                ("Begroot", in_euro(spending.planned)),
                ("Uitgegeven", in_euro(spending.actual)),
                ("Ontvangen", in_euro(now.income.actual)),
                ("Waarvan eigen bijdrage", in_euro(own.actual)),
                ("Saldo (ontvangen min uitgegeven)", in_euro(now.balance)),
            )
        ),
        Paragraph(_spending_in_words(now)),
        *_last_year(material),
    ]


def _spending_in_words(now: Money) -> str:
    spending = now.spending
    difference = spending.difference
    if not difference:
        return "We gaven precies uit wat begroot was."
    more = "meer" if difference > 0 else "minder"
    share = ""
    if spending.planned:
        percent = round(100 * abs(difference) / spending.planned, 1)
        share = f", of {dutch.number(percent)}{dutch.NO_BREAK}%"
    return f"We gaven {in_euro(abs(difference))} {more} uit dan begroot{share}."


def _last_year(material: Material) -> list[Block]:
    if material.before is None:
        return []
    now, before = material.now, material.before
    pairs = (
        ("Uitgegeven", before.spending.actual, now.spending.actual),
        ("Ontvangen", before.income.actual, now.income.actual),
        ("Saldo", before.balance, now.balance),
    )
    return [
        Table(
            caption="Vergeleken met vorig jaar, in euro",
            head=("", str(material.year - 1), str(material.year), "Verschil"),
            rows=tuple(
                (label, euro(was), euro(is_), signed(is_ - was)) for label, was, is_ in pairs
            ),
            numeric=(1, 2, 3),
        )
    ]


def _by_kind(material: Material) -> list[Block]:
    now = material.now
    if not now.costs:
        return []
    sums = [(kind, now.of_kind(kind)) for kind in CostKind]
    total = now.spending
    table = Table(
        caption="Uitgaven per kostensoort, in euro",
        head=("Kostensoort", "Begroot", "Uitgegeven", "Verschil"),
        rows=tuple(
            (kind.label, euro(each.planned), euro(each.actual), signed(each.difference))
            for kind, each in sums
        ),
        numeric=(1, 2, 3),
        foot=("Samen", euro(total.planned), euro(total.actual), signed(total.difference)),
    )
    return [
        Heading(1, "Uitgaven per kostensoort", "kostensoorten"),
        Plot(
            key="kostensoorten",
            title="Uitgegeven tegenover begroot, per kostensoort",
            alt="Staafdiagram. "
            + " ".join(
                f"{kind.label}: {in_euro(each.actual)} uitgegeven van {in_euro(each.planned)} "
                "begroot."
                for kind, each in sums
            ),
            bars=tuple(
                (
                    kind.label,
                    float(each.actual),
                    float(each.planned),
                    in_euro(each.actual),
                )
                for kind, each in sums
            ),
            table=table,
        ),
    ]


def _closing(report: YearlyReport) -> list[Block]:
    text = report.closing.strip()
    return [Heading(1, "Slotwoord", "slotwoord"), *prose(text)] if text else []
