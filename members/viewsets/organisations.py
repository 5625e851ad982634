import django_filters
from django.db.models import Count, Q
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from members import dutch, slots
from members.actions.contacts import contacts_of
from members.actions.organisations import save_organisation
from members.actors import person_of
from members.enums import OrganisationKind, Province
from members.exports import table_response
from members.models import Organisation
from members.text_keys import text_key
from members.viewsets.policies import LimitedPolicy

register_permission_policy(Organisation, LimitedPolicy(Organisation, {"view", "add", "change"}))

PEOPLE_SHOWN = 40

EXPORT = {
    "Naam": lambda row: row.full_name,
    "Soort": lambda row: row.get_kind_display(),
    "NIS-code": lambda row: row.nis_code,
    "Provincie": lambda row: row.get_province_display(),
    "Inwoners": lambda row: row.population,
    "Centrumstad": lambda row: row.is_centre_city,
    "Lid van de VVSG": lambda row: row.is_member,
    "Bestaat sinds": lambda row: row.valid_from,
    "Bestond tot en met": lambda row: row.valid_to,
    "Opgegaan in": lambda row: row.successor.full_name if row.successor else "",
    "Personen": lambda row: row.people_count,
}


def _population(organisation) -> str:
    return dutch.number(organisation.population) if organisation.population else ""


class OrganisationFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(label="Soort", choices=OrganisationKind.choices)
    province = django_filters.ChoiceFilter(label="Provincie", choices=Province.choices)
    is_centre_city = django_filters.BooleanFilter(label="Centrumstad")
    is_member = django_filters.BooleanFilter(label="Lid van de VVSG")
    current = django_filters.BooleanFilter(label="Bestaat vandaag", method="keep_current")
    reached = django_filters.BooleanFilter(label="Heeft personen", method="keep_reached")

    class Meta:
        model = Organisation
        fields = ["kind", "province", "is_centre_city", "is_member"]

    def keep_current(self, organisations, name, wanted):
        ended = Organisation.objects.filter(valid_to__isnull=False).exclude(
            pk__in=Organisation.objects.current()
        )
        return organisations.exclude(pk__in=ended) if wanted else organisations.filter(pk__in=ended)

    def keep_reached(self, organisations, name, wanted):
        return (
            organisations.filter(people_count__gt=0)
            if wanted
            else organisations.filter(people_count=0)
        )


class OrganisationForm(WagtailAdminModelForm):
    class Meta:
        model = Organisation
        fields = [
            *("kind", "name", "is_city", "is_centre_city", "province", "population"),
            *("is_member", "postal_codes", "website", "email_domains", "valid_from", "valid_to"),
            *("successor", "counts_with"),
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        boards = Organisation.objects.current().municipalities().exclude(pk=self.instance.pk)
        for name in ("successor", "counts_with"):
            chosen = getattr(self.instance, f"{name}_id")
            self.fields[name].queryset = boards | Organisation.objects.filter(pk=chosen)


class SavesByVerb:
    def save_instance(self):
        organisation = self.form.save(commit=False)
        return save_organisation(organisation, by=person_of(self.request.user))


class OrganisationCreateView(SavesByVerb, generic.CreateView):
    def get_initial(self):
        """From "nog te koppelen": the name that people typed."""
        return {"name": self.request.GET.get("naam", "")[:160]}


class OrganisationEditView(SavesByVerb, generic.EditView):
    pass


class OrganisationIndexView(generic.IndexView):
    def get_base_queryset(self):
        rows = super().get_base_queryset().select_related("successor")
        return rows.annotate(people_count=Count("people", filter=Q(people__erased_at__isnull=True)))

    def search_queryset(self, queryset):
        for word in text_key(self.search_query or "").split():
            queryset = queryset.filter(search_text__contains=f" {word}")
        return queryset

    def as_spreadsheet(self, queryset, spreadsheet_format):
        rows = ([value(row) for value in EXPORT.values()] for row in queryset)
        return table_response(spreadsheet_format, "organisaties", EXPORT, rows, queryset.count())


class OrganisationInspectView(generic.InspectView):
    template_name = "members/staff/organisation.html"

    def get_fields(self):
        return []

    def get_context_data(self, **kwargs):
        row = self.object
        counted_as = Organisation.objects.counted_as()
        counting = sorted(pk for pk, board in counted_as.items() if board == row.pk)
        named = Organisation.objects.in_bulk({*counting, counted_as[row.pk]})
        return super().get_context_data(
            facts=self._facts(row, named[counted_as[row.pk]]),
            counting=counting or [row.pk],
            others=sorted((each for pk, each in named.items() if pk in counting), key=str),
            counts=self._counts(row),
            contacts=contacts_of(counting or [row.pk]) if self._may("view_boardcontact") else None,
            people=row.people.known()[:PEOPLE_SHOWN] if self._may("view_person") else None,
            corrections=row.corrections.open().count(),
            **kwargs,
        )

    def _may(self, codename) -> bool:
        return self.request.user.has_perm(f"members.{codename}")

    @staticmethod
    def _facts(row, board) -> list[tuple]:
        names = row.former_names.order_by("name").values_list("name", flat=True)
        return [
            ("Soort", row.get_kind_display()),
            ("Provincie", row.get_province_display()),
            ("NIS-code", row.nis_code),
            ("Postcodes", row.postal_codes),
            ("Vroegere namen", ", ".join(names)),
            ("Website", row.website),
            ("E-maildomeinen", row.email_domains),
            ("Lid van de VVSG", "ja" if row.is_member else "nee"),
            ("Telt mee met", board if board.pk != row.pk else ""),
            ("Opgegaan in", row.successor),
            ("Ontstond uit", ", ".join(str(each) for each in row.predecessors.order_by("name"))),
        ]

    @staticmethod
    def _counts(row) -> list[dict]:
        found = slots.organisation_counts.collect(organisations=[row.pk])
        return [
            {
                "label": each.label,
                "count": each.counts.get(row.pk, 0),
                "url": f"{each.url}{row.pk}" if each.url else "",
            }
            for each in found
        ]


class OrganisationViewSet(ModelViewSet):
    model = Organisation
    name = "organisations"
    url_prefix = "mensen/organisaties"
    icon = "home"
    menu_label = "Organisaties"
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = OrganisationIndexView
    add_view_class = OrganisationCreateView
    edit_view_class = OrganisationEditView
    inspect_view_class = OrganisationInspectView
    filterset_class = OrganisationFilterSet
    list_per_page = 50
    list_export = ["full_name"]  # shows the buttons; the columns stand in EXPORT
    search_backend_name = None
    search_fields = ["search_text"]
    ordering = ["name"]
    list_display = [
        "__str__",
        Column("kind", label="Soort", accessor="get_kind_display", sort_key="kind"),
        Column("province", label="Provincie", accessor="get_province_display", sort_key="province"),
        Column("population", label="Inwoners", accessor=_population, sort_key="population"),
        NumberColumn("people_count", label="Personen", sort_key="people_count"),
        Column("successor", label="Opgegaan in"),
    ]

    def get_form_class(self, for_update=False):
        return OrganisationForm
