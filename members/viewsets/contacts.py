import django_filters
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminDateInput
from wagtail.admin.widgets.button import HeaderButton
from wagtail.permissions import register_permission_policy

from members.actions.contacts import (
    ContactRefused,
    add_contact,
    change_contact,
    confirm_contact,
    municipalities_without_contact,
)
from members.actors import person_of
from members.address_field import AddressField
from members.enums import ContactRole, OrganisationKind, Province
from members.exports import TableExport
from members.models import BoardContact, Organisation
from members.models.board_contact import CHECK_EVERY
from members.organisation_field import OrganisationField
from members.row_keys import key_of
from members.viewsets.policies import LimitedPolicy

register_permission_policy(BoardContact, LimitedPolicy(BoardContact, {"view", "add", "change"}))

MAY_CHANGE = "members.change_boardcontact"
MAY_VIEW = "members.view_boardcontact"
PER_PAGE = 50


class ContactFilterSet(WagtailFilterSet):
    to_check = django_filters.BooleanFilter(label="Na te kijken", method="keep_to_check")
    role = django_filters.ChoiceFilter(label="Rol", choices=ContactRole.choices)
    province = django_filters.ChoiceFilter(
        "municipality__province", label="Provincie", choices=Province.choices
    )
    current = django_filters.BooleanFilter(label="Loopt nog", method="keep_current")

    class Meta:
        model = BoardContact
        fields = ["to_check", "role", "province", "current"]

    def keep_to_check(self, contacts, name, wanted):
        late = BoardContact.objects.to_check().order_by().values("pk")
        return contacts.filter(pk__in=late) if wanted else contacts.exclude(pk__in=late)

    def keep_current(self, contacts, name, wanted):
        now = BoardContact.objects.current().order_by().values("pk")
        return contacts.filter(pk__in=now) if wanted else contacts.exclude(pk__in=now)


class ContactAddForm(WagtailAdminModelForm):
    """A colleague adds somebody by address; whoever is new becomes a person."""

    municipality_choice = OrganisationField(label="Gemeente", help_text="Naam of postcode.")
    email = AddressField()
    first_name = forms.CharField(label="Voornaam", max_length=80)
    last_name = forms.CharField(label="Familienaam", max_length=80)
    function_title = forms.CharField(label="Functie", max_length=120, required=False)

    class Meta:
        model = BoardContact
        fields = ["role", "since"]
        widgets = {"since": AdminDateInput}

    field_order = [
        *("municipality_choice", "role", "first_name", "last_name", "email"),
        *("function_title", "since"),
    ]

    def clean_municipality_choice(self):
        choice = self.cleaned_data["municipality_choice"]
        board = choice.organisation
        if board is None or board.kind != OrganisationKind.MUNICIPALITY:
            raise forms.ValidationError(
                f"“{choice.name}” is geen stad of gemeente die we kennen. Kies er een uit de "
                "voorstellen."
            )
        return board


class ContactForm(WagtailAdminModelForm):
    class Meta:
        model = BoardContact
        fields = ["role", "since", "until"]
        widgets = {"since": AdminDateInput, "until": AdminDateInput}


class RefusesInWords:
    """The verb decides; what it refuses stands above the form, which keeps what was typed."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ContactRefused as refusal:
            form.add_error(None, str(refusal))
            self.produced_error_code = "refused"
            self.produced_error_message = str(refusal)
            return self.form_invalid(form)


class ContactCreateView(RefusesInWords, generic.CreateView):
    def get_initial(self):
        asked = key_of(self.request.GET.get("gemeente", ""))
        if not asked:
            return super().get_initial()
        board = Organisation.objects.municipalities().filter(pk=asked).first()
        return {"municipality_choice": board}

    def save_instance(self):
        data = dict(self.form.cleaned_data)
        municipality, role = data.pop("municipality_choice"), data.pop("role")
        return add_contact(municipality, role, **data, by=person_of(self.request.user))


class ContactEditView(RefusesInWords, generic.EditView):
    def save_instance(self):
        contact = BoardContact.objects.get(pk=self.object.pk)
        return change_contact(contact, **self.form.cleaned_data, by=person_of(self.request.user))


class ContactIndexView(TableExport, generic.IndexView):
    """Who is there today, unless the filter asks for others."""

    export_name = "contactregister"
    export_columns = (
        ("Gemeente", lambda row: row.municipality.full_name),
        ("NIS-code", lambda row: row.municipality.nis_code),
        ("Provincie", lambda row: row.municipality.get_province_display()),
        ("Rol", lambda row: row.get_role_display()),
        ("Voornaam", lambda row: row.person.first_name),
        ("Familienaam", lambda row: row.person.last_name),
        ("E-mailadres", lambda row: row.person.email),
        ("Functie", lambda row: row.person.function_title),
        ("Sinds", lambda row: row.since),
        ("Tot en met", lambda row: row.until),
        ("Laatst nagekeken", lambda row: row.checked_on),
    )

    def get_base_queryset(self):
        rows = super().get_base_queryset().select_related("municipality", "person")
        return rows if self.request.GET.get("current") else rows.current()

    @property
    def header_more_buttons(self):
        url = reverse("contacts:missing")
        return [HeaderButton("Wie ontbreekt nog?", url=url, icon_name="help", priority=5)]


class CheckedColumn(Column):
    """When it was looked at, with the button that says it is still right."""

    cell_template_name = "members/staff/contact_checked_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        today = timezone.localdate()
        context |= {
            "may_confirm": request.user.has_perm(MAY_CHANGE) and instance.checked_on < today,
            "late": instance.checked_on <= today - CHECK_EVERY,
            "csrf_token": get_token(request),  # a cell of a table is drawn without the request
            "back": request.get_full_path(),
        }
        return context


class ConfirmView(View):
    """The button "klopt nog" in the list; POST only."""

    http_method_names = ["post"]

    def post(self, request, pk):
        if not request.user.has_perm(MAY_CHANGE):
            raise PermissionDenied
        contact = get_object_or_404(BoardContact.objects.current(), pk=pk)
        confirm_contact(contact, by=person_of(request.user))
        messages.success(request, f"Nagekeken: {contact}.")
        back = request.POST.get("terug", "")
        own = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
        return redirect(back if own else "contacts:index")


class MissingView(WagtailAdminTemplateMixin, TemplateView):
    """The municipalities of which we know nobody yet."""

    template_name = "members/staff/contacts_missing.html"
    page_title = "Gemeenten zonder contact"
    header_icon = "help"

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(MAY_VIEW):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("contacts:index"), "label": "Contactregister"},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        asked = self.request.GET
        role = asked.get("rol") if asked.get("rol") in ContactRole.values else ""
        province = asked.get("provincie") if asked.get("provincie") in Province.values else ""
        boards = municipalities_without_contact(role)
        if province:
            boards = boards.filter(province=province)
        return super().get_context_data(
            page=Paginator(boards, PER_PAGE).get_page(asked.get("p")),
            roles=ContactRole.choices,
            provinces=Province.choices,
            role=role,
            province=province,
            may_add=self.request.user.has_perm("members.add_boardcontact"),
            **kwargs,
        )


class ContactViewSet(ModelViewSet):
    model = BoardContact
    name = "contacts"
    url_prefix = "mensen/contacten"
    icon = "group"
    menu_label = "Contactregister"
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = ContactIndexView
    add_view_class = ContactCreateView
    edit_view_class = ContactEditView
    filterset_class = ContactFilterSet
    list_per_page = PER_PAGE
    list_export = ["municipality"]  # shows the buttons; the columns stand in the view
    search_backend_name = None
    search_fields = ["municipality__name", "person__first_name", "person__last_name"]
    ordering = ["municipality__name", "-role", "pk"]
    list_display = [
        TitleColumn("municipality", label="Gemeente", sort_key="municipality__name"),
        Column("role", label="Rol", accessor="get_role_display", sort_key="role"),
        Column("person", label="Naam", accessor="person.shown_name"),
        Column("email", label="E-mailadres", accessor="person.email"),
        DateColumn("until", label="Tot en met", sort_key="until"),
        CheckedColumn("checked_on", label="Nagekeken", sort_key="checked_on"),
    ]

    def get_form_class(self, for_update=False):
        return ContactForm if for_update else ContactAddForm

    def get_edit_handler(self):
        return None

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("klopt-nog/<int:pk>/", ConfirmView.as_view(), name="confirm"),
            path("ontbreken/", MissingView.as_view(), name="missing"),
        ]
