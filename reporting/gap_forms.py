"""What a colleague fills in around the gaps: what to look at, and the mail to the contacts."""

from django import forms

from events.forms import FORM_KEY, new_form_key
from members.enums import ContactRole, Province
from members.form_controls import FormControls
from reporting.forms import choice_field
from reporting.sizes import Size

SIZES = [each for each in Size.choices if each[0] != Size.NO_MUNICIPALITY]


class GapForm(FormControls, forms.Form):
    """Everything in the address, nothing required."""

    provincie = choice_field("Provincie", Province.choices, everything="Alle provincies")
    grootte = choice_field("Grootte", SIZES, everything="Groot en klein")
    contact = choice_field(
        "Contact",
        [("ja", "Met een contact"), ("nee", "Nog zonder contact")],
        everything="Met of zonder contact",
    )

    def keeps(self, gap) -> bool:
        """Whether a gap fits what was asked, of a form that is valid."""
        asked, board = self.cleaned_data, gap.board
        size = asked["grootte"]
        return (
            asked["provincie"] in ("", board.province)
            and (size in ("", board.size.value) or (size == Size.CENTRE and board.is_centre))
            and (asked["contact"] == "" or (asked["contact"] == "ja") == bool(gap.contacts))
        )


class BoardsField(forms.MultipleChoiceField):
    """Municipalities that were ticked on the list; only those that exist today are taken."""

    widget = forms.MultipleHiddenInput


class BoardMailForm(FormControls, forms.Form):
    bestuur = BoardsField(error_messages={"required": "Duid minstens één gemeente aan."})
    roles = forms.MultipleChoiceField(
        label="Aan wie",
        choices=ContactRole.choices,
        initial=[ContactRole.OFFICER],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één groep."},
    )
    subject = forms.CharField(
        label="Onderwerp", max_length=150, error_messages={"required": "Vul een onderwerp in."}
    )
    text = forms.CharField(
        label="Bericht",
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Begin meteen: “Dag” met de voornaam komt er vanzelf boven, en een knop naar de "
        "agenda eronder. Een lege regel begint een nieuwe alinea.",
        error_messages={"required": "Schrijf een bericht."},
    )
    form_key = forms.RegexField(FORM_KEY, widget=forms.HiddenInput, initial=new_form_key)
    seen = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, municipalities: list[tuple[str, str]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bestuur"].choices = municipalities
