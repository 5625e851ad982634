"""What somebody ticks and writes who needs something to take part."""

from django import forms

from events.provisions import ACCESS, FOOD, Provision, Told
from members.form_controls import FormControls

CONSENT = (
    "Ik ga ermee akkoord dat de organisator van “{event}” deze gegevens leest en ze gebruikt om te "
    "regelen wat ik nodig heb. Ze worden versleuteld bewaard en veertien dagen na de laatste dag "
    "gewist. Ik kan dit op elk moment intrekken; dan zijn ze meteen weg."
)
TAKEN_BACK = "Ik trek mijn toestemming voor “{event}” in en laat wissen wat ik doorgaf."


def choices_of(provisions) -> list:
    return [(each.value, each.label) for each in Provision if each in provisions]


class NeedsForm(FormControls, forms.Form):
    """`with_food` where people eat together, so not for what is only online."""

    access = forms.MultipleChoiceField(
        label="Om mee te kunnen doen",
        choices=choices_of(ACCESS),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    food = forms.MultipleChoiceField(
        label="Om mee te kunnen eten",
        choices=choices_of(FOOD),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label="In je eigen woorden",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
        help_text="Wat staat er niet bij, of wat moeten we weten om het goed te doen? Schrijf niet "
        "meer dan nodig: waarom je iets nodig hebt, hoeven we niet te weten.",
    )
    consent = forms.BooleanField(
        error_messages={
            "required": "Duid aan dat je akkoord gaat. Zonder je akkoord bewaren we niets."
        },
    )

    def __init__(self, *args, event, with_food=True, told: Told | None = None, **kwargs):
        if told:
            ticked = [each.value for each in told.provisions]
            kwargs["initial"] = {"access": ticked, "food": ticked, "words": told.words}
        super().__init__(*args, **kwargs)
        self.wording = CONSENT.format(event=event.title)
        self.fields["consent"].label = self.wording
        if not with_food:
            del self.fields["food"]

    def clean(self):
        data = super().clean()
        if not self.errors and not self.told():
            self.add_error(
                None,
                "Duid iets aan of schrijf iets. Heb je niets nodig? Sla dit dan over.",
            )
        return data

    def told(self) -> Told:
        data = self.cleaned_data
        ticked = [*data.get("access", []), *data.get("food", [])]
        return Told.of(ticked, data.get("words", ""))
