"""What staff fill in about sessions, days and attendance."""

from collections.abc import Container

from django import forms
from django.core.validators import URLValidator
from wagtail.admin.widgets import AdminTimeInput

from events.actions.planning_sessions import DAY_FIELDS
from events.answers_form import WithAnswers
from events.enums import AttendanceState, DayMode, DaySetting, Refusal, WithoutSeat
from events.forms import ParticipantFields
from events.models import SessionDay
from events.pickers import DayInput, MomentInput
from events.rules.local_time import moment_of
from events.session_form import SessionForm, VersionedForm
from members.dutch import BRUSSELS
from members.enums import OrganisationKind
from members.organisation_field import OrganisationField

ROOM_BY_HTTPS = "De link van een online ruimte begint met https://. Kijk hem na."


class DayFields(forms.Form):
    on = forms.DateField(label="Datum", widget=DayInput)
    start = forms.TimeField(label="Van", widget=AdminTimeInput)
    end = forms.TimeField(label="Tot", widget=AdminTimeInput)
    mode = forms.ChoiceField(label="Vorm", choices=DayMode.choices, initial=DayMode.LIVE)
    setting = forms.ChoiceField(
        label="Met wie",
        choices=DaySetting.choices,
        initial=DaySetting.JOINT,
        required=False,
        help_text="Een gesprek met één bestuur telt in de cijfers apart.",
    )
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
        validators=[URLValidator(schemes=["https"], message=ROOM_BY_HTTPS)],
        help_text="Staat nooit in een mail of een agendabestand. Deelnemers komen er met de knop "
        "“Neem deel” op hun persoonlijke pagina.",
    )

    def clean_setting(self):
        return self.cleaned_data["setting"] or DaySetting.JOINT

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
                self.add_error(field, Refusal.HOUR_TWICE.label)
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
        own = ("name", "mode", "setting", "place_name", "place_address", "municipality", "access")
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
        *("municipality", "access", "online_link", "setting", "name", "waiting_list"),
    ]

    def day_values(self) -> dict:
        names = (name for name in DayForm.VALUES if name != "name")
        return {name: self.cleaned_data[name] for name in names}


class StaffParticipantForm(WithAnswers, ParticipantFields):
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


class CloneForm(forms.Form):
    title = forms.CharField(
        label="Titel", max_length=200, error_messages={"required": "Vul een titel in."}
    )
    on = forms.DateField(label="Datum van de eerste dag", required=False, widget=DayInput)
    as_template = forms.BooleanField(
        label="Bewaar als sjabloon",
        required=False,
        help_text="Een sjabloon staat nooit in de agenda en niemand schrijft ervoor in. Je begint "
        "er nieuwe evenementen van. Een datum is dan niet nodig.",
    )

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["title"].initial = event.title
        self.has_days = SessionDay.objects.planned().filter(session__event=event).exists()

    def clean(self):
        asked = self.has_days and not self.cleaned_data.get("as_template")
        if asked and "on" not in self.errors and not self.cleaned_data.get("on"):
            self.add_error("on", "Kies de datum van de eerste dag.")
        return super().clean()


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Reden",
        max_length=300,
        required=False,
        help_text="Staat in de mail die de deelnemers krijgen.",
    )


class ApproveForm(forms.Form):
    without_seat = forms.ChoiceField(
        label="Als er geen plaats meer is",
        choices=[("", "Zeg het mij eerst"), *WithoutSeat.choices],
        required=False,
        help_text="Een plaats boven het aantal komt in het logboek.",
    )


class RejectForm(forms.Form):
    reason = forms.CharField(
        label="Reden", max_length=300, help_text="Staat in de mail die deze persoon krijgt."
    )


class ExceptionForm(forms.Form):
    change_until = forms.DateTimeField(
        label="Mag zelf wijzigen of annuleren tot",
        required=False,
        widget=MomentInput,
        help_text="Leeg: zoals iedereen in deze sessie.",
    )


class AttendanceForm(forms.Form):
    """One choice per person with a seat; nothing chosen means not noted yet.

    Each choice carries what the screen was made with: only what was changed on this screen is
    noted, so that an old screen does not undo what another phone ticked meanwhile.
    """

    def __init__(self, *args, registrations, marked, **kwargs):
        super().__init__(*args, **kwargs)
        self.marked = marked
        for registration in registrations:
            name = f"r{registration.pk}"
            self.fields[name] = forms.ChoiceField(
                label=registration.person.name or "Naam gewist",
                choices=AttendanceState.choices,
                required=False,
                show_hidden_initial=True,
                widget=forms.RadioSelect,
                initial=marked.get(registration.pk),
            )

    def states(self, *, rest_present: bool, proposed: Container[int] = ()) -> dict[int, str]:
        """Of `proposed` (who went to the online room) and, if so asked, of the rest: present."""
        states = {}
        for name, state in self.cleaned_data.items():
            number = int(name[1:])
            if state and name in self.changed_data:
                states[number] = state
            elif not state and number not in self.marked and (rest_present or number in proposed):
                states[number] = AttendanceState.PRESENT
        return states
