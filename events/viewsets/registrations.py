from django.core.exceptions import PermissionDenied
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from events.models import Registration
from events.views.staff import PEOPLE, board_url
from members.exports import TableExport
from members.organisation_filter import OrganisationFilter


class RegistrationFilterSet(WagtailFilterSet):
    organisation = OrganisationFilter()
    taken_over = BooleanFilter(
        "load", lookup_expr="isnull", exclude=True, label="Van vroeger overgenomen"
    )

    class Meta:
        model = Registration
        fields = ["status", "role", "organisation__province"]


class RegistrationIndexView(TableExport, IndexView):
    """Everybody over all events, to look somebody up; acting happens on the board."""

    export_name = "inschrijvingen"
    export_columns = (
        ("Voornaam", lambda row: row.person.first_name),
        ("Familienaam", lambda row: row.person.last_name),
        ("E-mailadres", lambda row: row.person.email),
        ("Organisatie", lambda row: row.organisation_label),
        ("Rol", lambda row: row.get_role_display()),
        ("Evenement", lambda row: row.session.event.title),
        ("Status", lambda row: row.get_status_display()),
        ("Ingeschreven op", lambda row: row.registered_at),
        ("Overgenomen uit", lambda row: row.load.source if row.load_id else ""),
    )

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(PEOPLE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        return super().get_base_queryset().with_event().select_related("load")

    def get_list_buttons(self, instance):
        url = board_url(instance.session.event)
        return [Button("Bord", url=url, icon_name="list-ul", priority=5)]


class NameColumn(Column):
    cell_template_name = "wagtailadmin/tables/title_cell.html"

    def get_value(self, instance):
        return instance.person.name or "Naam gewist"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        context["link_url"] = board_url(instance.session.event)
        return context


class RegistrationViewSet(ModelViewSet):
    """A list and its export. Registering and cancelling are verbs, so there is no edit screen."""

    model = Registration
    name = "events_registrations"
    icon = "user"
    menu_label = "Inschrijvingen"
    url_prefix = "agenda/inschrijvingen"
    index_view_class = RegistrationIndexView
    filterset_class = RegistrationFilterSet
    copy_view_enabled = False
    inspect_view_enabled = False
    form_fields = ["role"]
    list_display = [
        NameColumn("person", label="Naam", sort_key="person__last_name"),
        Column("organisation_label", label="Organisatie"),
        Column("session.event.title", label="Evenement", sort_key="session__event__title"),
        Column("get_status_display", label="Status", sort_key="status"),
        DateColumn("registered_at", label="Ingeschreven", sort_key="registered_at"),
    ]
    list_export = ["status"]  # shows the buttons; see RegistrationIndexView
    list_per_page = 50
    ordering = ["-registered_at"]
    search_fields = [
        "person__first_name",
        "person__last_name",
        "person__email",
        "organisation__name",
        "session__event__title",
    ]

    def get_index_view_kwargs(self, **kwargs):
        nowhere = {"add_url_name": None, "edit_url_name": None, "delete_url_name": None}
        return super().get_index_view_kwargs(**{**kwargs, **nowhere})

    def get_urlpatterns(self):
        shown = ("index", "index_results")
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in shown]
