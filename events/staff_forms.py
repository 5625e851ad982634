"""What staff fill in about sessions, days and attendance."""

from django import forms
from wagtail.admin.widgets import AdminTimeInput

from events.actions.planning_sessions import DAY_FIELDS, SESSION_FIELDS
from events.enums import AttendanceState, DayMode, Refusal
from events.forms import ParticipantFields
from events.models import Session, SessionDay
from events.pickers import DayInput, MomentInput
from events.rules.local_time import moment_of
from members.dutch import BRUSSELS
from members.enums import OrganisationKind, PersonRole
from members.organisation_field import OrganisationField

TWICE = "In de nacht dat de klok verspringt, is dat uur er niet of twee keer. Kies een ander uur."


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
        "Wie erboven komt, wacht en leest waarom. Leeg: geen grens.",
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


class DayFields(forms.Form):
    on = forms.DateField(label="Datum", widget=DayInput)
    start = forms.TimeField(label="Van", widget=AdminTimeInput)
    end = forms.TimeField(label="Tot", widget=AdminTimeInput)
    mode = forms.ChoiceField(label="Vorm", choices=DayMode.choices, initial=DayMode.LIVE)
    place_name = forms.CharField(
        label="Plaats", max_length=150, required=False, help_text="Bijvoorbeeld: Huis van de Stad."
    )
    place_address = forms.CharField(label="Straat en nummer", max_length=200, required=False)
    municipality = OrganisationField(
        label="Stad of gemeente",
        required=False,
        help_text="Daarop filteren bezoekers per provincie.",
    )
    access = forms.CharField(
        label="Toegankelijkheid en route",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Ingang, toilet, ringleiding, rustige ruimte, weg vanaf het station.",
    )
    online_link = forms.URLField(
        label="Link van de online ruimte",
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text="Staat nooit in een mail of een agendabestand.",
    )

    def clean_municipality(self):
        choice = self.cleaned_data["municipality"]
        if not choice:
            return None
        known = choice.organisation
        if known is None or known.kind != OrganisationKind.MUNICIPALITY:
            raise forms.ValidationError("Kies een stad of gemeente uit de lijst.")
        return known

    def clean(self):
        on = self.cleaned_data.get("on")
        for field, name in (("start", "starts_at"), ("end", "ends_at")):
            at = self.cleaned_data.get(field)
            if on is None or at is None:
                continue
            moment = moment_of(on, at, BRUSSELS)
            if moment is None:
                self.add_error(field, TWICE)
            self.cleaned_data[name] = moment
        start, end = self.cleaned_data.get("starts_at"), self.cleaned_data.get("ends_at")
        if start and end and end <= start:
            self.add_error("end", Refusal.TIMES_IN_ORDER.label)
        return super().clean()


class DayForm(DayFields, VersionedForm):
    VALUES = DAY_FIELDS

    name = forms.CharField(
        label="Onderwerp van de dag",
        max_length=120,
        required=False,
        help_text="Alleen nodig als er meer dagen zijn. Bijvoorbeeld: terugkomuur.",
    )
    field_order = ["name"]

    @staticmethod
    def initial_of(day: SessionDay) -> dict:
        start, end = day.starts_at.astimezone(BRUSSELS), day.ends_at.astimezone(BRUSSELS)
        own = ("name", "mode", "place_name", "place_address", "municipality", "access")
        return {
            **{name: getattr(day, name) for name in (*own, "online_link", "version")},
            "on": start.date(),
            "start": start.time(),
            "end": end.time(),
        }


class NewSessionForm(DayFields, SessionForm):
    """A session with its first day in one go: the short way to something people can come to."""

    field_order = [
        *("on", "start", "end", "capacity", "mode", "place_name", "place_address"),
        *("municipality", "access", "online_link", "name", "waiting_list"),
    ]

    def day_values(self) -> dict:
        names = (name for name in DayForm.VALUES if name != "name")
        return {name: self.cleaned_data[name] for name in names}


class StaffParticipantForm(ParticipantFields):
    """The questions of the public form, put to a colleague about somebody else."""

    autocomplete = {}  # the browser would fill in the colleague
    required = {
        "organisation": "Vul in voor welke organisatie deze persoon komt.",
        "first_name": "Vul de voornaam in.",
        "last_name": "Vul de familienaam in.",
        "email": "Vul het e-mailadres in.",
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, sentence in self.required.items():
            self.fields[name].error_messages["required"] = sentence


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Reden",
        max_length=300,
        required=False,
        help_text="Staat in de mail die de deelnemers krijgen.",
    )


class ExceptionForm(forms.Form):
    change_until = forms.DateTimeField(
        label="Mag zelf wijzigen of annuleren tot",
        required=False,
        widget=MomentInput,
        help_text="Leeg: zoals iedereen in deze sessie.",
    )


class AttendanceForm(forms.Form):
    """One choice per person with a seat; nothing chosen means not noted yet."""

    def __init__(self, *args, registrations, marked, **kwargs):
        super().__init__(*args, **kwargs)
        for registration in registrations:
            name = f"r{registration.pk}"
            self.fields[name] = forms.ChoiceField(
                label=registration.person.name or "Naam gewist",
                choices=AttendanceState.choices,
                required=False,
                widget=forms.RadioSelect,
                initial=marked.get(registration.pk),
            )

    def states(self, *, rest_present: bool) -> dict[int, str]:
        states = {}
        for name, state in self.cleaned_data.items():
            if state:
                states[int(name[1:])] = state
            elif rest_present:
                states[int(name[1:])] = AttendanceState.PRESENT
        return states
