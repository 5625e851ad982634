"""Month-end totals of the past as a file: one line per month."""

from datetime import date
from io import BytesIO

from django.utils import timezone

from members.imports import Table, UnreadableTable, read_table
from newsletter.actions.month_end import end_of_month

COLUMNS = {"month": ("maand",), "subscribers": ("abonnees", "aantal", "subscribed", "existing")}


def read_month_ends(content: bytes) -> dict[date, int]:
    """The last day of each month with its total. Raises `UnreadableTable`."""
    table = read_table(BytesIO(content), columns=COLUMNS, required=tuple(COLUMNS))
    totals: dict[date, int] = {}
    for row in table.accepted:
        _read(row, table, totals)
    if table.problems:
        raise UnreadableTable(" ".join(str(problem) for problem in table.problems[:5]))
    return totals


def _read(row, table: Table, totals) -> None:
    year, _, month = row.values["month"].partition("-")
    try:
        day = end_of_month(date(int(year), int(month), 1))
        count = int(row.values["subscribers"].replace(".", ""))
    except ValueError:
        table.reject(row, "Schrijf de maand als 2024-03 en het aantal als een getal.")
        return
    if day >= timezone.localdate():
        table.reject(row, "Deze maand is nog niet voorbij.")
    elif count < 0 or totals.setdefault(day, count) != count:
        table.reject(row, "Deze maand staat er twee keer in met een ander aantal.")
