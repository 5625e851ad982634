"""What colleagues fill in about questions and the answers that come of them."""

from django import forms

from advice.enums import Channel, QuestionKind, SignalNature
from advice.models import Question, StandardAnswer
from advice.models.thread import TEXT_LIMIT
from members.address_field import AddressField
from members.enums import OrganisationKind, PersonRole
from members.models import Person, User
from members.organisation_field import OrganisationField
from members.uploads import UploadField
from networks.forms import PlainTextField
from networks.limits import FILE_KINDS, LARGEST_FILE
from planning.enums import Theme
from planning.themes import theme_field

BY_HAND = (Channel.PHONE, Channel.EVENT, Channel.VISIT, Channel.MAIL)


def colleagues():
    """Who can be given a question."""
    users = User.objects.filter(is_active=True, is_staff=True).exclude(person=None)
    return Person.objects.filter(pk__in=users.values("person")).order_by("first_name", "last_name")


class PersonChoice(forms.ModelChoiceField):
    def label_from_instance(self, person):
        return person.shown_name


class ThemesField(forms.MultipleChoiceField):
    def __init__(self, **options):
        super().__init__(
            label="Thema’s",
            choices=Theme.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text="Niets aangeduid betekent algemeen.",
            **options,
        )


class NoteQuestionForm(forms.Form):
    """A minute at most: the question and how it came; all the rest may wait."""

    text = PlainTextField(
        label="Wat werd er gevraagd?",
        limit=TEXT_LIMIT,
        rows=4,
        error_messages={"required": "Schrijf wat er gevraagd werd."},
    )
    channel = forms.ChoiceField(
        label="Hoe?", choices=[(each.value, each.label) for each in BY_HAND], initial=Channel.PHONE
    )
    organisation = OrganisationField(label="Bestuur of organisatie", required=False)
    contact_name = forms.CharField(label="Wie?", max_length=120, required=False)
    email = AddressField(required=False, help_text="Alleen nodig als je per mail wil antwoorden.")
    kind = forms.ChoiceField(
        label="Soort", choices=QuestionKind.choices, initial=QuestionKind.ADVICE
    )
    role = forms.ChoiceField(label="Rol", choices=PersonRole.choices, initial=PersonRole.EMPLOYEE)
    themes = ThemesField()
    answered = PlainTextField(
        label="Meteen beantwoord? Zeg in het kort wat je antwoordde.",
        limit=TEXT_LIMIT,
        rows=3,
        required=False,
        help_text="Leeg: de vraag blijft open, en de klok loopt.",
    )

    def noted(self) -> dict:
        """What `note_question` takes."""
        data, who = self.cleaned_data, self.cleaned_data["organisation"]
        first = data["text"].splitlines()[0]
        title = first if len(first) <= 120 else f"{first[:117].rsplit(' ', 1)[0]} …"
        plain = ("text", "channel", "contact_name", "email", "kind", "role", "themes")
        return {
            **{name: data[name] for name in plain},
            "title": title,
            "organisation": who.organisation if who else None,
            "organisation_typed": who.typed if who else "",
        }


class WriteForm(forms.Form):
    """Words to the asker, or among colleagues."""

    text = PlainTextField(
        label="Tekst",
        limit=TEXT_LIMIT,
        rows=10,
        error_messages={"required": "Schrijf eerst een tekst."},
    )
    attachment = UploadField(
        label="Een bestand", kinds=FILE_KINDS, largest=LARGEST_FILE, required=False
    )


class ReferForm(forms.Form):
    to = OrganisationField(label="Naar welke partner?", help_text="Typ de eerste letters.")
    text = PlainTextField(
        label="Wat je de vrager schrijft",
        limit=TEXT_LIMIT,
        rows=5,
        error_messages={"required": "Zeg waarom deze partner beter kan helpen."},
    )

    def clean_to(self):
        found = self.cleaned_data["to"].organisation
        if found is None or found.kind != OrganisationKind.PARTNER:
            raise forms.ValidationError("Kies een partnerorganisatie uit de lijst.")
        return found


class MergeForm(forms.Form):
    into = forms.ModelChoiceField(
        label="Welke vraag blijft?",
        queryset=Question.objects.none(),
        help_text="Alleen andere vragen van dezelfde vrager.",
        error_messages={"required": "Kies de vraag die blijft."},
    )

    def __init__(self, *args, question, **kwargs):
        super().__init__(*args, **kwargs)
        same = Question.objects.of_address(question.email).counted().exclude(pk=question.pk)
        self.fields["into"].queryset = same
        self.fields["into"].label_from_instance = lambda row: f"{row.pk}: {row.title}"


class DescribeForm(forms.Form):
    title = forms.CharField(label="Onderwerp", max_length=200)
    kind = forms.ChoiceField(label="Soort", choices=QuestionKind.choices)
    themes = ThemesField()
    organisation = OrganisationField(label="Bestuur of organisatie", required=False)
    assigned_to = PersonChoice(
        label="Wie behandelt dit?", queryset=Person.objects.none(), required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assigned_to"].queryset = colleagues()

    @staticmethod
    def initial_of(question) -> dict:
        return {
            "title": question.title,
            "kind": question.kind,
            "themes": [theme.value for theme in question.themes],
            "organisation": question.organisation_name,
            "assigned_to": question.assigned_to_id,
        }

    def facts(self) -> dict:
        data, who = self.cleaned_data, self.cleaned_data["organisation"]
        return {
            **{name: data[name] for name in ("title", "kind", "assigned_to")},
            **{theme_field(theme): theme in data["themes"] for theme in Theme},
            "organisation": who.organisation if who else None,
            "organisation_typed": who.typed if who else "",
        }


class SignalFromQuestionForm(forms.Form):
    nature = forms.ChoiceField(label="Aard", choices=SignalNature.choices)
    text = PlainTextField(
        label="Wat zegt deze vraag over meer dan zichzelf?",
        limit=4000,
        rows=3,
        help_text="Zonder namen van mensen.",
        error_messages={"required": "Schrijf in een zin welke nood of drempel je hoort."},
    )


class FaqForm(forms.Form):
    title = forms.CharField(
        label="Vraag", max_length=200, error_messages={"required": "Schrijf de vraag."}
    )
    answer = PlainTextField(
        label="Antwoord", limit=8000, rows=12, error_messages={"required": "Schrijf het antwoord."}
    )
    themes = ThemesField()

    def texts(self) -> dict:
        data = self.cleaned_data
        return {
            "title": data["title"],
            "answer": data["answer"],
            **{theme_field(theme): theme in data["themes"] for theme in Theme},
        }


def standard_answers(question) -> list[tuple[str, str]]:
    """(name, text) to begin with; the text is filled in as words."""
    return [(row.title, row.for_question(question)) for row in StandardAnswer.objects.all()]
