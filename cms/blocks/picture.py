from wagtail.images.blocks import ImageBlock


class PictureBlock(ImageBlock):
    """Wagtail's picture with its alternative, asked in plain Dutch."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        picture, decorative, words = (
            self.child_blocks[name] for name in ("image", "decorative", "alt_text")
        )
        picture.label = "Beeld"
        decorative.label = "Alleen versiering"
        words.label = "Wat staat erop?"
        words.field.help_text = "Eén zin voor wie het niet ziet. Leeg als het alleen versiert."
