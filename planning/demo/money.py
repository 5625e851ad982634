"""The money of a demo year: 2.35 full-time equivalents, working costs and third parties.

The amounts are invented. Every euro of the year is on a sheet: the last one takes what rounding
leaves.
"""

from decimal import ROUND_HALF_UP, Decimal

from planning.enums import CostKind, IncomeSource
from planning.models import CostLine, IncomeLine

CENT = Decimal("0.01")
FTE, COST_OF_FTE = Decimal("2.35"), Decimal("81250.40")
RISE = Decimal("1.02")  # wages from one year to the next
WORKING, THIRD_PARTY = Decimal("21480.00"), Decimal("29250.00")
GRANT = Decimal("225000.00")
WORDS = {
    CostKind.STAFF: "Lonen van de ploeg",
    CostKind.WORKING: "Zaal, drukwerk, verplaatsing en materiaal",
    CostKind.THIRD_PARTY: "Sprekers, tolken en ervaringsdeskundigen",
}
# How far the real cost was from the plan, per place of a sheet, and why.
REAL = (
    (Decimal("0.96"), "Minder interviews dan gepland."),
    (Decimal("1.00"), ""),
    (Decimal("1.03"), "Een werkbezoek had een grotere bus nodig."),
    (Decimal("0.91"), "Een koppeling viel weg."),
    (Decimal("1.04"), "De studiedag verhuisde naar een grotere zaal."),
    (Decimal("0.98"), ""),
)


def totals(year: int) -> dict[CostKind, Decimal]:
    return {
        CostKind.STAFF: _cents(FTE * COST_OF_FTE * RISE ** (year - 2025)),
        CostKind.WORKING: WORKING,
        CostKind.THIRD_PARTY: THIRD_PARTY,
    }


def make_costs(sheets, year: int, *, gone: Decimal, is_over: bool) -> None:
    """`sheets` are (sheet, share in percent); `gone` is the part of the year that is over."""
    shares = sum(share for _, share in sheets)
    lines = []
    for kind, total in totals(year).items():
        left = total
        for place, (sheet, share) in enumerate(sheets):
            is_last = place + 1 == len(sheets)
            planned = left if is_last else _cents(total * share / shares)
            left -= planned
            lines.append(_line(sheet, kind, planned, place, gone, is_over))
    CostLine.objects.bulk_create(lines)


def _line(sheet, kind, planned, place, gone, is_over) -> CostLine:
    factor, why = REAL[place % len(REAL)]
    spent = _cents(planned * gone * factor)
    ahead = Decimal("1.00") if is_over else Decimal("1.08")
    return CostLine(
        sheet=sheet,
        kind=kind,
        description=WORDS[kind],
        planned=planned,
        committed=_cents(spent * ahead),
        spent=spent,
        explanation=why if is_over and kind != CostKind.STAFF else "",
        is_closed=is_over and kind == CostKind.THIRD_PARTY and place % 2 == 0,
    )


def make_incomes(plan, *, gone: Decimal) -> None:
    """The grant comes in two parts; what it does not pay is the own contribution."""
    own = sum(totals(plan.year).values()) - GRANT
    rows = (
        (IncomeSource.GRANT, "Subsidie van de Vlaamse overheid", GRANT, _granted(gone)),
        (IncomeSource.OWN, "Eigen bijdrage van de vereniging", own, _cents(own * gone)),
    )
    IncomeLine.objects.bulk_create(
        IncomeLine(plan=plan, source=source, description=words, planned=planned, received=got)
        for source, words, planned, got in rows
    )


def _granted(gone: Decimal) -> Decimal:
    if gone <= 0:
        return Decimal("0.00")
    return GRANT if gone >= 1 else _cents(GRANT * Decimal("0.9"))


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)
