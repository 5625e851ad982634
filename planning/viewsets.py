"""The plan as data, to read: it changes only by loading a new plan."""

from django.urls import reverse
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies.base import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from members import dutch
from planning.models import IndicatorDefinition


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Nobody adds, changes or deletes here, whatever rights the person has."""

    def user_has_permission(self, user, action):
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


def _number(value) -> str:
    return "" if value is None else dutch.number(value)


class DefinitionViewSet(ModelViewSet):
    """Every version of every definition; the newest first, per indicator."""

    model = IndicatorDefinition
    icon = "doc-full"
    menu_label = "Definities"
    name = "definities"
    url_prefix = "plan/definities"
    form_fields = ["label"]  # Wagtail wants a form, the policy lets nobody reach it
    list_display = [
        TitleColumn(
            "label",
            label="Indicator",
            accessor="label",
            get_url=lambda row: reverse("definities:inspect", args=[row.pk]),
        ),
        Column("goal", label="Doelstelling", accessor=lambda row: row.goal.code),
        Column("row_type", label="Soort rij", accessor=lambda row: row.get_row_type_display()),
        Column("unit", label="Eenheid", accessor=lambda row: row.get_unit_display()),
        Column("target", label="Streefwaarde", accessor=lambda row: _number(row.target_value)),
        Column("version", label="Versie", sort_key="version"),
        Column(
            "valid_from", label="Geldt vanaf", accessor=lambda row: dutch.day_short(row.valid_from)
        ),
    ]
    list_filter = ["row_type", "kind", "period", "goal"]
    search_fields = ["label", "indicator__slug"]
    search_backend_name = None
    ordering = ["indicator__position", "-version"]
    inspect_view_enabled = True
    inspect_view_fields = [
        "label",
        "indicator",
        "goal",
        "row_type",
        "unit",
        "kind",
        "period",
        "target_value",
        "target_year",
        "expected_value",
        "event_kinds",
        "counting_rule",
        "version",
        "valid_from",
    ]
    copy_view_enabled = False
    list_per_page = 50

    def get_queryset(self, request):
        return self.model.objects.in_plan_order()


register_permission_policy(IndicatorDefinition, ReadOnlyPolicy(IndicatorDefinition))
definitions = DefinitionViewSet()
