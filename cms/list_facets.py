"""The kinds of ticks that lists of pages share."""

from django.db.models import QuerySet

from cms.models.base import BasePage
from cms.models.list_words import ListQuerySet
from cms.models.practice_lists import EditableChoice, TargetGroup
from cms.page_list import ListFacet, among
from members.text_keys import text_key
from planning.enums import Theme
from planning.themes import GENERAL

THEMES = [*Theme.choices, (GENERAL, "Alle thema’s samen")]

THEME = ListFacet(
    "thema",
    "Thema",
    narrow=ListQuerySet.with_any_theme,
    count=ListQuerySet.count_per_theme,
    options=lambda counts, chosen: THEMES,
    known=among(value for value, _ in THEMES),
    themed=True,
)


def choices_facet(name: str, legend: str, choices, path: str) -> ListFacet:
    """Ticks for a field with choices (a TextChoices)."""
    return ListFacet(
        name,
        legend,
        narrow=lambda pages, chosen: pages.filter(**{f"{path}__in": chosen}),
        count=lambda pages: pages.count_per(path),
        options=lambda counts, chosen: choices.choices,
        known=among(choices.values),
    )


def editable_facet(name: str, legend: str, model: type[EditableChoice], narrow, count) -> ListFacet:
    """Ticks for a list of words that colleagues keep themselves."""
    return ListFacet(
        name,
        legend,
        narrow=narrow,
        count=count,
        options=lambda counts, chosen: model.objects.values_list("slug", "name"),
        known=list,
    )


GROUPS = editable_facet(
    "doelgroep", "Voor wie", TargetGroup, ListQuerySet.for_groups, ListQuerySet.count_per_group
)


def words_facet(name: str, legend: str, path: str, model: type[BasePage]) -> ListFacet:
    """Ticks for what editors typed in a short field: who holds it, for instance.

    A word that no page has is refused, else an address could put any words on our page.
    """
    return ListFacet(
        name,
        legend,
        narrow=lambda pages, chosen: pages.filter(**{f"{path}__in": chosen}),
        count=lambda pages: pages.count_per(path),
        options=lambda counts, chosen: [
            (word, word) for word in sorted({*counts, *chosen} - {""}, key=text_key)
        ],
        known=lambda words: list(
            model.objects.live()
            .filter(**{f"{path}__in": words})
            .values_list(path, flat=True)
            .distinct()
        ),
    )


def year_facet(name: str, legend: str, path: str) -> ListFacet:
    """Ticks for the years that occur, the newest first."""

    def per_year(pages: QuerySet) -> dict[str, int]:
        counts = pages.count_per(path)
        return {str(year): n for year, n in counts.items() if year is not None}

    return ListFacet(
        name,
        legend,
        narrow=lambda pages, chosen: pages.filter(**{f"{path}__in": chosen}),
        count=per_year,
        options=lambda counts, chosen: [
            (year, year) for year in sorted({*counts, *chosen}, reverse=True)
        ],
        known=lambda values: [each for each in values if each.isdecimal() and len(each) == 4],
    )
