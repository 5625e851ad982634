"""What every staff screen of figures shares: the right to see it, its place, its exports."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from members.exports import table_response
from reporting.access import may_see_counts
from reporting.evidence import Evidence
from reporting.shared import sharing

EXPORT_FORMATS = ("csv", "xlsx")
PAGE_SIZE = 50


class FiguresScreen(WagtailAdminTemplateMixin, View):
    """A staff screen about figures; others are sent away before anything is counted."""

    header_icon = "table"
    here = ""

    def dispatch(self, request, *args, **kwargs):
        if not may_see_counts(request.user):
            raise PermissionDenied
        if request.method not in ("GET", "HEAD"):
            return super().dispatch(request, *args, **kwargs)
        # Figures of one screen share their answers, those in its template too.
        with sharing():
            response = super().dispatch(request, *args, **kwargs)
            return response.render() if isinstance(response, TemplateResponse) else response

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("figures:dashboard"), "label": "Cijfers"},
            *self.trail(),
            {"url": "", "label": self.here or self.page_title},
        ]

    def trail(self) -> list[dict]:
        """What lies between the figures and this screen."""
        return []

    def asked_export(self) -> str:
        asked = self.request.GET.get("uitvoer", "")
        return asked if asked in EXPORT_FORMATS else ""

    def export(self, name: str, heads, rows):
        rows = list(rows)
        return table_response(self.asked_export(), name, heads, rows, len(rows))

    def export_evidence(self, name: str, evidence: Evidence):
        rows, count = evidence.export(), evidence.rows.count()
        return table_response(self.asked_export(), name, evidence.heads, rows, count)

    def page_of(self, rows):
        return Paginator(rows, PAGE_SIZE).get_page(self.request.GET.get("pagina"))


def export_links(query) -> list[dict]:
    """The same screen as a file."""
    links = []
    for label, form in (("CSV", "csv"), ("Excel", "xlsx")):
        asked = query.copy()
        asked.pop("pagina", None)
        asked["uitvoer"] = form
        links.append({"label": label, "url": f"?{asked.urlencode()}"})
    return links
