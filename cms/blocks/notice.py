from wagtail import blocks

from cms.blocks.paragraph import SHORT_TEXT, RichValue

KINDS = [("info", "Goed om te weten"), ("good", "Tip"), ("warn", "Let op")]


class NoticeBlock(blocks.StructBlock):
    """Something that must not be missed, beside the running text."""

    kind = blocks.ChoiceBlock(label="Soort", choices=KINDS, default="info")
    title = blocks.CharBlock(label="Titel", required=False, max_length=120)
    text = blocks.RichTextBlock(label="Tekst", features=SHORT_TEXT)

    class Meta:
        icon = "info-circle"
        label = "Aandacht"
        value_class = RichValue
        description = "Een kader voor een tip, een waarschuwing of iets goed om te weten."
        template = "blocks/notice.html"
        preview_value = {
            "kind": "warn",
            "title": "Controleer de datum",
            "text": "<p>De oproep sluit vroeger dan vorig jaar.</p>",
        }
