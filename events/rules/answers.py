"""Which questions are put to somebody, and what is wrong with the answers.

Pure. A question has `pk`, `kind`, `label`, `required`, `shown_if_id`, `takes_one`, `has_options`,
`is_consent` and `choices`, its options with `pk`, `title` and `closed`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from events.enums import QuestionKind

LONGEST = 1000


@dataclass(frozen=True)
class Given:
    """What somebody filled in at one question: words, options by id, or a tick."""

    text: str = ""
    options: tuple[int, ...] = ()
    ticked: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.text.strip() or self.options or self.ticked)


Answers = Mapping[int, Given]  # by the id of the question
NOTHING = Given()


def as_put(questions: Iterable, given: Answers) -> dict[int, Given]:
    """The answers to the questions that are put, in order; to any other there is no answer.

    A question that depends on a choice is only put to whoever made that choice.
    """
    chosen: set[int] = set()
    kept = {}
    for question in questions:
        if question.shown_if_id and question.shown_if_id not in chosen:
            continue
        kept[question.pk] = given.get(question.pk, NOTHING)
        if question.has_options:
            chosen.update(kept[question.pk].options)
    return kept


def problems_of(
    questions: Iterable, kept: Answers, *, complete: bool, had: Collection[int] = ()
) -> dict[int, str]:
    """What is wrong, by question, in the sentence beside it; `had` are options chosen before.

    `complete` asks for everything that is required. An empty answer is never a problem otherwise.
    """
    wrong = {}
    for question in questions:
        if question.pk in kept and (
            sentence := _problem(question, kept[question.pk], complete, had)
        ):
            wrong[question.pk] = sentence
    return wrong


def missing_from(questions: Iterable, given: Answers) -> list:
    """The required questions that are put and were not answered."""
    questions = list(questions)
    kept = as_put(questions, given)
    return [
        each
        for each in questions
        if each.required and each.pk in kept and _answer(each, kept[each.pk]).is_empty
    ]


def full_sentence(titles: Iterable[str]) -> str:
    names = " en ".join(f"“{title}”" for title in titles)
    return (
        f"{names} is intussen volzet. Kies iets anders; de rest van wat je invulde, staat er nog."
    )


def _problem(question, given, complete, had) -> str:
    if _answer(question, given).is_empty:
        return REQUIRED[QuestionKind(question.kind)] if complete and question.required else ""
    if question.has_options:
        return _wrong_choice(question, given.options, had)
    if len(given.text) > LONGEST:
        return f"Dit is te lang: hou het onder {LONGEST} tekens."
    return ""


def _answer(question, given) -> Given:
    """Only what this kind of question takes."""
    if question.has_options:
        return Given(options=given.options)
    return Given(ticked=given.ticked) if question.is_consent else Given(text=given.text)


def _wrong_choice(question, chosen, had) -> str:
    options = {option.pk: option for option in question.choices}
    if set(chosen) - set(options):
        return "Kies een antwoord uit de lijst."
    if question.takes_one and len(chosen) > 1:
        return "Kies één antwoord."
    closed = [options[pk].title for pk in chosen if options[pk].closed and pk not in had]
    if closed:
        return f"“{closed[0]}” kun je niet meer kiezen. Kies iets anders."
    return ""


REQUIRED = {
    QuestionKind.TEXT: "Vul hier een antwoord in.",
    QuestionKind.CHOICE: "Kies één antwoord.",
    QuestionKind.SEVERAL: "Duid minstens één antwoord aan.",
    QuestionKind.WORKSHOP: "Kies een werksessie voor deze ronde.",
    QuestionKind.CONSENT: "Zonder je toestemming kunnen we je niet inschrijven. Vink dit aan.",
}
