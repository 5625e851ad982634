"""The list of the practices database: which practices fit the address, in which order."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, Value, When
from django.http import QueryDict

from cms.enums import PopulationClass, PracticeOrder, QualityLevel
from cms.list_search import search_list
from cms.models.practice import PracticePage
from cms.models.practice_lists import TargetGroup, WorkForm
from cms.rules import clean_query
from members.dutch import percent
from members.enums import Province
from members.facets import Facet, active_filters, facet
from members.models import Organisation
from members.tables import Table, table
from members.tile_map import TileMap, count_map
from planning.enums import Theme
from planning.themes import GENERAL

PER_PAGE = 20
THEMES = [*Theme.choices, (GENERAL, "Alle thema’s samen")]
# Query parameter → the word that narrows by it.
WORDS = {
    "thema": "with_any_theme",
    "doelgroep": "for_groups",
    "inwoners": "of_size",
    "provincie": "in_provinces",
    "werkvorm": "of_forms",
    "kwaliteit": "of_level",
    "jaar": "from_years",
}


@dataclass(frozen=True)
class PracticeChoice:
    """What the address asks for: words to search, and a choice per facet."""

    words: str
    hits: tuple[int, ...] | None  # pages that hold the words, best first; None: no words asked
    chosen: dict[str, list[str]]
    order: str
    said: str = ""  # where the words were understood as others

    @classmethod
    def of(cls, query: QueryDict) -> "PracticeChoice":
        words = clean_query(query.get("q", "").replace("\x00", ""))
        chosen = {name: _valid(name, query.getlist(name)) for name in WORDS}
        found = search_list(PracticePage, words) if words else None
        order = query.get("volgorde", "")
        if order not in PracticeOrder.values or (order == PracticeOrder.BEST and not words):
            order = PracticeOrder.BEST if words else PracticeOrder.NEWEST
        if found is None:
            return cls(words, None, chosen, order)
        return cls(words, found.keys, chosen, order, found.said(words))

    def practices(self, without: str = ""):
        """The practices asked for; `without` leaves one facet out, to count its options."""
        found = PracticePage.objects.live().public()
        if self.hits is not None:
            found = found.filter(pk__in=self.hits)
        for name, word in WORDS.items():
            if self.chosen[name] and name != without:
                found = getattr(found, word)(self.chosen[name])
        return found

    def ordered(self):
        found = self.practices()
        if self.order == PracticeOrder.TITLE:
            return found.order_by("title", "pk")
        if self.order == PracticeOrder.BEST and self.hits:
            places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(self.hits[:200])]
            rank = Case(*places, default=Value(200), output_field=IntegerField())
            return found.annotate(hit=rank).order_by("hit", "-first_published_at")
        return found.newest()

    @property
    def count(self) -> int:
        return sum(len(values) for values in self.chosen.values())


def _valid(name: str, values: list[str]) -> list[str]:
    """Only values that can exist: whoever edits an address by hand gets a list, not an error."""
    known = {
        "thema": {value for value, _ in THEMES},
        "inwoners": set(PopulationClass.values),
        "provincie": set(Province.values),
        "kwaliteit": set(QualityLevel.values),
    }
    if name == "jaar":
        return [value for value in values if value.isdecimal() and len(value) == 4]
    return [value for value in values if name not in known or value in known[name]]


def practice_context(request) -> dict:
    query = request.GET
    choice = PracticeChoice.of(query)
    facets = _facets(choice, query)
    page = Paginator(choice.ordered().for_rows(), PER_PAGE).get_page(query.get("pagina"))
    for each in page.object_list:
        each.shown_level = QualityLevel(each.level)
    rest = query.copy()
    for name in ("pagina", "volgorde"):
        rest.pop(name, None)
    return {
        "choice": choice,
        "facets": facets,
        "active_filters": active_filters(facets, query),
        "practices": page,
        "total": page.paginator.count,
        "orders": _orders(choice),
        "query_string": rest.urlencode(),
        "kept": {"q": choice.words, "volgorde": query.get("volgorde", "")},
        "clear": f"?q={choice.words}" if choice.words else "?",
        **_places(choice),
    }


def _orders(choice) -> list[dict]:
    return [
        {"value": value, "label": label, "chosen": value == choice.order}
        for value, label in PracticeOrder.choices
        if value != PracticeOrder.BEST or choice.words
    ]


def _facets(choice: PracticeChoice, query: QueryDict) -> list[Facet]:
    def counts(name, word, *arguments):
        return getattr(choice.practices(without=name), word)(*arguments)

    years = counts("jaar", "count_per", "since")
    shown_years = sorted({*years, *map(int, choice.chosen["jaar"])} - {None}, reverse=True)
    return [
        facet(
            "thema", "Thema", THEMES, query, counts=counts("thema", "count_per_theme"), themed=True
        ),
        facet(
            "kwaliteit",
            "Kwaliteit",
            QualityLevel.choices,
            query,
            counts=counts("kwaliteit", "count_per_level"),
        ),
        facet(
            "inwoners",
            "Inwoners",
            PopulationClass.choices,
            query,
            counts=counts("inwoners", "count_per_size"),
        ),
        facet(
            "provincie",
            "Provincie",
            Province.choices,
            query,
            counts=counts("provincie", "count_per", "organisation__province"),
        ),
        facet(
            "werkvorm",
            "Werkvorm",
            WorkForm.objects.values_list("slug", "name"),
            query,
            counts=counts("werkvorm", "count_per", "work_form__slug"),
        ),
        facet(
            "doelgroep",
            "Voor wie",
            TargetGroup.objects.values_list("slug", "name"),
            query,
            counts=counts("doelgroep", "count_per_group"),
        ),
        facet(
            "jaar",
            "Begonnen in",
            [(str(year), str(year)) for year in shown_years],
            query,
            counts={str(year): n for year, n in years.items()},
        ),
    ]


def _places(choice: PracticeChoice) -> dict[str, TileMap | Table]:
    """Where the practices come from, as a map of tiles and as a table per province."""
    counts_as = Organisation.objects.counted_as()
    per_board = Counter()
    for pk, n in choice.practices().count_per("organisation").items():
        if pk:
            per_board[counts_as.get(pk, pk)] += n
    boards = Organisation.objects.current().municipalities()
    facts = {pk: (nis, name, province) for pk, nis, name, province in boards.values_list(
        "pk", "nis_code", "name", "province"
    )}  # fmt: skip
    per_nis = {facts[pk][0]: n for pk, n in per_board.items() if pk in facts}
    rows = []
    for province in Province:
        inside = [pk for pk, fact in facts.items() if fact[2] == province]
        with_one = [pk for pk in inside if per_board[pk]]
        rows.append(
            (
                province.label,
                f"{len(with_one)} van {len(inside)}",
                percent(len(with_one), len(inside) or 1),
                sum(per_board[pk] for pk in with_one),
            )
        )
    return {
        "place_map": count_map(
            per_nis,
            {nis: name for nis, name, _ in facts.values()},
            key="praktijken",
            title="Praktijken per gemeente",
            unit=("praktijk", "praktijken"),
            bounds=(1, 2, 4),
        ),
        "place_table": table(
            "Praktijken per provincie",
            ["Provincie", "Gemeenten", "Aandeel", "Praktijken"],
            rows,
        ),
    }


# --- the same list for other databases and for a spreadsheet ------------------------------------

EXPORT_HEADS = (
    *("Titel", "Resultaat", "Bestuur", "NIS-code", "Provincie", "Sinds", "Thema’s", "Werkvorm"),
    *("Voor wie", "Kost", "Werktijd", "Kwaliteit", "Geleerde les", "Voorbeeld", "Staat bij"),
    *("Webadres", "Eerst online", "Laatst gewijzigd"),
)


def export_rows(practices):
    """One sequence per practice in the order of EXPORT_HEADS; no personal data."""
    for page in practices.for_rows().prefetch_related("target_groups"):
        board = page.organisation
        yield (
            page.title,
            page.summary,
            board.full_name if board else "",
            board.nis_code if board else "",
            board.get_province_display() if board else "",
            page.since,
            ", ".join(theme.label for theme in page.themes),
            str(page.work_form or ""),
            ", ".join(group.name for group in page.target_groups.all()),
            page.cost,
            page.staff_time,
            QualityLevel(page.level).label,
            page.is_lesson,
            page.is_example,
            page.holder,
            page.full_url,
            _day(page.first_published_at),
            _day(page.last_published_at),
        )


def _day(moment) -> date | None:
    return moment.date() if moment else None
