from django import forms

from cms.models.views import OWN_COUNT
from members.form_controls import FormControls


def day_field(label: str) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}))


class SnapshotForm(FormControls, forms.Form):
    """A measurement of the practices database from elsewhere."""

    source = forms.CharField(
        label="Bron", max_length=60, help_text="Bijvoorbeeld: GA4 van de vroegere site."
    )
    starts_on = day_field("Van")
    ends_on = day_field("Tot en met")
    views = forms.IntegerField(label="Bezoeken", min_value=0)
    practices = forms.IntegerField(label="Praktijken online", min_value=0, required=False)
    note = forms.CharField(label="Opmerking", max_length=300, required=False)

    def clean_source(self):
        source = self.cleaned_data["source"].strip()
        if source.lower() == OWN_COUNT.lower():
            raise forms.ValidationError("De eigen telling meet zichzelf. Geef een andere bron.")
        return source

    def clean(self):
        data = super().clean()
        first, last = data.get("starts_on"), data.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", "De periode eindigt vóór ze begint.")
        return data
