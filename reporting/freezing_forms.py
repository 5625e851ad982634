"""What a coordinator fills in to freeze a year, or to enter a figure by hand."""

from django import forms
from django.utils import timezone

from members.form_controls import FormControls
from planning.enums import IndicatorKind
from planning.models import IndicatorDefinition

MOST = 1_000_000_000


class FreezeForm(FormControls, forms.Form):
    """A first version needs no words; a correction says why there is one."""

    reden = forms.CharField(
        label="Waarom komt er een nieuwe versie?",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld welke lijst later binnenkwam. Dit staat bij de open data, dus "
        "noem niemand bij naam.",
    )

    def __init__(self, *args, needs_reason: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not needs_reason:
            self.fields["reden"].required = False
            self.fields["reden"].widget = forms.HiddenInput()


class ManualValueForm(FormControls, forms.Form):
    """A value, or of a percentage the two numbers that it follows from; always with its source."""

    waarde = forms.DecimalField(
        label="Waarde", min_value=0, max_value=MOST, max_digits=12, decimal_places=2, localize=True
    )
    teller = forms.IntegerField(
        label="Teller", min_value=0, max_value=MOST, help_text="Hoeveel eraan voldoen."
    )
    noemer = forms.IntegerField(
        label="Noemer", min_value=1, max_value=MOST, help_text="Van hoeveel in het geheel."
    )
    bron = forms.CharField(
        label="Bron",
        max_length=300,
        help_text="Waar je het cijfer vond, zodat een collega het kan nakijken. Noem niemand bij "
        "naam: de bron staat bij het cijfer, ook bij de open data.",
    )
    datum = forms.DateField(
        label="Datum van de bron",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Schrijf de datum als dag/maand/jaar, bijvoorbeeld 31/12/2026."},
    )

    def __init__(self, *args, definition: IndicatorDefinition, **kwargs):
        super().__init__(*args, **kwargs)
        if definition.kind == IndicatorKind.PERCENTAGE:
            del self.fields["waarde"]
            return
        del self.fields["teller"], self.fields["noemer"]
        self.fields["waarde"].label = f"Waarde ({definition.get_unit_display()})"
        if definition.kind == IndicatorKind.SCORE:
            self.fields["waarde"].min_value, self.fields["waarde"].max_value = 1, 5
            self.fields["waarde"].help_text = "Een score van 1 tot 5, bijvoorbeeld 3,8."
        else:
            self.fields["waarde"].decimal_places = 0

    def clean_waarde(self):
        """The bounds of a score depend on the row, so they stand here and not on the field."""
        value, field = self.cleaned_data["waarde"], self.fields["waarde"]
        if not field.min_value <= value <= field.max_value:
            raise forms.ValidationError("Vul een score van 1 tot 5 in.")
        if field.decimal_places == 0 and value != value.to_integral_value():
            raise forms.ValidationError("Vul een geheel getal in.")
        return value

    def clean_datum(self):
        day = self.cleaned_data["datum"]
        if day > timezone.localdate():
            raise forms.ValidationError(
                "Deze datum ligt in de toekomst. Vul de dag in waarop de bron verscheen."
            )
        return day

    def clean(self):
        cleaned = super().clean()
        part, whole = cleaned.get("teller"), cleaned.get("noemer")
        if part is not None and whole is not None and part > whole:
            self.add_error("teller", f"De teller kan niet groter zijn dan de noemer ({whole}).")
        return cleaned
