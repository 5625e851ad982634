"""For staff: the municipalities that no network reaches yet, to read and to take along."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.views.generic import TemplateView, View

from members.exports import table_response
from networks.access import MODERATE
from networks.health import unreached_boards

PER_PAGE = 50
HEADERS = ("Gemeente", "Provincie", "NIS-code")


class UnreachedMixin:
    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MODERATE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class UnreachedView(UnreachedMixin, TemplateView):
    template_name = "networks/admin/unreached.html"

    def get_context_data(self, **kwargs):
        page = Paginator(unreached_boards(), PER_PAGE).get_page(self.request.GET.get("pagina"))
        return super().get_context_data(
            boards=page, title="Nog niet bereikt door een netwerk", **kwargs
        )


class UnreachedExportView(UnreachedMixin, View):
    def get(self, request, format):
        rows = [
            (board.name, board.get_province_display(), board.nis_code)
            for board in unreached_boards()
        ]
        return table_response(format, "gemeenten-zonder-netwerk", HEADERS, rows)
