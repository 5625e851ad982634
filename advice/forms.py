"""What somebody fills in to ask us something, and to go on about it."""

import re
import secrets

from django import forms

from advice.enums import QuestionKind
from advice.models.thread import TEXT_LIMIT
from members.address_field import AddressField
from members.enums import PersonRole
from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from members.organisation_field import OrganisationField
from members.uploads import UploadField
from networks.forms import PlainTextField
from networks.limits import FILE_KINDS, LARGEST_FILE
from planning.enums import Theme

FORM_KEY = re.compile(r"[A-Za-z0-9_-]{22,64}")


def new_form_key() -> str:
    """128 bits: whoever holds it is the browser that got this form."""
    return secrets.token_urlsafe(16)


class AskForm(GuardedFormMixin, FormControls, forms.Form):
    form_key = forms.CharField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="Waarover gaat je vraag?",
        max_length=200,
        error_messages={"required": "Zeg in een paar woorden waarover je vraag gaat."},
    )
    text = PlainTextField(
        label="Je vraag",
        limit=TEXT_LIMIT,
        rows=8,
        help_text="Noem geen inwoners of collega’s bij naam: dat hebben we niet nodig.",
        error_messages={"required": "Schrijf je vraag."},
    )
    kind = forms.ChoiceField(
        label="Wat zoek je?",
        choices=QuestionKind.choices,
        initial=QuestionKind.ADVICE,
        widget=forms.Select,
    )
    themes = forms.MultipleChoiceField(
        label="Over welk thema?",
        choices=Theme.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Niets aangeduid betekent algemeen.",
    )
    attachment = UploadField(
        label="Een bestand", kinds=FILE_KINDS, largest=LARGEST_FILE, required=False
    )
    contact_name = forms.CharField(
        label="Je naam", max_length=120, error_messages={"required": "Vul je naam in."}
    )
    email = AddressField(label="Je e-mailadres", help_text="Hier krijg je het antwoord.")
    organisation = OrganisationField(label="Voor welk bestuur of welke organisatie?")
    role = forms.ChoiceField(
        label="Je rol", choices=PersonRole.choices, initial=PersonRole.EMPLOYEE
    )
    contact_phone = forms.CharField(label="Telefoon", max_length=40, required=False)
    autocomplete = {
        "contact_name": "name",
        "email": "email",
        "contact_phone": "tel",
        "organisation": "organization",
    }
    WHAT = ("title", "text", "kind", "themes", "attachment")
    WHO = ("contact_name", "email", "organisation", "role", "contact_phone")

    def __init__(self, request, *args, **kwargs):
        kwargs["initial"] = {"form_key": new_form_key(), **kwargs.get("initial", {})}
        super().__init__(request, *args, **kwargs)

    def clean_form_key(self):
        key = self.cleaned_data["form_key"]
        return key if FORM_KEY.fullmatch(key) else new_form_key()

    @property
    def groups(self) -> list[dict]:
        parts = (("Je vraag", self.WHAT), ("Wie je bent", self.WHO))
        return [
            {"title": title, "fields": [self[name] for name in names]} for title, names in parts
        ]

    def asked(self) -> dict:
        """What `ask` takes."""
        data, who = self.cleaned_data, self.cleaned_data["organisation"]
        plain = ("form_key", "title", "text", "kind", "themes", "contact_name", "email", "role")
        return {
            **{name: data[name] for name in plain},
            "contact_phone": data["contact_phone"],
            "organisation": who.organisation,
            "organisation_typed": who.typed,
            "files": [data["attachment"]] if data["attachment"] else [],
        }


class ReplyForm(FormControls, forms.Form):
    """The asker goes on, behind the personal link."""

    text = PlainTextField(
        label="Je bericht",
        limit=TEXT_LIMIT,
        rows=6,
        error_messages={"required": "Schrijf je bericht."},
    )
    attachment = UploadField(
        label="Een bestand", kinds=FILE_KINDS, largest=LARGEST_FILE, required=False
    )
