from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cms import slots
from cms.models.base import BasePage
from cms.models.news import NewsPage
from cms.models.starters import StarterPage
from cms.models.themes import ThemePage
from members.tile_boards import tile_boards
from members.tile_map import TileMap, motif_map
from planning.enums import Theme
from planning.themes import GENERAL

NEWS_ON_HOME = 3


class HomePage(BasePage):
    """The front door: search, the floor of 285 tiles, starters, themes, agenda and news."""

    heading = models.CharField("grote titel", max_length=80)
    lead = models.TextField("inleiding", max_length=300)
    search_examples = models.CharField(
        "voorbeelden bij het zoekveld",
        max_length=160,
        blank=True,
        help_text="Drie zoekwoorden, met een komma ertussen.",
    )
    starter_heading = models.CharField("titel", max_length=80, default="Nieuw in deze job?")
    starter_text = models.TextField("tekst", max_length=300, blank=True)
    starter_action = models.CharField("knop", max_length=60, default="Naar de startpagina")

    template = "pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1
    search_kind = None  # whoever searches just came from there

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("heading"), FieldPanel("lead"), FieldPanel("search_examples")],
            heading="Bovenaan",
        ),
        MultiFieldPanel(
            [
                FieldPanel("starter_heading"),
                FieldPanel("starter_text"),
                FieldPanel("starter_action"),
            ],
            heading="Balk voor starters",
        ),
    ]

    class Meta:
        verbose_name = "startpagina"
        verbose_name_plural = "startpagina's"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["tile_map"] = self.tile_map()
        context["themes"] = ThemePage.objects.live().in_tree_order()
        context["starters"] = StarterPage.objects.live().first()
        context["news"] = NewsPage.objects.live().newest()[:NEWS_ON_HOME]
        return context

    def tile_map(self) -> TileMap:
        """Every municipality of today with the theme it worked on last."""
        themes = slots.newest_per_municipality(slots.tiles.collect())
        labels = {GENERAL: "Alle thema’s samen", **dict(Theme.choices)}
        titles = {
            nis: f"{name}: {labels[themes[nis]] if nis in themes else 'nog leeg'}"
            for nis, (_, name) in tile_boards().items()
        }
        return motif_map(
            themes, titles, key="kaart", title="Tegelkaart van Vlaanderen", labels=labels
        )
