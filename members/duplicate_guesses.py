"""Which rows are probably the same human being, for staff to decide.

Constant in queries: every known person is read once as a few values and put into groups; a group
of two or more is a proposal, with the reason why.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from django.db import models
from django.utils import timezone

from members.models import NotDuplicate, Organisation, Person
from members.text_keys import board_key, text_key

LARGEST_GROUP = 12  # more of one name is a name that many bear


class Reason(models.TextChoices):
    """The surest first; the label is what staff reads."""

    MAILBOX = "mailbox", "dezelfde naam achter dezelfde gedeelde postbus"
    ADDRESS = "address", "hetzelfde adres, anders geschreven"
    BOARD = "board", "dezelfde naam bij hetzelfde bestuur"
    DOMAIN = "domain", "dezelfde naam en hetzelfde deel na de @"


ORDER = list(Reason)


@dataclass(frozen=True)
class Proposal:
    first: int
    second: int
    reasons: tuple[Reason, ...]
    words: str  # names and addresses of both, to search in


@dataclass(frozen=True)
class Facts:
    """What is compared of one person."""

    pk: int
    first_name: str
    last_name: str
    email: str
    shared: bool
    board: str

    @property
    def name_key(self) -> str:
        """The words of the name in any order; empty where first or family name is unknown."""
        if not (self.first_name and self.last_name):
            return ""
        return " ".join(sorted(text_key(f"{self.first_name} {self.last_name}").split()))

    def keys(self, domains: dict[str, int]) -> list[tuple[Reason, str]]:
        local, _, domain = self.email.rpartition("@")
        found = []
        if not self.shared and local:
            found.append((Reason.ADDRESS, address_key(self.email, domains)))
        if self.name_key:
            if self.shared:
                found.append((Reason.MAILBOX, f"{self.name_key}|{self.email}"))
            if self.board:
                found.append((Reason.BOARD, f"{self.name_key}|{self.board}"))
            if domain:
                found.append((Reason.DOMAIN, f"{self.name_key}|{domain}"))
        return found


def address_key(email: str, domains: dict[str, int]) -> str:
    """Without what people write in two ways: dots and dashes before the @, what follows a +, and
    two domains of one organisation ("jan.peeters@gent.be", "janpeeters@stad.gent")."""
    local, _, domain = email.rpartition("@")
    plain = "".join(char for char in local.partition("+")[0] if char not in ".-_")
    return f"{plain}@{domains.get(domain, domain)}"


def proposals(query: str = "") -> list[Proposal]:
    """Pairs that nobody refused yet, the surest first; with a query, those that hold its words."""
    people = _people(timezone.localdate())
    groups: dict[tuple[Reason, str], list[int]] = defaultdict(list)
    domains = _domains()
    for person in people.values():
        for key in person.keys(domains):
            groups[key].append(person.pk)
    reasons: dict[tuple[int, int], list[Reason]] = defaultdict(list)
    for (reason, _), members in groups.items():
        if 1 < len(members) <= LARGEST_GROUP:
            for pair in combinations(sorted(members), 2):
                reasons[pair].append(reason)
    refused = set(NotDuplicate.objects.values_list("first", "second"))
    found = [
        Proposal(*pair, tuple(sorted(why, key=ORDER.index)), _words(people, pair))
        for pair, why in reasons.items()
        if pair not in refused
    ]
    asked = text_key(query).split()
    found = [row for row in found if all(word in row.words for word in asked)]
    return sorted(found, key=lambda row: (ORDER.index(row.reasons[0]), row.first, row.second))


def _people(today: date) -> dict[int, Facts]:
    counts_as = Organisation.objects.counted_as(today)
    rows = Person.objects.known().order_by("pk")
    fields = ("pk", "first_name", "last_name", "email", "shared_mailbox")
    people = {}
    for *facts, organisation, typed in rows.values_list(
        *fields, "organisation", "organisation_typed"
    ):
        board = str(counts_as.get(organisation, organisation)) if organisation else board_key(typed)
        people[facts[0]] = Facts(*facts, board=board)
    return people


def _domains() -> dict[str, int]:
    """The domains of organisations that have more than one."""
    rows = Organisation.objects.filter(email_domains__contains=" ")
    return {
        domain: pk
        for pk, domains in rows.values_list("pk", "email_domains")
        for domain in domains.split()
    }


def _words(people, pair) -> str:
    rows = [people[pk] for pk in pair]
    texts = (f"{row.first_name} {row.last_name} {row.email}" for row in rows)
    return text_key(" ".join(texts))
