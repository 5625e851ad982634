from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms import slots
from cms.blocks.featured import FeaturedBlock
from cms.blocks.paragraph import SHORT_TEXT
from cms.enums import ReviewInterval
from cms.kinds import PageKind
from cms.models.base import BasePage, BasePageManager, BasePageQuerySet
from cms.models.page_editing import body_field
from cms.sections import contents_of_parts
from cms.theme_shelves import FILLED_FROM, Shelf, shelves_of
from members.dutch import day_short
from planning.themes import THEME_PANELS


@dataclass(frozen=True)
class ThemeSection:
    """One part of a thematic page that has something to say."""

    field: str
    anchor: str
    title: str
    body: Any
    shelf: Shelf | None = None

    @property
    def contents_line(self) -> dict[str, str]:
        return {"label": self.title, "url": f"#{self.anchor}"}


# The parts of a thematic page in reading order: field, anchor, title, help for the editor.
PARTS = (
    ("why", "waarom", "Waarom", "Waarom een lokaal bestuur hiermee aan de slag gaat."),
    (
        "law",
        "wet",
        "Wat zegt de wet",
        "Gebruik het blok Feiten: de wet, één zin, wat je ermee doet.",
    ),
    ("steps", "stappen", "Stap voor stap", "Gebruik het blok Stappen."),
    ("figures", "cijfers", "Cijfers", "Enkel cijfers met een bron."),
    ("instruments", "instrumenten", "Instrumenten", "Gebruik het blok Links en downloads."),
    (
        "support",
        "steun",
        "Vorming en steun",
        "Vast aanbod. Wat in de agenda staat, komt hier vanzelf bij.",
    ),
    ("questions", "vragen", "Vragen en antwoorden", "Gebruik het blok Vragen en antwoorden."),
)
CHOSEN_FROM = [each.model._meta.label for each in FILLED_FROM.values()]
AFTER_PARTS = "questions"  # what other apps show stands before this part


class ThemePageQuerySet(BasePageQuerySet):
    def in_tree_order(self):
        """The order in which editors put them under the index page."""
        return self.order_by("path").defer_streamfields()


class ThemeIndexPage(BasePage):
    """All thematic pages: /themas/."""

    template = "pages/theme_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.ThemePage"]
    max_count = 1

    class Meta:
        verbose_name = "overzicht van de thema's"
        verbose_name_plural = "overzichten van de thema's"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["themes"] = ThemePage.objects.live().child_of(self).in_tree_order()
        return context


class ThemePage(BasePage):
    """Everything about one subject, from the reason why to who helps: /themas/<slug>/."""

    why = body_field(*PARTS[0][2:])
    law = body_field(*PARTS[1][2:])
    steps = body_field(*PARTS[2][2:])
    figures = body_field(*PARTS[3][2:])
    instruments = body_field(*PARTS[4][2:])
    support = body_field(*PARTS[5][2:])
    questions = body_field(*PARTS[6][2:])
    featured = StreamField(
        [("page", FeaturedBlock(page_type=CHOSEN_FROM))],
        blank=True,
        verbose_name="uitgelicht",
        help_text=(
            "Wetgeving, cijfers, instrumenten en aanbod die hier het eerst staan. De nieuwste van "
            "het thema volgen vanzelf."
        ),
    )
    partners = RichTextField(
        "partners",
        blank=True,
        features=[*SHORT_TEXT, "ul"],
        help_text="Organisaties die besturen verder helpen, met een link naar hun site.",
    )
    contact_name = models.CharField("naam", max_length=120, blank=True)
    contact_function = models.CharField("functie", max_length=160, blank=True)
    contact_email = models.EmailField("e-mailadres", blank=True)

    objects = BasePageManager.from_queryset(ThemePageQuerySet)()

    is_rateable = True
    review_months = ReviewInterval.YEAR
    template = "pages/theme_page.html"
    parent_page_types = ["cms.ThemeIndexPage"]
    subpage_types: list[str] = []
    search_kind = PageKind("Thema’s", order=10)

    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(part[0]) for part in PARTS),
        index.SearchField("partners"),
    ]

    content_panels = [
        *BasePage.content_panels,
        *THEME_PANELS,
        *(FieldPanel(part[0]) for part in PARTS),
        FieldPanel("featured"),
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldPanel("contact_function"),
                FieldPanel("contact_email"),
                FieldPanel("partners"),
            ],
            heading="Wie helpt",
        ),
    ]

    class Meta:
        verbose_name = "thematische pagina"
        verbose_name_plural = "thematische pagina's"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        parts = slots.theme_page.components(request, page=self)
        sections = self.sections(empty_support=not parts)
        context["parts"] = parts
        context["head_facts"] = self.head_facts()
        context["before_parts"] = [each for each in sections if each.field != AFTER_PARTS]
        context["after_parts"] = [each for each in sections if each.field == AFTER_PARTS]
        context["contents"] = [
            *(section.contents_line for section in context["before_parts"]),
            *contents_of_parts(parts),
            *(section.contents_line for section in context["after_parts"]),
        ]
        return context

    def head_facts(self) -> list[dict[str, str]]:
        """Short facts under the title: how fresh the page is, and its part of the agenda."""
        facts = []
        if self.last_published_at:
            words = f"Bijgewerkt op {day_short(self.last_published_at)}"
            facts.append({"text": words, "icon": "check"})
        query = urlencode([("thema", theme.value) for theme in self.themes])
        address = f"/agenda/?{query}" if query else "/agenda/"
        facts.append({"text": "Agenda van dit thema", "icon": "calendar", "href": address})
        return facts

    def sections(self, *, empty_support: bool) -> list[ThemeSection]:
        """The parts with text or with something from the inventories.

        Where no app adds a part, one that says where to find support.
        """
        # The raw ids: the pages themselves are read once, with their inventory.
        shelves = shelves_of(self, [each["value"] for each in self.featured.raw_data])
        return [
            ThemeSection(field, anchor, title, getattr(self, field), shelves.get(field))
            for field, anchor, title, _ in PARTS
            if getattr(self, field) or field in shelves or (field == "support" and empty_support)
        ]
