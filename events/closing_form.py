"""What an organiser fills in once an event is over."""

from django import forms


class ClosingForm(forms.Form):
    materials = forms.URLField(
        label="Link naar het materiaal",
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text="Presentatie, opname of oefeningen. Komt in het voorstel van de bedankmail.",
    )
