"""Kinds of lists of before that can be taken in; each app to the right registers its own.

    class Consultations(PastKind):
        slug, label, words = "overleg", "Overleg", ("overleg", "overleggen")
        ...
        def read(self, row): return PastLine(key, shown, facts)   # raises Unclear

    register(Consultations)

What a key means is told by the kind: a row of which the key stands there already is known, and
stays as it is.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from members.imports import Row
from members.past_organisations import PastOrganisations
from planning.past.cells import Unclear, date_in


@dataclass(frozen=True)
class PastLine:
    """A row of a file that can be taken in: `shown` are its cells on the screen."""

    key: tuple
    shown: tuple[str, ...]
    facts: dict
    line: int = 0


class PastKind(ABC):
    """How one kind of list is read, compared, written and taken back. One object per file."""

    slug = ""
    label = ""
    words = ("rij", "rijen")
    order = 100
    columns: dict[str, tuple[str, ...]] = {}
    required: tuple[str, ...] = ()
    example: tuple[tuple[str, ...], ...] = ()
    heads: tuple[str, ...] = ()
    note = ""
    most = 2000

    @abstractmethod
    def read(self, row: Row) -> PastLine:
        """Raises `Unclear`."""

    @abstractmethod
    def known(self, lines: list[PastLine]) -> set[tuple]:
        """Of these lines the keys that stand here already."""

    @abstractmethod
    def make(self, line: PastLine, *, source: str, by) -> int:
        """Write the row; returns its key. Logged by the load as a whole."""

    @abstractmethod
    def take_back(self, keys: list[int], loaded_at) -> bool:
        """Take all of these rows away; False, and nothing gone, where one was changed since."""

    # --- what kinds share ---------------------------------------------------------------------

    @property
    def organisations(self) -> PastOrganisations:
        if not hasattr(self, "_organisations"):
            self._organisations = PastOrganisations()
        return self._organisations

    def organisation(self, typed: str, on: date):
        """Raises `Unclear` where nobody is called so."""
        if (found := self.organisations.find(typed, on)) is None:
            raise Unclear(
                f"Geen organisatie heet “{typed}”. Schrijf ze zoals bij Organisaties, of voeg ze "
                "daar eerst toe."
            )
        return found

    @staticmethod
    def past_date(text: str) -> date:
        """Raises `Unclear` also for a day to come."""
        on = date_in(text)
        if on > timezone.localdate():
            raise Unclear(f"“{text}” moet nog komen. Hier staat alleen wat voorbij is.")
        return on

    @staticmethod
    def short_enough(text: str, most: int, what: str) -> str:
        if len(text) > most:
            raise Unclear(f"{what} is te lang: {len(text)} tekens, hoogstens {most}.")
        return text


_kinds: dict[str, type[PastKind]] = {}


def register(kind: type[PastKind]) -> type[PastKind]:
    _kinds[kind.slug] = kind
    return kind


def kinds() -> dict[str, type[PastKind]]:
    return dict(sorted(_kinds.items(), key=lambda pair: (pair[1].order, pair[0])))


def kind_named(slug: str) -> type[PastKind] | None:
    return _kinds.get(slug)
