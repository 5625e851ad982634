"""Answers that several figures of one screen need, asked once.

    @shared
    def any_held_day(period): ...

    with sharing():
        catalogue.rows(period)   # every row that asks the same gets the same answer

Outside `sharing()` every call asks anew. Only for reading: what changes inside is not seen.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_answers: ContextVar[dict | None] = ContextVar("shared_answers", default=None)


@contextmanager
def sharing() -> Iterator[None]:
    """Inside another `sharing()` it changes nothing: the outer one keeps the answers."""
    if _answers.get() is not None:
        yield
        return
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def is_sharing() -> bool:
    return _answers.get() is not None


def shared(ask: Callable[P, R]) -> Callable[P, R]:
    """For a function whose arguments can be the key of a dictionary."""

    @wraps(ask)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        answers = _answers.get()
        if answers is None:
            return ask(*args, **kwargs)
        key = (ask, args, tuple(sorted(kwargs.items())))
        if key not in answers:
            answers[key] = ask(*args, **kwargs)
        return answers[key]

    return answer
