"""The trend report: what boards told us in a year, and what became of it."""

from datetime import date

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from advice.actions.trend_reports import lay_down_report, reports_of
from advice.models import Signal
from advice.trends import trends_of
from advice.views.staff_consultations import FIRST_YEAR
from members.dutch import listed
from members.exports import table_response
from members.viewsets.screen import StaffScreen
from planning.deliverables.enums import DeliverableRefused

LAY_DOWN = "planning.add_deliverable"
HEADS = (
    *("Gehoord op", "Aard", "Via", "Kort", "Wat we hoorden", "Thema", "Bestuur", "Stand"),
    *("Wat het betekent", "Vertaald naar", "Waarin", "Wat we ermee deden"),
)


class OfYear(StaffScreen):
    permission = "advice.view_signal"
    above = (("advice_signals:index", "Signalen"),)
    header_icon = "rss"

    @property
    def year(self) -> int:
        asked = self.request.GET.get("jaar", "")
        this_year = timezone.localdate().year
        known = range(FIRST_YEAR, this_year + 1)
        return int(asked) if asked.isdecimal() and int(asked) in known else this_year

    @property
    def days(self) -> tuple[date, date]:
        return date(self.year, 1, 1), date(self.year, 12, 31)


class TrendsView(OfYear, TemplateView):
    template_name = "advice/staff/trends.html"

    def get_page_title(self):
        return f"Trends en noden in {self.year}"

    def get_context_data(self, **kwargs):
        rows = Signal.objects.heard_between(*self.days).analysed().for_list()
        return super().get_context_data(
            year=self.year,
            years=range(timezone.localdate().year, FIRST_YEAR - 1, -1),
            trends=trends_of(*self.days),
            told=rows.order_by("nature", "-heard_on")[:100],
            reports=reports_of(self.year).order_by("-on", "-pk"),
            may_lay_down=self.request.user.has_perm(LAY_DOWN),
            **kwargs,
        )


class LayDownView(OfYear, View):
    """The button under the report: a deliverable of this year, or a newer version of it."""

    http_method_names = ["post"]
    permission = LAY_DOWN

    def post(self, request):
        try:
            row = lay_down_report(
                self.year, by=self.by, new_version=request.POST.get("nieuwe_versie") == "ja"
            )
        except DeliverableRefused as refused:
            messages.error(request, str(refused))
            return redirect(f"{reverse('advice_staff:trends')}?jaar={self.year}")
        messages.success(
            request,
            f"“{row.title}” ligt vast. Het telt mee zodra het gepubliceerd is: vink aan dat "
            "iedereen het mag lezen.",
        )
        return redirect(row.staff_url)


class TrendsExportView(OfYear, View):
    def get(self, request, format):
        rows = Signal.objects.heard_between(*self.days).for_list().order_by("heard_on", "pk")
        table = [_line(row) for row in rows]
        return table_response(format, f"signalen-{self.year}", HEADS, table)


def _line(row) -> list:
    return [
        row.heard_on,
        row.get_nature_display(),
        row.get_source_display(),
        row.title,
        row.text,
        listed([theme.label for theme in row.themes]) or "Algemeen",
        row.organisation.full_name if row.organisation else "",
        row.get_state_display(),
        row.analysis,
        row.get_translation_display() if row.translation else "",
        row.target_title,
        row.feedback,
    ]
