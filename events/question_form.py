"""What staff fill in about a question: its words, for whom it is, and the choices below it."""

from django import forms

from events.enums import QuestionKind
from events.models import Event, Option, Question

SPARE = 5  # empty rows below the choices that are there
KEPT_KIND = "Er zijn al antwoorden: de soort blijft, de woorden mag je verbeteren."


class OptionRow(forms.Form):
    """One choice. A row without title is none; emptying the title of one that exists drops it."""

    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    title = forms.CharField(label="Keuze", max_length=160, required=False)
    places = forms.IntegerField(
        label="Plaatsen", required=False, min_value=0, max_value=5000, help_text="Leeg: geen grens."
    )
    description = forms.CharField(
        label="Uitleg bij de keuze",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    closed = forms.BooleanField(label="Niet meer te kiezen", required=False)

    def __init__(self, *args, number: int, count: int = 0, **kwargs):
        super().__init__(*args, prefix=f"keuze{number}", use_required_attribute=False, **kwargs)
        self.number, self.count = number, count

    def clean(self):
        filled = any(self.cleaned_data.get(name) for name in ("places", "description"))
        if filled and not self.cleaned_data.get("title") and not self.cleaned_data.get("pk"):
            self.add_error("title", "Geef deze keuze een naam.")
        return super().clean()

    def values(self) -> dict | None:
        return self.cleaned_data if self.cleaned_data["title"] else None


class QuestionForm(forms.Form):
    kind = forms.ChoiceField(
        label="Soort",
        choices=QuestionKind.choices,
        help_text="Voor werksessies: maak één vraag per ronde en zet ze daarna in het programma.",
    )
    label = forms.CharField(
        label="Vraag",
        max_length=300,
        error_messages={"required": "Schrijf de vraag uit."},
        help_text="Bij een toestemming: de hele zin waarmee iemand akkoord gaat.",
    )
    help_text = forms.CharField(
        label="Uitleg", max_length=300, required=False, help_text="Staat onder de vraag."
    )
    required = forms.BooleanField(label="Verplicht", required=False)
    shown_if = forms.ChoiceField(
        label="Alleen stellen als",
        required=False,
        help_text="Kies een antwoord op een vraag die er al staat. Wie iets anders kiest, krijgt "
        "deze vraag niet.",
    )

    def __init__(self, data=None, *, event: Event, question: Question | None, **kwargs):
        self.question = question
        super().__init__(data, initial=_initial(question), **kwargs)
        self.conditions = _conditions(event, question)
        self.fields["shown_if"].choices = [
            ("", "Altijd stellen"),
            *((str(each.pk), f"{each.question.label}: {each.title}") for each in self.conditions),
        ]
        if question and question.answer_count:
            self.fields["kind"].disabled = True
            self.fields["kind"].help_text = KEPT_KIND
        options = question.choices if question else []
        self.rows = [
            OptionRow(data, number=number, initial=_option(option), count=_count(option))
            for number, option in enumerate([*options, *[None] * SPARE], 1)
        ]

    def is_valid(self):
        return all([super().is_valid(), *(row.is_valid() for row in self.rows)])

    def clean(self):
        kind = self.cleaned_data.get("kind")
        filled = [row for row in self.rows if row.is_valid() and row.values()]
        if kind in Question.CHOICE_KINDS and len(filled) < 2:
            self.add_error(None, "Geef minstens twee keuzes.")
        return super().clean()

    def values(self) -> dict:
        by_pk = {str(each.pk): each for each in self.conditions}
        return {**self.cleaned_data, "shown_if": by_pk.get(self.cleaned_data["shown_if"])}

    def options(self) -> list[dict]:
        return [values for row in self.rows if (values := row.values())]


def _conditions(event, question) -> list[Option]:
    earlier = Option.objects.filter(question__event=event, question__kind__in=Question.CHOICE_KINDS)
    if question:
        earlier = earlier.filter(question__position__lt=question.position)
    rows = earlier.select_related("question")
    return list(rows.order_by("question__position", "question", "position", "pk"))


def _initial(question) -> dict:
    if question is None:
        return {}
    names = ("kind", "label", "help_text", "required")
    values = {name: getattr(question, name) for name in names}
    return {**values, "shown_if": str(question.shown_if_id or "")}


def _option(option) -> dict:
    if option is None:
        return {}
    return {name: getattr(option, name) for name in OptionRow.base_fields}


def _count(option) -> int:
    return option.answer_count if option else 0
