"""Looking after pages: saying that one still holds, and who does that how often."""

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.models import PageCare, Review
from members.audit import record
from members.models import Person
from members.page_cache import raise_content_version


@transaction.atomic
def review(page: Page, *, note: str = "", by: Person | None) -> Review:
    """“Nagekeken, klopt nog”, today. A second time on one day adds nothing."""
    done, is_new = Review.objects.get_or_create(
        page_id=page.pk,
        reviewed_on=timezone.localdate(),
        defaults={"note": note, "reviewed_by": by},
    )
    if is_new:
        record(page, "cms.page_reviewed", by=by)
        raise_content_version()
    return done


@transaction.atomic
def set_care(
    page: Page, *, owner: Person | None, months: int | None, by: Person | None
) -> PageCare:
    """Who looks after the page and how often; None is what is usual for a page of its kind."""
    care, _ = PageCare.objects.update_or_create(
        page_id=page.pk, defaults={"owner": owner, "months": months}
    )
    record(page, "cms.care_changed", by=by, data={"months": months})
    raise_content_version()
    return care
