"""Which questions somebody is asked, given what they answered so far."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol


class Asked(Protocol):
    key: str
    wanted: frozenset[str]

    only_if: Any


def applies(question: Asked, answers: Mapping[str, Any]) -> bool:
    """A question without a condition always applies; one whose condition was not met, never."""
    if question.only_if is None:
        return True
    given = answers.get(question.only_if.key)
    values = given if isinstance(given, list) else [given]
    return any(str(each) in question.wanted for each in values if each not in (None, ""))


def asked_of(questions: Iterable[Asked], answers: Mapping[str, Any]) -> list[Asked]:
    """The questions that apply. One that hangs on a question that does not apply falls too."""
    left, valid = [], {}
    for question in questions:
        if applies(question, valid):
            left.append(question)
            if question.key in answers:
                valid[question.key] = answers[question.key]
    return left
