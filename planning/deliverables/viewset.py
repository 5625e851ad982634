"""The list of deliverables among the staff screens."""

import django_filters
from django import forms
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import register_permission_policy

from members.dutch import day_short, listed
from members.exports import TableExport
from members.viewsets.policies import LimitedPolicy
from planning.deliverables.enums import DeliverableKind
from planning.models import Deliverable, Goal

register_permission_policy(Deliverable, LimitedPolicy(Deliverable, {"view"}))
FIRST_YEAR = 2025
ADD = "planning.add_deliverable"
COUNTED, ARCHIVED = "telt", "archief"
STATES = [(ARCHIVED, "In het archief"), ("alles", "Alles")]


def years() -> list[tuple[int, str]]:
    used = Deliverable.objects.order_by().values_list("year", flat=True).distinct()
    known = {*used, *range(FIRST_YEAR, timezone.localdate().year + 1)}
    return [(year, str(year)) for year in sorted(known, reverse=True)]


class DeliverableFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(label="Soort", choices=DeliverableKind.choices)
    year = django_filters.ChoiceFilter(label="Jaar", choices=years)
    goal = django_filters.ModelChoiceFilter(label="Doelstelling", queryset=Goal.objects.all())
    is_public = django_filters.ChoiceFilter(
        label="Wie leest het", choices=[("True", "Iedereen"), ("False", "Alleen collega’s")]
    )
    state = django_filters.ChoiceFilter(
        label="Archief",
        choices=STATES,
        empty_label="Wat meetelt",
        method="of_state",
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Deliverable
        fields = ["kind", "year", "goal", "is_public"]

    def of_state(self, rows, name, value):
        return rows  # below: what nobody asked for has a meaning too

    def filter_queryset(self, queryset):
        rows = super().filter_queryset(queryset)
        state = self.form.cleaned_data.get("state")
        if state == ARCHIVED:
            return rows.exclude(archived_at=None)
        return rows if state else rows.counted()


def _days(field):
    return lambda row: day_short(getattr(row, field)) if getattr(row, field) else ""


def _partners(row) -> str:
    return listed([each.full_name for each in row.partners.all()])


def _uses(row) -> str:
    return "; ".join(use.words for use in row.uses.all())


class DeliverableIndexView(TableExport, IndexView):
    export_name = "bewijsstukken"
    export_columns = (
        ("Soort", lambda row: row.get_kind_display()),
        ("Titel", lambda row: row.title),
        ("Datum", lambda row: row.on),
        ("Telt voor", lambda row: row.year),
        ("Geldt tot en met", lambda row: row.until),
        ("Partners of besturen", _partners),
        ("Doelstelling", lambda row: row.goal.code if row.goal else ""),
        ("Actiefiche", lambda row: row.action_sheet.title if row.action_sheet else ""),
        ("Indicatoren", lambda row: ", ".join(each.slug for each in row.indicators.all())),
        ("Bestand", lambda row: row.file_name),
        ("Link", lambda row: row.link),
        ("Publiek", lambda row: row.is_public),
        ("Gepubliceerd op", lambda row: row.published_on),
        ("Bezorgd op", lambda row: row.handed_over_on),
        ("Goedgekeurd op", lambda row: row.approved_on),
        ("Gebruik", _uses),
    )

    def get_base_queryset(self):
        return Deliverable.objects.for_list()

    @cached_property
    def header_buttons(self):
        if not self.request.user.has_perm(ADD):
            return []
        url = reverse("deliverables_staff:new")
        return [HeaderButton("Voer een bewijsstuk in", url=url, icon_name="plus")]


class DeliverableViewSet(ModelViewSet):
    """Making and changing are verbs on screens of their own, so nothing is edited here."""

    model = Deliverable
    name = "deliverable_list"
    icon = "folder-open-inverse"
    menu_label = "Bewijsstukken"
    url_prefix = "bewijsstukken"
    index_view_class = DeliverableIndexView
    filterset_class = DeliverableFilterSet
    form_fields: list[str] = []
    copy_view_enabled = False
    add_to_reference_index = False
    ordering = ["-on", "-pk"]
    list_export = ["pk"]  # shows the buttons; see TableExport
    list_per_page = 50
    search_backend_name = None
    search_fields = ["title", "file_name", "link"]
    list_display = [
        TitleColumn("title", label="Titel", get_url=lambda row: row.staff_url, sort_key="title"),
        Column("get_kind_display", label="Soort", sort_key="kind"),
        Column("on", label="Datum", accessor=_days("on"), sort_key="on"),
        Column("year", label="Jaar", sort_key="year"),
        Column("goal", label="Doel", accessor=lambda row: row.goal.code if row.goal else ""),
        Column(
            "is_public",
            label="Wie leest het",
            accessor=lambda row: "iedereen" if row.is_public else "collega’s",
        ),
        Column("uses", label="Gebruikt door", accessor=lambda row: len(row.uses.all()) or ""),
    ]

    def get_index_view_kwargs(self, **kwargs):
        nowhere = {"add_url_name": None, "edit_url_name": None, "delete_url_name": None}
        return super().get_index_view_kwargs(**{**kwargs, **nowhere})

    def get_urlpatterns(self):
        shown = ("index", "index_results")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in shown]


deliverables = DeliverableViewSet()
