"""Rows of any model whose texts hold every word of a question, for what stands in no index."""

import re

from django.db.models import Q, QuerySet

from members.word_forms import beginnings, folded, words_of


def shapes_of_words(question: str) -> list[set[str]]:
    """Per word that asks for something, the shapes of which a text must hold one.

    Empty where nothing is asked.
    """
    wanted = set(words_of(question))
    return [
        {written, *beginnings(folded(written))}
        for written in re.findall(r"[^\W_]+", question.lower())
        if folded(written) in wanted
    ]


def holds_any(shapes: set[str], *fields: str) -> Q:
    """One of the fields holds one of the shapes."""
    whole = Q()
    for field in fields:
        for shape in shapes:
            whole |= Q(**{f"{field}__icontains": shape})
    return whole


def holding(rows: QuerySet, question: str, *fields: str) -> QuerySet:
    """The rows where each word, or a shape of it, is in at least one of the fields.

    No rows where nothing is asked.
    """
    asked = shapes_of_words(question)
    if not asked:
        return rows.none()
    for shapes in asked:
        rows = rows.filter(holds_any(shapes, *fields))
    return rows
