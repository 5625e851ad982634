"""Finding the organisation that somebody means: suggestions while typing, and the exact one."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from members.enums import OrganisationKind
from members.models import FormerName, Organisation
from members.text_keys import board_key, text_key

SUGGESTIONS = 8
ALIKE = 0.74  # 'Antwepren' and 'Antwerpen' are, 'Gent' and 'Genk' too


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
    """What somebody probably means; where no name fits, the municipalities spelled alike."""
    found = list(Organisation.objects.search(text)[:limit])
    if found:
        return _with_former_names(found, board_key(text))
    return [Suggestion(each) for each in _spelled_alike(board_key(text))]


def resolve(text: str) -> Organisation | None:
    """The one organisation of that name, former name or postal code; None where in doubt."""
    key = board_key(re.sub(r"\s*\(vroeger .*\)\s*$", "", text or ""))
    if not key:
        return None
    named = list(Organisation.objects.search(key).filter(search_text__contains=f" {key} |")[:50])
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


def _with_former_names(found, key) -> list[Suggestion]:
    former = {}
    for each in FormerName.objects.filter(organisation__in=found).order_by("name"):
        if _begins_words(text_key(each.name), key):
            former.setdefault(each.organisation_id, each.name)
    return [
        Suggestion(
            each,
            "" if _begins_words(text_key(each.full_name), key) else former.get(each.pk, ""),
        )
        for each in found
    ]


def _begins_words(name_key, key) -> bool:
    return all(f" {word}" in f" {name_key}" for word in key.split())


def _spelled_alike(key) -> list[Organisation]:
    of_ocmw = key.startswith("ocmw ")
    wanted = key.removeprefix("ocmw ")
    if len(wanted) < 3 or wanted.isdigit():
        return []
    boards = Organisation.objects.current().municipalities()
    ids = {text_key(name): pk for pk, name in boards.values_list("pk", "name")}
    for pk, name in FormerName.objects.filter(organisation__in=boards).values_list(
        "organisation_id", "name"
    ):
        ids.setdefault(text_key(name), pk)
    close = get_close_matches(wanted, ids, n=5, cutoff=ALIKE)
    order = list(dict.fromkeys(ids[each] for each in close))
    if of_ocmw:
        bodies = Organisation.objects.filter(kind=OrganisationKind.OCMW, counts_with__in=order)
        return sorted(bodies, key=lambda each: order.index(each.counts_with_id))
    found = Organisation.objects.in_bulk(order)
    return [found[pk] for pk in order]
