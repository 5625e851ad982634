from wagtail import blocks


class KeyFigureBlock(blocks.StructBlock):
    number = blocks.CharBlock(label="Cijfer", max_length=10, help_text="Kort: 285, 12 % of 1 op 4.")
    label = blocks.CharBlock(label="Wat het zegt", max_length=200)
    source = blocks.CharBlock(label="Bron en jaar", max_length=200)
    url = blocks.URLBlock(label="Link naar de bron", required=False)

    class Meta:
        icon = "order"
        label = "Cijfer"


class FiguresBlock(blocks.ListBlock):
    """Large figures; none stands here without its source."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or KeyFigureBlock(), **kwargs)

    class Meta:
        icon = "order"
        label = "Kerncijfers"
        description = "Grote cijfers met uitleg. Elk cijfer heeft een bron."
        template = "blocks/figures.html"
        preview_value = [
            {"number": "285", "label": "Vlaamse steden en gemeenten", "source": "Vlaanderen, 2025"},
            {"number": "5", "label": "provincies", "source": "Vlaanderen, 2025"},
        ]
