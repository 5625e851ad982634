"""Where an app shows itself on a page that lies to its left, without being imported there.

A *component slot* collects pieces of HTML (laces components); a *collector* collects dataclasses.
An app fills a slot in its `wagtail_hooks.py`:

    @slots.my_page.fill(order=20)
    def my_registrations(request, person, **context): return RegistrationsPanel(person)
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from members.text_keys import text_key

FIRST_HITS = slice(0, 5)  # of each kind on the first page of a search

component_slots: dict[str, "ComponentSlot"] = {}


class _Slot:
    def __init__(self, name: str):
        self.name = name
        self._fillers: list[tuple[int, str, Callable]] = []

    def fill(self, order: int = 100):
        """Register a filler; lower orders come first, equal orders by their module's name."""

        def register(filler: Callable) -> Callable:
            place = f"{filler.__module__}.{filler.__qualname__}"
            self._fillers = [row for row in self._fillers if row[1] != place]
            self._fillers.append((order, place, filler))
            self._fillers.sort(key=lambda row: row[:2])
            return filler

        return register

    @property
    def fillers(self) -> list[Callable]:
        return [filler for _, _, filler in self._fillers]


class ComponentSlot(_Slot):
    """A place on a page: each filler returns a laces component, or None to stay silent."""

    def __init__(self, name: str):
        super().__init__(name)
        if name in component_slots:
            raise ValueError(f"There is already a slot named {name}")
        component_slots[name] = self

    def components(self, request, **context) -> list[Any]:
        made = (filler(request, **context) for filler in self.fillers)
        return [component for component in made if component is not None]


class CollectorSlot(_Slot):
    """A question put to every app: each filler returns an iterable of dataclasses."""

    def collect(self, **question) -> list[Any]:
        found = []
        for filler in self.fillers:
            answer = filler(**question)
            if answer is not None:
                found.extend(answer if isinstance(answer, Iterable) else [answer])
        return found


@dataclass(frozen=True)
class SearchResult:
    title: str
    url: str
    summary: str = ""
    note: str = ""


def slug_of_kind(label: str) -> str:
    """A kind of hits as the address names it: 'Thema’s' → ?soort=themas."""
    return text_key(label.replace("’", "")).replace(" ", "-")


@dataclass(frozen=True)
class SearchGroup:
    """The hits of one kind: `total` counts them all, `results` holds those that were asked for.

    Groups stand on the page by their `order`.
    """

    label: str
    results: list[SearchResult]
    total: int
    order: int = 20

    @property
    def slug(self) -> str:
        return slug_of_kind(self.label)


@dataclass(frozen=True)
class SitemapEntry:
    location: str
    lastmod: datetime | None = None


@dataclass(frozen=True)
class CalendarEntry:
    title: str
    url: str
    starts_at: datetime
    ends_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class MondayLine:
    """One thing that waits for a colleague, one click away: for a role, or for who may do it.

    `items` name what was counted, as (text, address): the weekly mail lists them.
    """

    text: str
    url: str
    count: int = 1
    role: str = ""
    permission: str = ""
    items: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class PersonalData:
    """What one app keeps about a person, for the download of one's own data."""

    label: str
    rows: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class Erased:
    """What one app does with its rows about a person who is erased.

    `count` rows either go, or stay (`kept`) without the person in them, with why in one sentence.
    """

    label: str
    count: int
    kept: bool = False
    why: str = ""


@dataclass(frozen=True)
class ErasureBlock:
    """Why somebody cannot be erased yet, and where to mend that first."""

    text: str
    url: str = ""
    label: str = ""


@dataclass(frozen=True)
class Merged:
    """How many rows of one kind move from a duplicate to the person who is kept."""

    label: str
    count: int
    note: str = ""


@dataclass(frozen=True)
class TypedOrganisation:
    """A name that somebody typed and that stands for no organisation yet, with how often."""

    typed: str
    count: int = 1


@dataclass(frozen=True)
class OrganisationCount:
    """How many rows of one kind point to each organisation; `counts` by its id.

    `url` is the list of these rows, to which the id of an organisation is added.
    """

    label: str
    counts: dict[int, int]
    url: str = ""


@dataclass(frozen=True)
class ReachedOrganisations:
    """Which organisations somebody was reached of, each for itself: who counts as whom is asked
    of the map."""

    label: str
    ids: frozenset[int]


my_page = ComponentSlot("my_page")
# organisation, counting: itself and the ids of all that count as it
organisation_page = ComponentSlot("organisation_page")
person_page = ComponentSlot("person_page")  # staff: everything about one person at a glance
# person, mine (members.municipality.MyMunicipality)
my_municipality = ComponentSlot("my_municipality")

calendar = CollectorSlot("calendar")
monday_mail = CollectorSlot("monday_mail")
# query: words; user; shown: a slice, which of the hits to return. Answered with a SearchGroup.
search = CollectorSlot("search")
sitemap = CollectorSlot("sitemap")
export_person = CollectorSlot("export_person")
erase_person = CollectorSlot("erase_person")
erasure_blocks = CollectorSlot("erasure_blocks")
merge_person = CollectorSlot("merge_person")
typed_organisations = CollectorSlot("typed_organisations")
organisation_counts = CollectorSlot("organisation_counts")  # organisations: ids
reached_organisations = CollectorSlot("reached_organisations")
