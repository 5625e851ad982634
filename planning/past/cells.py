"""What stands in a cell of a list of before: days, whole numbers, yes and no, a word of a list."""

import re
from datetime import date

from members.text_keys import text_key

DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})")
YES = {"ja", "j", "yes", "x", "1", "true", "waar"}
NO = {"", "nee", "neen", "n", "no", "0", "false", "onwaar"}


class Unclear(ValueError):
    """Carries the Dutch sentence about one cell."""


def date_in(text: str) -> date:
    """12/03/2024, 12-3-2024 and 2024-03-12 alike. Raises `Unclear`."""
    found = DATE.fullmatch(text.strip())
    try:
        if found and found[3]:
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found:
            return date(int(found[4]), int(found[5]), int(found[6]))
    except ValueError:
        pass
    raise Unclear(f"“{text}” is geen datum. Schrijf ze als 12/03/2024.")


def maybe_date_in(text: str) -> date | None:
    return date_in(text) if text.strip() else None


def one_of(text: str, choices, what: str):
    """The member of a `TextChoices` whose label or value stands there. Raises `Unclear`."""
    words = {text_key(name): each for each in choices for name in (each.value, each.label)}
    if (found := words.get(text_key(text))) is None:
        labels = ", ".join(each.label for each in choices)
        raise Unclear(f"{what} “{text}” kennen we niet. Kies uit: {labels}.")
    return found


def yes_in(text: str) -> bool:
    key = text_key(text)
    if key in YES | NO:
        return key in YES
    raise Unclear(f"“{text}” begrijpen we niet. Schrijf ja of nee.")


def parts_in(text: str) -> list[str]:
    """What stands between |; a comma may be part of a name."""
    return [part.strip() for part in text.split("|") if part.strip()]
