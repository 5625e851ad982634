"""What somebody may need to take part: fixed words, so that they can be counted without a name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models


class Provision(models.TextChoices):
    """The label is what people tick; `short` stands in lists ("2× rolstoel")."""

    WHEELCHAIR = "wheelchair", "Plaats voor een rolstoel of scootmobiel"
    SIGN_LANGUAGE = "sign_language", "Tolk Vlaamse Gebarentaal (VGT)"
    SPEECH_TO_TEXT = "speech_to_text", "Schrijftolk"
    HEARING_LOOP = "hearing_loop", "Ringleiding"
    QUIET_ROOM = "quiet_room", "Rustige ruimte om even weg te zijn"
    ASSISTANCE_DOG = "assistance_dog", "Ik breng een geleidehond of assistentiehond mee"
    ASSISTANT = "assistant", "Ik breng een assistent of begeleider mee"
    READABLE = "readable", "Teksten vooraf, in een bestand dat ik kan laten voorlezen of vergroten"
    PARKING = "parking", "Parkeerplaats dicht bij de deur"
    VEGETARIAN = "vegetarian", "Vegetarisch"
    VEGAN = "vegan", "Veganistisch"
    HALAL = "halal", "Halal"
    KOSHER = "kosher", "Koosjer"
    GLUTEN_FREE = "gluten_free", "Glutenvrij"
    LACTOSE_FREE = "lactose_free", "Zonder lactose"
    NUT_FREE = "nut_free", "Zonder noten"
    ALLERGY = "allergy", "Een andere allergie of intolerantie"

    @property
    def short(self) -> str:
        return SHORT.get(self, self.label.lower())


SHORT = {
    Provision.WHEELCHAIR: "rolstoel",
    Provision.SIGN_LANGUAGE: "VGT",
    Provision.SPEECH_TO_TEXT: "schrijftolk",
    Provision.QUIET_ROOM: "rustige ruimte",
    Provision.ASSISTANCE_DOG: "geleidehond",
    Provision.ASSISTANT: "assistent",
    Provision.READABLE: "teksten vooraf",
    Provision.PARKING: "parkeerplaats",
    Provision.ALLERGY: "andere allergie",
}
FOOD = frozenset(list(Provision)[list(Provision).index(Provision.VEGETARIAN) :])
ACCESS = frozenset(Provision) - FOOD


@dataclass(frozen=True)
class Told:
    """What one person told: what was ticked, and the own words."""

    provisions: tuple[Provision, ...] = ()
    words: str = ""

    def __bool__(self):
        return bool(self.provisions or self.words)

    @classmethod
    def of(cls, provisions: Iterable[str], words: str) -> "Told":
        """In the order of the list, each once; what the list does not know any more is left out."""
        ticked = set(provisions)
        return cls(tuple(each for each in Provision if each.value in ticked), words.strip())


def in_words(counts: Counter) -> str:
    """'2× rolstoel, 1× VGT', in the order of the list."""
    return ", ".join(f"{counts[each]}× {each.short}" for each in Provision if counts[each])
