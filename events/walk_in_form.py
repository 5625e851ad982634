"""Three questions about somebody who came unannounced."""

from django import forms

from events.forms import FORM_KEY, new_form_key
from members.addresses import InvalidAddress, normalise_address
from members.organisation_field import OrganisationField


class WalkInForm(forms.Form):
    name = forms.CharField(
        label="Voornaam en naam", max_length=160, error_messages={"required": "Vul de naam in."}
    )
    organisation = OrganisationField(
        label="Stad, gemeente of andere organisatie",
        help_text="Kies uit de lijst of typ de naam.",
        error_messages={"required": "Vul in voor welke organisatie deze persoon komt."},
    )
    email = forms.CharField(
        label="E-mailadres",
        max_length=254,
        required=False,
        widget=forms.EmailInput,
        help_text="Mag leeg blijven. Met een adres herkennen we wie al eens kwam.",
    )
    form_key = forms.RegexField(FORM_KEY, widget=forms.HiddenInput, initial=new_form_key)
    over = forms.BooleanField(
        label="Toch noteren, boven het aantal plaatsen",
        required=False,
        help_text="Dat komt in het logboek.",
    )

    def __init__(self, *args, ask_over: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not ask_over:
            self.fields["over"].widget = forms.HiddenInput()

    def clean_email(self):
        if not self.cleaned_data["email"]:
            return ""
        try:
            return normalise_address(self.cleaned_data["email"])
        except InvalidAddress as problem:
            raise forms.ValidationError(str(problem)) from None

    def walk_in(self) -> dict:
        """What the verb wants to know."""
        choice = self.cleaned_data["organisation"]
        return {
            "name": self.cleaned_data["name"],
            "organisation": choice.organisation,
            "organisation_typed": choice.typed,
            "email": self.cleaned_data["email"],
            "over": self.cleaned_data["over"],
            "form_key": self.cleaned_data["form_key"],
        }
