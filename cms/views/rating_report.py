"""What readers think of the pages, for staff."""

from django.core.paginator import Paginator
from django.db.models import Min
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.models import Page

from cms.models import PageRating, PageWord
from members.dutch import number, percent
from members.exports import table_response
from members.tables import Cell, table
from members.viewsets.screen import StaffScreen
from surveys.enums import ENOUGH, SCALE
from surveys.results import TOO_FEW
from surveys.rules.small_groups import safe_groups

PER_PAGE = 50
HEADS = ["Pagina", "Keer", "Betrouwbaar", "Bruikbaar", "Beide minstens 4"]


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
        return rows.of_year(self.year) if self.year else rows

    def is_hidden(self, per_year: dict[int, int]) -> bool:
        """Under five opinions, or so many that another year would give them away."""
        if self.year:
            return str(self.year) not in safe_groups({str(y): n for y, n in per_year.items()})
        return sum(per_year.values()) < ENOUGH

    def years(self) -> list[dict]:
        first = PageRating.objects.aggregate(day=Min("submission__day"))["day"]
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
        hidden = {
            page
            for page, per_year in PageRating.objects.per_page_and_year().items()
            if self.is_hidden(per_year)
        }
        rows = list(self.of_year().per_page())
        return [{**row, "hidden": row["page"] in hidden} for row in rows]

    def table(self, page):
        return table("Wat lezers van de pagina’s vinden", HEADS, [_shown(row) for row in page])

    def export(self, form):
        return table_response(form, "waardering", HEADS, [_told(row) for row in self.rows])


def _told(row) -> list:
    if row["hidden"]:
        return [row["page__title"], TOO_FEW, "", "", ""]
    means = [round(row["reliable_mean"], 2), round(row["useful_mean"], 2)]
    return [row["page__title"], row["count"], *means, row["good_count"]]


def _shown(row) -> list:
    title = Cell(row["page__title"], reverse("use:ratings_of_page", args=[row["page"]]))
    if row["hidden"]:
        return [title, TOO_FEW, "", "", ""]
    return [
        title,
        row["count"],
        Cell(number(row["reliable_mean"], 1), is_number=True),
        Cell(number(row["useful_mean"], 1), is_number=True),
        percent(row["good_count"], row["count"]),
    ]


class PageRatingsView(RatingsScreen):
    """Of one page how often each score was given, and apart from it what readers wrote."""

    above = (("use:ratings", RatingsView.page_title),)
    HEADS = ("Score", "Betrouwbaar", "Bruikbaar")

    def asked_rows(self):
        self.page = get_object_or_404(Page, pk=self.kwargs["page_id"])
        per_year = PageRating.objects.filter(page=self.page).per_page_and_year()
        if self.is_hidden(per_year.get(self.page.pk, {})):
            return []
        given = self.of_year().filter(page=self.page).with_scores()
        given = list(given.values_list("reliable", "useful"))
        return [
            [score, sum(a == score for a, _ in given), sum(b == score for _, b in given)]
            for score in SCALE
        ]

    def words(self) -> list[str]:
        rows = PageWord.objects.filter(page=self.page)
        if self.year:
            rows = rows.filter(text__day__year=self.year)
        words = list(rows.order_by("text__text").values_list("text__text", flat=True))
        return words if self.rows and len(words) >= ENOUGH else []

    def get_page_title(self):
        return self.page.title

    def get_context_data(self, **kwargs):
        return super().get_context_data(words=self.words(), too_few=not self.rows, **kwargs)

    def table(self, page):
        return table(f"Oordelen over “{self.page.title}”", list(self.HEADS), list(page))

    def export(self, form):
        rows = self.rows or [[TOO_FEW, "", ""]]
        rows = [*rows, *([word, "", ""] for word in self.words())]
        return table_response(form, f"waardering-{self.page.slug}", list(self.HEADS), rows)
