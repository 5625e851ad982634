from datetime import timedelta

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from members import dutch
from members.actions.merger_preview import preview_merger
from members.actions.mergers import (
    UNDO_WITHIN,
    MergerRefused,
    merge_organisations,
    refusal_to_undo,
    undo_merger,
)
from members.actors import person_of
from members.merger_form import MergerForm
from members.models import Merger

MAY_MERGE = "members.merge_organisations"
PER_PAGE = 20


class MergerScreen(WagtailAdminTemplateMixin, TemplateView):
    header_icon = "link"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MAY_MERGE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        above = [] if self.page_title == "Fusies" else [(reverse("mergers:index"), "Fusies")]
        trail = [{"url": url, "label": label} for url, label in [*above, ("", self.page_title)]]
        return [*self.breadcrumbs_items, *trail]


class MergersView(MergerScreen):
    """The mergers that staff entered, the latest first."""

    template_name = "members/staff/mergers.html"
    page_title = "Fusies"

    def get_context_data(self, **kwargs):
        rows = Merger.objects.select_related("successor", "made_by").prefetch_related("ended")
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("p"))
        today, since = timezone.localdate(), timezone.now() - UNDO_WITHIN
        for merger in page:
            merger.may_be_undone = merger.on > today or merger.made_at >= since
        return super().get_context_data(page=page, **kwargs)


class NewMergerView(MergerScreen):
    """GET shows what the merger in the address would change; POST enters it."""

    template_name = "members/staff/merger_new.html"
    page_title = "Laat gemeenten fuseren"

    def get_context_data(self, form=None, refused="", **kwargs):
        form = form or MergerForm(self.request.GET or None)
        preview = None
        if not refused and form.is_valid():
            try:
                preview = preview_merger(form.predecessors, form.successor, form.cleaned_data["on"])
            except MergerRefused as refusal:
                refused = str(refusal)
        return super().get_context_data(
            form=form,
            refused=refused,
            preview=preview,
            day_before=preview and preview.on - timedelta(days=1),
            asked=[(name, form.data[name]) for name in form.fields if form.data.get(name)],
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        form = MergerForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        on = form.cleaned_data["on"]
        by = person_of(request.user)
        try:
            merger = merge_organisations(form.predecessors, form.successor, on, by=by)
        except MergerRefused as refusal:
            return self.render_to_response(self.get_context_data(form=form, refused=str(refusal)))
        names = dutch.listed(
            [each.full_name for each in merger.ended.municipalities().order_by("name")]
        )
        into = merger.successor.full_name
        day = dutch.day_short(on)
        messages.success(
            request, f"Vanaf {day} telt {names} als {into}. Alles staat nog waar het stond."
        )
        return redirect("mergers:index")


class UndoMergerView(MergerScreen):
    template_name = "members/staff/merger_undo.html"
    page_title = "Maak een fusie ongedaan"

    def get_context_data(self, **kwargs):
        merger = get_object_or_404(Merger.objects.select_related("successor"), pk=kwargs["pk"])
        return super().get_context_data(
            merger=merger,
            ended=merger.ended.order_by("kind", "name"),
            made=merger.made.order_by("kind", "name"),
            refused=refusal_to_undo(merger),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        merger = get_object_or_404(Merger, pk=kwargs["pk"])
        try:
            undo_merger(merger, by=person_of(request.user))
        except MergerRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "De fusie is ongedaan gemaakt. Alles telt weer als voordien.")
        return redirect("mergers:index")


class MergersMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(MAY_MERGE)


class MergerViewSet(ViewSet):
    name = "mergers"
    url_prefix = "mensen/fusies"
    icon = "link"
    menu_label = "Fusies"
    menu_item_class = MergersMenuItem

    def get_urlpatterns(self):
        return [
            path("", MergersView.as_view(), name="index"),
            path("nieuw/", NewMergerView.as_view(), name="new"),
            path("<int:pk>/ongedaan/", UndoMergerView.as_view(), name="undo"),
        ]
