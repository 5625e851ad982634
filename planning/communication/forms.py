"""What colleagues fill in about initiatives and where they appear."""

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput, AdminPageChooser

from members.models import Person
from planning.communication.enums import PublicationState
from planning.communication.filter import channel_choices, split_channel
from planning.communication.seen import STATE, seen_of
from planning.enums import Theme
from planning.marks import MarksField
from planning.models import ActionSheet, Goal, Initiative
from planning.rules.social_links import Pasted, read_pasted

MOST_CHOICES = 200


def colleagues():
    return Person.objects.filter(user__is_staff=True, user__is_active=True).order_by(
        "first_name", "last_name"
    )


class InitiativeForm(forms.ModelForm):
    themes = forms.MultipleChoiceField(
        label="Thema’s",
        choices=Theme.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Niets aangeduid betekent algemeen.",
    )
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    marks = MarksField()

    class Meta:
        model = Initiative
        fields = [
            *("title", "on", "purpose", "format", "audience", "goal", "action_sheet", "page"),
            *("owner", "note"),
        ]
        widgets = {
            "on": AdminDateInput,
            "page": AdminPageChooser,
            "note": forms.Textarea(attrs={"rows": 4}),
        }
        error_messages = {
            "title": {"required": "Geef het een titel waaraan je collega’s het herkennen."},
            "on": {"required": "Kies een dag, ook als ze nog kan verschuiven."},
        }
        help_texts = {
            "goal": "Leeg mag: dan staat het bij wat nog een koppeling mist.",
            "action_sheet": "Leeg mag: dan staat het bij wat nog een koppeling mist.",
            "note": "Alleen voor de ploeg.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["goal"].queryset = Goal.objects.operational()
        sheets = ActionSheet.objects.select_related("plan").order_by("-plan__year", "position")
        self.fields["action_sheet"].queryset = sheets
        self.fields["action_sheet"].label_from_instance = lambda row: f"{row.plan.year}: {row}"
        self.fields["owner"].queryset = colleagues()
        self.fields["themes"].initial = [theme.value for theme in self.instance.themes]
        if "seen" in self.fields:
            self.fields["seen"].initial = seen_of(self.instance)

    def facts(self) -> dict:
        """What `create_initiative` and `change_initiative` take."""
        return {name: value for name, value in self.cleaned_data.items() if name != "marks"}


class NewInitiativeForm(InitiativeForm):
    seen = marks = None
    channels = forms.MultipleChoiceField(
        label="Kanalen",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Op elk kanaal wordt het één publicatie, gepland op de datum hierboven.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["channels"].choices = channel_choices()

    def clean_channels(self):
        return [split_channel(each) for each in self.cleaned_data["channels"]]


class PublicationForm(forms.Form):
    state = forms.ChoiceField(label="Stand", choices=PublicationState.choices)
    planned_on = forms.DateField(label="Gepland op", widget=AdminDateInput)
    published_on = forms.DateField(
        label="Verschenen op",
        widget=AdminDateInput,
        required=False,
        help_text="Leeg: op de geplande dag.",
    )
    url = forms.URLField(label="Link", required=False, max_length=500, assume_scheme="https")
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    marks = MarksField()

    @classmethod
    def of(cls, publication, data=None) -> "PublicationForm":
        initial = {name: getattr(publication, name) for name in STATE}
        initial["seen"] = seen_of(publication)
        return cls(data, initial=initial, prefix=f"p{publication.pk}")

    def facts(self) -> dict:
        """What `set_state` takes."""
        return {name: value for name, value in self.cleaned_data.items() if name != "marks"}


class ChannelForm(forms.Form):
    channel = forms.ChoiceField(label="Kanaal")
    planned_on = forms.DateField(label="Gepland op", widget=AdminDateInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, prefix="kanaal", **kwargs)
        self.fields["channel"].choices = channel_choices()

    def facts(self) -> dict:
        channel, platform = split_channel(self.cleaned_data["channel"])
        planned_on = self.cleaned_data["planned_on"]
        return {"channel": channel, "platform": platform, "planned_on": planned_on}


class MoveForm(forms.Form):
    van = forms.DateField(widget=forms.HiddenInput)
    naar = forms.DateField(
        label="Verplaats naar",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Kies naar welke dag.", "invalid": "Deze dag bestaat niet."},
    )


class PasteForm(forms.Form):
    """`links` with lines that are wrong is no error: what is right is kept, the rest comes back."""

    initiative = forms.ModelChoiceField(
        label="Bij welk initiatief?",
        queryset=Initiative.objects.none(),
        error_messages={"required": "Kies het initiatief waarover deze berichten gaan."},
    )
    links = forms.CharField(
        label="Links van de berichten",
        max_length=20000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Eén per lijn. Netwerk en dag lezen we uit de link waar dat kan. Weet je de dag "
        "beter, zet ze er dan achter: 31/12/2026.",
        error_messages={"required": "Plak minstens één link."},
    )
    otherwise_on = forms.DateField(
        label="Dag van links die geen dag verraden",
        widget=AdminDateInput,
        initial=timezone.localdate,
        help_text="Facebook en YouTube bijvoorbeeld.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        latest = Initiative.objects.order_by("-on", "-pk")
        self.fields["initiative"].queryset = latest if self.is_bound else latest[:MOST_CHOICES]
        self.fields["initiative"].label_from_instance = lambda row: (
            f"{row.title} ({row.on:%d/%m/%Y})"
        )

    def clean_otherwise_on(self):
        if self.cleaned_data["otherwise_on"] > timezone.localdate():
            raise forms.ValidationError("Die dag moet nog komen. Kies vandaag of vroeger.")
        return self.cleaned_data["otherwise_on"]

    def pasted(self) -> Pasted:
        return read_pasted(self.cleaned_data["links"], timezone.localdate())
