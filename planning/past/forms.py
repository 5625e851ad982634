"""Choosing a list of before, and how it was read."""

from django import forms
from django.utils.text import capfirst

from members.imports import ENCODINGS, LARGEST, SEPARATORS
from members.uploads import UploadField

GUESS = ("", "Zelf herkennen")


class PastFileForm(forms.Form):
    source = forms.CharField(
        label="Overgenomen uit",
        max_length=120,
        help_text="Waar de gegevens vandaan komen, bijvoorbeeld: het overzicht van 2024.",
        error_messages={"required": "Zeg waar deze gegevens vandaan komen."},
    )
    file = UploadField(
        kinds=("csv", "txt"),
        largest=LARGEST,
        label="CSV-bestand",
        help_text="Hoogstens 5 MB. Bewaar een Excelblad eerst als CSV.",
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Dit bestand is leeg. Bewaar het blad opnieuw als CSV.",
            "missing": "Kies een bestand.",
            "invalid": "Dit bestand kwam niet aan. Kies het opnieuw.",
        },
    )


class ReadingForm(forms.Form):
    """Another choice reads the file again."""

    encoding = forms.ChoiceField(label="Letters", choices=[GUESS, *ENCODINGS], required=False)
    separator = forms.ChoiceField(
        label="Gescheiden door",
        choices=[
            GUESS,
            *((sign, capfirst(name)) for sign, name in SEPARATORS.items() if sign != "\t"),
            ("tab", "Tab"),
        ],
        required=False,
    )

    def choices(self) -> dict[str, str]:
        """What `look_at` and `take_in` take; nonsense in the address is a guess."""
        values = self.cleaned_data if self.is_valid() else {}
        separator = values.get("separator", "")
        return {
            "encoding": values.get("encoding", ""),
            "separator": "\t" if separator == "tab" else separator,
        }
