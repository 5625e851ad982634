from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from cms.enums import ResourceKind, ResourceScale
from cms.kinds import PageKind
from cms.models.inventory import InventoryPage
from cms.models.page_editing import text_field


class ResourcePage(InventoryPage):
    """A source of figures or a study that a board can use: /cijfers-en-onderzoek/<slug>/."""

    search_kind = PageKind("Cijfers en onderzoek", order=42)
    PARTS = (
        ("body", "wat", "Wat je er vindt"),
        ("use", "gebruik", "Zo gebruik je het lokaal"),
        ("limits", "grenzen", "Waar je op let"),
    )
    NEWEST = (models.F("year").desc(nulls_last=True), "-first_published_at", "-pk")

    kind = models.CharField("soort", max_length=12, choices=ResourceKind.choices)
    scale = models.CharField("tot op welk niveau", max_length=12, choices=ResourceScale.choices)
    year = models.PositiveSmallIntegerField(
        "jaar",
        null=True,
        blank=True,
        validators=[MinValueValidator(1970), MaxValueValidator(2100)],
        help_text="Van het rapport, of van de jongste cijfers.",
    )
    rhythm = models.CharField(
        "hoe vaak vernieuwd", max_length=120, blank=True, help_text="Bijvoorbeeld: elk jaar in mei."
    )
    use = text_field("zo gebruik je het lokaal", "Welke vraag beantwoordt het in een gemeente?")
    limits = text_field("waar je op let", "Wie ontbreekt? Wat mag je niet besluiten?")

    template = "pages/resource_page.html"
    parent_page_types = ["cms.ResourceIndexPage"]
    subpage_types: list[str] = []

    search_fields = [
        *InventoryPage.search_fields,
        index.SearchField("use"),
        index.SearchField("limits"),
    ]
    content_panels = [
        *InventoryPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("scale")]),
                FieldRowPanel([FieldPanel("holder", heading="Wie het uitgeeft"), "year"]),
                FieldPanel("rhythm"),
            ],
            heading="In het kort",
        ),
        FieldPanel("body"),
        FieldPanel("use"),
        FieldPanel("limits"),
        *InventoryPage.last_panels,
    ]

    class Meta:
        verbose_name = "cijferbron of onderzoek"
        verbose_name_plural = "cijferbronnen en onderzoeken"

    def short_facts(self) -> list[dict[str, str]]:
        return [
            {"term": "Soort", "value": self.get_kind_display()},
            {"term": "Wie het uitgeeft", "value": self.holder},
            {"term": "Jaar", "value": str(self.year or "")},
            {"term": "Tot op welk niveau", "value": self.get_scale_display()},
            {"term": "Hoe vaak vernieuwd", "value": self.rhythm},
        ]

    @property
    def row_facts(self) -> list[str]:
        facts = [self.get_kind_display().lower(), self.get_scale_display().lower(), self.holder]
        return [fact for fact in [*facts, str(self.year or "")] if fact]

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        missing = super().missing(values)
        if not values.get("holder"):
            missing["holder"] = "Zeg van wie de cijfers of het onderzoek zijn."
        if not values.get("address_elsewhere"):
            missing["address_elsewhere"] = "Geef het webadres waar een lezer de bron vindt."
        return missing
