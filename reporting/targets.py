"""How far a value is from what the plan promises. Pure.

A light only where the plan or an approved action sheet states a target; an expected frequency gets
none; no data is grey, never red (counting rule 8).
"""

from dataclasses import dataclass
from decimal import Decimal

from members import dutch
from reporting.registry import Number


@dataclass(frozen=True)
class Light:
    kind: str  # good, warn, bad or none: the component `status`
    text: str


NO_DATA = Light("none", "Nog geen gegevens")


def light(
    value: Number | None, target: Number | None, *, is_over: bool, unit: str = ""
) -> Light | None:
    """`is_over` says whether the term of the target has passed; `unit` follows what is missing."""
    if value is None:
        return NO_DATA
    if target is None:
        return None
    if value >= target:
        return Light("good", "Doel gehaald")
    missing = f"{dutch.number(Decimal(str(target)) - Decimal(str(value)))} {unit}".strip()
    if is_over:
        return Light("bad", f"Doel niet gehaald: {missing} te weinig")
    return Light("warn", f"Onderweg: nog {missing}")
