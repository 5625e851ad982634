"""The words by which somebody could still be found, and how they are taken out of texts."""

import json
import re
from dataclasses import dataclass

from django.db.models import Q

from members.models import Person

GONE = "[gewist]"


@dataclass(frozen=True)
class Traces:
    """`addresses` and `full_names` point at one person anywhere; `names` (a first name, a family
    name) only in texts where that person takes part, since others bear them too."""

    addresses: tuple[str, ...] = ()
    full_names: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, person: Person) -> "Traces":
        """Of person and account. A mailbox that others share with them is no trace of one."""
        user = getattr(person, "user", None)
        addresses = {person.email}
        pairs = {(person.first_name, person.last_name)}
        if user:
            addresses |= {user.email, *user.emailaddress_set.values_list("email", flat=True)}
            pairs.add((user.first_name, user.last_name))
        others = Person.objects.known().exclude(pk=person.pk)
        shared = set(others.filter(email__in=addresses).values_list("email", flat=True))
        return cls(
            addresses=_longest_first(addresses - shared),
            full_names=_longest_first(
                f"{first} {last}" for first, last in pairs if first.strip() and last.strip()
            ),
            names=_longest_first(name.strip() for pair in pairs for name in pair),
        )

    def __bool__(self):
        return bool(self.addresses or self.full_names)

    def anywhere(self, *fields: str) -> Q:
        """Rows of which one of these text or JSON fields names the person; none without traces."""
        found = Q(pk__in=[])
        for word in (*self.addresses, *self.full_names):
            for spelled in _spellings(word):
                for field in fields:
                    found |= Q(**{f"{field}__icontains": spelled})
        return found

    def out_of(self, text: str, *, instead: str = GONE, also: tuple[str, ...] = ()) -> str:
        """The text without addresses and full names; `also` are further words, as written."""
        for word in (*self.addresses, *self.full_names):
            text = re.sub(re.escape(word), instead, text, flags=re.IGNORECASE)
        for word in also:
            text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", instead, text)
        return text

    def out_of_data(self, data):
        """The same for what JSON holds, however deep."""
        if isinstance(data, str):
            return self.out_of(data)
        if isinstance(data, dict):
            return {key: self.out_of_data(value) for key, value in data.items()}
        if isinstance(data, list):
            return [self.out_of_data(value) for value in data]
        return data


def _spellings(word: str) -> set[str]:
    """SQLite does not fold the case of accents, and keeps JSON with \\u escapes for them."""
    cases = {word, word.lower(), word.upper()}
    return cases | {json.dumps(each)[1:-1] for each in cases} if not word.isascii() else {word}


def _longest_first(words) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if word}, key=lambda word: (-len(word), word)))
