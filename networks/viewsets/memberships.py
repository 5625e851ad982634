from django import forms
from django.urls import reverse
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import CreateView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from members.actions.people import find_or_create_person
from members.actors import person_of
from members.address_field import AddressField
from members.exports import TableExport
from members.organisation_field import OrganisationField
from members.organisation_filter import OrganisationFilter
from networks.actions.membership import JoinRefused, RoleRefused, change_role, join
from networks.models import Membership
from networks.viewsets.refusals import RefusalMixin


class MembershipFilterSet(WagtailFilterSet):
    organisation = OrganisationFilter()
    active = BooleanFilter("left_at", lookup_expr="isnull", label="Lid vandaag")

    class Meta:
        model = Membership
        fields = ["network", "role"]


class MembershipAddForm(WagtailAdminModelForm):
    """A colleague adds somebody by address; whoever is new becomes a person."""

    email = AddressField()
    first_name = forms.CharField(label="Voornaam", max_length=80)
    last_name = forms.CharField(label="Familienaam", max_length=80)
    organisation = OrganisationField(label="Bestuur of organisatie", required=False)

    class Meta:
        model = Membership
        fields = ["network", "role"]

    field_order = ["network", "email", "first_name", "last_name", "organisation", "role"]

    def clean_network(self):
        network = self.cleaned_data["network"]
        if not network.is_published:
            raise forms.ValidationError("Publiceer dit netwerk eerst.")
        return network


class MembershipRoleForm(WagtailAdminModelForm):
    class Meta:
        model = Membership
        fields = ["role"]


class MembershipIndexView(TableExport, IndexView):
    export_name = "leden"
    export_columns = (
        ("Naam", lambda row: row.person.name),
        ("E-mailadres", lambda row: row.person.email),
        ("Organisatie", lambda row: row.organisation_name()),
        ("Netwerk", lambda row: row.network.title),
        ("Rol", lambda row: row.get_role_display()),
        ("Lid sinds", lambda row: row.joined_at),
        ("Weg sinds", lambda row: row.left_at),
    )

    def get_base_queryset(self):
        rows = super().get_base_queryset()
        return rows.select_related("network", "person", "organisation")

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if instance.is_active and self.user_has_permission("change"):
            url = reverse("networks_staff:remove", args=[instance.pk])
            buttons.append(Button("Haal uit de groep", url=url, icon_name="cross", priority=50))
        return buttons


class MembershipCreateView(RefusalMixin, CreateView):
    def save_instance(self):
        data = self.form.cleaned_data
        by = person_of(self.request.user)
        facts = {
            "organisation": data["organisation"].organisation,
            "organisation_typed": data["organisation"].typed,
        }
        person = find_or_create_person(
            email=data["email"],
            first_name=data["first_name"],
            last_name=data["last_name"],
            by=by,
            **facts,
        )
        return join(data["network"], person=person, by=by, role=data["role"], **facts)

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except JoinRefused as refused:
            return self.refused(form, refused)

    def get_success_message(self, instance):
        return f"{instance.person.name} is lid van {instance.network} en krijgt een mail."


class MembershipEditView(RefusalMixin, EditView):
    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except RoleRefused as refused:
            return self.refused(form, refused, "role")

    def save_instance(self):
        wanted = self.form.cleaned_data["role"]
        membership = Membership.objects.get(pk=self.object.pk)
        return change_role(membership, wanted, by=person_of(self.request.user))


class MembershipViewSet(ModelViewSet):
    model = Membership
    name = "networks_memberships"
    icon = "user"
    menu_label = "Leden"
    url_prefix = "netwerken/leden"
    index_view_class = MembershipIndexView
    add_view_class = MembershipCreateView
    edit_view_class = MembershipEditView
    filterset_class = MembershipFilterSet
    copy_view_enabled = False
    list_display = [
        "person_name",
        "organisation_name",
        Column("network", label="Netwerk", sort_key="network__title"),
        "role",
        DateColumn("joined_at", label="Lid sinds", sort_key="joined_at"),
        BooleanColumn("is_active", label="Lid vandaag"),
    ]
    list_export = ["person_name"]  # switches the export on; the view says what is in it
    ordering = "-joined_at"
    list_per_page = 50
    search_fields = ["person__first_name", "person__last_name", "organisation__name"]
    add_to_reference_index = False
    exclude_form_fields = []

    def get_form_class(self, for_update=False):
        return MembershipRoleForm if for_update else MembershipAddForm
