"""What staff fill in about a session: few questions, and behind them the rules of its seats."""

from django import forms

from events.actions.planning_sessions import SESSION_FIELDS
from events.models import Session
from events.pickers import MomentInput
from members.enums import PersonRole


class VersionedForm(forms.Form):
    """Carries the version it was loaded with; the verb refuses when somebody was faster."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    def values(self) -> dict:
        return {name: value for name, value in self.cleaned_data.items() if name in self.VALUES}


def optional_number(label: str, help_text: str, **options) -> forms.IntegerField:
    """A number that need not be there."""
    return forms.IntegerField(
        label=label,
        required=False,
        help_text=help_text,
        **{"min_value": 1, "max_value": 5000, **options},
    )


class SessionForm(VersionedForm):
    VALUES = SESSION_FIELDS
    MORE = (  # behind "Meer instellingen": most sessions do without
        "minimum",
        "organisation_limit",
        "reserved_seats",
        "reserved_role",
        "waiting_cap",
        "priority_days",
        "approval",
        "pending_holds",
        "direct_days",
        "offer_hours",
        "cutoff_hours",
        "change_until",
    )

    name = forms.CharField(
        label="Naam van de sessie",
        max_length=120,
        required=False,
        help_text="Alleen nodig als er meer sessies zijn. Bijvoorbeeld de stad.",
    )
    capacity = forms.IntegerField(
        label="Plaatsen",
        min_value=1,
        max_value=5000,
        initial=30,
        error_messages={"min_value": "Een sessie heeft minstens één plaats."},
    )
    waiting_list = forms.BooleanField(
        label="Wachtlijst",
        required=False,
        initial=True,
        help_text="Wie te laat is, wacht in volgorde en schuift vanzelf door.",
    )
    opens_at = forms.DateTimeField(
        label="Inschrijven vanaf",
        required=False,
        widget=MomentInput,
        help_text="Laat leeg als je de inschrijvingen straks met de knop opent.",
    )
    closes_at = forms.DateTimeField(
        label="Inschrijven tot",
        required=False,
        widget=MomentInput,
        help_text="Leeg: tot de eerste dag begint.",
    )

    change_until = forms.DateTimeField(
        label="Zelf wijzigen of annuleren tot",
        required=False,
        widget=MomentInput,
        help_text="Daarna zegt de persoonlijke pagina wie ze kunnen bellen. Leeg: tot de eerste "
        "dag begint.",
    )
    minimum = optional_number(
        "Minimum om door te gaan", "Zijn er minder, dan waarschuwt het bord. Leeg: geen minimum."
    )
    organisation_limit = optional_number(
        "Hoogstens per bestuur of organisatie",
        "Een OCMW telt bij zijn gemeente. Wie erboven komt, wacht en leest waarom. Leeg: geen "
        "grens.",
    )
    reserved_seats = optional_number(
        "Voorbehouden plaatsen",
        "Hoeveel van de plaatsen er voor één groep zijn, bijvoorbeeld 10 van de 60.",
        min_value=0,
    )
    reserved_role = forms.ChoiceField(
        label="Voorbehouden voor",
        choices=[("", "Niemand in het bijzonder"), *PersonRole.choices],
        required=False,
    )
    waiting_cap = optional_number(
        "Grootste wachtlijst", "Hoeveel mensen hoogstens mogen wachten. Leeg: geen grens."
    )

    priority_days = optional_number(
        "Voorrang voor nieuwe besturen",
        "Zoveel dagen na de opening zijn de plaatsen voor besturen van wie nog niemand aanwezig "
        "was. Anderen wachten zolang. Leeg: geen voorrang.",
        min_value=0,
        max_value=60,
    )

    approval = forms.BooleanField(
        label="Eerst goedkeuren",
        required=False,
        help_text="Wie inschrijft, vraagt een plaats aan. Op het bord zeg je ja of nee.",
    )
    pending_holds = forms.BooleanField(
        label="Een aanvraag houdt een plaats vast",
        required=False,
        help_text="Anders neemt een aanvraag pas een plaats in als je ja zegt.",
    )
    direct_days = optional_number(
        "Vanzelf doorschuiven tot",
        "Zoveel werkdagen voor de eerste dag. Daarna krijgt wie aan de beurt is een "
        "aanbod en moet die zelf antwoorden.",
        min_value=0,
        max_value=30,
        initial=3,
    )
    offer_hours = optional_number(
        "Tijd om te antwoorden",
        "In kantooruren. Wie niet antwoordt, laat de plaats aan de volgende.",
        max_value=40,
        initial=4,
    )
    cutoff_hours = optional_number(
        "Wie eerst komt, vanaf",
        "Zoveel uren voor de eerste dag. Vanaf dan krijgt iedereen die wacht een mail "
        "en heeft de eerste die antwoordt de plaats.",
        min_value=0,
        max_value=336,
        initial=24,
    )

    def clean_reserved_seats(self):
        return self.cleaned_data["reserved_seats"] or 0

    def clean_priority_days(self):
        return self.cleaned_data["priority_days"] or 0

    def clean_direct_days(self):
        return self._or_usual("direct_days")

    def clean_offer_hours(self):
        return self._or_usual("offer_hours")

    def clean_cutoff_hours(self):
        return self._or_usual("cutoff_hours")

    def _or_usual(self, name):
        value = self.cleaned_data[name]
        return self.fields[name].initial if value is None else value

    def clean(self):
        opens, closes = self.cleaned_data.get("opens_at"), self.cleaned_data.get("closes_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", "De inschrijvingen sluiten pas nadat ze openen.")
        self._clean_reserved()
        return super().clean()

    def _clean_reserved(self):
        seats = self.cleaned_data.get("reserved_seats") or 0
        if bool(seats) != bool(self.cleaned_data.get("reserved_role")):
            self.add_error("reserved_role", "Zeg hoeveel plaatsen voorbehouden zijn, én voor wie.")
        capacity = self.cleaned_data.get("capacity")
        if capacity is not None and seats > capacity:
            self.add_error("reserved_seats", "Dat zijn er meer dan alle plaatsen samen.")

    @property
    def plain_fields(self):
        return [field for field in self.visible_fields() if field.name not in self.MORE]

    @property
    def more_fields(self):
        return [field for field in self.visible_fields() if field.name in self.MORE]

    @property
    def uses_more(self) -> bool:
        """Whether something there is wrong or other than usual, so that it must be seen."""
        return any(
            field.errors or (field.value() or None) != (field.field.initial or None)
            for field in self.more_fields
        )

    @staticmethod
    def initial_of(session: Session) -> dict:
        fields = (*SessionForm.VALUES, "version")
        return {name: getattr(session, name) for name in fields}
