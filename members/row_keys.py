"""The id of a row as the button of a form sends it."""

LONGEST = 18  # digits that a key of the database holds


def key_of(text: str) -> int:
    """0, which no row has, for whatever is no id: nobody typed that, so it is simply not found."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST else 0
