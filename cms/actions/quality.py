from datetime import date

from django.db import transaction

from cms.models import PracticePage, QualityMark
from members.audit import record
from members.page_cache import raise_content_version


@transaction.atomic
def give_level(
    *, page: PracticePage, level, given_on: date, valid_until: date | None, note="", by
) -> QualityMark:
    """Give a practice a quality level; what it had before stays in its history."""
    mark = QualityMark.objects.create(
        page=page, level=level, given_on=given_on, valid_until=valid_until, note=note, given_by=by
    )
    record(page, "cms.quality_given", by=by, data={"level": str(level)})
    raise_content_version()
    return mark
