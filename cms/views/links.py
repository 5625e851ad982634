"""The list of links that do not work, with the pages on which they stand."""

import django_filters
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from cms.enums import LinkState
from cms.models import LinkCheck
from cms.views.report import PagesReport
from members.dutch import day_short


class LinkFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label="Stand", choices=LinkState.choices)
    page = django_filters.CharFilter(
        "pages__page__title",
        lookup_expr="icontains",
        label="Op een pagina met de titel",
        distinct=True,
    )

    class Meta:
        model = LinkCheck
        fields = ["state", "page"]


def since(link: LinkCheck) -> str:
    return day_short(link.first_failed_on) if link.first_failed_on else ""


class AddressColumn(Column):
    cell_template_name = "cms/staff/link_cell.html"


class PagesColumn(Column):
    cell_template_name = "cms/staff/link_pages_cell.html"


def page_titles(link: LinkCheck) -> str:
    return ", ".join(page.title for page in link.live_pages)


class LinkListView(PagesReport):
    """What is broken, the longest first; every other link where the filter asks for it."""

    page_title = "Dode links"
    header_icon = "warning"
    model = LinkCheck
    index_url_name = "page_links:index"
    index_results_url_name = "page_links:index_results"
    filterset_class = LinkFilterSet
    verbose_name_plural = "links"
    export_name = "dode-links"
    export_columns = (
        ("Adres", lambda link: link.url),
        ("Stand", lambda link: link.get_state_display()),
        ("Antwoord", lambda link: link.status),
        ("Wat er misging", lambda link: link.problem),
        ("Sinds", lambda link: link.first_failed_on),
        ("Laatst nagekeken", lambda link: link.checked_on),
        ("Op de pagina’s", page_titles),
    )
    columns = [
        AddressColumn("url", label="Adres", sort_key="url"),
        Column("since", label="Sinds", accessor=since, sort_key="first_failed_on"),
        PagesColumn("live_pages", label="Staat op"),
    ]
    default_ordering = "first_failed_on"

    def get_base_queryset(self):
        links = LinkCheck.objects.on_live_pages().prefetch_related("pages__page")
        return links if self.request.GET.get("state") else links.broken()
