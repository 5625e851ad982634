"""Target groups and Flemish policy goals, which staff keep themselves in Wagtail's own forms."""

import django_filters
from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import DeleteView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from members import dutch
from members.exports import TableExport
from planning.models import PolicyGoal, TargetGroup


def _day(name):
    return lambda row: dutch.day_short(getattr(row, name)) if getattr(row, name) else ""


class ValidFilterSet(WagtailFilterSet):
    valid = django_filters.BooleanFilter(label="Geldt vandaag", method="keep_valid")

    def keep_valid(self, rows, name, wanted):
        valid = rows.model.objects.valid_on(timezone.localdate()).values("pk")
        return rows.filter(pk__in=valid) if wanted else rows.exclude(pk__in=valid)


class TargetGroupFilterSet(ValidFilterSet):
    class Meta:
        model = TargetGroup
        fields: list[str] = []


class PolicyGoalFilterSet(ValidFilterSet):
    class Meta:
        model = PolicyGoal
        fields: list[str] = []


class LinkIndexView(TableExport, IndexView):
    export_columns = (
        ("Naam", lambda row: row.name),
        ("Geldt vanaf", lambda row: row.valid_from),
        ("Geldt tot en met", lambda row: row.valid_to),
    )

    @property
    def export_name(self):
        return str(self.model._meta.verbose_name_plural).lower().replace(" ", "-")


class LinkDeleteView(DeleteView):
    """What a sheet chose stays: it is a part of what was approved."""

    def form_valid(self, form):
        if used := self.object.sheets.count():
            sheets = dutch.counted(used, "actiefiche", "actiefiches")
            messages.error(
                self.request,
                f"“{self.object}” staat op {sheets}. Geef een laatste dag in plaats van het weg te "
                "doen: dan kiest niemand het nog.",
            )
            return redirect(self.get_success_url())
        return super().form_valid(form)


class LinkViewSet(ModelViewSet):
    """Rows that are no longer used get a last day; what chose them keeps them."""

    form_fields = ["name", "valid_from", "valid_to"]
    list_display = [
        "name",
        Column(
            "valid_from", label="Geldt vanaf", accessor=_day("valid_from"), sort_key="valid_from"
        ),
        Column(
            "valid_to", label="Geldt tot en met", accessor=_day("valid_to"), sort_key="valid_to"
        ),
    ]
    index_view_class = LinkIndexView
    delete_view_class = LinkDeleteView
    list_export = ["pk"]  # shows the buttons; see TableExport
    search_fields = ["name"]
    search_backend_name = None
    ordering = ["name"]
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50


class TargetGroupViewSet(LinkViewSet):
    model = TargetGroup
    name = "target_groups"
    icon = "group"
    menu_label = "Doelgroepen"
    url_prefix = "actieplan/doelgroepen"
    filterset_class = TargetGroupFilterSet


class PolicyGoalViewSet(LinkViewSet):
    model = PolicyGoal
    name = "policy_goals"
    icon = "tag"
    menu_label = "Vlaamse doelen"
    url_prefix = "actieplan/vlaamse-doelen"
    filterset_class = PolicyGoalFilterSet


target_groups = TargetGroupViewSet()
policy_goals = PolicyGoalViewSet()
