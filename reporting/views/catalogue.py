"""The whole plan in figures, and each figure opened to its definition and its records."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from events.enums import EventKind
from members import dutch
from planning.models import IndicatorDefinition
from reporting import catalogue
from reporting.access import may_see_names
from reporting.evidence import Evidence
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

    @property
    def period(self) -> Period:
        return Period.year(self.year)

    def year_links(self) -> list[dict]:
        return [
            {"label": str(year), "url": f"?jaar={year}", "current": year == self.year}
            for year in self.years
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            year=self.year, period=self.period, years=self.year_links(), **kwargs
        )


class Catalogue(YearScreen):
    page_title = "Indicatoren"
    template_name = "reporting/catalogue.html"

    def get(self, request):
        rows = catalogue.rows(self.period)
        if self.asked_export():
            return self.export(f"indicatoren-{self.year}", EXPORT_HEADS, export_rows(rows))
        return self.render_to_response(
            self.get_context_data(
                goals=catalogue.by_goal(rows),
                measured=sum(row.measurement is not None for row in rows),
                total=len(rows),
                exports=export_links(request.GET),
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
        return f"{reverse('figures:catalogue')}?jaar={self.year}"

    @cached_property
    def row(self) -> catalogue.Row:
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
        if self.asked_export() and evidence:
            return self.export_evidence(f"{slug}-{self.year}", evidence)
        return self.render_to_response(self.get_context_data(**self.shown(evidence)))

    def evidence(self) -> Evidence | None:
        if not self.row.has_value or self.row.measurement.evidence is None:
            return None
        names = may_see_names(self.request.user)
        return Evidence.of(self.row.measurement.evidence, with_names=names)

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
        }


def kinds_in_words(definition: IndicatorDefinition) -> str:
    labels = dict(EventKind.choices)
    return dutch.listed([labels.get(kind, kind).lower() for kind in definition.event_kinds])
