from django import forms

from members.form_controls import FormControls
from members.uploads import UploadField
from networks.forms import PlainTextField
from networks.limits import FILE_KINDS, LARGEST_FILE
from networks.models import Attendee
from networks.models.minutes import TEXT_LIMIT


class AttendeeChoice(forms.ModelMultipleChoiceField):
    def label_from_instance(self, row):
        board = f", {row.organisation.name}" if row.organisation else ""
        return f"{row.person.name}{board}"


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

    def __init__(self, *args, minutes, **kwargs):
        super().__init__(*args, **kwargs)
        rows = minutes.attendees.select_related("person", "organisation")
        self.fields["attendees"].queryset = rows
        if not rows:
            del self.fields["attendees"]


class MentorAskForm(FormControls, forms.Form):
    wish = PlainTextField(
        label="Waarmee kan een mentor jullie helpen?",
        limit=1000,
        rows=4,
        help_text="Een paar zinnen. De begeleider zoekt er een bestuur bij.",
        error_messages={"required": "Schrijf kort waarmee een mentor jullie kan helpen."},
    )
