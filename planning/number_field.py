"""Numbers and amounts as people in Flanders write them: 1.234,50 and € 1 234,5."""

import re
from decimal import Decimal

from django import forms

_THOUSANDS = re.compile(r"^\d{1,3}(\.\d{3})+$")
# By the code of the validator.
MESSAGES = {
    "invalid": "Dit is geen getal. Schrijf het zoals 1250 of 1250,50.",
    "max_digits": "Dit getal is te groot.",
    "max_whole_digits": "Dit getal is te groot.",
    "max_decimal_places": "Schrijf hoogstens twee cijfers na de komma.",
    "min_value": "Schrijf een getal dat nul of meer is.",
}


def read_number(text: str) -> str:
    """The digits as Python reads them: a comma begins the fraction, points part thousands."""
    text = re.sub(r"[€\s]", "", text)
    if "," in text:
        return text.replace(".", "").replace(",", ".")
    return text.replace(".", "") if _THOUSANDS.match(text) else text


class NumberField(forms.DecimalField):
    """Zero or more, with at most two decimals."""

    def __init__(self, **options):
        options.setdefault("max_digits", 9)
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(decimal_places=2, min_value=Decimal(0), **options)
        self.error_messages |= MESSAGES

    def to_python(self, value):
        return super().to_python(read_number(value) if isinstance(value, str) else value)

    def prepare_value(self, value):
        return written(value) if isinstance(value, Decimal) else value


def written(value: Decimal) -> str:
    """The number as it stands in a control: 8, or 1250,50."""
    whole = value == value.to_integral_value()
    return f"{value:.0f}" if whole else f"{value:.2f}".replace(".", ",")


class EuroField(NumberField):
    """An amount; left empty it is zero."""

    def __init__(self, **options):
        super().__init__(max_digits=11, required=False, initial=Decimal("0.00"), **options)

    def clean(self, value):
        found = super().clean(value)
        return Decimal("0.00") if found is None else found

    def prepare_value(self, value):
        return f"{value:.2f}".replace(".", ",") if isinstance(value, Decimal) else value
