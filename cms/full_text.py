"""One question to the index of all pages: which hold the words, the best first.

The rows are those that Wagtail keeps (`wagtailsearch_indexentry`). Wagtail's own `search()` asks
one kind of page at a time, fetches whole pages, and on SQLite ranks each hit with a question of
its own; this asks once, for the keys alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from modelsearch.backends.database.postgres.weights import get_sql_weights
from wagtail.models import PageViewRestriction

from cms.vocabulary import shapes_of
from members.word_forms import words_of

AT_MOST = 5000  # hits; whoever has more needs another word
SHORTEST_BEGINNING = 3

POSTGRES = """
    WITH found AS MATERIALIZED (
        SELECT e.object_id::integer AS id, e.content_type_id,
               ts_rank(%(weights)s, e.title, q) * e.title_norm + ts_rank(%(weights)s, e.body, q)
               AS rank
        FROM wagtailsearch_indexentry e, (SELECT {asked} AS q) asked
        WHERE {where} @@ q AND e.content_type_id = ANY(%(types)s)
    )
    SELECT p.id, p.content_type_id, p.path FROM found
    JOIN wagtailcore_page p ON p.id = found.id AND p.content_type_id = found.content_type_id
    WHERE p.live ORDER BY found.rank DESC, p.id DESC LIMIT {limit}
"""
# Ranked inside the index first: joining what will not be shown is what costs.
SQLITE = """
    WITH found AS (
        SELECT rowid, rank FROM wagtailsearch_indexentry_fts
        WHERE wagtailsearch_indexentry_fts MATCH %s AND rank MATCH 'bm25(0.0, 1.0, 5.0)'
        ORDER BY rank LIMIT {ranked}
    )
    SELECT p.id, p.content_type_id, p.path FROM found
    JOIN wagtailsearch_indexentry e ON e.id = found.rowid
    JOIN wagtailcore_page p
      ON p.id = CAST(e.object_id AS INTEGER) AND p.content_type_id = e.content_type_id
    WHERE e.content_type_id IN ({types}) AND p.live
    ORDER BY found.rank, p.id DESC LIMIT {limit}
"""


class Hit(NamedTuple):
    pk: int
    content_type_id: int
    path: str


@dataclass(frozen=True)
class Term:
    """One word that is asked for, with every shape that counts as it."""

    word: str
    begins: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()  # whole words: compounds that end in it, its accents

    @property
    def as_tsquery(self) -> str:
        return self._either("'{}'", "'{}':*", " | ")

    @property
    def as_beginnings(self) -> str:
        """As they are: the stem of 'regenboog' is 'regenbog', with which no compound begins."""
        return " | ".join(f"'{each}':*" for each in self.begins if len(each) >= SHORTEST_BEGINNING)

    @property
    def as_match(self) -> str:
        return self._either('"{}"', '"{}"*', " OR ")

    def _either(self, whole: str, beginning: str, between: str) -> str:
        """Words hold letters and digits only, so that no quote can end one early."""
        begins = [each for each in self.begins if len(each) >= SHORTEST_BEGINNING]
        shapes = [whole.format(each) for each in (self.word, *self.alike)]
        return f"({between.join([*shapes, *map(beginning.format, begins)])})"


def terms_of(question: str) -> list[Term]:
    return [Term(*shapes) for shapes in shapes_of(words_of(question))]


def hits(
    terms: list[Term], models: Iterable, *, any_word=False, in_title=False, limit=AT_MOST
) -> list[Hit]:
    """Pages of these models that everybody may read and that hold every term (or any of them)."""
    types = [each.pk for each in ContentType.objects.get_for_models(*models).values()]
    if not terms or not types:
        return []
    ask = _ask_postgres if connection.vendor == "postgresql" else _ask_sqlite
    found = ask(terms, types, any_word=any_word, in_title=in_title, limit=limit)
    closed = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
    return [hit for hit in found if not hit.path.startswith(closed)] if closed else found


def _ask_postgres(terms, types, *, any_word, in_title, limit) -> list[Hit]:
    values = {"types": types, "weights": get_sql_weights()}
    asked = []
    for n, term in enumerate(terms):
        values |= {f"stems{n}": term.as_tsquery, f"begins{n}": term.as_beginnings}
        asked.append(
            f"(to_tsquery('nederlands', %(stems{n})s) || to_tsquery('simple', %(begins{n})s))"
        )
    question = POSTGRES.format(
        asked=(" || " if any_word else " && ").join(asked),
        where="e.title" if in_title else "(e.title || e.body)",
        limit=int(limit),
    )
    return _rows(question, values)


def _ask_sqlite(terms, types, *, any_word, in_title, limit) -> list[Hit]:
    asked = (" OR " if any_word else " AND ").join(term.as_match for term in terms)
    columns = "title" if in_title else "title body"
    question = SQLITE.format(
        types=", ".join(["%s"] * len(types)), limit=int(limit), ranked=2 * AT_MOST
    )
    return _rows(question, [f"{{{columns}}} : ({asked})", *types])


def _rows(question: str, values) -> list[Hit]:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return [Hit(*row) for row in cursor.fetchall()]
