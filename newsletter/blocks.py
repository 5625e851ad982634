"""What an issue is made of. Each block draws three times, from one `Part` (see `parts.py`)."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.picture import PictureBlock
from cms.models import NewsPage, PracticePage
from events.models import Event
from newsletter.event_chooser import EventChooserBlock
from newsletter.parts import read_part
from planning.enums import Theme

RICH_TEXT_FEATURES = ["bold", "link", "document-link", "ul", "ol"]


class SectionBlock(blocks.CharBlock):
    """The heading above a group of blocks; left empty, a block joins the group before it."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Rubriek")
        kwargs.setdefault("required", False)
        kwargs.setdefault("max_length", 60)
        kwargs.setdefault(
            "help_text", "Bijvoorbeeld: In de kijker. Leeg: hoort bij de vorige rubriek."
        )
        super().__init__(**kwargs)


class ThemeBlock(blocks.ChoiceBlock):
    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Thema")
        kwargs.setdefault("required", False)
        kwargs.setdefault("choices", Theme.choices)
        super().__init__(**kwargs)


class DrawnBlock(blocks.StructBlock):
    """Shown in the block picker as it will stand in the archive."""

    def get_context(self, value, parent_context=None):
        part = read_part(self.name, value, timezone.now())
        return {**super().get_context(value, parent_context), "parts": [part]}

    class Meta:
        template = "newsletter/blocks/issue.html"


class IntroBlock(DrawnBlock):
    text = blocks.RichTextBlock(label="Tekst", features=["bold", "link"])

    class Meta:
        icon = "pilcrow"
        label = "Inleiding"
        description = "De eerste zinnen onder de titel"
        preview_value = {"text": "<p>Dag collega, dit nummer gaat over toegankelijke loketten.</p>"}


class ItemBlock(DrawnBlock):
    """A page of the site with its title and summary, which the editor may replace."""

    section = SectionBlock()
    page = blocks.PageChooserBlock(label="Pagina")
    title = blocks.CharBlock(
        label="Andere titel", required=False, max_length=120, help_text="Leeg: die van de pagina."
    )
    text = blocks.RichTextBlock(
        label="Andere tekst",
        required=False,
        features=RICH_TEXT_FEATURES,
        help_text="Leeg: de samenvatting van de pagina.",
    )
    image = PictureBlock(label="Afbeelding", required=False)

    class Meta:
        icon = "doc-full"
        label = "Bericht van een pagina"
        description = "Titel en samenvatting van een pagina, met een link"

    def get_preview_value(self):
        page = NewsPage.objects.live().order_by("-pk").first()
        return self.normalize({"section": "Nieuw op de site", "page": page})


class PracticeBlock(DrawnBlock):
    """What a board did, with its name."""

    section = SectionBlock()
    page = blocks.PageChooserBlock(label="Praktijk", page_type="cms.PracticePage")
    text = blocks.RichTextBlock(
        label="Andere tekst",
        required=False,
        features=RICH_TEXT_FEATURES,
        help_text="Leeg: het resultaat in één zin.",
    )

    class Meta:
        icon = "form"
        label = "Praktijk"
        description = "Wat een bestuur deed, met een link naar de praktijk"

    def get_preview_value(self):
        page = PracticePage.objects.live().order_by("-pk").first()
        return self.normalize({"section": "Praktijken", "page": page})


class EventBlock(DrawnBlock):
    section = SectionBlock()
    event = EventChooserBlock(label="Activiteit")
    text = blocks.CharBlock(
        label="Andere tekst",
        required=False,
        max_length=240,
        help_text="Leeg: de samenvatting van de activiteit.",
    )

    class Meta:
        icon = "date"
        label = "Activiteit"
        description = "Eén activiteit met datum, plaats en link om in te schrijven"

    def get_preview_value(self):
        event = Event.objects.published().not_cancelled().upcoming().first()
        return self.normalize({"section": "Kom erbij", "event": event})


class AgendaBlock(DrawnBlock):
    """What is coming, looked up when the issue is approved."""

    section = SectionBlock(default="In de agenda", required=True)
    theme = ThemeBlock(help_text="Leeg: alle thema's.")
    weeks = blocks.IntegerBlock(label="Weken vooruit", default=6, min_value=1, max_value=26)
    count = blocks.IntegerBlock(label="Hoogstens", default=5, min_value=1, max_value=12)

    class Meta:
        icon = "list-ul"
        label = "Agenda"
        description = "De eerstvolgende activiteiten, vanzelf opgezocht"
        preview_value = {"section": "In de agenda", "weeks": 6, "count": 5}


class ThemeDaysBlock(DrawnBlock):
    """Days around the themes that are coming, looked up when the issue is approved."""

    section = SectionBlock(default="Themadagen", required=True)
    weeks = blocks.IntegerBlock(label="Weken vooruit", default=5, min_value=1, max_value=26)

    class Meta:
        icon = "calendar"
        label = "Themadagen"
        description = "De dagen rond gelijke kansen die eraan komen, vanzelf opgezocht"
        preview_value = {"section": "Themadagen", "weeks": 8}


class FreeBlock(DrawnBlock):
    section = SectionBlock()
    title = blocks.CharBlock(label="Titel", max_length=120)
    theme = ThemeBlock()
    text = blocks.RichTextBlock(label="Tekst", features=RICH_TEXT_FEATURES)
    image = PictureBlock(label="Afbeelding", required=False)
    link = blocks.CharBlock(
        label="Link",
        required=False,
        max_length=400,
        help_text="Volledig (https://…) of een pad op deze site (/agenda/).",
    )
    link_text = blocks.CharBlock(
        label="Tekst van de link",
        required=False,
        max_length=80,
        help_text="Zeg waar de link heen gaat, niet “klik hier”.",
    )

    class Meta:
        icon = "edit"
        label = "Vrij bericht"
        description = "Eigen titel, tekst, afbeelding en link"
        preview_value = {"title": "Een eigen bericht", "text": "<p>Een paar zinnen.</p>"}

    def clean(self, value):
        value = super().clean(value)
        errors = {}
        if value.get("link") and not value["link"].startswith(("/", "https://", "http://")):
            errors["link"] = ValidationError("Begin met https:// of met / voor deze site.")
        if value.get("link") and not value.get("link_text"):
            errors["link_text"] = ValidationError("Vul de tekst van de link in.")
        if errors:
            raise StructBlockValidationError(errors)
        return value


class ClosingBlock(DrawnBlock):
    text = blocks.RichTextBlock(label="Tekst", features=["bold", "link"])

    class Meta:
        icon = "check"
        label = "Slot"
        description = "Een laatste groet"
        preview_value = {"text": "<p>Tot volgende maand!</p>"}


class NewsletterStreamBlock(blocks.StreamBlock):
    intro = IntroBlock()
    item = ItemBlock()
    practice = PracticeBlock()
    event = EventBlock()
    agenda = AgendaBlock()
    theme_days = ThemeDaysBlock()
    free = FreeBlock()
    closing = ClosingBlock()

    class Meta:
        block_counts = {"intro": {"max_num": 1}, "closing": {"max_num": 1}}
