from django import forms

from members.address_field import AddressField
from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from planning.enums import Theme


class ThemesField(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs):
        super().__init__(
            label="Ik volg vooral",
            choices=Theme.choices,
            required=False,
            help_text="Je krijgt altijd het hele nummer. Zo weten we wat je graag leest.",
            **kwargs,
        )


class SubscribeForm(GuardedFormMixin, FormControls, forms.Form):
    autocomplete = {
        "email": "email",
        "first_name": "given-name",
        "last_name": "family-name",
    }

    email = AddressField()
    first_name = forms.CharField(label="Voornaam", max_length=80, required=False)
    last_name = forms.CharField(label="Familienaam", max_length=80, required=False)
    themes = ThemesField()


class ChoicesForm(FormControls, forms.Form):
    themes = ThemesField()


class NewLinkForm(GuardedFormMixin, FormControls, forms.Form):
    autocomplete = {"email": "email"}

    email = AddressField()
