"""A figure that no record can tell, entered by hand with its source."""

import datetime
from decimal import Decimal

from django.db import transaction

from members.audit import record
from planning.models import Indicator
from reporting.models import ManualValue


@transaction.atomic
def enter_value(
    indicator: Indicator,
    *,
    year: int,
    source: str,
    source_on: datetime.date,
    by,
    value: Decimal | None = None,
    numerator: int | None = None,
    denominator: int | None = None,
) -> ManualValue:
    """The value of a row in a year; what stood there before stays as a row of its own.

    Of a percentage the two numbers are given and the value follows from them (counting rule 5).
    """
    if denominator:
        value = (Decimal(100) * numerator / denominator).quantize(Decimal("0.1"))
    row = ManualValue.objects.create(
        indicator=indicator,
        year=year,
        value=value,
        numerator=numerator,
        denominator=denominator,
        source=source,
        source_on=source_on,
        entered_by=by,
    )
    details = {"jaar": year, "waarde": str(value), "bron": source}
    record(row, "reporting.enter_value", by=by, data=details)
    return row
