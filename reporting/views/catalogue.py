"""The whole plan in figures, and each figure opened to its definition and its records.

Of a frozen year the figure that was kept stands first; what is counted today stands beside it where
that differs.
"""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from events.enums import EventKind
from members import dutch
from planning.models import IndicatorDefinition
from reporting import catalogue
from reporting.access import may_freeze, may_see_names
from reporting.asked import MAP_DAY, map_day
from reporting.boards import BoardMap
from reporting.evidence import Evidence
from reporting.frozen import newest, rows_of
from reporting.map_words import map_note, mergers_in_words
from reporting.models import FrozenYear
from reporting.periods import PLAN_ENDS_ON, PLAN_STARTS_ON, Period
from reporting.registry import covered
from reporting.views.screen import FiguresScreen, export_links


class YearScreen(FiguresScreen):
    """A screen about one year of the plan, chosen in the address."""

    @cached_property
    def years(self) -> list[int]:
        """The years of the plan that have begun, the latest first."""
        last = min(max(timezone.localdate(), PLAN_STARTS_ON), PLAN_ENDS_ON).year
        return list(range(last, PLAN_STARTS_ON.year - 1, -1))

    @cached_property
    def year(self) -> int:
        wanted = self.request.GET.get("jaar", "")
        return int(wanted) if wanted in {str(year) for year in self.years} else self.years[0]

    @cached_property
    def period(self) -> Period:
        """In the map of today, or of the day that was asked."""
        return Period.year(self.year).in_map_of(map_day(self.request.GET))

    @cached_property
    def frozen(self) -> FrozenYear | None:
        return newest(self.year)

    def beside_frozen(self, live: list[catalogue.Row]) -> list[catalogue.Row]:
        """The rows that were kept, each with what is counted today where that differs."""
        if self.frozen is None:
            return live
        only = {"definition__indicator__in": [row.definition.indicator_id for row in live]}
        kept = {row.slug: row for row in rows_of(self.frozen, **only)}
        return [_beside(kept.get(row.slug), row) for row in live]

    def asked(self) -> str:
        """The year and the map of this screen, for the addresses behind its figures."""
        query = {"jaar": self.year}
        if self.period.map_on:
            query[MAP_DAY] = self.period.map_on.isoformat()
        return urlencode(query)

    def map_note(self) -> dict:
        return map_note(self.period, self.year, BoardMap(self.period.map_on))

    def year_links(self) -> list[dict]:
        return [
            {"label": str(year), "url": f"?jaar={year}", "current": year == self.year}
            for year in self.years
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            year=self.year, period=self.period, years=self.year_links(), **kwargs
        )


def _beside(kept: catalogue.Row | None, live: catalogue.Row) -> catalogue.Row:
    if kept is None:
        return live
    return kept if kept.counts_as(live) else replace(kept, today=live)


class Catalogue(YearScreen):
    page_title = "Indicatoren"
    template_name = "reporting/catalogue.html"

    def get(self, request):
        rows = self.beside_frozen(catalogue.rows(self.period))
        if self.asked_export():
            return self.export(f"indicatoren-{self.year}", EXPORT_HEADS, export_rows(rows))
        return self.render_to_response(
            self.get_context_data(
                goals=catalogue.by_goal(rows),
                measured=sum(row.measurement is not None for row in rows),
                total=len(rows),
                exports=export_links(request.GET),
                frozen=self.frozen,
                differing=sum(row.today is not None for row in rows),
                map_note=self.map_note(),
                may_enter=may_freeze(request.user),
                query=self.asked(),
            )
        )


EXPORT_HEADS = [
    "Doelstelling",
    "Kenmerk",
    "Indicator",
    "Soort",
    "Waarde",
    "Teller",
    "Noemer",
    "Eenheid",
    "Doel",
    "Stand",
    "Versie van de definitie",
    "Met de hand",
    "Bevroren op",
    "Vandaag geteld",
]


def export_rows(rows) -> list[list]:
    return [
        [
            row.definition.goal.code,
            row.slug,
            row.definition.label,
            row.definition.get_row_type_display(),
            row.measurement.value if row.has_value else "",
            row.measurement.numerator if row.measurement else "",
            row.measurement.denominator if row.measurement else "",
            row.definition.get_unit_display(),
            ", ".join(filter(None, (row.target, row.source))),
            row.reason or (row.light.text if row.light else ""),
            row.definition.version,
            row.by_hand,
            row.frozen.frozen.frozen_at if row.frozen else "",
            row.today.measurement.value if row.today and row.today.has_value else "",
        ]
        for row in rows
    ]


class IndicatorRecords(YearScreen):
    """One figure opened: what it means, what it was made of, and the list of records."""

    template_name = "reporting/indicator.html"
    header_icon = "list-ul"

    def trail(self):
        return [{"url": self.back_url(), "label": "Indicatoren"}]

    def back_url(self) -> str:
        return f"{reverse('figures:catalogue')}?{self.asked()}"

    @cached_property
    def row(self) -> catalogue.Row:
        """As it is counted now; what was frozen stands beside it."""
        definition = (
            IndicatorDefinition.objects.in_force(self.period.end)
            .in_plan_order()
            .filter(indicator__slug=self.kwargs["slug"])
            .first()
        )
        if definition is None:
            raise Http404
        return catalogue.row(definition, self.period)

    def get_page_title(self):
        return self.row.definition.label

    def get(self, request, slug):
        self.here = self.row.definition.goal.code
        evidence = self.evidence()
        also = self.also()
        if self.asked_export() and also and "ook" in request.GET:
            return self.export_evidence(f"{slug}-{self.year}-ook", also)
        if self.asked_export() and evidence:
            return self.export_evidence(f"{slug}-{self.year}", evidence)
        return self.render_to_response(
            self.get_context_data(**self.shown(evidence), **shown_also(also, request))
        )

    def evidence(self) -> Evidence | None:
        if not self.row.has_value or self.row.measurement.evidence is None:
            return None
        names = may_see_names(self.request.user)
        return Evidence.of(self.row.measurement.evidence, with_names=names)

    def also(self) -> Evidence | None:
        """Records of another kind that count along."""
        if not self.row.has_value or self.row.measurement.also is None:
            return None
        names = may_see_names(self.request.user)
        return Evidence.of(self.row.measurement.also, with_names=names)

    def shown(self, evidence: Evidence | None) -> dict:
        definition = self.row.definition
        page = self.page_of(evidence.rows) if evidence else None
        unmarked = self.row.measurement.unmarked if self.row.measurement else None
        return {
            "row": self.row,
            "definition": definition,
            "covered": covered(definition, self.period),
            "versions": definition.indicator.definitions.order_by("-version"),
            "kinds": kinds_in_words(definition),
            "back_url": self.back_url(),
            "page": page,
            "heads": evidence.heads if evidence else [],
            "rows": evidence.cells(page) if evidence else [],
            "unmarked": list(unmarked) if unmarked is not None else [],
            "exports": export_links(self.request.GET),
            "kept": self.kept(),
            "map_note": self.map_note(),
            "since_frozen": self.mergers_since_frozen(),
            "may_enter": may_freeze(self.request.user) and self.row.may_be_entered,
        }

    def kept(self) -> catalogue.Row | None:
        (row,) = self.beside_frozen([self.row])
        return row if row.frozen else None

    def mergers_since_frozen(self) -> list[str]:
        if self.frozen is None or self.period.map_on is not None:
            return []
        return mergers_in_words(self.frozen.map_on, timezone.localdate())


MOST_ALSO = 200


def shown_also(also: Evidence | None, request) -> dict:
    """The second table of a figure: the first rows, and all of them as a file."""
    if also is None:
        return {}
    query = request.GET.copy()
    query["ook"] = "ja"
    count = also.rows.count()
    return {
        "also_count": count,
        "also_heads": also.heads,
        "also_rows": also.cells(also.rows[:MOST_ALSO]),
        "also_is_cut": count > MOST_ALSO,
        "also_exports": export_links(query),
    }


def kinds_in_words(definition: IndicatorDefinition) -> str:
    labels = dict(EventKind.choices)
    return dutch.listed([labels.get(kind, kind).lower() for kind in definition.event_kinds])
