from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.blocks import BodyStreamBlock
from cms.models.base import BasePage
from cms.sections import contents_of


class StandardPage(BasePage):
    """A page that stands by itself: accessibility statement, privacy, about this site."""

    body = StreamField(BodyStreamBlock(), verbose_name="tekst")

    template = "pages/standard_page.html"
    parent_page_types = ["cms.HomePage", "cms.StandardPage"]

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = "gewone pagina"
        verbose_name_plural = "gewone pagina's"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["contents"] = contents_of(self.body)
        return context
