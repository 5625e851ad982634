"""Finding the organisation that somebody means: suggestions while typing, and the exact one."""

import re
from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from members.enums import OrganisationKind
from members.models import FormerName, Organisation
from members.organisation_ranking import Known, rank, typed_key
from members.ready_queries import ReadyQuery
from members.text_keys import board_key

NAMED = ReadyQuery(
    lambda words, on: (
        Organisation.objects.on(on).filter(search_text__contains=words).best_first()[:50]
    ),
    *("words", "on"),
)
SUGGESTIONS = 8
WEIGHT = {OrganisationKind.MUNICIPALITY: 0, OrganisationKind.OCMW: 1}
OTHER = 2


@dataclass(frozen=True)
class Suggestion:
    """`value` is what the field holds once chosen; `resolve` finds the organisation back by it."""

    organisation: Organisation
    former_name: str = ""

    @property
    def value(self) -> str:
        return self.organisation.full_name

    @property
    def label(self) -> str:
        return f"{self.value} (vroeger {self.former_name})" if self.former_name else self.value

    @property
    def place(self) -> str:
        """What tells namesakes apart: the province of a board, the kind of another body."""
        if self.organisation.kind == OrganisationKind.MUNICIPALITY:
            return f"provincie {self.organisation.get_province_display()}"
        return self.organisation.get_kind_display()

    @property
    def note(self) -> str:
        return f"vroeger {self.former_name} · {self.place}" if self.former_name else self.place


def suggest(text: str, limit: int = SUGGESTIONS) -> list[Suggestion]:
    """What somebody probably means, in the order of `members.organisation_ranking`.

    Three queries, whatever was typed.
    """
    if not typed_key(text):
        return []
    matches = rank(text, known_organisations(), limit)
    found = Organisation.objects.in_bulk([match.pk for match in matches])
    return [Suggestion(found[match.pk], match.former) for match in matches]


def known_organisations() -> list[Known]:
    """Every organisation of today, as the ranking wants it; two queries."""
    current = Organisation.objects.current()
    former = defaultdict(list)
    names = FormerName.objects.filter(organisation__in=current).order_by("name")
    for pk, name in names.values_list("organisation_id", "name"):
        former[pk].append(name)
    rows = current.values_list("pk", "kind", "name", "search_text")
    return [
        Known(pk, WEIGHT.get(kind, OTHER), name, search_text, tuple(former[pk]))
        for pk, kind, name, search_text in rows
    ]


def resolve(text: str) -> Organisation | None:
    """The one organisation of that name, former name or postal code; None where in doubt."""
    key = typed_key(re.sub(r"\s*\(vroeger .*\)\s*$", "", text or ""))
    if not key:
        return None
    named = NAMED(words=f" {key} |", on=timezone.localdate())
    own = [each for each in named if board_key(each.full_name) == key]
    if own:
        return own[0]  # a municipality comes before another body of its name
    called = [each for each in named if f"| {key} |" in each.search_text]
    if len(called) == 1:
        return called[0]
    if re.fullmatch(r"\d{4}", key):
        places = list(Organisation.objects.search(key).municipalities()[:2])
        return places[0] if len(places) == 1 else None
    return None
