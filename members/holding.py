"""Rows of any model whose texts hold every word of a question, for what stands in no index."""

import re

from django.db.models import Q, QuerySet

from members.word_forms import beginnings, folded, words_of


def holding(rows: QuerySet, question: str, *fields: str) -> QuerySet:
    """The rows where each word, or a shape of it, is in at least one of the fields.

    No rows where nothing is asked.
    """
    wanted = set(words_of(question))
    if not wanted:
        return rows.none()
    for written in re.findall(r"[^\W_]+", question.lower()):
        word = folded(written)
        if word in wanted:
            shapes = {written, *beginnings(word)}
            anywhere = (Q(**{f"{field}__icontains": shape}) for field in fields for shape in shapes)
            rows = rows.filter(_any(anywhere))
    return rows


def _any(questions) -> Q:
    whole = Q()
    for each in questions:
        whole |= each
    return whole
