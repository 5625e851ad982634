"""The places where apps to the right show themselves on the pages of this app.

Components receive the request and the named context; collectors return the dataclasses below.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from members.slots import CollectorSlot, ComponentSlot

home = ComponentSlot("home")  # sections of the home page, between the themes and the news
theme_page = ComponentSlot("theme_page")  # page: what is coming around this theme
starter_page = ComponentSlot("starter_page")  # page: the support group, the course of several days
practice_page = ComponentSlot("practice_page")  # page: facts about one practice
instrument_page = ComponentSlot("instrument_page")  # page: facts about one instrument
agenda_block = ComponentSlot("agenda_block")  # theme, kinds (values), count: a list in a body


@dataclass(frozen=True)
class TileFact:
    """A municipality last worked on a theme on a day; the newest fact lays its tile."""

    nis_code: str
    theme: str  # gender, lgbti, disability or general
    on: date


@dataclass(frozen=True)
class KindChoice:
    """A kind of event that an editor may ask for in an agenda block."""

    value: str
    label: str


tiles = CollectorSlot("tiles")  # () -> iterable of TileFact, for the floor on the home page
search_texts = CollectorSlot("search_texts")  # () -> texts that everybody may read, for their words
agenda_kinds = CollectorSlot("agenda_kinds")  # () -> iterable of KindChoice


def newest_per_municipality(facts: Iterable[TileFact]) -> dict[str, str]:
    """The theme that each municipality (NIS code) worked on last."""
    newest: dict[str, TileFact] = {}
    for fact in facts:
        known = newest.get(fact.nis_code)
        if known is None or fact.on > known.on:
            newest[fact.nis_code] = fact
    return {nis_code: fact.theme for nis_code, fact in newest.items()}
