"""The list of pages with the state of their review, and the two things one can do there."""

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import FormView, View
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.actions.care import review, set_care
from cms.care import may_look_after, possible_owners
from cms.care_forms import CareForm
from cms.care_state import SOON, Care
from cms.enums import ReviewState
from cms.models import PageCare, knowledge_models, knowledge_pages
from cms.views.report import PagesReport, page_title_column
from members.actors import person_of
from members.models import Person

HEADING = "Nazicht van pagina’s"


def page_kinds() -> list[tuple[str, str]]:
    kinds = [(each._meta.model_name, each.get_verbose_name()) for each in knowledge_models()]
    return sorted(kinds, key=lambda kind: kind[1])


class CareFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label="Stand", choices=ReviewState.choices, method="keep_state"
    )
    owner = django_filters.ModelChoiceFilter(
        label="Eigenaar", queryset=lambda request: possible_owners(), method="keep_owner"
    )
    kind = django_filters.ChoiceFilter(label="Soort", choices=page_kinds, method="keep_kind")

    class Meta:
        model = Page
        fields = ["state", "owner", "kind"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["owner"].field.label_from_instance = lambda person: person.shown_name

    def keep_state(self, pages, name, wanted):
        if wanted == ReviewState.DUE:
            return pages.filter(is_up_to_date=False)
        later = knowledge_pages().up_to_date(timezone.localdate() + SOON).order_by().values("pk")
        good = pages.filter(is_up_to_date=True)
        in_time = good.exclude(pk__in=later) if wanted == ReviewState.SOON else good
        return in_time if wanted == ReviewState.SOON else good.filter(pk__in=later)

    def keep_owner(self, pages, name, wanted):
        return pages.filter(care_owner_id=wanted.pk)

    def keep_kind(self, pages, name, wanted):
        return pages.filter(content_type__model=wanted)


class StateColumn(Column):
    """Where the page stands, with the button that says it still holds."""

    cell_template_name = "cms/staff/care_state_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        care = Care.read(instance)
        return context | {
            "care": care,
            "may_review": care.reviewed_on != timezone.localdate(),
            "csrf_token": get_token(request),  # a cell of a table is drawn without the request
            "back": request.get_full_path(),
        }


class CareListView(PagesReport):
    """Every page that ages: what is due first."""

    page_title = HEADING
    header_icon = "clipboard-list"
    index_url_name = "page_care:index"
    index_results_url_name = "page_care:index_results"
    filterset_class = CareFilterSet
    verbose_name_plural = "pagina's"
    default_ordering = "checked_on"
    unknown_first = True  # never looked at
    export_name = "nazicht"
    export_columns = (
        ("Pagina", lambda row: row.title),
        ("Soort", lambda row: row.kind_words),
        ("Adres", lambda row: row.get_full_url()),
        ("Eigenaar", lambda row: row.owner_name),
        ("Laatst nagekeken", lambda row: row.reviewed_on),
        ("Eerst online", lambda row: row.first_published_at),
        ("Na te kijken tegen", lambda row: Care.read(row).until),
        ("Stand", lambda row: Care.read(row).state.label),
    )
    columns = [
        page_title_column(),
        Column("kind", label="Soort", accessor="kind_words", classname="gk-wide"),
        Column("owner", label="Eigenaar", accessor="owner_name", classname="gk-wide"),
        StateColumn("state", label="Nagekeken", sort_key="checked_on"),
    ]

    def order_queryset(self, pages):
        ordered = super().order_queryset(pages)
        if self.is_explicitly_ordered:
            return ordered
        return ordered.order_by("is_up_to_date", *ordered.query.order_by)

    def get_base_queryset(self):
        return knowledge_pages().with_care().select_related("content_type")

    def decorate_paginated_queryset(self, pages):
        return with_words(pages)

    def as_spreadsheet(self, queryset, spreadsheet_format):
        return super().as_spreadsheet(_Rows(queryset), spreadsheet_format)


class _Rows(list):
    """The export counts its rows as a queryset would."""

    def count(self):
        return len(self)


def with_words(pages) -> list[Page]:
    """The rows with the name of their owner and their kind, in one more query."""
    rows = list(pages)
    people = Person.objects.in_bulk({row.care_owner_id for row in rows if row.care_owner_id})
    for row in rows:
        owner = people.get(row.care_owner_id)
        row.owner_name = owner.shown_name if owner else "Nog niemand"
        row.kind_words = str(row.content_type.model_class().get_verbose_name())
    return rows


def page_to_look_after(request, pk: int) -> Page:
    """The page, where this colleague may say something about it."""
    page = get_object_or_404(knowledge_pages(), pk=pk)
    if not may_look_after(request.user, page):
        raise PermissionDenied
    return page


class ReviewView(View):
    """The button “nagekeken, klopt nog”; POST only."""

    http_method_names = ["post"]

    def post(self, request, pk):
        page = page_to_look_after(request, pk)
        review(page, note=request.POST.get("note", "")[:300], by=person_of(request.user))
        messages.success(request, f"“{page.title}” is nagekeken. Lezers zien dat meteen.")
        back = request.POST.get("terug", "")
        own = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
        return redirect(back if own else "page_care:index")


class CareView(WagtailAdminTemplateMixin, FormView):
    """Who looks after one page and how often; and when that was done."""

    template_name = "cms/staff/care.html"
    form_class = CareForm
    header_icon = "clipboard-list"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.page = None

    def dispatch(self, request, *args, **kwargs):
        self.page = page_to_look_after(request, kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return f"Zorg voor “{self.page.title}”"

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("page_care:index"), "label": HEADING},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_form_kwargs(self):
        usual = self.page.specific_class.review_months
        care = PageCare.objects.filter(page=self.page).first()
        initial = {"owner": care.owner_id, "months": care.months} if care else {}
        return {**super().get_form_kwargs(), "usual": usual, "initial": initial}

    def form_valid(self, form):
        set_care(self.page, **form.cleaned_data, by=person_of(self.request.user))
        messages.success(self.request, "Bewaard.")
        return redirect("page_care:index")

    def get_context_data(self, **kwargs):
        reviews = self.page.reviews.select_related("reviewed_by")[:20]
        return super().get_context_data(page=self.page, reviews=reviews, **kwargs)
