from django import forms

from members.enums import PersonRole
from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from members.organisation_field import OrganisationField


class MyDetailsForm(FormControls, forms.Form):
    """What a person may change about themselves; the address has a page of its own.

    Who names no organisation yet is not asked about a former one.
    """

    first_name = forms.CharField(
        label="Voornaam", max_length=80, error_messages={"required": "Vul je voornaam in."}
    )
    last_name = forms.CharField(
        label="Familienaam", max_length=80, error_messages={"required": "Vul je familienaam in."}
    )
    organisation = OrganisationField(required=False)
    function_title = forms.CharField(
        label="Functie",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld diversiteitsambtenaar of schepen van gelijke kansen.",
    )
    role = forms.ChoiceField(
        label="In welke rol neem je deel?", choices=PersonRole.choices, widget=forms.RadioSelect
    )

    was_mistake = forms.BooleanField(
        label="Mijn vorige organisatie was een vergissing: ik werkte er niet",
        required=False,
        help_text="Anders onthouden we ze als je vroegere werkgever.",
    )

    autocomplete = {
        "first_name": "given-name",
        "last_name": "family-name",
        "organisation": "organization",
        "function_title": "organization-title",
    }
    field_order = [
        *("first_name", "last_name", "organisation", "was_mistake"),
        *("function_title", "role"),
    ]
    choice_hints = {
        "role": {
            PersonRole.EMPLOYEE: "Je werkt voor een lokaal bestuur.",
            PersonRole.MANDATARY: "Je bent verkozen of aangesteld, zoals een raadslid of schepen.",
            PersonRole.PARTNER: "Je werkt voor een organisatie die met lokale besturen samenwerkt.",
        }
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.initial.get("organisation"):
            del self.fields["was_mistake"]


class CorrectionForm(GuardedFormMixin, FormControls, forms.Form):
    """What is not right about a municipality, in free words; staff looks at it."""

    text = forms.CharField(
        label="Wat klopt er niet?",
        max_length=2000,
        help_text="Zeg wat er staat en wat het moet zijn.",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Schrijf wat er niet klopt.",
            "max_length": "Hou het bij hoogstens %(limit_value)d tekens; nu zijn het er "
            "%(show_value)d.",
        },
    )
