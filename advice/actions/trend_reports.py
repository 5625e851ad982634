"""Laying the trend report of a year down as a deliverable."""

from datetime import date

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from advice.models import Signal
from advice.trend_report import title_of, trend_report
from members.models import Person
from planning.actions.deliverables import change_deliverable, enter_deliverable
from planning.deliverables.enums import DeliverableKind, DeliverableRefusal, DeliverableRefused
from planning.models import Deliverable, Goal


def reports_of(year: int):
    return Deliverable.objects.counted().of_kind(DeliverableKind.TREND_REPORT).of_year(year)


@transaction.atomic
def lay_down_report(year: int, *, by: Person, new_version: bool = False) -> Deliverable:
    """Once a year. Asked as a new version, the file of the report takes the place of the one
    before, which stays; its address and who used it stay too.

    Colleagues decide afterwards whether everybody may read it. Raises `DeliverableRefused` where
    one is there already, and where nothing was heard that year.
    """
    # Two clicks at once make one report: who comes second waits, and finds it.
    list(Goal.objects.select_for_update().filter(code="OD 1.1"))
    start, end, today = date(year, 1, 1), date(year, 12, 31), timezone.localdate()
    if not Signal.objects.heard_between(start, end).exists():
        raise DeliverableRefused(DeliverableRefusal.NO_SIGNALS)
    there = reports_of(year).order_by("-on", "-pk").first()
    if there and not new_version:
        raise DeliverableRefused(DeliverableRefusal.REPORT_THERE)
    body = trend_report(start, end, today)
    file = ContentFile(body, name=f"trends-en-noden-{year}-{today:%Y-%m-%d}.pdf")
    if there:
        return change_deliverable(there, by=by, version=there.version, file=file)
    return enter_deliverable(
        by=by,
        kind=DeliverableKind.TREND_REPORT,
        title=title_of(year),
        on=today,
        year=year,
        file=file,
    )
