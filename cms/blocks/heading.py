from wagtail import blocks


class HeadingBlock(blocks.CharBlock):
    """Opens a section; where a page lists its contents, this is a line in that list."""

    class Meta:
        icon = "title"
        label = "Tussentitel"
        description = "Opent een nieuw deel van de pagina en komt in de inhoudstafel."
        template = "blocks/heading.html"
        preview_value = "Zo pak je het aan"
