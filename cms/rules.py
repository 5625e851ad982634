"""Pure functions over values; no database."""

import re

LONGEST_QUERY = 200


def clean_query(typed: str) -> str:
    """What the search index may be asked: no quotes, no control characters, single spaces.

    A double quote, a lone space (SQLite) and NUL (PostgreSQL) each make the index raise.
    """
    without_signs = re.sub(r'["\x00-\x1f\x7f]', " ", typed)
    words = [word for word in without_signs.split() if re.search(r"\w", word)]
    return " ".join(words)[:LONGEST_QUERY].strip()
