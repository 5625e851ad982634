from django.db import models
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.search import index

from cms.blocks.paragraph import RICH_TEXT
from cms.enums import FormatKind, FormatSubject
from cms.kinds import PageKind
from cms.models.inventory import InventoryPage


class VisualFormatPage(InventoryPage):
    """A video, infographic or poster, with everything it shows in words: /beeld/<slug>/.

    Moving pictures stand elsewhere and load nothing here; a still picture stands on the page.
    """

    PARTS = (
        ("body", "wat", "Waar je het voor gebruikt"),
        ("transcript", "tekst", "Alles in woorden"),
    )
    elsewhere_words = "Bekijk of download"
    search_kind = PageKind("Beeld", order=48)

    kind = models.CharField("soort", max_length=12, choices=FormatKind.choices)
    about = models.CharField(
        "waarover",
        max_length=12,
        choices=FormatSubject.choices,
        help_text="Beeld over cijfers en onderzoek telt mee in OD 1.2.",
    )
    duration = models.CharField("duur", max_length=40, blank=True, help_text="3 minuten")
    image = models.ForeignKey(
        get_image_model_string(),
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="afbeelding",
        help_text="De infografiek of affiche zelf, of een stilstaand beeld uit de video.",
    )
    alternative = models.CharField(
        "wat staat erop?",
        max_length=300,
        blank=True,
        help_text="Eén zin voor wie het beeld niet ziet. Alle cijfers en woorden komen hieronder.",
    )
    transcript = RichTextField(
        "alles in woorden",
        blank=True,
        features=RICH_TEXT,
        help_text="Alles wat gezegd en getoond wordt. Zonder tekst is een beeld niet toegankelijk.",
    )

    template = "pages/visual_format_page.html"
    parent_page_types = ["cms.VisualFormatIndexPage"]
    subpage_types: list[str] = []

    search_fields = [*InventoryPage.search_fields, index.SearchField("transcript")]
    content_panels = [
        *InventoryPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("about")]),
                FieldRowPanel([FieldPanel("holder", heading="Maker"), FieldPanel("duration")]),
            ],
            heading="In het kort",
        ),
        MultiFieldPanel(
            [FieldPanel("image"), FieldPanel("alternative"), FieldPanel("transcript")],
            heading="Het beeld, en hetzelfde in woorden",
        ),
        FieldPanel("body"),
        *InventoryPage.last_panels,
    ]

    class Meta:
        verbose_name = "visueel format"
        verbose_name_plural = "visuele formats"

    def short_facts(self) -> list[dict[str, str]]:
        return [
            {"term": "Soort", "value": self.get_kind_display()},
            {"term": "Waarover", "value": self.get_about_display()},
            {"term": "Duur", "value": self.duration},
            {"term": "Maker", "value": self.holder},
        ]

    @cached_property
    def share_image(self):
        return self.image.get_rendition("width-1200|format-jpeg") if self.image else None

    @property
    def row_facts(self) -> list[str]:
        facts = (self.get_kind_display().lower(), self.duration, self.holder)
        return [fact for fact in facts if fact]

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        """Whoever cannot see or hear it must get the same: the spec asks text for every kind."""
        missing = super().missing(values)
        kind, image = values.get("kind"), values.get("image")
        if not values.get("transcript"):
            missing["transcript"] = "Schrijf uit wat er gezegd en getoond wordt."
        if image and not values.get("alternative"):
            missing["alternative"] = "Beschrijf in één zin wat er op het beeld staat."
        if kind in FormatKind.values and FormatKind(kind).moves:
            if not values.get("address_elsewhere"):
                missing["address_elsewhere"] = "Geef het adres waar de video te zien is."
        elif not image and not values.get("address_elsewhere"):
            missing["image"] = "Kies de afbeelding, of geef het adres waar ze staat."
        return missing
