"""What the inventories share: a page about one thing that somebody keeps, and its list."""

from django.core.validators import URLValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from cms.enums import ReviewInterval
from cms.models.base import BasePage, BasePageManager
from cms.models.list_words import ListQuerySet
from cms.models.page_editing import DemandingPageForm, body_field
from cms.sections import PagePart, contents_of_parts, parts_of
from planning.themes import THEME_PANELS


class InventoryQuerySet(ListQuerySet):
    """The words of every inventory."""

    def newest(self):
        return self.order_by(*self.model.NEWEST)


class InventoryPage(BasePage):
    """One line of an inventory: what it is, who keeps it and where it lives.

    A type says which texts it has (`PARTS`), what it shows in short (`short_facts`), what stands
    beside its title in a list (`row_facts`), and what it demands (`missing`).
    """

    PARTS: tuple[tuple[str, str, str], ...] = (("body", "uitleg", "Wat je moet weten"),)
    NEWEST: tuple = ("-first_published_at", "-pk")
    is_rateable = True
    review_months: int | None = ReviewInterval.YEAR
    elsewhere_words = "Naar de bron"  # on the button that leads there

    holder = models.CharField("wie het maakte of beheert", max_length=120, blank=True)
    # Not a URLField: Django 5.2 warns of its form field's coming default.
    address_elsewhere = models.CharField(
        "webadres bij de bron", max_length=300, blank=True, validators=[URLValidator()]
    )
    is_example = models.BooleanField(
        "uitgewerkt voorbeeld", default=False, help_text="Bedacht, om te tonen hoe het eruitziet."
    )
    body = body_field("uitleg")

    objects = BasePageManager.from_queryset(InventoryQuerySet)()

    base_form_class = DemandingPageForm
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("holder"),
        index.SearchField("body"),
    ]
    content_panels = [*BasePage.content_panels, *THEME_PANELS]
    last_panels = [
        MultiFieldPanel(
            [FieldPanel("address_elsewhere"), FieldPanel("is_example")], heading="Waar het staat"
        )
    ]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        parts = self.slot_parts(request)
        sections = self.parts()
        context["parts"] = parts
        context["sections"] = sections
        context["contents"] = [
            *(each.contents_line for each in sections),
            *contents_of_parts(parts),
        ]
        context["short_facts"] = self.short_facts()
        return context

    def slot_parts(self, request) -> list:
        """What other apps show on this page."""
        return []

    def parts(self) -> list[PagePart]:
        return parts_of(self, self.PARTS)

    def short_facts(self) -> list[dict[str, str]]:
        return []

    @property
    def elsewhere_note(self) -> str:
        """Where the button leads to, beside it."""
        return self.holder

    @property
    def row_facts(self) -> list[str]:
        return [self.holder] if self.holder else []

    @classmethod
    def missing(cls, values) -> dict[str, str]:
        """What must still be filled in before this goes online: field and sentence."""
        if values.get("summary"):
            return {}
        return {"summary": "Vul de samenvatting in: wat heeft een lezer eraan?"}
