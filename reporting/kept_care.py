"""What the knowledge base holds and whether it was looked at in time, read once for all rows of
the plan that count it: some hundreds of pages at most.

The rule is the one of `CareWords.with_care`, which the evidence behind a row is read with; here the
facts are read and judged in place, since asking for them in one question costs ten times as much
writing it down as answering it.
"""

import datetime
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max

from cms.models import PageCare, Review
from cms.models.care import knowledge_models, knowledge_pages
from cms.review_rules import is_up_to_date
from members import dutch
from reporting.shared import shared


@dataclass(frozen=True)
class CaredPage:
    """A page that is online today; `is_up_to_date` is of the day that was asked."""

    pk: int
    kind: int  # its content type
    online_at: datetime.datetime | None
    is_up_to_date: bool


def cared_pages(model, period) -> list[CaredPage]:
    """Those of one kind that came online before the end of the period, with how they stood on its
    last day."""
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False).pk
    return [
        page
        for page in _everything(period.last_day_so_far)
        if page.kind == kind and page.online_at and page.online_at < period.ends_at
    ]


@shared
def _everything(on: datetime.date) -> tuple[CaredPage, ...]:
    """Three queries."""
    kinds = ContentType.objects.get_for_models(*knowledge_models(), for_concrete_models=False)
    usual = {kind.pk: int(model.review_months) for model, kind in kinds.items()}
    asked = dict(PageCare.objects.exclude(months=None).values_list("page", "months"))
    reviews = Review.objects.filter(reviewed_on__lte=on).order_by().values_list("page")
    reviewed = dict(reviews.annotate(on=Max("reviewed_on")))
    rows = knowledge_pages().order_by().values_list("pk", "content_type", "first_published_at")
    return tuple(
        CaredPage(pk, kind, online_at, is_up_to_date(checked_on, asked.get(pk) or usual[kind], on))
        for pk, kind, online_at in rows
        for checked_on in [reviewed.get(pk) or (online_at and dutch.local(online_at).date())]
    )
