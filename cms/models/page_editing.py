"""What pages with texts share where they are written: their fields, and what going online asks."""

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.fields import RichTextField, StreamField

from cms.blocks import BodyStreamBlock
from cms.blocks.paragraph import SHORT_TEXT

TEXT = [*SHORT_TEXT, "ul", "ol"]


def body_field(verbose_name: str, help_text: str = "") -> StreamField:
    return StreamField(
        BodyStreamBlock(required=False), blank=True, verbose_name=verbose_name, help_text=help_text
    )


def text_field(verbose_name: str, help_text: str = "") -> RichTextField:
    return RichTextField(verbose_name, blank=True, features=TEXT, help_text=help_text)


class DemandingPageForm(WagtailAdminPageForm):
    """Demands what a reader cannot do without, once the page goes online: a draft may wait.

    The page says what that is: `missing(values)` gives a sentence per field.
    """

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            for name, words in self._meta.model.missing(cleaned).items():
                self.add_error(name, words)
        return cleaned
