"""What an organiser fills in about a file, a link or a recording."""

from django import forms
from django.utils import timezone

from events.enums import MaterialAccess, Refusal
from events.models import Event, Material, SessionDay
from events.pickers import DayInput
from members.dutch import day_short
from members.uploads import MB, UploadField

KINDS = ("pdf", "pptx", "docx", "xlsx", "odp", "odt", "ods", "jpg", "png", "mp4", "mp3", "m4a")
LARGEST = 200 * MB  # a recording of an hour and a half


class DayChoice(forms.ModelChoiceField):
    def label_from_instance(self, day):
        return " ".join(filter(None, [day_short(day.starts_at), day.session.name, day.name]))


class MaterialForm(forms.Form):
    title = forms.CharField(
        label="Titel",
        max_length=150,
        help_text="Zo lezen de deelnemers het. Bijvoorbeeld: presentatie van de voormiddag.",
        error_messages={"required": "Geef het een titel."},
    )
    link = forms.URLField(
        label="Link",
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text="Vul een link in of kies een bestand, niet allebei.",
    )
    file = UploadField(label="Bestand", kinds=KINDS, largest=LARGEST, required=False)
    access = forms.ChoiceField(label="Voor wie", initial=MaterialAccess.PRESENT)
    day = DayChoice(
        label="Van welke dag",
        queryset=SessionDay.objects.none(),
        required=False,
        empty_label="Van het hele evenement",
    )
    is_recording = forms.BooleanField(label="Dit is een opname", required=False)
    until = forms.DateField(
        label="Te zien tot en met",
        required=False,
        widget=DayInput,
        help_text="Daarna ziet niemand het nog, behalve collega's. Leeg: het blijft staan.",
    )

    def __init__(self, *args, event: Event, material: Material | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.material = material
        self.fields["access"].choices = [
            choice
            for choice in MaterialAccess.choices
            if event.network_id or choice[0] != MaterialAccess.MEMBERS
        ]
        days = SessionDay.objects.planned().filter(session__event=event)
        self.fields["day"].queryset = days.select_related("session")
        if material and material.file:
            self.fields[
                "file"
            ].help_text += (
                f" Nu staat er {material.file_name}. Kies enkel een bestand om het te vervangen."
            )

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until and until < timezone.localdate() and "until" in self.changed_data:
            raise forms.ValidationError("Die dag is voorbij: zo ziet niemand het. Kies een later.")
        return until

    def clean(self):
        data = super().clean()
        kept = bool(self.material and self.material.file)
        link, file = data.get("link"), data.get("file")
        wrong = (link and file) or not (link or file or kept)
        if wrong and not {"file", "link"} & set(self.errors):
            self.add_error("link", Refusal.LINK_OR_FILE.label)
        return data

    @staticmethod
    def initial_of(material: Material) -> dict:
        names = ("title", "link", "access", "day", "is_recording", "until")
        return {name: getattr(material, name) for name in names}
