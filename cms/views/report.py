"""What the lists about pages share: who sees them, one order, and their way out as a file."""

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.urls import reverse
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.care import may_see_pages
from members.exports import TableExport


class PagesReport(TableExport, ReportView):
    """`unknown_first` says where a row stands that has no value to sort by."""

    unknown_first = False
    list_export = ["pk"]  # shows the buttons; the columns stand in `export_columns`

    def dispatch(self, request, *args, **kwargs):
        if not may_see_pages(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def order_queryset(self, rows):
        field = F(self.ordering.removeprefix("-"))
        order = field.desc if self.ordering.startswith("-") else field.asc
        unknown = {"nulls_first" if self.unknown_first else "nulls_last": True}
        return rows.order_by(order(**unknown), "pk")

    def get_filtered_queryset(self):
        return self.get_queryset()  # it filtered already


def page_title_column() -> Column:
    """The title, which opens the page to edit it."""
    return TitleColumn(
        "title",
        label="Pagina",
        sort_key="title",
        get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
    )
