"""Names brought to the form in which they are compared: no accents, capitals or punctuation."""

import re
import unicodedata


def text_key(text: str) -> str:
    """'Sint-Gillis-Waas' → 'sint gillis waas', 'Één' → 'een'."""
    plain = unicodedata.normalize("NFKD", text or "")
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


TITLES = frozenset(("stad", "gemeente", "stadsbestuur", "gemeentebestuur"))


def board_key(text: str) -> str:
    """The key without the title people put first or get wrong: 'Gemeente Aalst' → 'aalst'."""
    key = text_key(text)
    title, _, rest = key.partition(" ")
    return rest if rest and title in TITLES else key


def short_names(name: str) -> list[str]:
    """What people leave away or use alone: 'Universiteit Gent (UGent)' → both halves; 'vzw'."""
    match = re.fullmatch(r"(.+?) \((.+)\)", name)
    names = list(match.groups()) if match else [name]
    bare = [re.sub(r"^vzw | vzw$", "", each) for each in names]
    return [each for each in dict.fromkeys([*names, *bare]) if each != name]
