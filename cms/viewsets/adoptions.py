"""What boards took over: the list of staff, and the decision about one of them."""

from django import forms
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.actions.adoption import AdoptionRefused, confirm, reject, withdraw
from cms.adoption_enums import AdoptionState
from cms.models import Adoption
from cms.quality_hints import hint_for
from members.actors import person_of
from members.exports import TableExport
from members.organisation_filter import OrganisationFilter

CONFIRM, REJECT, WITHDRAW = "confirm", "reject", "withdraw"
CHOICES = {
    AdoptionState.WAITING: [
        (CONFIRM, "Het klopt: tel het mee"),
        (REJECT, "Het klopt niet"),
        (WITHDRAW, "Trek het in voor het bestuur"),
    ],
    AdoptionState.CONFIRMED: [(WITHDRAW, "Trek het in: vanaf vandaag telt het niet meer mee")],
}


class AdoptionFilterSet(WagtailFilterSet):
    state = ChoiceFilter(label="Stand", choices=AdoptionState.choices, method="keep_state")
    organisation = OrganisationFilter()

    class Meta:
        model = Adoption
        fields = ["degree", "channel", "declared_at"]

    def keep_state(self, rows, name, value):
        return rows.filter(pk__in=Adoption.objects.in_state(value).order_by().values("pk"))


class DecisionForm(WagtailAdminModelForm):
    decision = forms.ChoiceField(label="Wat beslis je?", widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Waarom niet",
        required=False,
        max_length=300,
        help_text="Alleen als het niet klopt: wie het meldde, leest dit in een mail.",
    )

    class Meta:
        model = Adoption
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        row = self.instance
        field = self.fields["decision"]
        field.choices = CHOICES.get(row.state, [])
        field.help_text = (
            f"{row.organisation.full_name}: {row.get_degree_display().lower()}, langs "
            f"{row.get_channel_display().lower()}. Waaruit het blijkt: “{row.evidence}” "
            f"Stand: {row.state_label.lower()}."
        )

    def clean(self):
        data = super().clean()
        if data.get("decision") == REJECT and not data.get("reason", "").strip():
            self.add_error("reason", "Schrijf waarom het niet klopt.")
        return data


class AdoptionIndexView(TableExport, IndexView):
    export_name = "overnames"
    export_columns = (
        ("Wat", lambda row: row.page.title),
        ("Bestuur", lambda row: row.organisation.full_name),
        ("Hoe ver", lambda row: row.get_degree_display()),
        ("Langs", lambda row: row.get_channel_display()),
        ("Geleerd van", lambda row: row.learned_from.full_name if row.learned_from else ""),
        ("Waaruit het blijkt", lambda row: row.evidence),
        ("Stand", lambda row: row.state_label),
        ("Gemeld op", lambda row: row.declared_at),
        ("Bevestigd op", lambda row: row.confirmed_at),
        ("Ingetrokken op", lambda row: row.withdrawn_at),
    )

    def get_base_queryset(self):
        rows = super().get_base_queryset()
        return rows.select_related("page", "organisation", "learned_from")


class AdoptionEditView(EditView):
    def save_instance(self):
        data, by = self.form.cleaned_data, person_of(self.request.user)
        if data["decision"] == CONFIRM:
            confirm(self.object, by=by)
        elif data["decision"] == REJECT:
            reject(self.object, by=by, reason=data["reason"])
        else:
            withdraw(self.object, by=by)
        return self.object

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except AdoptionRefused as refused:
            form.add_error(None, str(refused))
            return self.form_invalid(form)

    def get_page_subtitle(self):
        return f"{self.object.page.title}, {self.object.organisation.full_name}"

    def get_success_message(self):
        hint = hint_for(self.object.page_id)
        return " ".join(["Bewaard.", *([hint] if hint else [])])


class AdoptionViewSet(ModelViewSet):
    """Staff decides where nobody answers; the facts themselves come from the boards."""

    model = Adoption
    name = "overnames"
    icon = "group"
    menu_label = "Overnames"
    url_prefix = "praktijken/overnames"
    index_view_class = AdoptionIndexView
    edit_view_class = AdoptionEditView
    filterset_class = AdoptionFilterSet
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields = [
        *("page", "organisation", "learned_from", "degree", "channel", "evidence"),
        *("declared_at", "confirmed_at", "rejected_at", "reason", "withdrawn_at"),
    ]
    list_display = [
        "what",
        Column("organisation", label="Bestuur", sort_key="organisation__name"),
        "degree",
        "channel",
        Column("state_label", label="Stand"),
        DateColumn("declared_at", label="Gemeld op", sort_key="declared_at"),
    ]
    list_export = ["evidence"]  # switches the export on; the view says what is in it
    search_fields = ["page__title", "organisation__name", "evidence"]
    ordering = "-declared_at"
    add_to_reference_index = False

    def get_form_class(self, for_update=False):
        return DecisionForm


adoptions = AdoptionViewSet("overnames")
