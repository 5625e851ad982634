from wagtail import blocks
from wagtail.images import get_image_model

from cms.blocks.picture import PictureBlock


class FigureBlock(blocks.StructBlock):
    """A picture that says something the text does not, with its alternative and its maker."""

    image = PictureBlock(label="Afbeelding")
    caption = blocks.CharBlock(label="Onderschrift", required=False, max_length=250)
    credit = blocks.CharBlock(
        label="Maker",
        required=False,
        max_length=120,
        help_text="Wie maakte de foto of tekening? Komt onder de afbeelding.",
    )

    def get_preview_value(self):
        image = get_image_model().objects.first()
        return self.normalize({"image": image, "caption": "Onderschrift van de afbeelding"})

    class Meta:
        icon = "image"
        label = "Afbeelding"
        description = "Een foto of tekening met alternatieve tekst, onderschrift en maker."
        template = "blocks/figure.html"
