"""The pages on which the inventories are listed, and the one that leads to them."""

from dataclasses import dataclass

from django.db.models import Count
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from cms import inventory_lists
from cms.models.base import BasePage
from cms.models.page_editing import body_field
from cms.models.practice_index import PracticeIndexPage
from cms.page_list import PageList, list_context
from members.dutch import counted


class InventoryIndexPage(BasePage):
    """The list of one inventory; each type names the list it draws."""

    LISTED: PageList

    body = body_field("uitleg", "Wat hier staat, en hoe iemand iets laat toevoegen.")

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, **list_context(self.LISTED, request)}


class InstrumentIndexPage(InventoryIndexPage):
    """/instrumenten/"""

    LISTED = inventory_lists.INSTRUMENTS

    template = "pages/instrument_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.InstrumentPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van de instrumenten"
        verbose_name_plural = "overzichten van de instrumenten"


class ResourceIndexPage(InventoryIndexPage):
    """/cijfers-en-onderzoek/"""

    LISTED = inventory_lists.RESOURCES

    template = "pages/resource_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.ResourcePage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van cijfers en onderzoek"
        verbose_name_plural = "overzichten van cijfers en onderzoek"


class LegislationIndexPage(InventoryIndexPage):
    """/wetgeving/"""

    LISTED = inventory_lists.LEGISLATION

    template = "pages/legislation_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.LegislationPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van de wetgeving"
        verbose_name_plural = "overzichten van de wetgeving"


class SupportOfferIndexPage(InventoryIndexPage):
    """/ondersteuningsaanbod/"""

    LISTED = inventory_lists.SUPPORT_OFFERS

    template = "pages/support_offer_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.SupportOfferPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van het ondersteuningsaanbod"
        verbose_name_plural = "overzichten van het ondersteuningsaanbod"


class VisualFormatIndexPage(InventoryIndexPage):
    """/beeld/"""

    LISTED = inventory_lists.VISUAL_FORMATS

    template = "pages/visual_format_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.VisualFormatPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van het beeld"
        verbose_name_plural = "overzichten van het beeld"


class YearReportIndexPage(InventoryIndexPage):
    """/jaarverslagen/"""

    LISTED = inventory_lists.YEAR_REPORTS

    template = "pages/year_report_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.YearReportPage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van de jaarverslagen"
        verbose_name_plural = "overzichten van de jaarverslagen"


@dataclass(frozen=True)
class Shelf:
    """One inventory on the overview, with how much there is."""

    page: Page
    count: str


class KnowledgePage(BasePage):
    """The way to every inventory: /kennis/."""

    SHELVES = (
        PracticeIndexPage,
        InstrumentIndexPage,
        ResourceIndexPage,
        LegislationIndexPage,
        SupportOfferIndexPage,
        VisualFormatIndexPage,
        YearReportIndexPage,
    )

    template = "pages/knowledge_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types: list[str] = []
    max_count = 1

    class Meta:
        verbose_name = "overzicht van de kennis"
        verbose_name_plural = "overzichten van de kennis"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["shelves"] = self.shelves()
        return context

    def shelves(self) -> list[Shelf]:
        """Every inventory that is online, in a fixed order."""
        counts = dict(
            Page.objects.live()
            .order_by()
            .values_list("content_type__model")
            .annotate(n=Count("pk"))
        )
        found = []
        for model in self.SHELVES:
            if page := model.objects.live().first():
                listed = page.LISTED
                number = counts.get(listed.model._meta.model_name, 0)
                found.append(Shelf(page, counted(number, listed.words.one, listed.words.many)))
        return found
