from django import forms

from members.address_field import AddressField
from members.form_controls import FormControls
from members.guards import GuardedFormMixin


class QuestionForm(GuardedFormMixin, FormControls, forms.Form):
    """A question to the contact of a practice, whose address stays private."""

    question = forms.CharField(
        label="Je vraag",
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={"required": "Schrijf je vraag."},
    )
    name = forms.CharField(
        label="Je naam en je bestuur",
        max_length=160,
        help_text="Zo weet je collega wie het vraagt.",
        error_messages={"required": "Vul je naam in."},
    )
    email = AddressField(
        label="Je e-mailadres", help_text="Je collega antwoordt rechtstreeks naar dit adres."
    )

    autocomplete = {"name": "name", "email": "email"}

    @property
    def asked(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("question", "name", "email")}
