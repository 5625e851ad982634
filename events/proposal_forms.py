"""What a partner fills in to propose an event, and what a colleague answers."""

from django import forms
from django.utils import timezone

from events.enums import DayMode, EventKind, Refusal
from events.forms import FORM_KEY, new_form_key
from events.proposal_enums import PROPOSABLE
from events.rules.local_time import moment_of
from members.address_field import AddressField
from members.dutch import BRUSSELS
from members.enums import OrganisationKind
from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from members.organisation_field import OrganisationField
from planning.enums import Theme
from planning.themes import theme_field

PLAIN = (
    *("title", "kind", "summary", "text", "audience", "price", "register_url", "capacity"),
    *("mode", "place_name", "place_address", "contact_name", "contact_phone", "email"),
)


class EventProposalForm(GuardedFormMixin, FormControls, forms.Form):
    """The public form of a partner."""

    form_key = forms.CharField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="Titel", max_length=200, error_messages={"required": "Geef je evenement een titel."}
    )
    kind = forms.ChoiceField(
        label="Wat is het?",
        choices=[(kind.value, kind.label) for kind in PROPOSABLE],
        initial=EventKind.PARTNER_EVENT,
        widget=forms.Select,
    )
    summary = forms.CharField(
        label="Waarover gaat het?",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Twee zinnen, zoals ze in de agenda komen.",
        error_messages={"required": "Vertel in twee zinnen waarover het gaat."},
    )
    text = forms.CharField(
        label="Programma",
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Wat gebeurt er, en wat neemt wie komt mee naar huis?",
    )
    themes = forms.MultipleChoiceField(
        label="Over welk thema?",
        choices=Theme.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Niets aangeduid betekent algemeen.",
    )
    audience = forms.CharField(label="Voor wie?", max_length=200, required=False)
    on = forms.DateField(
        label="Datum",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": "Kies een datum.", "invalid": "Dit is geen datum."},
    )
    start = forms.TimeField(
        label="Van",
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"required": "Vul het beginuur in.", "invalid": "Dit is geen uur."},
    )
    end = forms.TimeField(
        label="Tot",
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"required": "Vul het einduur in.", "invalid": "Dit is geen uur."},
    )
    mode = forms.ChoiceField(
        label="Vorm", choices=DayMode.choices, initial=DayMode.LIVE, widget=forms.Select
    )
    place_name = forms.CharField(label="Plaats", max_length=150, required=False)
    place_address = forms.CharField(label="Straat en nummer", max_length=200, required=False)
    municipality = OrganisationField(
        label="Stad of gemeente", required=False, help_text="Waar het doorgaat."
    )
    capacity = forms.IntegerField(
        label="Hoeveel plaatsen?", required=False, min_value=1, max_value=5000
    )
    price = forms.CharField(
        label="Prijs", max_length=200, required=False, help_text="Leeg betekent gratis."
    )
    register_url = forms.URLField(
        label="Waar schrijf je in?",
        max_length=400,
        required=False,
        assume_scheme="https",
        help_text="Het webadres, als je zelf inschrijvingen neemt.",
        error_messages={"invalid": "Dit is geen webadres. Begin met https://."},
    )
    organisation = OrganisationField(
        label="Je organisatie",
        help_text="Typ de eerste letters. Staat ze er niet bij? Typ dan gewoon haar naam.",
    )
    contact_name = forms.CharField(
        label="Je naam", max_length=120, error_messages={"required": "Vul je naam in."}
    )
    email = AddressField(
        label="Je e-mailadres",
        help_text="Hier sturen we de link naartoe waarmee je bevestigt en alles volgt.",
    )
    contact_phone = forms.CharField(label="Telefoon", max_length=40, required=False)
    autocomplete = {
        "contact_name": "name",
        "email": "email",
        "contact_phone": "tel",
        "organisation": "organization",
    }
    WHAT = ("title", "kind", "summary", "text", "themes", "audience")
    WHEN = ("on", "start", "end", "mode", "place_name", "place_address", "municipality")
    HOW = ("capacity", "price", "register_url")
    WHO = ("organisation", "contact_name", "email", "contact_phone")

    def __init__(self, request, *args, **kwargs):
        kwargs["initial"] = {"form_key": new_form_key(), **kwargs.get("initial", {})}
        super().__init__(request, *args, **kwargs)

    def clean_form_key(self):
        key = self.cleaned_data["form_key"]
        return key if FORM_KEY.fullmatch(key) else new_form_key()

    def clean_municipality(self):
        choice = self.cleaned_data["municipality"]
        if not choice:
            return None
        known = choice.organisation
        if known is None or known.kind != OrganisationKind.MUNICIPALITY:
            raise forms.ValidationError("Kies een stad of gemeente uit de lijst.")
        return known

    def clean(self):
        data = super().clean()
        self._clean_moments(data)
        if data.get("mode") in (DayMode.LIVE, DayMode.HYBRID) and not (
            data.get("place_name") or data.get("municipality") or "municipality" in self.errors
        ):
            self.add_error("place_name", "Zeg waar het doorgaat, of kies de vorm Online.")
        return data

    def _clean_moments(self, data):
        for field, name in (("start", "starts_at"), ("end", "ends_at")):
            if data.get("on") and data.get(field):
                moment = moment_of(data["on"], data[field], BRUSSELS)
                if moment is None:
                    self.add_error(field, Refusal.HOUR_TWICE.label)
                data[name] = moment
        starts, ends = data.get("starts_at"), data.get("ends_at")
        if starts and ends and ends <= starts:
            self.add_error("end", "Het einde komt na het begin. Kijk de uren na.")
        if starts and starts <= timezone.now():
            self.add_error("on", "Dat is al voorbij. Kies een datum die nog komt.")

    @property
    def groups(self) -> list[dict]:
        parts = (
            ("Wat je organiseert", self.WHAT),
            ("Wanneer en waar", self.WHEN),
            ("Inschrijven", self.HOW),
            ("Wie je bent", self.WHO),
        )
        return [
            {"title": title, "fields": [self[name] for name in names]} for title, names in parts
        ]

    def proposed(self) -> dict:
        """What `propose_event` takes."""
        data, who = self.cleaned_data, self.cleaned_data["organisation"]
        return {
            **{name: data[name] for name in PLAIN},
            **{theme_field(theme): theme in data["themes"] for theme in data["themes"]},
            **{name: data[name] for name in ("starts_at", "ends_at", "municipality", "form_key")},
            "organisation": who.organisation,
            "organisation_typed": who.typed,
        }


class AcceptForm(forms.Form):
    kind = forms.ChoiceField(
        label="Als welke soort telt het bij ons?",
        choices=EventKind.choices,
        help_text="Een activiteit van een partner telt niet als onze eigen vorming. Organiseren we "
        "ze samen? Kies dan de soort.",
    )


class RejectForm(forms.Form):
    reason = forms.CharField(
        label="Waarom niet?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="De partner leest dit letterlijk in een mail.",
        error_messages={"required": "Schrijf waarom. De partner leest je reden in een mail."},
    )
