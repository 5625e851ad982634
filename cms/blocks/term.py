from wagtail import blocks

from cms.blocks.paragraph import SHORT_TEXT, RichValue


class TermBlock(blocks.StructBlock):
    """A word that a newcomer hears and does not dare to ask about."""

    term = blocks.CharBlock(label="Woord", max_length=80)
    text = blocks.RichTextBlock(label="Uitleg", features=SHORT_TEXT)

    class Meta:
        icon = "tag"
        label = "Woord"
        description = "Een woord voor de woordenlijst, uitgelegd in twee zinnen."
        template = "blocks/term.html"
        value_class = RichValue
        preview_value = {
            "term": "Redelijke aanpassing",
            "text": "<p>Een maatregel op maat die een drempel wegneemt.</p>",
        }
