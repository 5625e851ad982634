"""Frozen years for colleagues: looked at before, frozen, opened to their records, counted again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from members.actors import person_of
from members.exports import table_response
from reporting import frozen_screen
from reporting.access import may_freeze, may_see_names
from reporting.actions.freezing import Refused, publish_year
from reporting.catalogue import by_goal
from reporting.comparing import between, recompute
from reporting.frozen import newest, rows_of, versions_per_year
from reporting.map_words import mergers_in_words
from reporting.models import FreezeRun, FrozenYear
from reporting.periods import Period
from reporting.views.catalogue import YearScreen
from reporting.views.screen import FiguresScreen, export_links


class FrozenYears(YearScreen):
    """Every year of the plan that began, with its versions and what can be done with it."""

    page_title = "Bevroren jaren"
    header_icon = "lock"
    template_name = "reporting/frozen_years.html"

    def get(self, request):
        versions, runs = versions_per_year(), FreezeRun.objects.latest_per_year()
        lines = [
            {
                "year": year,
                "is_over": Period.year(year).is_over,
                "versions": versions.get(year, []),
                "run": runs.get(year),
            }
            for year in self.years
        ]
        return self.render_to_response(
            self.get_context_data(lines=lines, may_freeze=may_freeze(request.user))
        )


class BelowFrozen(FiguresScreen):
    header_icon = "lock"

    def trail(self):
        return [{"url": reverse("figures:frozen_years"), "label": "Bevroren jaren"}]


class OneFrozen(BelowFrozen):
    """A screen about one version of a year."""

    @cached_property
    def frozen(self) -> FrozenYear:
        rows = FrozenYear.objects.finished().select_related("by", "published_by")
        return get_object_or_404(rows, year=self.kwargs["year"], version=self.kwargs["version"])

    def get_page_title(self):
        return str(self.frozen)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            frozen=self.frozen,
            newest=newest(self.frozen.year),
            exports=export_links(self.request.GET),
            **kwargs,
        )


class BelowOneFrozen(OneFrozen):
    def trail(self):
        url = frozen_screen.year_url("frozen_year", self.frozen)
        return [*super().trail(), {"url": url, "label": str(self.frozen)}]


class FrozenYearScreen(OneFrozen):
    """The rows of a frozen year, each opening its records."""

    template_name = "reporting/frozen_year.html"

    def get(self, request, year, version):
        self.here = self.get_page_title()
        rows = rows_of(self.frozen)
        if self.asked_export():
            name = f"bevroren-{year}-versie-{version}"
            heads, lines = frozen_screen.EXPORT_HEADS, frozen_screen.export_rows(rows)
            return self.export(name, heads, lines)
        return self.render_to_response(
            self.get_context_data(
                goals=by_goal(rows),
                total=len(rows),
                with_value=sum(row.has_value for row in rows),
                mergers=mergers_in_words(self.frozen.map_on, timezone.localdate()),
                may_freeze=may_freeze(request.user),
            )
        )


class FrozenRecords(BelowOneFrozen):
    """The records behind one figure as they were when it was frozen: keys and fingerprints."""

    template_name = "reporting/frozen_records.html"

    @cached_property
    def row(self):
        rows = rows_of(self.frozen, definition__indicator__slug=self.kwargs["slug"])
        if not rows:
            raise Http404
        return rows[0]

    def get_page_title(self):
        return self.row.definition.label

    def get(self, request, year, version, slug):
        self.here = self.row.definition.goal.code
        records = self.row.frozen.records.order_by("kind", "record_id")
        if self.asked_export():
            whole = may_see_names(request.user)
            lines = frozen_screen.record_lines(records, whole_key=whole)
            name = f"{slug}-{year}-versie-{version}"
            heads, count = frozen_screen.RECORD_HEADS, self.row.frozen.record_count
            return table_response(self.asked_export(), name, heads, lines, count)
        page = self.page_of(records)
        return self.render_to_response(
            self.get_context_data(
                row=self.row,
                page=page,
                heads=frozen_screen.RECORD_HEADS,
                rows=frozen_screen.record_cells(page.object_list),
            )
        )


class Recompute(BelowOneFrozen):
    """Counted again with the definitions and the map of that day; changes nothing."""

    template_name = "reporting/frozen_recomputed.html"

    def get_page_title(self):
        return f"{self.frozen} opnieuw geteld"

    def get(self, request, year, version):
        self.here = "Opnieuw geteld"
        found = recompute(self.frozen)
        return self.render_to_response(
            self.get_context_data(
                found=found,
                table=frozen_screen.recomputed_table(found.rows, self.frozen),
                named=frozen_screen.named_records(found.rows),
            )
        )


class Differences(BelowOneFrozen):
    """What a correction changed in the version before it."""

    template_name = "reporting/frozen_differences.html"

    def get_page_title(self):
        return f"Wat versie {self.frozen.version} van {self.frozen.year} veranderde"

    def get(self, request, year, version):
        self.here = "Verschillen"
        earlier = FrozenYear.objects.of(year).filter(version=version - 1).first()
        if earlier is None:
            raise Http404
        rows = between(earlier, self.frozen)
        old, new = f"Versie {earlier.version}", f"Versie {version}"
        caption = f"Verschillen tussen versie {earlier.version} en versie {version} van {year}"
        shown = frozen_screen.difference_table(rows, year, caption, old, new)
        if self.asked_export():
            lines = [[cell.text for cell in line] for line in shown.rows]
            heads = [cell.text for cell in shown.head]
            return self.export(f"verschillen-{year}-versie-{version}", heads, lines)
        return self.render_to_response(self.get_context_data(earlier=earlier, table=shown))


class Publish(OneFrozen):
    """A button only."""

    http_method_names = ["post", "options"]

    def dispatch(self, request, *args, **kwargs):
        if not may_freeze(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, year, version):
        try:
            publish_year(self.frozen, by=person_of(request.user))
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, "Gepubliceerd. De cijfers staan nu bij de open data.")
        return redirect(frozen_screen.year_url("frozen_year", self.frozen))
