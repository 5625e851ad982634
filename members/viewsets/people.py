import django_filters
from django import forms
from django.urls import path, reverse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from members.actions.people import change_details
from members.actors import person_of
from members.enums import OrganisationKind, PersonRole, Province
from members.exports import table_response
from members.models import Person
from members.organisation_field import OrganisationField
from members.organisation_filter import OrganisationFilter
from members.viewsets.erasing import ErasePersonView
from members.viewsets.person_address import PersonAddressView
from members.viewsets.policies import LimitedPolicy
from members.viewsets.row_rules import RowRules

register_permission_policy(Person, LimitedPolicy(Person, {"view", "change"}))

EXPORT = {
    "Voornaam": "first_name",
    "Familienaam": "last_name",
    "E-mailadres": "email",
    "Organisatie": "organisation_name",
    "Functie": "function_title",
    "Rol": "get_role_display",
    "Sinds": "created_at",
}


class PersonFilterSet(WagtailFilterSet):
    organisation = OrganisationFilter()
    role = django_filters.ChoiceFilter(label="Rol", choices=PersonRole.choices)
    kind = django_filters.ChoiceFilter(
        "organisation__kind", label="Soort organisatie", choices=OrganisationKind.choices
    )
    province = django_filters.ChoiceFilter(
        "organisation__province", label="Provincie", choices=Province.choices
    )
    account = django_filters.BooleanFilter(
        "user", lookup_expr="isnull", exclude=True, label="Heeft een account"
    )

    class Meta:
        model = Person
        fields = ["role", "shared_mailbox"]


class PersonForm(WagtailAdminModelForm):
    organisation_choice = OrganisationField(required=False, help_text="")
    was_mistake = forms.BooleanField(
        label="De vorige organisatie was een vergissing",
        required=False,
        help_text="Anders onthouden we ze als vroegere werkgever.",
    )

    class Meta:
        model = Person
        fields = ["first_name", "last_name", "function_title", "role"]

    field_order = [
        *("first_name", "last_name", "organisation_choice", "was_mistake"),
        *("function_title", "role"),
    ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        person = self.instance
        self.initial["organisation_choice"] = person.organisation or person.organisation_typed
        if not self.initial["organisation_choice"]:
            del self.fields["was_mistake"]


class PersonIndexView(generic.IndexView):
    def get_base_queryset(self):
        people = super().get_base_queryset().known()
        return people.select_related("organisation", "user")

    def as_spreadsheet(self, queryset, spreadsheet_format):
        rows = ([_value(person, name) for name in EXPORT.values()] for person in queryset)
        return table_response(spreadsheet_format, "personen", EXPORT, rows, queryset.count())


def _value(person, name):
    value = getattr(person, name)
    return value() if callable(value) else value


class PersonEditView(generic.EditView):
    def get_page_subtitle(self):
        return self.object.name or self.object.email

    def save_instance(self):
        data = dict(self.form.cleaned_data)
        choice = data.pop("organisation_choice")
        person = Person.objects.get(pk=self.object.pk)
        return change_details(
            person,
            **{name: data[name] for name in PersonForm.Meta.fields},
            organisation=choice.organisation,
            organisation_typed=choice.typed,
            was_mistake=data.get("was_mistake", False),
            by=person_of(self.request.user),
        )

    def get_success_message(self):
        return f"De gegevens van {self.object.name or self.object.email} zijn bewaard."


class PersonInspectView(generic.InspectView):
    template_name = "members/staff/person.html"

    def get_page_subtitle(self):
        return self.object.name or self.object.email

    def get_fields(self):
        return []

    def get_context_data(self, **kwargs):
        person = self.object
        facts = [
            ("Naam", person.name),
            ("E-mailadres", person.email),
            ("Gedeelde postbus", "ja" if person.shared_mailbox else ""),
            ("Functie", person.function_title),
            ("Rol", person.get_role_display()),
            ("Account", "ja" if hasattr(person, "user") else "nee"),
        ]
        organisation_url = (
            reverse("organisations:inspect", args=[person.organisation_id])
            if person.organisation_id
            else ""
        )
        return super().get_context_data(facts=facts, organisation_url=organisation_url, **kwargs)


class PersonViewSet(RowRules, ModelViewSet):
    model = Person
    name = "people"
    url_prefix = "mensen/personen"
    icon = "user"
    menu_label = "Personen"
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = PersonIndexView
    edit_view_class = PersonEditView
    inspect_view_class = PersonInspectView
    open_to_all_rows = (PersonInspectView,)
    filterset_class = PersonFilterSet
    list_per_page = 50
    list_export = list(EXPORT.values())
    search_backend_name = None
    search_fields = ["first_name", "last_name", "email", "organisation__name", "function_title"]
    ordering = ["last_name", "first_name"]
    list_display = [
        "shown_name",
        Column("organisation", label="Organisatie", accessor="organisation_name"),
        Column("function_title", label="Functie"),
        Column("role", label="Rol", accessor="get_role_display", sort_key="role"),
        BooleanColumn("account", label="Account", accessor=lambda person: hasattr(person, "user")),
        DateColumn("created_at", label="Sinds", sort_key="created_at"),
    ]

    def rows_for(self, user):
        """Who was erased or merged gets no details again."""
        return Person.objects.known()

    def get_form_class(self, for_update=False):
        return PersonForm

    def get_edit_handler(self):
        return None

    def get_urlpatterns(self):
        erase = path("wissen/<int:pk>/", ErasePersonView.as_view(), name="erase")
        address = path("adres/<int:pk>/", PersonAddressView.as_view(), name="address")
        return [*super().get_urlpatterns(), erase, address]
