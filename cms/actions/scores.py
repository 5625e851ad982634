from datetime import date

from cms.models import WritingScore
from cms.writing.advice import WordTip
from cms.writing_look import look_at


def keep_score(page, on: date, known: list[WordTip] | None = None) -> WritingScore | None:
    """How well the page reads that day, once a day; None for a page that does not age."""
    if not getattr(page, "review_months", None):
        return None
    report = look_at(page, known)
    score, _ = WritingScore.objects.update_or_create(
        page_id=page.pk,
        scored_on=on,
        defaults={
            "ease": report.ease,
            "words": report.words,
            "remarks": len(report.advice),
        },
    )
    return score
