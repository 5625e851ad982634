"""Choosing a table that somebody made elsewhere, and how it was read."""

from django import forms
from django.utils.text import capfirst

from members.imports import ENCODINGS, LARGEST, SEPARATORS
from members.uploads import UploadField

GUESS = ("", "Zelf herkennen")


def table_field() -> UploadField:
    return UploadField(
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
    """How the file was read; another choice reads it again."""

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
        """What looking at a table and taking it in take; nonsense in the address is a guess."""
        values = self.cleaned_data if self.is_valid() else {}
        separator = values.get("separator", "")
        return {
            "encoding": values.get("encoding", ""),
            "separator": "\t" if separator == "tab" else separator,
        }
