"""Choosing a file of earlier years, and how it was read."""

from django import forms

from events.enums import PastKind
from planning.past import forms as past_forms


class PastFileForm(past_forms.PastFileForm):
    """A list of before, and which of both it is."""

    kind = forms.ChoiceField(
        label="Wat staat er in het bestand?",
        choices=PastKind.choices,
        widget=forms.RadioSelect,
        initial=PastKind.EVENTS,
        error_messages={"required": "Zeg of dit evenementen of deelnemers zijn."},
    )
    field_order = ("kind", "source", "file")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["source"].help_text = (
            "Waar de gegevens vandaan komen, bijvoorbeeld: het inschrijvingssysteem van 2024. Zo "
            "staan ze voor altijd gemerkt."
        )
