"""The deliverables of the plan as the evidence annex of a yearly report."""

from collections.abc import Iterator

from django.conf import settings

from planning.models import Deliverable
from reporting.yearly.evidence import Piece, evidence_of_year


@evidence_of_year
def deliverables_of_year(year: int) -> Iterator[Piece]:
    rows = Deliverable.objects.counted().of_year(year)
    for row in rows.select_related("goal").prefetch_related("partners"):
        yield Piece(
            title=row.title,
            kind=row.get_kind_display(),
            on=row.on,
            goal=row.goal.code if row.goal else "",
            partners=", ".join(partner.name for partner in row.partners.all()),
            address=f"{settings.SITE_URL}{row.get_absolute_url()}" if row.is_public else "",
            is_public=row.is_public,
        )
