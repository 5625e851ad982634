"""Choosing a list of before."""

from django import forms

from members.table_forms import table_field


class PastFileForm(forms.Form):
    source = forms.CharField(
        label="Overgenomen uit",
        max_length=120,
        help_text="Waar de gegevens vandaan komen, bijvoorbeeld: het overzicht van 2024.",
        error_messages={"required": "Zeg waar deze gegevens vandaan komen."},
    )
    file = table_field()
