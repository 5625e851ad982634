from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.blocks import BodyStreamBlock
from cms.models.base import BasePage
from cms.practice_list import PRACTICES, practice_context


class PracticeIndexPage(BasePage):
    """The practices database: /praktijken/."""

    LISTED = PRACTICES

    body = StreamField(
        BodyStreamBlock(required=False),
        blank=True,
        verbose_name="uitleg",
        help_text="Wat een praktijk is en hoe een bestuur er een deelt.",
    )

    template = "pages/practice_index_page.html"
    parent_page_types = ["cms.HomePage"]
    subpage_types = ["cms.PracticePage"]
    max_count = 1

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = "overzicht van de praktijken"
        verbose_name_plural = "overzichten van de praktijken"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, **practice_context(request)}
