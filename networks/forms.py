from django import forms

from members.address_field import AddressField
from members.dutch import counted
from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from members.organisation_field import OrganisationField
from members.uploads import UploadField
from networks import rules
from networks.enums import Rhythm
from networks.limits import (
    FILE_KINDS,
    LARGEST_FILE,
    MOST_FILES,
    MOTIVATION_LIMIT,
    POST_LIMIT,
    REASON_LIMIT,
    TITLE_LIMIT,
)
from planning.enums import Theme


class PlainTextField(forms.CharField):
    """Plain text that keeps what was typed and says by how much it is too long."""

    widget = forms.Textarea

    def __init__(self, *, limit=POST_LIMIT, rows=6, **kwargs):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**kwargs)
        self.limit = limit

    def clean(self, value):
        text = rules.clean_text(super().clean(value) or "")
        if self.required and not text:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if too_many := rules.over_limit(text, self.limit):
            raise forms.ValidationError(
                f"Je tekst is {counted(too_many, 'teken', 'tekens')} te lang. "
                f"Er passen er {self.limit}; kort hem wat in.",
                code="too_long",
            )
        return text


class MotivationMixin:
    """Asks why, where a moderator decides."""

    def add_motivation(self, network):
        if network.asks_approval:
            self.fields["motivation"] = PlainTextField(
                label="Waarom wil je meedoen?",
                help_text="Twee zinnen volstaan. De begeleider van de groep leest ze.",
                limit=MOTIVATION_LIMIT,
                rows=4,
                error_messages={"required": "Schrijf kort waarom je wil meedoen."},
            )


class MemberJoinForm(MotivationMixin, FormControls, forms.Form):
    """For somebody who is signed in: we know who it is, only the organisation may differ."""

    organisation = OrganisationField(
        label="Voor welk bestuur of welke organisatie?",
        error_messages={"required": "Zeg voor welk bestuur of welke organisatie je meedoet."},
    )
    autocomplete = {"organisation": "organization"}

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        self.add_motivation(network)


class GuestJoinForm(GuardedFormMixin, MotivationMixin, FormControls, forms.Form):
    first_name = forms.CharField(
        label="Voornaam", max_length=80, error_messages={"required": "Vul je voornaam in."}
    )
    last_name = forms.CharField(
        label="Familienaam", max_length=80, error_messages={"required": "Vul je familienaam in."}
    )
    email = AddressField(
        help_text="Je krijgt een mail met een knop. Daarmee bevestig je dat jij het bent."
    )
    organisation = OrganisationField(
        label="Bestuur of organisatie",
        error_messages={"required": "Zeg voor welk bestuur of welke organisatie je meedoet."},
    )
    autocomplete = {
        "first_name": "given-name",
        "last_name": "family-name",
        "email": "email",
        "organisation": "organization",
    }

    def __init__(self, *args, network, **kwargs):
        super().__init__(*args, **kwargs)
        self.add_motivation(network)


class InviteForm(FormControls, forms.Form):
    """A moderator invites; what was typed stands in the mail and on the page behind it."""

    first_name = forms.CharField(
        label="Voornaam", max_length=80, error_messages={"required": "Vul de voornaam in."}
    )
    last_name = forms.CharField(
        label="Familienaam", max_length=80, error_messages={"required": "Vul de familienaam in."}
    )
    email = AddressField(help_text="Op dit adres komt een mail met een knop om ja te zeggen.")
    organisation = OrganisationField(
        label="Bestuur of organisatie",
        required=False,
        help_text="Mag leeg blijven: wie je uitnodigt, vult het zelf aan.",
    )
    autocomplete = dict.fromkeys(("first_name", "last_name", "email", "organisation"), "off")


class AcceptForm(FormControls, forms.Form):
    organisation = OrganisationField(
        label="Voor welk bestuur of welke organisatie?",
        error_messages={"required": "Zeg voor welk bestuur of welke organisatie je meedoet."},
    )
    autocomplete = {"organisation": "organization"}


class SeveralFilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(UploadField):
    """Several files at once, each looked at; the first that does not fit says why."""

    widget = SeveralFilesInput

    def __init__(self, **options):
        options.setdefault("label", "Bestanden erbij")
        super().__init__(kinds=FILE_KINDS, largest=LARGEST_FILE, required=False, **options)

    def clean(self, data, initial=None):
        uploads = data if isinstance(data, list | tuple) else [data] if data else []
        if len(uploads) > MOST_FILES:
            raise forms.ValidationError(
                f"Er passen hoogstens {MOST_FILES} bestanden bij een bericht; je koos er "
                f"{len(uploads)}. Kies ze opnieuw.",
                code="too_many",
            )
        return [super(FilesField, self).clean(upload, initial) for upload in uploads]


MARKS_HINT = (
    "Een lege regel begint een nieuwe alinea, een streepje vooraan een opsomming, en **twee "
    "sterretjes** rond een woord maken het vet. Met @ en een naam roep je een lid erbij. "
    f"Hoogstens {POST_LIMIT} tekens."
)


class TopicForm(FormControls, forms.Form):
    title = forms.CharField(
        label="Waarover gaat het?",
        max_length=TITLE_LIMIT,
        help_text="Een hele vraag werkt het best: collega’s zien dan meteen of ze kunnen helpen.",
        error_messages={
            "required": "Geef je gesprek een titel.",
            "max_length": "Je titel is te lang: hoogstens %(limit_value)d tekens, "
            "nu zijn het er %(show_value)d.",
        },
    )
    text = PlainTextField(
        label="Je bericht",
        help_text=MARKS_HINT,
        rows=9,
        error_messages={"required": "Schrijf je bericht."},
    )
    themes = forms.MultipleChoiceField(
        label="Thema",
        choices=Theme.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    files = FilesField()


class ReplyForm(FormControls, forms.Form):
    text = PlainTextField(
        label="Jouw antwoord",
        help_text=MARKS_HINT,
        error_messages={"required": "Schrijf eerst je antwoord."},
    )
    files = FilesField()


class EditForm(FormControls, forms.Form):
    text = PlainTextField(
        label="Je bericht",
        help_text=MARKS_HINT,
        rows=9,
        error_messages={"required": "Een bericht heeft tekst. Wil je het weg? Trek het dan in."},
    )


class ReportForm(FormControls, forms.Form):
    """Why a member thinks that a post should not stand there."""

    reason = forms.CharField(
        label="Wat is er mis?",
        max_length=REASON_LIMIT,
        help_text="Eén zin. Alleen de begeleiders lezen dit.",
        error_messages={"required": "Schrijf in één zin wat er mis is."},
    )


class MailSettingsForm(FormControls, forms.Form):
    rhythm = forms.ChoiceField(
        label="Wanneer mailen we je over deze groep?",
        choices=Rhythm.choices,
        widget=forms.RadioSelect,
        help_text="Wat je al las op de site, sturen we nooit.",
    )


class ReasonForm(FormControls, forms.Form):
    """Why a moderator hides something or says no."""

    reason = forms.CharField(
        label="Waarom?", max_length=200, error_messages={"required": "Schrijf waarom."}
    )
