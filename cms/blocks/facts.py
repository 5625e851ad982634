from wagtail import blocks

from cms.blocks.paragraph import SHORT_TEXT, RichValue


class FactBlock(blocks.StructBlock):
    term = blocks.CharBlock(label="Begrip, wet of vraag", max_length=160)
    value = blocks.CharBlock(label="In één zin", required=False, max_length=300)
    note = blocks.RichTextBlock(label="Toelichting", features=SHORT_TEXT, required=False)

    class Meta:
        icon = "tag"
        label = "Feit"
        value_class = RichValue


class FactsBlock(blocks.ListBlock):
    """Terms and what they mean: laws, definitions, a term kept by a service."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or FactBlock(), **kwargs)

    class Meta:
        icon = "clipboard-list"
        label = "Feiten"
        description = "Begrippen of wetten, elk met één zin uitleg en een toelichting."
        template = "blocks/facts.html"
        preview_value = [
            {
                "term": "Redelijke aanpassing",
                "value": "Een maatregel op maat die een drempel wegneemt.",
                "note": "<p>Bijvoorbeeld een tolk of een rustige wachtplek.</p>",
            }
        ]
