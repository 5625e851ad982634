"""Calling a member by name: `@Hanne Ooms`, or `@Hanne` where only one member is called so.

The name of somebody who is no member stays plain text, and nobody is told.
"""

import re

from django.db.models import Q

from members.word_forms import folded
from networks.models import Membership

CALL = re.compile(r"(?<![\w@])@([^\W\d_][\w'’.-]*)")
MOST = 20  # names in one post; more is a list, no call


def mentioned(network, text: str) -> dict[int, str]:
    """Person id → the words as written, of every active member whom the text calls. One query,
    and none where nobody is called."""
    starts = [found.start() + 1 for found in CALL.finditer(text)][:MOST]
    if not starts:
        return {}
    by_first = Q()
    for letter in {text[start] for start in starts}:  # accents are compared below, not here
        by_first |= Q(person__first_name__istartswith=letter)
        by_first |= Q(person__first_name__istartswith=folded(letter))
    rows = Membership.objects.active().filter(by_first, network=network)
    people = list(rows.values_list("person_id", "person__first_name", "person__last_name"))
    called = {}
    for start in starts:
        person, length = _whom(text[start:], people)
        if person is not None:
            called.setdefault(person, text[start - 1 : start + length])
    return called


def _whom(rest: str, people) -> tuple[int | None, int]:
    """Whom the words after an @ mean and how long the name is; the full name before the first."""
    full = _bearers(rest, [(pk, f"{first} {last}") for pk, first, last in people])
    if full:
        return full[0]
    first = _bearers(rest, [(pk, first) for pk, first, _ in people])
    return first[0] if len(first) == 1 else (None, 0)


def _bearers(rest: str, names) -> list[tuple[int, int]]:
    """Who is called so, with the length of the name; the longest name first."""
    found = [
        (pk, len(name))
        for pk, name in names
        if name.strip()
        and folded(rest[: len(name)]) == folded(name)
        and not rest[len(name) : len(name) + 1].isalnum()
    ]
    return sorted(found, key=lambda each: -each[1])
