"""Gathering the words of the site, so that a question with a slip can be understood."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from django.core.cache import cache
from django.db import connection
from wagtail.models import PageViewRestriction

from cms.models import SearchWord
from cms.slots import search_texts
from members.page_cache import content_version
from members.word_forms import folded

GATHERED = "words-gathered-of"  # the content version whose words we have
SHORTEST, LONGEST = 3, 40
BATCH = 1000
# What Wagtail keeps of a page to search in, under the names that each database gives it.
COLUMNS = {"postgresql": ("title_text", "body_text")}


def gather_when_changed() -> bool:
    """Gather again when something on the site changed; a lost cache only costs one time more."""
    version = content_version()
    if cache.get(GATHERED) == version:
        return False
    gather_words()
    cache.set(GATHERED, version, None)
    return True


def gather_words() -> int:
    """Make the table hold exactly the words that everybody may read. Returns how many.

    Word by word rather than emptied and filled: whoever searches meanwhile still finds.
    """
    pages, spelled = Counter(), {}
    for text in _texts():
        of_text = Counter(re.findall(r"[^\W\d_]{3,40}", text.lower()))
        for written, count in of_text.items():
            word = folded(written)
            if SHORTEST <= len(word) <= LONGEST:
                spelled.setdefault(word, Counter())[written] += count
        pages.update({folded(written) for written in of_text})
    wanted = {word: (forms.most_common(1)[0][0], pages[word]) for word, forms in spelled.items()}
    known = {
        word: (shown, n)
        for word, shown, n in SearchWord.objects.values_list("word", "shown", "pages")
    }
    changed = [word for word, row in wanted.items() if known.get(word) != row]
    for some in _batches(changed):
        SearchWord.objects.bulk_create(
            [
                SearchWord(
                    word=word, shown=wanted[word][0], pages=wanted[word][1], length=len(word)
                )
                for word in some
            ],
            update_conflicts=True,
            unique_fields=["word"],
            update_fields=["shown", "pages", "length"],
        )
    for some in _batches([word for word in known if word not in wanted]):
        SearchWord.objects.filter(word__in=some).delete()
    return len(wanted)


def _batches(words: list[str]) -> Iterator[list[str]]:
    return (words[start : start + BATCH] for start in range(0, len(words), BATCH))


def _texts() -> Iterable[str]:
    """What everybody may read: pages that are online and open, and what other apps show."""
    closed = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
    with connection.cursor() as cursor:
        title, body = COLUMNS.get(connection.vendor, ("title", "body"))
        cursor.execute(
            f"SELECT p.path, e.{title}, e.{body} FROM wagtailsearch_indexentry e "
            "JOIN wagtailcore_page p ON CAST(p.id AS varchar(50)) = e.object_id "
            "AND p.content_type_id = e.content_type_id WHERE p.live"
        )
        while rows := cursor.fetchmany(BATCH):
            for path, *texts in rows:
                if not (closed and path.startswith(closed)):
                    yield " ".join(texts)
    yield from search_texts.collect()
