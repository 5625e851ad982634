"""How well the pages read: over time per kind, and page by page, the hardest first."""

import django_filters
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from cms.models import WritingScore, knowledge_pages
from cms.views.care import page_kinds
from cms.views.report import PagesReport, page_title_column
from cms.writing.reading import ease_words
from cms.writing_trend import trends
from members.dutch import day_short

HEADING = "Leesbaarheid"


class WritingFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter("content_type__model", label="Soort", choices=page_kinds)

    class Meta:
        model = Page
        fields = ["kind"]


def ease_cell(page) -> str:
    return "te kort" if page.ease is None else f"{page.ease} op 100, {ease_words(page.ease)}"


def kind_words(page) -> str:
    return str(page.content_type.model_class().get_verbose_name())


class WritingListView(PagesReport):
    template_name = "cms/staff/writing.html"
    page_title = HEADING
    header_icon = "edit"
    index_url_name = "page_writing:index"
    index_results_url_name = "page_writing:index_results"
    filterset_class = WritingFilterSet
    verbose_name_plural = "pagina's"
    default_ordering = "ease"
    export_name = "leesbaarheid"
    export_columns = (
        ("Pagina", lambda page: page.title),
        ("Soort", kind_words),
        ("Leesbaarheid", lambda page: page.ease),
        ("Woorden", lambda page: page.words),
        ("Adviezen", lambda page: page.remarks),
        ("Gemeten op", lambda page: page.scored_on),
    )
    columns = [
        page_title_column(),
        Column("kind", label="Soort", accessor=kind_words, classname="gk-wide"),
        Column("ease", label="Leesbaarheid", accessor=ease_cell, sort_key="ease"),
        Column("remarks", label="Adviezen", sort_key="remarks"),
        Column(
            "scored_on",
            label="Gemeten op",
            accessor=lambda page: day_short(page.scored_on),
            sort_key="scored_on",
            classname="gk-wide",
        ),
    ]

    def get_base_queryset(self):
        newest = WritingScore.objects.filter(page=OuterRef("pk"))
        values = {
            name: Subquery(newest.values(name)[:1])
            for name in ("ease", "words", "remarks", "scored_on")
        }
        pages = knowledge_pages().annotate(**values).filter(scored_on__isnull=False)
        return pages.select_related("content_type")

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if not self.results_only and not self.is_export:
            context["trends"] = trends(timezone.localdate())
        return context
