"""Whom people probably meant by a name that is nobody's, for many names at once."""

import re
from difflib import get_close_matches

from members.enums import OrganisationKind
from members.models import FormerName, Organisation
from members.text_keys import board_key, short_names, text_key

ALIKE = 0.8
SHORTEST = 4  # of a word that alone may point to a municipality
# Words that many organisations share and that look like a municipality (dienst, Diest).
COMMON = frozenset(
    (
        *("dienst", "diensten", "samenleven", "stad", "stads", "gemeente", "lokaal", "bestuur"),
        *("huis", "buurthuis", "raad", "welzijn", "welzijnsraad", "zorg", "centrum", "team"),
        *("diversiteit", "gelijke", "kansen", "vlaanderen", "vzw", "regio", "zone", "brug"),
    )
)


class Guesser:
    """Knows all names of today; two queries, whatever the number of guesses."""

    def __init__(self):
        current = Organisation.objects.current()
        former = FormerName.objects.filter(organisation__in=current)
        self.organisations = {each.pk: each for each in current.order_by("name")}
        self.pk_by_name: dict[str, int] = {}
        self.boards: dict[str, int] = {}
        self.ocmw: dict[int, int] = {}
        for each in self.organisations.values():
            for name in (each.full_name, each.name, *short_names(each.name)):
                self._learn(each, name)
            if each.kind == OrganisationKind.OCMW:
                self.ocmw[each.counts_with_id] = each.pk
        for pk, name in former.values_list("organisation_id", "name"):
            self._learn(self.organisations[pk], name)

    def _learn(self, organisation, name):
        key = board_key(name)
        is_board = organisation.kind == OrganisationKind.MUNICIPALITY
        if is_board:
            self.boards.setdefault(key, organisation.pk)
            self.pk_by_name[key] = organisation.pk
        else:
            self.pk_by_name.setdefault(key, organisation.pk)

    def guess(self, typed: str, limit: int = 3) -> list[Organisation]:
        """The best first; nothing where no word reminds of a name."""
        parts = [board_key(part) for part in (typed, *re.split(r"[,;/()|–-]", typed)) if part]
        found = [self.pk_by_name.get(part) for part in parts]
        for part in parts:
            found += self._alike(part)
        for word in text_key(typed).split():
            if len(word) >= SHORTEST and word not in COMMON:
                found += self._alike(word)
        if "ocmw" in text_key(typed).split():
            found = [self.ocmw.get(pk, pk) for pk in found]
        wanted = list(dict.fromkeys(pk for pk in found if pk))
        return [self.organisations[pk] for pk in wanted[:limit]]

    def _alike(self, key: str) -> list[int]:
        key = key.removeprefix("ocmw ")
        return [self.boards[each] for each in get_close_matches(key, self.boards, 2, ALIKE)]
