"""Which pages a board may take over, and what is known of who shared them.

    adoptable(PracticePage, place="praktijken", owner="organisation")

A page of another kind takes part with one such line: its page, its mails, its list and its figures
follow. `owner` names the field with the organisation that shared it ("" where there is none),
`keeper` the text that says who keeps it, where that is no organisation of ours.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail.models import Page

from members.addresses import InvalidAddress, normalise_address


@dataclass(frozen=True)
class Adoptable:
    model: type[Page]
    place: str  # first piece of the address: /praktijken/<slug>/
    owner: str
    keeper: str

    def find(self, slug: str) -> Page | None:
        return self.model.objects.live().public().filter(slug=slug).first()


_kinds: dict[str, Adoptable] = {}


def adoptable(model: type[Page], *, place: str, owner: str = "", keeper: str = "") -> None:
    """Let boards take over pages of this kind; a second time replaces the first."""
    _kinds[place] = Adoptable(model, place, owner, keeper)


def kind_at(place: str) -> Adoptable | None:
    return _kinds.get(place)


def kind_of(page: Page) -> Adoptable | None:
    return next((kind for kind in _kinds.values() if isinstance(page, kind.model)), None)


def owner_of(page: Page):
    """The organisation that shared a specific page; None where nobody is named."""
    kind = kind_of(page)
    return getattr(page, kind.owner) if kind and kind.owner else None


def source_of(page: Page) -> str:
    """The name of whom others learned it from first; empty where nobody is named."""
    if owner := owner_of(page):
        return owner.name
    kind = kind_of(page)
    return getattr(page, kind.keeper) if kind and kind.keeper else ""


def owners_of(pages: Iterable[int]) -> dict[int, int | None]:
    """The id of who shared each of these pages (ids); one query per kind."""
    found: dict[int, int | None] = {}
    wanted = list(pages)
    for kind in _kinds.values():
        if kind.owner:
            rows = kind.model.objects.filter(pk__in=wanted).order_by()
            found.update(rows.values_list("pk", kind.owner))
    return found


@dataclass(frozen=True)
class Contact:
    """Whom a question about a page goes to."""

    email: str
    name: str = ""


def contact_of(page: Page) -> Contact | None:
    """The contact that a specific page names; None where it has no address that works."""
    try:
        address = normalise_address(getattr(page, "contact_email", ""))
    except InvalidAddress:
        return None
    return Contact(address, getattr(page, "contact_name", ""))
