"""How a page stands: who looks after it, when that was last done and until when it holds."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Q
from django.utils import timezone
from wagtail.models import Page

from cms.enums import ReviewState
from cms.review_rules import is_up_to_date, up_to_date_until
from members.dutch import day_short

SOON = timedelta(days=30)


@dataclass(frozen=True)
class Care:
    """`reviewed_on` is None while nobody looked; `checked_on` is then the first publication."""

    checked_on: date | None
    reviewed_on: date | None
    months: int
    owner_id: int | None
    is_up_to_date: bool

    @classmethod
    def read(cls, page) -> "Care":
        """From a row of `with_care()`."""
        return cls(
            page.checked_on,
            page.reviewed_on,
            page.care_months,
            page.care_owner_id,
            page.is_up_to_date,
        )

    @property
    def until(self) -> date | None:
        return self.checked_on and up_to_date_until(self.checked_on, self.months)

    @property
    def state(self) -> ReviewState:
        if not self.is_up_to_date:
            return ReviewState.DUE
        soon = self.until <= timezone.localdate() + SOON
        return ReviewState.SOON if soon else ReviewState.GOOD

    @property
    def reader_words(self) -> str:
        """What a reader is told; nothing about a page that is younger than its first review."""
        if self.is_up_to_date:
            return f"Nagekeken op {day_short(self.reviewed_on)}" if self.reviewed_on else ""
        if self.reviewed_on:
            return f"Laatst nagekeken op {day_short(self.reviewed_on)}"
        if self.checked_on:
            return f"Niet meer nagekeken sinds {day_short(self.checked_on)}"
        return "Nog niet nagekeken"


def care_of(page) -> Care | None:
    """How this page stands today; None for one that is not online or does not age."""
    if not page.pk or not page.live or not getattr(page, "review_months", None):
        return None
    today = timezone.localdate()
    # By hand for one page, in a query that costs little to build: `with_care()` asks the same of
    # many, and every reader of a page that nobody kept would pay for it.
    reviewed = Max("reviews__reviewed_on", filter=Q(reviews__reviewed_on__lte=today))
    facts = Page.objects.filter(pk=page.pk).order_by().annotate(last=reviewed)
    row = facts.values_list(
        "first_published_at", "last", "care__months", "care__owner", "owner__person"
    ).first()
    if row is None:
        return None
    published_at, reviewed_on, months, owner, maker = row
    months = months or int(page.review_months)
    checked_on = reviewed_on or (published_at and timezone.localdate(published_at))
    fresh = is_up_to_date(checked_on, months, today)
    return Care(checked_on, reviewed_on, months, owner or maker, fresh)
