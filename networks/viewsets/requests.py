from django import forms
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from members.actors import person_of
from members.exports import TableExport
from networks.actions.requests import DecisionRefused, approve_request, refuse_request
from networks.enums import Decision
from networks.models import JoinRequest
from networks.viewsets.refusals import RefusalMixin


class JoinRequestFilterSet(WagtailFilterSet):
    open = BooleanFilter("decided_at", lookup_expr="isnull", label="Wacht op antwoord")

    class Meta:
        model = JoinRequest
        fields = ["network", "decision"]


class DecisionForm(WagtailAdminModelForm):
    decision = forms.ChoiceField(
        label="Beslissing",
        choices=[(Decision.APPROVED.value, "Laat toe"), (Decision.REFUSED.value, "Weiger")],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label="Waarom niet",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen bij weigeren: de aanvrager leest dit in een mail.",
    )

    class Meta:
        model = JoinRequest
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["decision"].help_text = self.instance.motivation

    def clean(self):
        data = super().clean()
        if data.get("decision") == Decision.REFUSED and not data.get("reason", "").strip():
            self.add_error("reason", "Schrijf waarom je weigert.")
        return data


class JoinRequestIndexView(TableExport, IndexView):
    export_name = "aanvragen"
    export_columns = (
        ("Naam", lambda row: row.person.name),
        ("Organisatie", lambda row: row.organisation_name()),
        ("Netwerk", lambda row: row.network.title),
        ("Motivatie", lambda row: row.motivation),
        ("Gevraagd op", lambda row: row.requested_at),
        ("Beslissing", lambda row: row.get_decision_display()),
        ("Beslist op", lambda row: row.decided_at),
    )

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("network", "person", "organisation")


class JoinRequestEditView(RefusalMixin, EditView):
    def save_instance(self):
        data, by = self.form.cleaned_data, person_of(self.request.user)
        if data["decision"] == Decision.APPROVED:
            approve_request(self.object, by=by)
        else:
            refuse_request(self.object, by=by, reason=data["reason"])
        return self.object

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except DecisionRefused as refused:
            return self.refused(form, refused)

    def get_page_subtitle(self):
        asked = self.object
        return f"{asked.person.name}, {asked.organisation_name()}: {asked.network}"

    def get_success_message(self):
        return "Beslist. De aanvrager krijgt een mail."


class JoinRequestViewSet(ModelViewSet):
    model = JoinRequest
    name = "networks_requests"
    icon = "mail"
    menu_label = "Aanvragen"
    url_prefix = "netwerken/aanvragen"
    index_view_class = JoinRequestIndexView
    edit_view_class = JoinRequestEditView
    filterset_class = JoinRequestFilterSet
    copy_view_enabled = False
    list_display = [
        "person_name",
        "organisation_name",
        Column("network", label="Netwerk", sort_key="network__title"),
        Column("motivation", label="Motivatie"),
        DateColumn("requested_at", label="Gevraagd op", sort_key="requested_at"),
        "decision",
    ]
    list_export = ["person_name"]  # switches the export on; the view says what is in it
    ordering = "-requested_at"
    add_to_reference_index = False

    def get_form_class(self, for_update=False):
        return DecisionForm
