"""What staff fill in about a part of the programme and who speaks in it."""

from django import forms
from wagtail.admin.widgets import AdminTimeInput
from wagtail.images import get_image_model
from wagtail.images.widgets import AdminImageChooser

from events.enums import QuestionKind
from events.models import Event, Option, ProgrammePart, Question, SessionDay

SPARE = 3


class SpeakerRow(forms.Form):
    """One speaker. A row without name is nobody; emptying a name takes the speaker out."""

    name = forms.CharField(label="Naam", max_length=120, required=False)
    function = forms.CharField(label="Functie", max_length=120, required=False)
    organisation = forms.CharField(label="Organisatie", max_length=160, required=False)
    option = forms.ModelChoiceField(
        label="Begeleidt de werksessie",
        queryset=None,
        required=False,
        empty_label="Spreekt voor iedereen",
    )
    portrait = forms.ModelChoiceField(label="Portret", queryset=None, required=False)

    def __init__(self, *args, number: int, options, **kwargs):
        super().__init__(*args, prefix=f"spreker{number}", use_required_attribute=False, **kwargs)
        self.number = number
        self.fields["option"].queryset = options
        self.fields["portrait"].queryset = get_image_model().objects.all()
        self.fields["portrait"].widget = AdminImageChooser()

    def clean(self):
        others = ("function", "organisation", "portrait")
        if not self.cleaned_data.get("name") and any(self.cleaned_data.get(n) for n in others):
            self.add_error("name", "Vul de naam van de spreker in.")
        return super().clean()


class PartForm(forms.Form):
    starts = forms.TimeField(label="Van", widget=AdminTimeInput)
    ends = forms.TimeField(label="Tot", widget=AdminTimeInput)
    title = forms.CharField(
        label="Titel", max_length=200, error_messages={"required": "Geef het onderdeel een titel."}
    )
    description = forms.CharField(
        label="Beschrijving",
        max_length=1500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    place = forms.CharField(label="Zaal", max_length=120, required=False)
    round = forms.ModelChoiceField(
        label="Werksessies om uit te kiezen",
        queryset=None,
        required=False,
        empty_label="Geen: iedereen volgt dit samen",
        help_text="Maak eerst bij “Vragen” een vraag van de soort “Werksessies” per ronde.",
    )

    def __init__(self, data=None, *, event: Event, part: ProgrammePart | None):
        super().__init__(data, initial=_initial(part))
        rounds = Question.objects.filter(event=event, kind=QuestionKind.WORKSHOP)
        self.fields["round"].queryset = rounds
        options = part.round.options.all() if part and part.round else Option.objects.none()
        speakers = list(part.speakers.all()) if part else []
        self.rows = [
            SpeakerRow(data, number=number, options=options, initial=_speaker(speaker))
            for number, speaker in enumerate([*speakers, *[None] * SPARE], 1)
        ]

    def is_valid(self):
        return all([super().is_valid(), *(row.is_valid() for row in self.rows)])

    def clean(self):
        starts, ends = self.cleaned_data.get("starts"), self.cleaned_data.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", "Een onderdeel eindigt na het begin. Kijk de uren na.")
        return super().clean()

    def speakers(self) -> list[dict]:
        return [row.cleaned_data for row in self.rows if row.cleaned_data.get("name")]

    @property
    def media(self):
        return super().media + self.rows[0].media


class CopyProgrammeForm(forms.Form):
    """From which other day of the event the programme comes."""

    source = forms.ModelChoiceField(
        label="Neem over van",
        queryset=None,
        empty_label=None,
    )

    def __init__(self, data=None, *, day: SessionDay):
        super().__init__(data)
        others = SessionDay.objects.planned().filter(
            session__event=day.session.event_id, parts__isnull=False
        )
        self.fields["source"].queryset = others.exclude(pk=day.pk).distinct()


def _initial(part) -> dict:
    return {name: getattr(part, name) for name in PartForm.base_fields} if part else {}


def _speaker(speaker) -> dict:
    return {name: getattr(speaker, name) for name in SpeakerRow.base_fields} if speaker else {}
