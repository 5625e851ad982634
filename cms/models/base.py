from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.care_state import care_of
from cms.kinds import PAGES, PageKind
from cms.models.care import CareWords
from planning.themes import Themed, ThemedQuerySet


class BasePageQuerySet(CareWords, ThemedQuerySet, PageQuerySet):
    """Words for pages: Wagtail's own, those about themes and those about being looked after."""


BasePageManager = PageManager.from_queryset(BasePageQuerySet)


class BasePage(Themed, Page):
    """What every page of the site has: a summary, its themes, and words for search and sharing."""

    summary = models.TextField(
        "samenvatting",
        max_length=300,
        blank=True,
        help_text=(
            "Eén of twee zinnen. Staat bovenaan de pagina, in lijsten, in de zoekresultaten en "
            "bij wie de pagina deelt."
        ),
    )

    is_rateable = False  # readers rate the pages that hold knowledge

    objects = BasePageManager()

    search_kind: PageKind | None = PAGES  # None: whoever searches does not find it

    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.FilterField("theme_gender"),
        index.FilterField("theme_lgbti"),
        index.FilterField("theme_disability"),
    ]

    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    heading="Webadres",
                    help_text=(
                        "Het laatste stuk van het adres. Wijzig je het, dan stuurt het oude adres "
                        "bezoekers door."
                    ),
                ),
                FieldPanel(
                    "seo_title",
                    heading="Titel in zoekmachines",
                    help_text="Staat ook in het tabblad. Leeg: de titel zelf.",
                ),
                FieldPanel(
                    "search_description",
                    heading="Beschrijving in zoekmachines",
                    help_text="Staat ook bij wie de pagina deelt. Leeg: de samenvatting.",
                ),
            ],
            heading="Zoeken en delen",
        )
    ]
    # The site is public as a whole; what is not public is not a page.
    private_page_options: list[str] = []
    # A page with knowledge that ages says how many months a review holds, unless staff say so.
    review_months: int | None = None

    share_kind = "website"  # in the words of Open Graph
    share_image = None  # a rendition, where the page is about a picture

    class Meta:
        abstract = True

    @property
    def share_title(self) -> str:
        return self.seo_title or self.title

    @property
    def share_description(self) -> str:
        return self.search_description or self.summary

    @property
    def theme_tags(self) -> list[dict[str, str]]:
        """The themes of the page for the component `tag`."""
        return [{"label": theme.label, "theme": theme.value} for theme in self.themes]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["crumbs"] = self.crumbs(request)
        context["care"] = care_of(self)
        return context

    def crumbs(self, request) -> list[tuple[str, str]]:
        """Title and address of every page between the home page and this one."""
        above = self.get_ancestors().filter(depth__gt=2) if self.depth > 3 else []
        return [(page.title, page.get_url(request)) for page in above]
