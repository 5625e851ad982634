from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from cms.kinds import PageKind
from cms.models.inventory import InventoryPage
from cms.models.page_editing import body_field


class YearReportPage(InventoryPage):
    """What a year brought, as a page to read first and files to keep: /jaarverslagen/<slug>/."""

    search_kind = PageKind("Jaarverslagen", order=49)
    review_months = None  # what a year brought does not age
    PARTS = (
        ("body", "samenvatting", "Het jaar in het kort"),
        ("downloads", "downloads", "Het hele verslag"),
    )
    NEWEST = ("-year", "-pk")

    year = models.PositiveSmallIntegerField(
        "jaar", validators=[MinValueValidator(2015), MaxValueValidator(2100)]
    )
    downloads = body_field("het hele verslag", "Gebruik het blok Links en downloads.")

    template = "pages/year_report_page.html"
    parent_page_types = ["cms.YearReportIndexPage"]
    subpage_types: list[str] = []

    search_fields = [*InventoryPage.search_fields, index.SearchField("downloads")]
    content_panels = [
        *InventoryPage.content_panels,
        FieldPanel("year"),
        FieldPanel("holder", heading="Wie het opmaakte"),
        FieldPanel("body", heading="Het jaar in het kort"),
        FieldPanel("downloads"),
        *InventoryPage.last_panels,
    ]

    class Meta:
        verbose_name = "jaarverslag"
        verbose_name_plural = "jaarverslagen"

    def short_facts(self) -> list[dict[str, str]]:
        return [
            {"term": "Jaar", "value": str(self.year)},
            {"term": "Wie het opmaakte", "value": self.holder},
        ]

    @property
    def row_facts(self) -> list[str]:
        return [fact for fact in (str(self.year), self.holder) if fact]

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        missing = super().missing(values)
        if not values.get("body"):
            missing["body"] = "Vat het jaar samen op de pagina: een bestand alleen leest niet."
        return missing
