"""The questions of an event as a screen shows them, with what is left of each choice."""

from dataclasses import dataclass, field

from events.actions.answers import given_by
from events.models import Answer, Event, Option, Question
from events.rules.answers import missing_from
from members import dutch


@dataclass
class Asked:
    """The questions of one event. `taken` counts by (session, option); empty where nobody asks."""

    questions: list[Question] = field(default_factory=list)
    taken: dict[tuple[int, int], int] = field(default_factory=dict)

    def left(self, option: Option, sessions) -> int | None:
        """The most places that one of the sessions still has; None where there is no number."""
        if option.places is None or not sessions:
            return None
        return max(
            option.places - self.taken.get((session.pk, option.pk), 0) for session in sessions
        )

    def note(self, option: Option, sessions) -> str:
        """Volzet; or how many are left, where the session is known."""
        left = self.left(option, sessions)
        if left is None:
            return ""
        if left <= 0:
            return "volzet"
        if len(sessions) > 1:
            return f"{dutch.counted(option.places, 'plaats', 'plaatsen')} per sessie"
        return f"nog {dutch.counted(left, 'plaats', 'plaatsen')}"


def asked_of(event: Event) -> Asked:
    """In three queries for any number of questions; in none for an event that asks nothing."""
    if not event.has_questions:
        return Asked()
    questions = list(Question.objects.filter(event=event).as_asked())
    limited = any(option.places is not None for each in questions for option in each.choices)
    return Asked(questions, Answer.objects.taken_by_session(event) if limited else {})


@dataclass(frozen=True)
class OwnAnswers:
    """What one person answered, and which required questions are still open."""

    lines: list[tuple[str, str]]
    missing: list[str]

    @property
    def to_do(self) -> str:
        return dutch.listed([f"“{label}”" for label in self.missing])


def answers_of(registration) -> OwnAnswers | None:
    """For the personal page and the history; None where the event asks nothing."""
    if not registration.session.event.has_questions:
        return None
    answers = list(Answer.objects.of(registration))
    questions = Question.objects.filter(event=registration.session.event).with_options()
    missing = [each.label for each in missing_from(questions, given_by(answers))]
    return OwnAnswers(lines_of(answers), missing)


def lines_of(answers) -> list[tuple[str, str]]:
    """Per question its answers in one line, in the order of the form."""
    words: dict[str, list[str]] = {}
    for row in answers:
        words.setdefault(row.question.label, []).append(row.words)
    return [(label, dutch.listed(given)) for label, given in words.items()]
