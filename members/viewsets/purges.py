"""What went by itself, night by night: looked at by the coordinator, never changed."""

import django_filters
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from members import dutch
from members.models import PurgeRun
from members.viewsets.policies import LimitedPolicy

register_permission_policy(PurgeRun, LimitedPolicy(PurgeRun, {"view"}))


def _night(run):
    return f"{dutch.day_short(run.at)}, {dutch.clock(run.at)}"


class PurgeFilterSet(WagtailFilterSet):
    at = django_filters.DateFromToRangeFilter(label="Periode")
    count = django_filters.NumberFilter(label="Minstens zoveel", lookup_expr="gte")

    class Meta:
        model = PurgeRun
        fields = ["at"]


class PurgeViewSet(ModelViewSet):
    model = PurgeRun
    name = "purges"
    url_prefix = "mensen/opgeruimd"
    icon = "bin"
    menu_label = "Opgeruimd"
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    filterset_class = PurgeFilterSet
    form_fields = []
    list_per_page = 50
    ordering = ["-at", "name"]
    list_display = [
        Column("at", label="Nacht", accessor=_night, sort_key="at"),
        Column("label", label="Wat"),
        Column("count", label="Gewist of leeggemaakt", sort_key="count"),
        Column("trouble", label="Liep mis", accessor=lambda run: run.trouble or "–"),
    ]

    def get_index_view_kwargs(self, **kwargs):
        nowhere = {"add_url_name": None, "edit_url_name": None, "delete_url_name": None}
        return super().get_index_view_kwargs(**{**kwargs, **nowhere})

    def get_urlpatterns(self):
        shown = ("index", "index_results")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in shown]
