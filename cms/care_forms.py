"""The form with which a colleague says who looks after a page, and how often."""

from django import forms

from cms.care import possible_owners
from cms.enums import ReviewInterval


class PersonChoice(forms.ModelChoiceField):
    def label_from_instance(self, person):
        return person.shown_name


class CareForm(forms.Form):
    owner = PersonChoice(
        label="Wie zorgt voor deze pagina?",
        queryset=None,
        required=False,
        empty_label="Wie de pagina maakte",
        help_text="Krijgt één keer per week een mail zolang er iets na te kijken is.",
    )
    months = forms.TypedChoiceField(
        label="Na te kijken", required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args, usual: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = possible_owners()
        usual_words = ReviewInterval(usual).label
        self.fields["months"].choices = [
            ("", f"Zoals gewoonlijk: {usual_words}"),
            *ReviewInterval.choices,
        ]
