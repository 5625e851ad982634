"""What something costs, in words."""

from decimal import Decimal


def euro(amount: Decimal) -> str:
    """'€ 50', '€ 1.062,50': cents only where there are any."""
    whole, _, cents = f"{amount:.2f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"€\u00a0{grouped}" if cents == "00" else f"€\u00a0{grouped},{cents}"


def price_text(member: Decimal, other: Decimal, note: str) -> str:
    """The price with what the organiser wrote about it.

    Without amounts the note alone says it ("Gratis voor leden"); beside amounts a plain "Gratis",
    which is how every event begins, would contradict them.
    """
    note = note.strip()
    if not member and not other:
        return note or "Gratis"
    if member == other:
        amounts = euro(member)
    else:
        first = euro(member) if member else "gratis"
        amounts = f"{first} voor leden, {euro(other) if other else 'gratis'} voor anderen"
    amounts = amounts[0].upper() + amounts[1:]
    return amounts if note.lower() in ("", "gratis") else f"{amounts}. {note}"
