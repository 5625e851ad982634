"""What colleagues fill in about signals, consultations and tracks."""

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from advice.consultation_kinds import rule_of
from advice.enums import (
    ConsultationKind,
    ConsultationTopic,
    SignalNature,
    SignalSource,
    TranslationKind,
)
from advice.staff_forms import ThemesField
from cms.models import InstrumentPage, PracticePage
from events.models import Event
from members.models import Person
from members.organisation_field import OrganisationChoice, OrganisationField
from members.organisation_search import resolve
from networks.forms import PlainTextField


def _offer_events(field, is_bound):
    """The latest ones; what was chosen is looked for among all of them."""
    latest = Event.objects.published().order_by("-year", "title")
    field.queryset = latest if is_bound else latest[:200]
    field.label_from_instance = lambda row: f"{row.title} ({row.year})"


class SignalForm(forms.Form):
    nature = forms.ChoiceField(label="Aard", choices=SignalNature.choices)
    source = forms.ChoiceField(label="Gehoord via", choices=SignalSource.choices)
    heard_on = forms.DateField(
        label="Gehoord op", widget=AdminDateInput, initial=timezone.localdate
    )
    heard_at = forms.ModelChoiceField(
        label="Op welke activiteit?", queryset=Event.objects.none(), required=False
    )
    title = forms.CharField(
        label="Kort", max_length=160, error_messages={"required": "Vat het samen in een zin."}
    )
    text = PlainTextField(
        label="Wat we hoorden",
        limit=4000,
        rows=5,
        help_text="Zonder namen van mensen: het gaat om de nood, niet om wie ze uitsprak.",
        error_messages={"required": "Schrijf wat je hoorde."},
    )
    organisation = OrganisationField(
        label="Bestuur",
        required=False,
        help_text="Dan leest het later wat we ermee deden.",
    )
    themes = ThemesField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _offer_events(self.fields["heard_at"], self.is_bound)

    def facts(self) -> dict:
        data, who = dict(self.cleaned_data), self.cleaned_data["organisation"]
        data["organisation"] = who.organisation if who else None
        return data

    def clean_organisation(self):
        choice = self.cleaned_data["organisation"]
        if choice and choice.typed:
            raise forms.ValidationError("We kennen dit bestuur niet. Kies er een uit de lijst.")
        return choice

    def clean_heard_on(self):
        if self.cleaned_data["heard_on"] > timezone.localdate():
            raise forms.ValidationError("Dat is nog niet voorbij. Kies een dag die er al was.")
        return self.cleaned_data["heard_on"]


class AnalyseForm(forms.Form):
    analysis = PlainTextField(
        label="Wat betekent dit?",
        limit=4000,
        rows=4,
        error_messages={"required": "Schrijf in een paar zinnen wat het signaal betekent."},
    )


class TranslateForm(forms.Form):
    translation = forms.ChoiceField(label="Waarin vertaald?", choices=TranslationKind.choices)
    event = forms.ModelChoiceField(
        label="Welke activiteit?", queryset=Event.objects.none(), required=False
    )
    page = forms.ModelChoiceField(
        label="Welk instrument of welke praktijk?",
        queryset=InstrumentPage.objects.none(),
        required=False,
    )
    translated_into = forms.CharField(
        label="Of in woorden",
        max_length=300,
        required=False,
        help_text="De titel van een nota, of waarom we hier bewust niets mee doen.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _offer_events(self.fields["event"], self.is_bound)
        # Two kinds of pages in one list: by their key as pages.
        keys = [
            *InstrumentPage.objects.live().values_list("pk", flat=True),
            *PracticePage.objects.live().order_by("title").values_list("pk", flat=True)[:300],
        ]
        pages = InstrumentPage._meta.get_field("page_ptr").related_model.objects
        self.fields["page"].queryset = pages.filter(pk__in=keys).order_by("title")

    def clean(self):
        data = super().clean()
        if not any(data.get(name) for name in ("event", "page", "translated_into")):
            self.add_error(
                "translated_into", "Kies een activiteit of een pagina, of zeg het in woorden."
            )
        return data


class FeedbackForm(forms.Form):
    feedback = PlainTextField(
        label="Wat deden we met je signaal?",
        limit=4000,
        rows=4,
        help_text="Het bestuur leest dit letterlijk, per mail en op zijn pagina.",
        error_messages={"required": "Schrijf wat we met het signaal deden."},
    )


class ConsultationForm(forms.Form):
    kind = forms.ChoiceField(label="Soort", choices=ConsultationKind.choices)
    on = forms.DateField(label="Datum", widget=AdminDateInput, initial=timezone.localdate)
    title = forms.CharField(
        label="Titel", max_length=160, required=False, help_text="Leeg: de soort is de titel."
    )
    topic = forms.CharField(label="Onderwerp", max_length=200, required=False)
    named_topic = forms.ChoiceField(
        label="Onderwerp dat het plan apart telt",
        choices=[("", "Geen"), *ConsultationTopic.choices],
        required=False,
    )
    participants = forms.CharField(
        label="Wie was er?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Eén per lijn: een organisatie, of het e-mailadres van iemand die we kennen.",
    )
    agenda = PlainTextField(label="Agenda", limit=4000, rows=4, required=False)
    decisions = PlainTextField(
        label="Beslissingen en opvolging",
        limit=8000,
        rows=4,
        required=False,
        help_text="Eén per lijn: wat, wie en tegen wanneer.",
    )
    about_equality = forms.BooleanField(
        label="Gelijke kansen stond op de agenda", required=False, initial=True
    )

    def clean_participants(self) -> tuple[list, list]:
        """Choices of organisations and persons, in the order of the lines."""
        organisations, people, unknown = [], [], []
        for line in filter(None, map(str.strip, self.cleaned_data["participants"].splitlines())):
            if "@" in line:
                person = Person.objects.known().filter(email=line.lower()).first()
                (people if person else unknown).append(person or line)
            else:
                found = resolve(line)
                organisations.append(OrganisationChoice(found, "" if found else line[:160]))
        if unknown:
            raise forms.ValidationError(
                f"We kennen niemand met het adres {', '.join(unknown)}. Schrijf de organisatie, of "
                "voeg de persoon eerst toe."
            )
        return organisations, people

    def clean(self):
        data = super().clean()
        asked = data.get("kind") and rule_of(data["kind"]).topic
        told = data.get("topic") or data.get("named_topic")
        if asked and not told and "topic" not in self.errors:
            self.add_error("topic", "Zeg waarover dit overleg gaat: het plan telt per onderwerp.")
        return data

    def facts(self) -> dict:
        data = dict(self.cleaned_data)
        organisations, people = data.pop("participants")
        return data | {"organisations": organisations, "people": people}

    @staticmethod
    def initial_of(row) -> dict:
        names = ("kind", "on", "title", "topic", "named_topic", "agenda", "decisions")
        lines = [
            each.person.email if each.person and each.person.email else each.shown_name
            for each in row.participants.all()
        ]
        return {
            **{name: getattr(row, name) for name in names},
            "about_equality": row.about_equality,
            "participants": "\n".join(lines),
        }


class TrackForm(forms.Form):
    organisation = OrganisationField(label="Welk bestuur?", help_text="Naam of postcode.")
    instrument = forms.ModelChoiceField(
        label="Rond welk instrument?", queryset=InstrumentPage.objects.none()
    )
    starts_on = forms.DateField(
        label="Begint op", widget=AdminDateInput, initial=timezone.localdate
    )
    goal = PlainTextField(label="Wat wil het bestuur bereiken?", limit=2000, rows=3, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["instrument"].queryset = InstrumentPage.objects.live().order_by("title")

    def clean_organisation(self):
        found = self.cleaned_data["organisation"].organisation
        if found is None:
            raise forms.ValidationError("We kennen dit bestuur niet. Kies er een uit de lijst.")
        return found


class MeetingForm(forms.Form):
    on = forms.DateField(
        label="Wanneer zaten jullie samen?", widget=AdminDateInput, initial=timezone.localdate
    )
    is_online = forms.BooleanField(label="Online", required=False)
    note = PlainTextField(label="Wat deden jullie?", limit=2000, rows=3, required=False)

    def __init__(self, *args, track, **kwargs):
        super().__init__(*args, **kwargs)
        self.track = track

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on < self.track.starts_on:
            raise forms.ValidationError("Het traject was toen nog niet begonnen.")
        if on > timezone.localdate():
            raise forms.ValidationError("Dat is nog niet voorbij. Noteer het nadien.")
        return on


class EndTrackForm(forms.Form):
    on = forms.DateField(label="Laatste dag", widget=AdminDateInput, initial=timezone.localdate)
    finished = forms.ChoiceField(
        label="Hoe?", choices=[("ja", "Afgerond: het bestuur kan verder"), ("nee", "Stopgezet")]
    )
    result = PlainTextField(label="Wat leverde het op?", limit=2000, rows=3, required=False)
