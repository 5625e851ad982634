from django import forms

from members.dutch import counted
from members.form_controls import FormControls
from members.uploads import UploadField
from networks import rules
from networks.forms import PlainTextField
from networks.limits import FILE_KINDS, LARGEST_FILE
from networks.models import Attendee
from networks.models.minutes import ATTENDEE_LIMIT, TEXT_LIMIT

MOST_NAMES = 60


class AttendeeChoice(forms.ModelMultipleChoiceField):
    def label_from_instance(self, row):
        board = f", {row.organisation.name}" if row.organisation else ""
        return f"{row.shown_name}{board}"


class NamesField(PlainTextField):
    """Names under one another; cleans to a list of them, each within its limit."""

    def clean(self, value):
        names = [" ".join(line.split()) for line in super().clean(value).split("\n")]
        names = [name for name in names if name]
        if len(names) > MOST_NAMES:
            raise forms.ValidationError(
                f"Dit zijn {len(names)} namen; er passen er {MOST_NAMES} per keer. Bewaar er eerst "
                "een deel.",
                code="too_many",
            )
        for name in names:
            if too_many := rules.over_limit(name, ATTENDEE_LIMIT):
                raise forms.ValidationError(
                    f"“{name[:40]}…” is {counted(too_many, 'teken', 'tekens')} te lang. Zet elke "
                    "naam op een eigen regel.",
                    code="too_long",
                )
        return names


class MinutesForm(FormControls, forms.Form):
    """What a moderator writes after a meeting; the attendance filled in who was there."""

    title = forms.CharField(
        label="Titel",
        max_length=160,
        error_messages={"required": "Geef het verslag een titel."},
    )
    attendees = AttendeeChoice(
        label="Wie was er",
        queryset=Attendee.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Overgenomen uit de aanwezigheden. Vink uit wie er toch niet was.",
    )
    others = NamesField(
        label="Wie was er nog",
        limit=TEXT_LIMIT,
        rows=3,
        required=False,
        help_text="Wie niet ingeschreven was, één per regel: voornaam, familienaam en na een komma "
        "het bestuur.",
    )
    decisions = PlainTextField(
        label="Beslissingen",
        limit=TEXT_LIMIT,
        rows=5,
        required=False,
        help_text="Eén per regel: wat, wie en tegen wanneer.",
    )
    text = PlainTextField(label="Verslag voor de leden", limit=TEXT_LIMIT, rows=14, required=False)
    public_text = PlainTextField(
        label="Voor iedereen",
        limit=TEXT_LIMIT,
        rows=6,
        required=False,
        help_text="Dit lezen ook partners en bezoekers. Leeg: alleen leden zien het verslag.",
    )
    file = UploadField(
        label="Bestand voor de leden", kinds=FILE_KINDS, largest=LARGEST_FILE, required=False
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    drop_file = forms.BooleanField(label="Haal het bestand weg", required=False)

    def __init__(self, *args, minutes, **kwargs):
        super().__init__(*args, **kwargs)
        rows = minutes.attendees.in_order()
        self.fields["attendees"].queryset = rows
        if not rows:
            del self.fields["attendees"]
        if minutes.file:
            self.fields["drop_file"].label = f"Haal “{minutes.file_name}” weg"
        else:
            del self.fields["drop_file"]


class MentorAskForm(FormControls, forms.Form):
    wish = PlainTextField(
        label="Waarmee kan een mentor jullie helpen?",
        limit=1000,
        rows=4,
        help_text="Een paar zinnen. De begeleider zoekt er een bestuur bij.",
        error_messages={"required": "Schrijf kort waarmee een mentor jullie kan helpen."},
    )
