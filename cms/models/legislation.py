from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from cms.enums import LegalLevel
from cms.kinds import PageKind
from cms.models.inventory import InventoryPage
from cms.models.page_editing import text_field
from members.dutch import day_short


class LegislationPage(InventoryPage):
    """A rule and what it asks from a municipality: /wetgeving/<slug>/."""

    PARTS = (
        ("asks", "gevraagd", "Wat het van je bestuur vraagt"),
        ("body", "uitleg", "Wat er staat, in gewone taal"),
    )
    NEWEST = (models.F("enacted_on").desc(nulls_last=True), "-pk")
    elsewhere_words = "Lees de officiële tekst"
    search_kind = PageKind("Wetgeving", order=44)

    level = models.CharField("niveau", max_length=16, choices=LegalLevel.choices)
    enacted_on = models.DateField("datum van de tekst", null=True, blank=True)
    official_reference = models.CharField(
        "officiële vindplaats",
        max_length=200,
        blank=True,
        help_text="Bijvoorbeeld: Belgisch Staatsblad van 23 september 2008.",
    )
    asks = text_field("wat het van een gemeente vraagt", "Begin elke regel met een werkwoord.")

    template = "pages/legislation_page.html"
    parent_page_types = ["cms.LegislationIndexPage"]
    subpage_types: list[str] = []

    search_fields = [
        *InventoryPage.search_fields,
        index.SearchField("asks"),
        index.SearchField("official_reference"),
    ]
    content_panels = [
        *InventoryPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("level"), FieldPanel("enacted_on")]),
                FieldRowPanel(
                    [FieldPanel("holder", heading="Wie toeziet"), FieldPanel("official_reference")]
                ),
            ],
            heading="In het kort",
        ),
        FieldPanel("asks"),
        FieldPanel("body"),
        *InventoryPage.last_panels,
    ]

    class Meta:
        verbose_name = "wet of regel"
        verbose_name_plural = "wetten en regels"

    @property
    def elsewhere_note(self) -> str:
        return self.official_reference

    @property
    def date_words(self) -> str:
        return day_short(self.enacted_on) if self.enacted_on else ""

    def short_facts(self) -> list[dict[str, str]]:
        return [
            {"term": "Niveau", "value": self.get_level_display()},
            {"term": "Datum", "value": self.date_words},
            {"term": "Officiële vindplaats", "value": self.official_reference},
            {"term": "Wie toeziet", "value": self.holder},
        ]

    @property
    def row_facts(self) -> list[str]:
        return [fact for fact in (self.get_level_display().lower(), self.date_words) if fact]

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        missing = super().missing(values)
        asked = {
            "asks": "Zeg wat de regel van een gemeente vraagt: daarvoor komt een lezer.",
            "enacted_on": "Vul de datum van de tekst in.",
            "official_reference": "Zeg waar de tekst officieel verscheen.",
            "address_elsewhere": "Geef het webadres van de officiële tekst.",
        }
        return missing | {name: words for name, words in asked.items() if not values.get(name)}
