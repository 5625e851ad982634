from django import forms

from members.form_controls import FormControls
from members.guards import GuardedFormMixin


class BarrierForm(GuardedFormMixin, FormControls, forms.Form):
    """What stood in a visitor's way; only the barrier itself must be told."""

    page = forms.CharField(
        label="Op welke pagina?",
        max_length=300,
        required=False,
        help_text="Plak het adres of schrijf de titel.",
    )
    description = forms.CharField(
        label="Wat lukte niet?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Zeg ook of je een schermlezer, spraak, vergroting of enkel het toetsenbord "
        "gebruikt. Dan vinden we het sneller.",
        error_messages={"required": "Vertel kort wat er niet lukte."},
    )
    name = forms.CharField(label="Je naam", max_length=120, required=False)
    email = forms.EmailField(
        label="Je e-mailadres",
        required=False,
        help_text="Enkel als je een antwoord wil. We gebruiken het nergens anders voor.",
    )

    autocomplete = {"name": "name", "email": "email"}

    @property
    def report(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("page", "description", "name", "email")}
