"""The questions of an event as fields, below the form of whoever registers or changes."""

from collections.abc import Iterable

from django import forms
from django.utils.html import escape

from events.asked import Asked, asked_of
from events.enums import QuestionKind
from events.models import Question
from events.refusals import AnswersRefused
from events.rules.answers import LONGEST, Given, as_put, problems_of
from members.form_controls import FormControls

NO_CHOICE = ("", "Geen keuze")


class AnswersForm(FormControls, forms.Form):
    """A field per question. What is not asked of this person is not looked at.

    `complete` asks for all that is required; `with_consent` leaves out what one can only agree to
    oneself, `only_choices` also what one wrote; `had` are options that this person chose before.
    """

    def __init__(
        self,
        data=None,
        *,
        asked: Asked,
        sessions: Iterable = (),
        prefix: str = "vraag",
        given: dict[int, Given] | None = None,
        complete: bool = True,
        with_consent: bool = True,
        only_choices: bool = False,
        had: Iterable[int] = (),
    ):
        super().__init__(data, prefix=prefix, use_required_attribute=False)
        self.asked, self.sessions = asked, list(sessions)
        self.complete, self.had = complete, frozenset(had)
        self.questions = [each for each in asked.questions if with_consent or not each.is_consent]
        if only_choices:
            self.questions = [each for each in self.questions if each.has_options]
        asked_here = {each.pk for each in self.questions}
        self.beside = {pk: each for pk, each in (given or {}).items() if pk not in asked_here}
        self.choice_hints = {}
        for question in self.questions:
            name = name_of(question)
            self.fields[name] = self._field(question)
            self.initial[name] = _initial(question, (given or {}).get(question.pk, Given()))
            self.choice_hints[name] = self._hints(question)

    @property
    def rows(self) -> list[dict]:
        """Each field with the choice on which it depends, for the page and its script."""
        return [
            {"field": self[name_of(each)], "condition": self._condition(each)}
            for each in self.questions
        ]

    def given(self) -> dict[int, Given]:
        """What was filled in, by question."""
        return {
            each.pk: _given(each, self.cleaned_data.get(name_of(each))) for each in self.questions
        }

    def clean(self):
        kept = as_put(self.questions, self.given())
        problems = problems_of(self.questions, kept, complete=self.complete, had=self.had)
        self.show(problems)
        return super().clean()

    def show(self, problems: dict[int, str]) -> None:
        """Put each sentence beside its question."""
        for question in self.questions:
            name = name_of(question)
            if question.pk in problems and name not in self.errors:
                self.add_error(name, problems[question.pk])

    def refuse(self, refused: AnswersRefused) -> None:
        """The same, of a verb; what is full only beside the questions where it was chosen."""
        given = self.given()
        ours = {
            question: sentence
            for question, sentence in refused.problems.items()
            if not refused.full
            or (question in given and refused.full & set(given[question].options))
        }
        self.show(ours)

    def _field(self, question: Question) -> forms.Field:
        # What is required depends on other answers, so the rule says it and not the field.
        common = {"label": question.label, "help_text": escape(question.help_text)}
        common["required"] = question.required and self.complete
        if question.is_consent:
            return LateBoolean(**common)
        if question.kind == QuestionKind.TEXT:
            rows = forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST})
            return LateChar(widget=rows, max_length=LONGEST, **common)
        options = [(str(each.pk), self._label(each)) for each in self._open(question)]
        if question.kind == QuestionKind.SEVERAL:
            return LateSeveral(choices=options, widget=forms.CheckboxSelectMultiple, **common)
        none = [] if question.required else [NO_CHOICE]
        return LateChoice(choices=[*none, *options], widget=forms.RadioSelect, **common)

    def _open(self, question) -> list:
        return [each for each in question.choices if not each.closed or each.pk in self.had]

    def _label(self, option) -> str:
        full = self.asked.left(option, self.sessions)
        if full is not None and full <= 0 and option.pk not in self.had:
            return f"{option.title} (volzet)"
        return option.title

    def _hints(self, question) -> dict[str, str]:
        hints = {}
        for option in question.choices if question.has_options else []:
            note = self.asked.note(option, self.sessions)
            note = "" if note == "volzet" else note.capitalize()
            hints[str(option.pk)] = " ".join(
                filter(None, [option.description, note and f"{note}."])
            )
        return hints

    def _condition(self, question) -> dict | None:
        option = question.shown_if
        if option is None:
            return None
        return {
            "name": self.add_prefix(f"q{option.question_id}"),
            "value": option.pk,
            "text": f"Alleen als je bij “{option.question.label}” koos voor “{option.title}”.",
        }


def questions_for(session, data=None) -> AnswersForm | None:
    """For staff who register somebody: they need not know everything."""
    if not session.event.has_questions:
        return None
    return AnswersForm(data, asked=asked_of(session.event), sessions=[session], complete=False)


class Late:
    """Not asked for by the field itself; `required` only says so beside the label."""

    def validate(self, value):
        required, self.required = self.required, False
        try:
            super().validate(value)
        finally:
            self.required = required


class LateChar(Late, forms.CharField):
    pass


class LateBoolean(Late, forms.BooleanField):
    pass


class LateChoice(Late, forms.ChoiceField):
    default_error_messages = {"invalid_choice": "Kies een antwoord uit de lijst."}


class LateSeveral(Late, forms.MultipleChoiceField):
    default_error_messages = {"invalid_choice": "Kies een antwoord uit de lijst."}


class WithAnswers:
    """For a form with the questions of the event below it, in `answers`."""

    answers: AnswersForm | None = None

    def is_valid(self) -> bool:
        """Both are looked at, so that everything that is wrong is said at once."""
        own = super().is_valid()
        return (self.answers is None or self.answers.is_valid()) and own

    def given(self) -> dict[int, Given]:
        return self.answers.given() if self.answers else {}

    def refuse(self, refused) -> None:
        """Beside the questions where the refusal is about them, above the form otherwise."""
        if isinstance(refused, AnswersRefused) and self.answers:
            self.answers.refuse(refused)
        else:
            self.add_error(None, refused.refusal.label)

    @property
    def with_answers(self) -> list:
        """For the summary of what is still wrong."""
        return [self, *([self.answers] if self.answers else [])]


def name_of(question: Question) -> str:
    return f"q{question.pk}"


def _initial(question, given: Given):
    if question.is_consent:
        return given.ticked
    if question.kind == QuestionKind.SEVERAL:
        return [str(option) for option in given.options]
    if question.has_options:
        return str(given.options[0]) if given.options else ""
    return given.text


def _given(question, value) -> Given:
    if question.is_consent:
        return Given(ticked=bool(value))
    if question.kind == QuestionKind.SEVERAL:
        return Given(options=tuple(int(each) for each in value or ()))
    if question.has_options:
        return Given(options=(int(value),) if value else ())
    return Given(text=value or "")
