"""A survey as a form: one field per question, by its key."""

from django import forms

from members.form_controls import FormControls
from members.guards import GuardedFormMixin
from members.organisation_field import OrganisationField
from surveys.enums import SCALE, AnswerType, Channel
from surveys.models import Survey, SurveyQuestion
from surveys.rules.conditions import asked_of

LONGEST = 1000  # characters of one answer in own words
ENDS = {SCALE[0]: "helemaal niet", SCALE[-1]: "helemaal wel"}
SCORES = [(n, f"{n}: {ENDS[n]}" if n in ENDS else str(n)) for n in SCALE]
BOARD = "bestuur"


class AnswerForm(FormControls, forms.Form):
    """Everything in it is the visitor's; what the survey did not ask of them is left out."""

    def __init__(self, survey: Survey, *args, ask_board=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.survey, self.asked = survey, survey.asked()
        if ask_board:
            self.fields[BOARD] = OrganisationField(
                label="Voor welk bestuur antwoord je?", help_text="Je stad, gemeente of OCMW."
            )
            self.fields[BOARD].error_messages["required"] = "Kies voor welk bestuur dit is."
        texts = {each.version.question_id: each.version.text for each in self.asked}
        for question in self.asked:
            field = FIELDS[question.type](question)
            field.label = question.version.text
            field.help_text = _hint(question, texts)
            if question.only_if_id:
                field.widget.attrs |= {
                    "data-only-if": question.only_if.key,
                    "data-only-if-values": question.only_if_values,
                }
            self.fields[question.key] = field

    def clean_bestuur(self):
        choice = self.cleaned_data[BOARD]
        if choice and choice.organisation is None:
            raise forms.ValidationError(
                f"We kennen geen bestuur “{choice.typed}”. Kies het uit de lijst die verschijnt "
                "als je typt, of schrijf de naam voluit."
            )
        return choice

    def clean(self):
        given = super().clean()
        empty = (None, "", [])
        answers = {
            each.key: given[each.key] for each in self.asked if given.get(each.key) not in empty
        }
        kept = asked_of(self.asked, answers)
        for question in self.asked:
            if question not in kept:
                self._errors.pop(question.key, None)
        keys = {each.key for each in kept}
        self.answers = {key: value for key, value in answers.items() if key in keys}
        return self.cleaned_data

    @property
    def board(self):
        choice = self.cleaned_data.get(BOARD)
        return choice.organisation if choice else None

    def typed(self) -> dict[str, list[str]]:
        """What stands in the fields as it was typed, right or wrong, to be kept for later."""
        names = [name for name in self.fields if name in self.data]
        return {name: self.data.getlist(name)[:20] for name in names}


class PublicAnswerForm(GuardedFormMixin, AnswerForm):
    """For who comes without an invitation."""

    guard_name = "surveys.answer"


class EntryForm(AnswerForm):
    """For colleagues who type in what came on paper or was told by phone."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["langs"] = forms.ChoiceField(
            label="Hoe kwam dit antwoord?",
            choices=[c for c in Channel.choices if c[0] != Channel.WEB],
            widget=forms.RadioSelect,
        )
        self.order_fields(["langs"])


def initial_of(form: AnswerForm, typed: dict[str, list[str]]) -> dict:
    """What was kept, as a form takes it."""
    several = {each.key for each in form.asked if each.type == AnswerType.SEVERAL}
    return {
        name: values if name in several else values[0]
        for name, values in typed.items()
        if values and name in form.fields
    }


def _hint(question: SurveyQuestion, texts: dict[int, str]) -> str:
    hint = question.version.help
    if question.only_if_id:
        wanted = question.only_if_values.replace(",", " of ")
        options = question.only_if.newest.option_words
        for value in question.wanted & set(options):
            wanted = wanted.replace(value, f"“{options[value]}”")
        first = texts.get(question.only_if_id, "")
        hint = f"Alleen als je bij “{first}” {wanted} antwoordde. {hint}".strip()
    return hint


def _scale(question):
    sentence = "Kies een getal van 1 tot 5."
    return forms.TypedChoiceField(
        choices=SCORES,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=question.required,
        error_messages={"required": sentence, "invalid_choice": sentence},
    )


def _choice(question):
    return forms.ChoiceField(
        choices=question.version.options,
        widget=forms.RadioSelect,
        required=question.required,
        error_messages={
            "required": "Kies één antwoord.",
            "invalid_choice": "Kies een van de antwoorden die er staan.",
        },
    )


def _several(question):
    return forms.MultipleChoiceField(
        choices=question.version.options,
        widget=forms.CheckboxSelectMultiple,
        required=question.required,
        error_messages={
            "required": "Duid minstens één antwoord aan.",
            "invalid_choice": "Kies alleen antwoorden die er staan.",
        },
    )


def _number(question):
    low, high = question.version.question.minimum, question.version.question.maximum
    low, high = low if low is not None else 0, high if high is not None else 1_000_000
    sentence = f"Vul een heel getal in van {low} tot {high}."
    return forms.IntegerField(
        min_value=low,
        max_value=high,
        required=question.required,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), sentence),
    )


def _text(question):
    return forms.CharField(
        max_length=LONGEST,
        required=question.required,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": "Vul dit in.",
            "max_length": "Dit telt %(show_value)d tekens. Maak het korter: hoogstens "
            "%(limit_value)d.",
        },
    )


FIELDS = {
    AnswerType.SCALE: _scale,
    AnswerType.CHOICE: _choice,
    AnswerType.SEVERAL: _several,
    AnswerType.NUMBER: _number,
    AnswerType.TEXT: _text,
}
