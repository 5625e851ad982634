from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from cms.enums import PriceKind, SupportKind
from cms.kinds import PageKind
from cms.models.inventory import InventoryPage
from cms.models.page_editing import text_field


class SupportOfferPage(InventoryPage):
    """What a partner does for boards that ask: /ondersteuningsaanbod/<slug>/."""

    PARTS = (
        ("body", "wat", "Wat je krijgt"),
        ("how_to_ask", "vragen", "Zo vraag je het"),
    )
    NEWEST = ("-first_published_at", "-pk")
    elsewhere_words = "Naar de partner"
    search_kind = PageKind("Ondersteuningsaanbod", order=46)

    kind = models.CharField("soort", max_length=14, choices=SupportKind.choices)
    price_kind = models.CharField("prijs", max_length=10, choices=PriceKind.choices)
    price = models.CharField(
        "bedrag of afspraak", max_length=160, blank=True, help_text="Bijvoorbeeld: € 450 per dag."
    )
    for_whom = models.CharField(
        "voor wie in het bestuur", max_length=200, blank=True, help_text="Welke dienst of functie."
    )
    target_groups = ParentalManyToManyField(
        "cms.TargetGroup", blank=True, related_name="support_offers", verbose_name="doelgroepen"
    )
    how_to_ask = text_field("zo vraag je het", "Wie mail of bel je, en wat zeg je erbij?")

    template = "pages/support_offer_page.html"
    parent_page_types = ["cms.SupportOfferIndexPage"]
    subpage_types: list[str] = []

    search_fields = [
        *InventoryPage.search_fields,
        index.SearchField("how_to_ask"),
        index.SearchField("for_whom"),
    ]
    content_panels = [
        *InventoryPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("holder", heading="Partner"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("price_kind"), FieldPanel("price")]),
                FieldPanel("for_whom"),
                FieldPanel("target_groups"),
            ],
            heading="In het kort",
        ),
        FieldPanel("body"),
        FieldPanel("how_to_ask"),
        *InventoryPage.last_panels,
    ]

    class Meta:
        verbose_name = "ondersteuningsaanbod"
        verbose_name_plural = "ondersteuningsaanbod"

    def short_facts(self) -> list[dict[str, str]]:
        return [
            {"term": "Partner", "value": self.holder},
            {"term": "Soort", "value": self.get_kind_display()},
            {"term": "Prijs", "value": self.price or self.get_price_kind_display()},
            {"term": "Voor wie", "value": self.for_whom},
            {"term": "Over wie", "value": ", ".join(g.name for g in self.target_groups.all())},
        ]

    @property
    def row_facts(self) -> list[str]:
        price = self.get_price_kind_display().lower()
        return [fact for fact in (self.get_kind_display().lower(), self.holder, price) if fact]

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        missing = super().missing(values)
        if not values.get("holder"):
            missing["holder"] = "Zeg welke partner dit aanbiedt."
        if not values.get("how_to_ask"):
            missing["how_to_ask"] = "Zeg hoe een bestuur dit vraagt."
        return missing
