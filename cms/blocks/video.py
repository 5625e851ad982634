from wagtail import blocks

from cms.blocks.paragraph import RICH_TEXT, RichValue


class VideoBlock(blocks.StructBlock):
    """A link to a video elsewhere: nothing of a third party loads on our pages."""

    title = blocks.CharBlock(label="Titel", max_length=160)
    url = blocks.URLBlock(label="Adres van de video")
    duration = blocks.CharBlock(label="Duur", required=False, max_length=40, help_text="3 minuten")
    transcript = blocks.RichTextBlock(
        label="Uitgeschreven tekst",
        features=RICH_TEXT,
        help_text="Alles wat gezegd en getoond wordt. Zonder tekst is een video niet toegankelijk.",
    )

    class Meta:
        icon = "media"
        label = "Video"
        value_class = RichValue
        description = "Een link naar een video, met de uitgeschreven tekst eronder."
        template = "blocks/video.html"
        preview_value = {
            "title": "Rondleiding in het vernieuwde onthaal",
            "url": "https://video.example/rondleiding",
            "duration": "3 minuten",
            "transcript": "<p>We zien een brede balie op twee hoogtes.</p>",
        }
