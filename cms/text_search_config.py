"""The text search of PostgreSQL in our words: Dutch stems, accents folded where that is allowed."""

import logging

from django.db import DatabaseError, transaction

NAME = "nederlands"

log = logging.getLogger(__name__)


def make_config(connection, name: str = NAME) -> bool:
    """Make the configuration anew. Returns whether it folds accents.

    `unaccent` comes with PostgreSQL, but a database may refuse its owner to switch it on; then
    Dutch stems are what we have, and the words of the site know their accents.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {name}")
        cursor.execute(f"CREATE TEXT SEARCH CONFIGURATION {name} (COPY = pg_catalog.dutch)")
        try:
            with transaction.atomic(using=connection.alias):
                cursor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
                cursor.execute(
                    f"ALTER TEXT SEARCH CONFIGURATION {name} ALTER MAPPING FOR "
                    "hword, hword_part, word WITH unaccent, dutch_stem"
                )
        except DatabaseError as refusal:
            log.warning("Search does not fold accents: %s", type(refusal).__name__)
            return False
    return True
