"""What staff fill in about reminders and about an address to which nothing arrives."""

from django import forms

from events.rules.reminders import CHOICES
from members.address_field import AddressField
from members.dutch import counted


class RemindersForm(forms.Form):
    working_days = forms.TypedMultipleChoiceField(
        label="Wanneer herinneren we?",
        coerce=int,
        choices=[(n, f"{counted(n, 'werkdag', 'werkdagen')} vooraf") for n in CHOICES],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Niets aangevinkt: geen herinnering.",
    )


class CorrectAddressForm(forms.Form):
    email = AddressField(
        label="Juist e-mailadres",
        help_text="De mail over deze inschrijving vertrekt meteen opnieuw, met een nieuwe link.",
    )
    same = forms.BooleanField(
        label="Ja, dat is dezelfde persoon", required=False, widget=forms.HiddenInput
    )
