"""What colleagues fill in about a deliverable: eight fields, and the rest where it is needed."""

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from members.organisation_field import OrganisationField
from members.organisation_search import resolve
from members.uploads import MB, UploadField
from planning.deliverables.enums import DeliverableKind, DeliverableRefusal, UsedIn
from planning.deliverables.kinds import rule_of
from planning.marks import MarksField
from planning.models import ActionSheet, Deliverable, Goal, IndicatorDefinition

KINDS = ("pdf", "docx", "odt", "xlsx", "ods", "csv", "pptx", "odp", "txt", "jpg", "png")
LARGEST = 20 * MB
MOST_PARTNERS = 40
MORE = (
    *("goal", "indicators", "year", "until", "published_on", "handed_over_on", "approved_on"),
    "without_file",
)


class SheetChoice(forms.ModelChoiceField):
    def label_from_instance(self, sheet):
        return f"{sheet.plan.year}: {sheet.title}"


def _day(label, help_text="") -> forms.DateField:
    return forms.DateField(label=label, widget=AdminDateInput, required=False, help_text=help_text)


class DeliverableForm(forms.Form):
    kind = forms.ChoiceField(label="Soort", choices=DeliverableKind.choices)
    title = forms.CharField(
        label="Titel",
        max_length=200,
        help_text="Bij een diepte-interview: een schuilnaam of een functie, nooit een echte naam. "
        "Ook niet in het bestand.",
        error_messages={"required": "Geef het een titel."},
    )
    on = forms.DateField(label="Datum", widget=AdminDateInput, initial=timezone.localdate)
    partners = forms.CharField(
        label="Partners of besturen",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Eén per lijn, met de naam zoals we ze kennen.",
    )
    action_sheet = SheetChoice(
        label="Actiefiche", queryset=ActionSheet.objects.none(), required=False, empty_label="Geen"
    )
    file = UploadField(label="Bestand", kinds=KINDS, largest=LARGEST, public=True, required=False)
    link = forms.URLField(
        label="Of een link",
        max_length=500,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Dit is geen link. Plak ze zoals ze in je browser staat."},
    )
    is_public = forms.BooleanField(
        label="Iedereen mag dit lezen",
        required=False,
        help_text="Niet aangevinkt: alleen voor collega’s.",
    )
    marks = MarksField()
    # Under "Meer": comes from the kind where nobody says otherwise.
    goal = forms.ModelChoiceField(
        label="Doelstelling",
        queryset=Goal.objects.none(),
        required=False,
        empty_label="Die van de soort",
    )
    indicators = forms.MultipleChoiceField(
        label="Bewijs voor deze indicatoren",
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 8}),
        help_text="Niets gekozen: die van de soort. Tellen gebeurt altijd op de soort, dus nooit "
        "dubbel.",
    )
    year = forms.IntegerField(
        label="Telt voor het jaar",
        required=False,
        min_value=2020,
        max_value=2035,
        help_text="Leeg: het jaar van de datum; een jaarverslag van voor juli gaat over het jaar "
        "ervoor.",
    )
    until = _day("Geldt tot en met", "Voor een afspraak of samenwerking. Leeg: zonder einddatum.")
    published_on = _day(
        "Gepubliceerd op",
        "Op deze site of elders. Leeg en publiek: de dag waarop het publiek werd.",
    )
    handed_over_on = _day("Bezorgd aan het agentschap op", "Voor de jaarverslagen.")
    approved_on = _day("Goedgekeurd op", "Voor de nota over lerende netwerken.")
    without_file = forms.BooleanField(
        label="Neem het bestand weg: de link volstaat",
        required=False,
        help_text="Het bestand blijft bewaard bij de vorige bestanden.",
    )

    def __init__(self, *args, row: Deliverable | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.row = row
        self.fields["action_sheet"].queryset = ActionSheet.objects.select_related("plan").order_by(
            "-plan__year", "position", "pk"
        )
        self.fields["goal"].queryset = Goal.objects.all()
        definitions = IndicatorDefinition.objects.current().in_plan_order()
        self.fields["indicators"].choices = [
            (str(each.indicator_id), f"{each.goal.code} {each.label}") for each in definitions
        ]
        if row is None or not row.file:
            del self.fields["without_file"]
        if hint := self._hint():
            self.fields["kind"].help_text = hint

    def _hint(self) -> str:
        # Not by way of the bound field: that keeps the help text of the moment it was made.
        kind = self.data.get("kind") if self.is_bound else self.initial.get("kind")
        return rule_of(kind).hint if kind in DeliverableKind.values else ""

    @property
    def main_fields(self):
        return [self[name] for name in self.fields if name not in (*MORE, "marks")]

    @property
    def more_fields(self):
        return [self[name] for name in self.fields if name in MORE]

    @property
    def more_is_wrong(self) -> bool:
        return any(name in self.errors for name in MORE)

    def clean_partners(self):
        lines = [line.strip() for line in self.cleaned_data["partners"].splitlines()]
        lines = list(dict.fromkeys(filter(None, lines)))
        if len(lines) > MOST_PARTNERS:
            raise forms.ValidationError(f"Noem er hoogstens {MOST_PARTNERS}.")
        found = {line: resolve(line) for line in lines}
        if unknown := [line for line, organisation in found.items() if organisation is None]:
            raise forms.ValidationError(
                f"We kennen geen organisatie “{', '.join(unknown)}”. Schrijf de naam zoals ze bij "
                "Organisaties staat, of voeg ze daar eerst toe."
            )
        return list({each.pk: each for each in found.values()}.values())

    def clean(self):
        data = super().clean()
        on, until = data.get("on"), data.get("until")
        if on and until and until < on:
            self.add_error("until", DeliverableRefusal.ENDS_FIRST.label)
        for name in ("published_on", "handed_over_on", "approved_on"):
            if (day := data.get(name)) and day > timezone.localdate():
                self.add_error(name, "Die dag moet nog komen. Vul hem in zodra het zover is.")
        kept = self.row and self.row.file and not data.get("without_file")
        nothing = not (data.get("file") or data.get("link") or kept)
        if nothing and not {"file", "link"} & set(self.errors):
            self.add_error("file", DeliverableRefusal.NOTHING_BEHIND.label)
        return data

    def facts(self) -> dict:
        """What `enter_deliverable` and `change_deliverable` take."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "marks"}
        data["indicators"] = [int(pk) for pk in data["indicators"]]
        return data

    @staticmethod
    def initial_of(row: Deliverable) -> dict:
        names = (
            *("kind", "title", "on", "year", "until", "link", "is_public", "published_on"),
            *("handed_over_on", "approved_on"),
        )
        return {
            **{name: getattr(row, name) for name in names},
            "action_sheet": row.action_sheet_id,
            "goal": row.goal_id,
            "indicators": [str(each.pk) for each in row.indicators.all()],
            "partners": "\n".join(each.full_name for each in row.partners.all()),
        }


class UseForm(forms.Form):
    organisation = OrganisationField(label="Welk bestuur?", help_text="Naam of postcode.")
    used_in = forms.ChoiceField(label="Waarin?", choices=UsedIn.choices)
    on = forms.DateField(label="Wanneer?", widget=AdminDateInput, initial=timezone.localdate)
    source = forms.CharField(
        label="Hoe weten we dat?",
        max_length=300,
        help_text="Bijvoorbeeld: beleidsnota op de site van de gemeente, bladzijde 12.",
        error_messages={"required": "Zeg waar het staat of wie het zei."},
    )

    def clean_organisation(self):
        found = self.cleaned_data["organisation"].organisation
        if found is None:
            raise forms.ValidationError("We kennen dit bestuur niet. Kies er een uit de lijst.")
        return found
