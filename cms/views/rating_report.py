"""What readers think of the pages, for staff."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.models import Page

from cms.models import PageRating
from members.dutch import day_short, number, percent
from members.exports import table_response
from members.tables import Cell, table
from members.viewsets.screen import StaffScreen

PER_PAGE = 50
HEADS = ["Pagina", "Keer", "Betrouwbaar", "Bruikbaar", "Beide minstens 4", "Met een woord"]


class RatingsScreen(StaffScreen, TemplateView):
    permission = "cms.view_pagerating"
    template_name = "cms/staff/ratings.html"
    header_icon = "pick"

    def get(self, request, *args, **kwargs):
        self.rows = self.asked_rows()
        if request.GET.get("uitvoer") in ("csv", "xlsx"):
            return self.export(request.GET["uitvoer"])
        return super().get(request, *args, **kwargs)

    @property
    def year(self) -> int | None:
        """The year that was asked; None for all of them, also where it is no year."""
        asked = self.request.GET.get("jaar", "")
        return int(asked) if asked.isdecimal() and len(asked) == 4 else None

    def of_year(self):
        rows = PageRating.objects.all()
        return rows.filter(rated_on__year=self.year) if self.year else rows

    def years(self) -> list[dict]:
        first = PageRating.objects.order_by("rated_on").values_list("rated_on", flat=True).first()
        today = timezone.localdate().year
        years = range(today, (first.year if first else today) - 1, -1)
        links = [{"label": "Alle jaren", "url": "?", "current": self.year is None}]
        return links + [
            {"label": str(year), "url": f"?jaar={year}", "current": year == self.year}
            for year in years
        ]

    def exports(self) -> list[dict]:
        asked = f"jaar={self.year}&" if self.year else ""
        formats = (("CSV", "csv"), ("Excel", "xlsx"))
        return [{"label": label, "url": f"?{asked}uitvoer={form}"} for label, form in formats]

    def get_context_data(self, **kwargs):
        page = Paginator(self.rows, PER_PAGE).get_page(self.request.GET.get("pagina"))
        return super().get_context_data(
            rows=page, table=self.table(page), years=self.years(), exports=self.exports(), **kwargs
        )


class RatingsView(RatingsScreen):
    """Per page how often, both means, and how many find it reliable and useful."""

    page_title = "Waardering van pagina’s"

    def asked_rows(self):
        return self.of_year().per_page()

    def table(self, page):
        return table("Wat lezers van de pagina’s vinden", HEADS, [_shown(row) for row in page])

    def export(self, form):
        rows = [
            [
                row["page__title"],
                row["count"],
                round(row["reliable_mean"], 2),
                round(row["useful_mean"], 2),
                row["good_count"],
                row["words"],
            ]
            for row in self.rows
        ]
        return table_response(form, "waardering", HEADS, rows)


def _shown(row) -> list:
    return [
        Cell(row["page__title"], reverse("use:ratings_of_page", args=[row["page"]])),
        row["count"],
        Cell(number(row["reliable_mean"], 1), is_number=True),
        Cell(number(row["useful_mean"], 1), is_number=True),
        percent(row["good_count"], row["count"]),
        row["words"],
    ]


class PageRatingsView(RatingsScreen):
    """Every rating of one page, newest first, with what the readers wrote."""

    above = (("use:ratings", RatingsView.page_title),)

    def asked_rows(self):
        self.page = get_object_or_404(Page, pk=self.kwargs["page_id"])
        return self.of_year().filter(page=self.page)

    def get_page_title(self):
        return self.page.title

    def table(self, page):
        heads = ["Dag", "Betrouwbaar", "Bruikbaar", "In een woord"]
        rows = [[day_short(r.rated_on), r.reliable, r.useful, r.word] for r in page]
        return table(f"Oordelen over “{self.page.title}”", heads, rows)

    def export(self, form):
        heads = ["Dag", "Betrouwbaar", "Bruikbaar", "In een woord"]
        rows = [[r.rated_on, r.reliable, r.useful, r.word] for r in self.rows]
        return table_response(form, f"waardering-{self.page.slug}", heads, rows)
