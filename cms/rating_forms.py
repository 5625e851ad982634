from django import forms

from cms.models.rating import SCORES
from members.form_controls import FormControls
from members.guards import GuardedFormMixin

ENDS = {SCORES[0]: "helemaal niet", SCORES[-1]: "heel erg"}
CHOICES = [(n, f"{n}: {ENDS[n]}" if n in ENDS else str(n)) for n in SCORES]


def score(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=CHOICES, coerce=int, widget=forms.RadioSelect
    )


class RatingForm(GuardedFormMixin, FormControls, forms.Form):
    """Two scores and a word; no address is asked, so only the network is counted."""

    reliable = score("Hoe betrouwbaar vind je deze pagina?")
    useful = score("Hoe bruikbaar is ze voor je werk?")
    word = forms.CharField(
        label="Wil je er iets over zeggen?",
        required=False,
        max_length=300,
        help_text="Eén zin. Schrijf geen namen: we weten niet wie je bent, en dat blijft zo.",
    )

    @property
    def scores(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("reliable", "useful", "word")}
