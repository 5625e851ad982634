from django.utils.safestring import SafeString, mark_safe
from wagtail import blocks
from wagtail.rich_text import RichText

# No italics (emphasis is weight) and no h2: sections come from heading blocks or the page itself.
RICH_TEXT = ["h3", "h4", "bold", "ol", "ul", "link", "document-link"]
SHORT_TEXT = ["bold", "link"]


class ParagraphBlock(blocks.RichTextBlock):
    """Running text; pasted markup is reduced to the features above."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", RICH_TEXT)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = "Tekst"
        description = "Gewone tekst met tussentitels, opsommingen en links."
        template = "blocks/paragraph.html"
        preview_value = (
            "<p>Een goed plan begint met luisteren. Vraag aan <b>vijf inwoners</b> waar ze "
            "tegenaan lopen, nog voor je iets opschrijft.</p>"
        )


def rich_html(text: RichText | None) -> SafeString:
    """The markup of an editor's text, empty when nothing was written."""
    # Wagtail keeps only the features of the field in this text; it is no visitor's input.
    return mark_safe(str(text)) if text else SafeString("")


class RichValue(blocks.StructValue):
    """A struct with one rich text, as the components take it: `html`."""

    @property
    def html(self) -> SafeString:
        names = ("text", "answer", "note", "transcript")
        return rich_html(next((self[name] for name in names if self.get(name)), None))
