"""As what kind of answer a page shows itself to whoever searches."""

from typing import NamedTuple

from members.slots import slug_of_kind


class PageKind(NamedTuple):
    """A kind has its own heading, count and filter; `order` says where it stands.

    What other apps find (agenda, networks) has order 20.
    """

    label: str
    order: int = 50

    @property
    def slug(self) -> str:
        return slug_of_kind(self.label)


PAGES = PageKind("Pagina’s", order=60)
