"""Refusals as exceptions: each carries the enum member whose label people read."""

from collections.abc import Collection

from events.enums import Refusal


class EventsRefused(Exception):
    """A verb of the agenda that is not carried out, and why."""

    def __init__(self, refusal: Refusal):
        self.refusal = Refusal(refusal)
        super().__init__(self.refusal.label)


class RegistrationRefused(EventsRefused):
    """Somebody cannot register, cancel or be marked now."""


class AnswersRefused(RegistrationRefused):
    """The answers to the questions of the event: a sentence for each question, by its id.

    `full` are the options that have no place left, where that is what is wrong.
    """

    def __init__(self, problems: dict[int, str], full: Collection[int] = ()):
        self.problems, self.full = problems, frozenset(full)
        super().__init__(Refusal.ANSWERS)


class ChangeRefused(EventsRefused):
    """Staff cannot change or publish this now."""
