"""The inbox of what partners propose."""

from django.urls import reverse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from events.models import EventProposal
from members.dutch import day_short
from members.exports import TableExport
from members.viewsets.policies import LimitedPolicy

register_permission_policy(EventProposal, LimitedPolicy(EventProposal, {"view"}))


class ProposalFilterSet(WagtailFilterSet):
    class Meta:
        model = EventProposal
        fields = ["state", "kind"]


def day_of(proposal) -> str:
    return day_short(proposal.starts_at)


class ProposalIndexView(TableExport, IndexView):
    """What was confirmed; before that it is its sender's alone."""

    export_name = "voorstellen-van-partners"
    export_columns = (
        ("Titel", lambda row: row.title),
        ("Soort", lambda row: row.get_kind_display()),
        ("Partner", lambda row: row.organisation_name),
        ("Contact", lambda row: row.contact_name),
        ("E-mailadres", lambda row: row.email),
        ("Datum", lambda row: row.starts_at),
        ("Hoe het staat", lambda row: row.get_state_display()),
        ("Bevestigd op", lambda row: row.confirmed_at),
        ("Beslist op", lambda row: row.decided_at),
        ("Waarom niet", lambda row: row.reason),
    )

    def get_base_queryset(self):
        return EventProposal.objects.confirmed().select_related("organisation")


class EventProposalViewSet(ModelViewSet):
    """Accepting and rejecting are verbs on a screen of their own, so nothing is edited here."""

    model = EventProposal
    name = "event_proposals"
    icon = "mail"
    menu_label = "Voorstellen van partners"
    url_prefix = "agenda/voorstellen"
    index_view_class = ProposalIndexView
    filterset_class = ProposalFilterSet
    form_fields: list[str] = []
    copy_view_enabled = False
    add_to_reference_index = False
    list_export = ["title"]  # shows the buttons; see ProposalIndexView
    list_per_page = 50
    ordering = ["-confirmed_at"]
    search_fields = ["title", "organisation__name", "organisation_typed"]
    search_backend_name = None
    list_display = [
        TitleColumn(
            "title",
            label="Titel",
            get_url=lambda row: reverse("events_staff:proposal", args=[row.pk]),
            sort_key="title",
        ),
        Column("organisation_name", label="Partner"),
        Column("get_kind_display", label="Soort", sort_key="kind"),
        Column("date", label="Datum", accessor=day_of, sort_key="starts_at"),
        Column("get_state_display", label="Hoe het staat", sort_key="state"),
        DateColumn("confirmed_at", label="Bevestigd", sort_key="confirmed_at"),
    ]

    def get_index_view_kwargs(self, **kwargs):
        nowhere = {"add_url_name": None, "edit_url_name": None, "delete_url_name": None}
        return super().get_index_view_kwargs(**{**kwargs, **nowhere})

    def get_urlpatterns(self):
        shown = ("index", "index_results")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in shown]
