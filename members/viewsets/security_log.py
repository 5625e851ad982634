"""The security log for the coordinator: looked at and exported, never changed."""

import django_filters
from django.db.models import Q
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from members import dutch
from members.enums import SecurityKind
from members.exports import TableExport
from members.models import Person, SecurityEvent
from members.viewsets.policies import LimitedPolicy

register_permission_policy(SecurityEvent, LimitedPolicy(SecurityEvent, {"view"}))


class SecurityFilterSet(WagtailFilterSet):
    kind = django_filters.MultipleChoiceFilter(label="Wat", choices=SecurityKind.choices)
    at = django_filters.DateFromToRangeFilter(label="Periode", widget=DateRangePickerWidget)
    person = django_filters.CharFilter(label="Naam of e-mailadres", method="of_person")

    class Meta:
        model = SecurityEvent
        fields = ["kind", "at"]

    def of_person(self, events, name, value):
        """Whoever did it, and whoever it was done to."""
        people = Person.objects.all()
        for word in value.split():
            people = people.filter(
                Q(first_name__icontains=word)
                | Q(last_name__icontains=word)
                | Q(email__icontains=word)
            )
        keys = people.values("key")
        return events.filter(Q(actor_key__in=keys) | Q(subject_key__in=keys))


class SecurityIndexView(TableExport, IndexView):
    export_name = "veiligheidslog"
    export_columns = (
        ("Nummer", lambda row: row.number),
        ("Moment", lambda row: row.at),
        ("Wat", lambda row: row.get_kind_display()),
        ("Door", lambda row: row.actor_name),
        ("Over", lambda row: row.subject_name),
        ("Waarover", lambda row: row.about),
        ("Details", lambda row: row.details_shown),
        ("Hash", lambda row: row.hash),
    )

    def get_base_queryset(self):
        return super().get_base_queryset().with_names()


class SecurityLogViewSet(ModelViewSet):
    model = SecurityEvent
    name = "security_log"
    url_prefix = "mensen/veiligheidslog"
    icon = "lock"
    menu_label = "Veiligheidslog"
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = SecurityIndexView
    filterset_class = SecurityFilterSet
    form_fields = []
    list_per_page = 50
    list_export = ["number"]  # shows the buttons; see SecurityIndexView
    ordering = ["-number"]
    list_display = [
        Column(
            "at",
            label="Moment",
            accessor=lambda row: f"{dutch.day_short(row.at)}, {dutch.clock(row.at)}",
        ),
        Column("kind", label="Wat", accessor="get_kind_display"),
        Column("actor_name", label="Door"),
        Column("subject_name", label="Over"),
        Column("details_shown", label="Details"),
    ]

    def get_index_view_kwargs(self, **kwargs):
        nowhere = {"add_url_name": None, "edit_url_name": None, "delete_url_name": None}
        return super().get_index_view_kwargs(**{**kwargs, **nowhere})

    def get_urlpatterns(self):
        shown = ("index", "index_results")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in shown]
