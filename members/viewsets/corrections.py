from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.views.generic import TemplateView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from members.actions.corrections import handle_correction
from members.actors import person_of
from members.models import BoardCorrection

MAY_HANDLE = "members.change_boardcorrection"
PER_PAGE = 20


class CorrectionsView(WagtailAdminTemplateMixin, TemplateView):
    """What people of a municipality say is not right, what waits first."""

    template_name = "members/staff/corrections.html"
    page_title = "Verbeteringen"
    header_icon = "edit"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MAY_HANDLE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        rows = BoardCorrection.objects.select_related("organisation", "person", "handled_by")
        handled = self.request.GET.get("toon") == "afgehandeld"
        rows = rows.exclude(handled_at=None) if handled else rows.open()
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(page=page, handled=handled, **kwargs)


class HandleView(View):
    http_method_names = ["post"]

    def post(self, request, pk):
        if not request.user.has_perm(MAY_HANDLE):
            raise PermissionDenied
        correction = get_object_or_404(BoardCorrection, pk=pk)
        if handle_correction(correction, by=person_of(request.user)):
            messages.success(request, "Afgehandeld. Je vindt ze terug bij wat al afgehandeld is.")
        else:
            messages.info(request, "Een collega was je voor: deze is al afgehandeld.")
        return redirect("corrections:index")


class CorrectionsMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(MAY_HANDLE)


class CorrectionViewSet(ViewSet):
    name = "corrections"
    url_prefix = "mensen/verbeteringen"
    icon = "edit"
    menu_label = "Verbeteringen"
    menu_item_class = CorrectionsMenuItem

    def get_urlpatterns(self):
        return [
            path("", CorrectionsView.as_view(), name="index"),
            path("<int:pk>/afgehandeld/", HandleView.as_view(), name="handle"),
        ]
