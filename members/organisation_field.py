"""A form field for an organisation: one text input that suggests while you type.

    class RegistrationForm(FormControls, forms.Form):
        organisation = OrganisationField()

    choice = form.cleaned_data["organisation"]
    register(..., organisation=choice.organisation, organisation_typed=choice.typed)

`components/field.html` draws it, script included. Without script the server looks for what was
typed by name, former name, "Stad X" or postal code. An organisation that nobody knows is never
refused: `typed` keeps the words, and staff links them later.

`initial` may be an organisation, a choice or plain text.
"""

from dataclasses import dataclass

from django import forms

from members.models import Organisation
from members.organisation_search import resolve

SEARCH_URL = "/organisaties/zoek/"


@dataclass(frozen=True)
class OrganisationChoice:
    organisation: Organisation | None = None
    typed: str = ""

    @property
    def name(self) -> str:
        return self.organisation.full_name if self.organisation else self.typed

    def __bool__(self):
        return bool(self.organisation or self.typed)

    def __str__(self):
        return self.name


class OrganisationInput(forms.TextInput):
    template_name = "members/widgets/organisation.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["search_url"] = SEARCH_URL
        return context


class OrganisationField(forms.CharField):
    """Cleans to an `OrganisationChoice`."""

    widget = OrganisationInput
    default_error_messages = {
        "required": "Vul de naam van je organisatie in.",
        "max_length": "Deze naam is te lang: hoogstens %(limit_value)d tekens.",
    }

    def __init__(self, *, label="Organisatie", help_text=None, **options):
        if help_text is None:
            help_text = "Je stad, gemeente, OCMW of andere organisatie."
        options.setdefault("max_length", 160)
        super().__init__(label=label, help_text=help_text, **options)

    def clean(self, value):
        text = " ".join(super().clean(value).split())
        organisation = resolve(text)
        return OrganisationChoice(organisation, "" if organisation else text)

    def prepare_value(self, value):
        return getattr(value, "full_name", None) or (str(value) if value else "")

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)
