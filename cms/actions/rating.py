from collections.abc import Iterable
from datetime import date

from django.db import transaction
from wagtail.models import Page

from cms.models import PageRating, PageWord
from surveys.page_ratings import take_ratings


def rate(
    page: Page, *, reliable: int, useful: int, word: str = "", day: date | None = None
) -> PageRating:
    """Keep what a reader thought, today or on a day. Nobody acts by name, so the answer itself is
    the only trace."""
    return rate_many([(page.pk, reliable, useful, word, day)])[0]


@transaction.atomic
def rate_many(rows: Iterable[tuple[int, int, int, str, date | None]]) -> list[PageRating]:
    """Many at once: (id of the page, reliable, useful, a word or nothing, the day or today)."""
    rows = list(rows)
    taken = take_ratings(
        [(first, second, " ".join(word.split()), day) for _, first, second, word, day in rows]
    )
    pages = [page for page, *_ in rows]
    PageWord.objects.bulk_create(
        PageWord(page_id=page, text=text)
        for page, (_, text) in zip(pages, taken, strict=True)
        if text
    )
    return PageRating.objects.bulk_create(
        PageRating(page_id=page, submission=submission)
        for page, (submission, _) in zip(pages, taken, strict=True)
    )
