from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

MEGABYTE = 1_000_000


class LinkValue(blocks.StructValue):
    """Where a link goes, and what a reader should know before following it."""

    @property
    def href(self) -> str:
        if page := self.get("page"):
            return page.url or ""
        if document := self.get("document"):
            return document.url
        return self.get("address") or ""

    @property
    def meta(self) -> list[str]:
        document = None if self.get("page") else self.get("document")
        if not document:
            return []
        size = document.file_size or 0
        if size >= MEGABYTE:
            words = f"{size / MEGABYTE:.1f} MB".replace(".", ",")
        else:
            words = f"{max(1, size // 1000)} kB"
        return [document.file_extension.upper(), words]


class LinkBlock(blocks.StructBlock):
    """One link: to a page of ours, a document of ours, or an address elsewhere."""

    title = blocks.CharBlock(
        label="Titel", max_length=160, help_text="Zeg waar de link naartoe gaat, niet “klik hier”."
    )
    text = blocks.CharBlock(label="Uitleg", required=False, max_length=250)
    page = blocks.PageChooserBlock(label="Pagina van deze site", required=False)
    document = DocumentChooserBlock(label="Document", required=False)
    address = blocks.CharBlock(
        label="Ander adres",
        required=False,
        max_length=400,
        help_text="Volledig (https://…) of een pad op deze site (/agenda/).",
    )

    def clean(self, value):
        cleaned = super().clean(value)
        chosen = [name for name in ("page", "document", "address") if cleaned.get(name)]
        address = cleaned.get("address") or ""
        if len(chosen) != 1:
            sentence = "Kies één bestemming: een pagina, een document of een ander adres."
            raise StructBlockValidationError({chosen[1] if chosen else "page": _error(sentence)})
        local = address.startswith("/") and not address.startswith("//")
        if address and not local and not address.startswith(("https://", "http://", "mailto:")):
            sentence = "Begin het adres met https:// of, op deze site, met een schuine streep."
            raise StructBlockValidationError({"address": _error(sentence)})
        return cleaned

    class Meta:
        icon = "link"
        label = "Link"
        value_class = LinkValue


class LinksBlock(blocks.ListBlock):
    """Further reading, instruments, downloads: ruled lines with a title and a sentence."""

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or LinkBlock(), **kwargs)

    class Meta:
        icon = "link"
        label = "Links en downloads"
        description = "Een lijst met pagina's, documenten of sites, elk met een zin uitleg."
        template = "blocks/links.html"
        preview_value = [
            {
                "title": "Handleiding voor je college",
                "text": "Vier bladzijden om intern te gebruiken.",
                "address": "/praktijken/",
            }
        ]


class ActionBlock(LinkBlock):
    """The one thing to do next."""

    class Meta:
        icon = "arrow-right"
        label = "Knop"
        description = "Eén knop naar de volgende stap. Gebruik er hoogstens één per pagina."
        template = "blocks/action.html"
        value_class = LinkValue
        preview_value = {"title": "Meld een probleem", "address": "/toegankelijkheid/melden/"}


def _error(sentence: str) -> ValidationError:
    return ValidationError(sentence)
