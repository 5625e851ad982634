"""What a thematic page takes from the inventories: what editors chose first, then the newest."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Case, IntegerField, Value, When

from cms.inventory_lists import INSTRUMENTS, LEGISLATION, RESOURCES, SUPPORT_OFFERS
from cms.page_list import PageList

ON_SHELF = 4
# The part of a thematic page that each inventory fills.
FILLED_FROM = {
    "law": LEGISLATION,
    "figures": RESOURCES,
    "instruments": INSTRUMENTS,
    "support": SUPPORT_OFFERS,
}


@dataclass(frozen=True)
class Shelf:
    """A few lines of an inventory, and the way to all of its lines about the theme."""

    items: list
    more_url: str
    more_words: str


def shelves_of(page, featured: list[int]) -> dict[str, Shelf]:
    """Per part that has something: one query for each inventory, however much it holds."""
    found = {name: _shelf(of_list, page, featured) for name, of_list in FILLED_FROM.items()}
    return {name: shelf for name, shelf in found.items() if shelf}


def _shelf(of_list: PageList, page, featured: list[int]) -> Shelf | None:
    """Without a theme only what was chosen: the newest of everything says nothing there."""
    rows = _chosen_first(of_list, page, featured) if featured else _of_theme(of_list, page)
    if rows is None:
        return None
    items = list(rows[:ON_SHELF])
    if not items:
        return None
    query = urlencode([("thema", theme.value) for theme in page.themes])
    return Shelf(
        items,
        f"/{of_list.key}/?{query}" if query else f"/{of_list.key}/",
        f"Alle {of_list.words.many} van dit thema" if query else f"Alle {of_list.words.many}",
    )


def _of_theme(of_list: PageList, page):
    if not page.themes:
        return None
    found = of_list.pages.with_any_theme(page.themes)
    return found.order_by(*of_list.newest).for_rows()


def _chosen_first(of_list: PageList, page, featured: list[int]):
    chosen = of_list.pages.filter(pk__in=featured)
    if page.themes:
        chosen |= of_list.pages.with_any_theme(page.themes)
    places = [When(pk=pk, then=Value(place)) for place, pk in enumerate(featured)]
    rank = Case(*places, default=Value(len(featured)), output_field=IntegerField())
    return chosen.annotate(place=rank).order_by("place", *of_list.newest).for_rows()
