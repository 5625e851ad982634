"""Filters of a list that live in the URL: what can be chosen, what is chosen, how to undo it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    count: int | None
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """One group of ticks. `themed` shows its chosen values in the colour of their theme."""

    name: str
    legend: str
    options: tuple[Option, ...]
    themed: bool = False

    @property
    def chosen(self) -> list[str]:
        return [option.value for option in self.options if option.chosen]


@dataclass(frozen=True)
class ActiveFilter:
    label: str
    url: str  # the same list without this choice
    theme: str = ""


def facet(
    name: str,
    legend: str,
    choices: Iterable[tuple[str, str]],
    query: QueryDict,
    *,
    counts: Mapping[str, int] | None = None,
    themed: bool = False,
) -> Facet:
    """Ticks for `choices` as (value, label); values in the query that do not exist are ignored."""
    wanted = set(query.getlist(name))
    options = tuple(
        Option(
            value=str(value),
            label=str(label),
            count=None if counts is None else counts.get(value, 0),
            chosen=str(value) in wanted,
        )
        for value, label in choices
    )
    return Facet(name, legend, options, themed)


def active_filters(facets: Iterable[Facet], query: QueryDict) -> list[ActiveFilter]:
    """The chosen options, each with the address of the list without it (back on page one)."""
    return [
        ActiveFilter(
            label=option.label,
            url=_without(query, facet.name, option.value),
            theme=option.value if facet.themed else "",
        )
        for facet in facets
        for option in facet.options
        if option.chosen
    ]


def _without(query: QueryDict, name: str, value: str) -> str:
    rest = query.copy()
    rest.setlist(name, [other for other in rest.getlist(name) if other != value])
    rest.pop("pagina", None)
    return f"?{rest.urlencode()}"
