"""What boards improved, in their own words and with their name: they agreed."""

from django.core.paginator import Paginator
from django.views.generic import TemplateView

from members.dutch import day_short
from members.exports import table_response
from members.tables import table
from members.viewsets.screen import StaffScreen
from surveys.models import ImprovementReport

PER_PAGE = 20
HEADS = ["Bestuur", "Wat er verbeterde", "Bevraging", "Dag"]


class ReportsView(StaffScreen, TemplateView):
    permission = "surveys.view_results"
    template_name = "surveys/staff/reports.html"
    page_title = "Wat besturen verbeterden"
    header_icon = "success"
    above = (("surveys_list:index", "Bevragingen"),)

    def get(self, request, *args, **kwargs):
        self.rows = ImprovementReport.objects.select_related("board", "survey")
        if (form := request.GET.get("uitvoer")) in ("csv", "xlsx"):
            rows = [[r.board.full_name, r.text, r.survey.title, r.day] for r in self.rows]
            return table_response(form, "verbeteringen", HEADS, rows)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        page = Paginator(self.rows, PER_PAGE).get_page(self.request.GET.get("pagina"))
        rows = [[r.board.full_name, r.text, r.survey.title, day_short(r.day)] for r in page]
        return super().get_context_data(
            page=page, table=table(self.page_title, HEADS, rows), **kwargs
        )
