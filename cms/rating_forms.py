from django import forms

from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from surveys.enums import SCALE
from surveys.page_ratings import RELIABLE, USEFUL, WORD, wording

ENDS = {SCALE[0]: "helemaal niet", SCALE[-1]: "heel erg"}
CHOICES = [(n, f"{n}: {ENDS[n]}" if n in ENDS else str(n)) for n in SCALE]


def score(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=CHOICES, coerce=int, widget=forms.RadioSelect
    )


class RatingForm(GuardedFormMixin, FormControls, forms.Form):
    """Two scores and a word; no address is asked, so only the network is counted."""

    reliable = score("")
    useful = score("")
    word = forms.CharField(
        required=False,
        max_length=300,
        help_text="Eén zin. Schrijf geen namen: we weten niet wie je bent, en dat blijft zo.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        texts = wording()
        for name, key in (("reliable", RELIABLE), ("useful", USEFUL), ("word", WORD)):
            self.fields[name].label = texts[key]

    @property
    def scores(self) -> dict:
        return {name: self.cleaned_data[name] for name in ("reliable", "useful", "word")}
