"""How much the pages are read, for staff."""

from datetime import date

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from cms.actions.usage import SnapshotKnown, add_snapshot
from cms.models import PageViews, StarterPage, ThemePage, UsageSnapshot
from cms.usage_forms import SnapshotForm
from members.dutch import MONTHS, SHORT_MONTHS, day_short, number
from members.exports import table_response
from members.tables import table
from members.viewsets.screen import StaffScreen
from planning.charts import Series, line_chart

MOST = 20
KINDS = {
    "praktijken": ("Praktijkendatabank", lambda rows: rows.of_practices()),
    "themas": ("Thematische pagina’s", lambda rows: rows.of_kind(ThemePage)),
    "starters": ("Starterspagina", lambda rows: rows.of_kind(StarterPage)),
    "alles": ("Alle pagina’s", lambda rows: rows.all()),
}
SNAPSHOT_HEADS = ["Van", "Tot en met", "Bron", "Bezoeken", "Praktijken online", "Gemeten op"]


class UsageView(StaffScreen, TemplateView):
    """Views per month of this year and the one before, the pages most read, the measurements."""

    permission = "cms.view_pageviews"
    template_name = "cms/staff/usage.html"
    page_title = "Bezoeken"
    header_icon = "view"

    def get(self, request, *args, **kwargs):
        form = request.GET.get("uitvoer")
        if form in ("csv", "xlsx"):
            wanted = self.export_snapshots if request.GET.get("wat") == "metingen" else self.export
            return wanted(form)
        return super().get(request, *args, **kwargs)

    @property
    def kind(self) -> str:
        asked = self.request.GET.get("soort", "")
        return asked if asked in KINDS else "praktijken"

    @property
    def year(self) -> int:
        return timezone.localdate().year

    def rows(self):
        first = date(self.year - 1, 1, 1)
        return KINDS[self.kind][1](PageViews.objects.filter(day__gte=first))

    def get_context_data(self, **kwargs):
        label, months = KINDS[self.kind][0], self.rows().per_month()
        best = list(self.rows().between(date(self.year, 1, 1), date(self.year, 12, 31)).per_page())
        years = (self.year - 1, self.year)
        totals = [sum(n for month, n in months.items() if month.year == year) for year in years]
        return super().get_context_data(
            has_views=bool(months),
            plot=_plot(label, months, years),
            table=_table(label, months, years),
            caption=f"{label}: {number(totals[0])} bezoeken in {years[0]}, "
            f"{number(totals[1])} in {years[1]} tot nu.",
            most=table(
                f"Meest gelezen in {self.year}",
                ["Pagina", "Bezoeken"],
                [(row["page__title"], row["sum"]) for row in best[:MOST]],
            ),
            kinds=[
                {"label": words, "url": f"?soort={key}", "current": key == self.kind}
                for key, (words, _) in KINDS.items()
            ],
            exports=_exports(f"soort={self.kind}"),
            snapshots=_snapshots(),
            snapshot_exports=_exports("wat=metingen"),
            may_add=self.request.user.has_perm("cms.add_usagesnapshot"),
            **kwargs,
        )

    def export(self, form):
        """Per page and day: the finest that is kept."""
        rows = self.rows().order_by("day", "page__title")
        values = rows.values_list("day", "page__title", "views")
        heads = ["Dag", "Pagina", "Bezoeken"]
        return table_response(form, f"bezoeken-{self.kind}", heads, values.iterator(), rows.count())

    def export_snapshots(self, form):
        rows = [
            [row.starts_on, row.ends_on, row.source, row.views, row.practices, row.taken_on]
            for row in UsageSnapshot.objects.all()
        ]
        return table_response(form, "metingen", SNAPSHOT_HEADS, rows)


def _exports(asked: str) -> list[dict]:
    formats = (("CSV", "csv"), ("Excel", "xlsx"))
    return [{"label": label, "url": f"?{asked}&uitvoer={form}"} for label, form in formats]


def _months(months, year) -> list[int | None]:
    """Views per month; a month of which nothing was counted is no zero."""
    return [months.get(date(year, month, 1)) for month in range(1, 13)]


def _plot(label, months, years):
    return line_chart(
        SHORT_MONTHS,
        [Series(str(year), _months(months, year)) for year in reversed(years)],
        key="bezoeken",
        title=f"{label}: bezoeken per maand",
    )


def _table(label, months, years):
    columns = [_months(months, year) for year in years]
    rows = [
        (MONTHS[index].capitalize(), *("–" if n is None else n for n in pair))
        for index, pair in enumerate(zip(*columns, strict=True))
    ]
    return table(f"{label}: bezoeken per maand", ["Maand", *map(str, years)], rows)


def _snapshots():
    rows = [
        (
            f"{day_short(row.starts_on)} tot en met {day_short(row.ends_on)}",
            row.source,
            row.views,
            "–" if row.practices is None else row.practices,
            day_short(row.taken_on),
        )
        for row in UsageSnapshot.objects.all()[:60]
    ]
    heads = ["Periode", "Bron", "Bezoeken", "Praktijken online", "Gemeten op"]
    return table("Metingen van het gebruik", heads, rows)


class AddSnapshotView(StaffScreen, FormView):
    """A measurement from elsewhere, with its source and its period."""

    permission = "cms.add_usagesnapshot"
    template_name = "cms/staff/snapshot.html"
    page_title = "Een meting van elders"
    header_icon = "plus"
    form_class = SnapshotForm
    above = (("use:views", UsageView.page_title),)

    def form_valid(self, form):
        try:
            add_snapshot(**form.cleaned_data, by=self.by)
        except SnapshotKnown:
            form.add_error("source", "Een meting van deze bron en periode staat er al.")
            return self.form_invalid(form)
        messages.success(self.request, "Bewaard. De meting telt mee in de cijfers van dit jaar.")
        return redirect(reverse("use:views"))
