"""For staff: meetings of networks that still owe their members the minutes."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from events.meetings import minutes_gaps
from networks.access import MODERATE

PER_PAGE = 50


class GapsView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "events/staff/minutes_gaps.html"
    page_title = "Bijeenkomsten zonder verslag"
    header_icon = "doc-full"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MODERATE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        page = Paginator(minutes_gaps(), PER_PAGE).get_page(self.request.GET.get("pagina"))
        return super().get_context_data(days=page, **kwargs)
