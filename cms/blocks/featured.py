from wagtail import blocks
from wagtail.models import Page


class FeaturedBlock(blocks.PageChooserBlock):
    """One line of an inventory that an editor puts first."""

    def get_preview_value(self):
        return Page.objects.live().type(*self.target_models).first()

    class Meta:
        icon = "pick"
        label = "Uit de inventarissen"
        description = "Een wet, bron, instrument of aanbod dat op deze pagina het eerst staat."
        template = "blocks/featured.html"
