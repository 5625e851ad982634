"""A table as a file that a spreadsheet opens well: CSV as Excel in Flanders reads it, or XLSX.

    return table_response("xlsx", "deelnemers-2026", ["Naam", "Bestuur"], rows)

`rows` is any iterable of sequences and is read once. Values keep their kind: numbers are numbers,
moments are Belgian time, True is "ja". What somebody typed is never read as a formula.

`ExportLogMiddleware` tells the security log who took which list along, for Wagtail's own exports
as well: no caller can forget it.
"""

import csv
import re
from collections.abc import Iterable, Sequence, Sized
from datetime import date, datetime
from decimal import Decimal
from email.message import Message
from io import BytesIO
from itertools import chain
from typing import Any

from django.db import models
from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from members.actors import person_of
from members.enums import SecurityKind
from members.security_log import tell

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF_TYPE = "application/pdf"
LOGGED_TYPES = {CSV_TYPE.partition(";")[0]: "csv", XLSX_TYPE: "xlsx", PDF_TYPE: "pdf"}
BOM = "\ufeff"
SAMPLE = 50  # rows by which the columns of a sheet get their width
WIDEST = 60

# What makes a spreadsheet calculate; a plain number may begin with a sign.
_FORMULA = re.compile(r"^[\s]*[=+\-@\t\r]")
_NUMBER = re.compile(r"^[+\-]?\d+([.,]\d+)?$")


class Format(models.TextChoices):
    CSV = "csv", "CSV"
    XLSX = "xlsx", "Excel (XLSX)"


def table_response(
    format: str,
    filename: str,
    headers: Sequence[str],
    rows: Iterable[Sequence[Any]],
    count: int | None = None,
) -> HttpResponse | StreamingHttpResponse:
    """The table as a download; `filename` without extension. Unknown formats give CSV.

    `count` is how many rows there are, for the security log; needed where `rows` cannot tell.
    """
    if format == Format.XLSX:
        response = HttpResponse(xlsx_bytes(headers, rows), content_type=XLSX_TYPE)
    else:
        format = Format.CSV
        response = StreamingHttpResponse(csv_lines(headers, rows), content_type=CSV_TYPE)
    response["Content-Disposition"] = content_disposition_header(True, f"{filename}.{format}")
    response["Cache-Control"] = "private, no-store"
    response.row_count = len(rows) if isinstance(rows, Sized) else count
    return response


def open_table(headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    """The table as CSV for everybody, at an address of its own: it may be kept by caches."""
    response = HttpResponse("".join(csv_lines(headers, rows)), content_type=CSV_TYPE)
    response.is_open = True
    return response


class ExportLogMiddleware:
    """Whoever is signed in and takes a table along is kept in the security log, before it leaves.

    Tables for everybody (`open_table`) are no secret, so nothing is kept of who fetches them. Of
    PDFs only those that say how many people they list (`members/documents/typesetting.py`).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        kind = response.get("Content-Type", "").partition(";")[0]
        listed = kind in LOGGED_TYPES and (kind != PDF_TYPE or hasattr(response, "row_count"))
        listed = listed and not getattr(response, "is_open", False)
        if response.status_code == 200 and listed and request.user.is_authenticated:
            details = {
                "lijst": _filename(response),
                "vorm": LOGGED_TYPES[kind],
                "adres": request.get_full_path(),
            }
            if getattr(response, "row_count", None) is not None:
                details["rijen"] = response.row_count
            tell(SecurityKind.EXPORTED, by=person_of(request.user), details=details)
        return response


def _filename(response) -> str:
    header = Message()
    header["Content-Disposition"] = response.get("Content-Disposition", "")
    return header.get_filename("")


class TableExport:
    """Mixin for a list in Wagtail whose export goes through this writer, not through theirs.

    `export_columns` pairs each head with a function of the row.
    """

    export_name = ""
    export_columns = ()

    def as_spreadsheet(self, queryset, spreadsheet_format):
        heads = [head for head, _ in self.export_columns]
        rows = ([value(row) for _, value in self.export_columns] for row in queryset)
        count = queryset.count()
        return table_response(spreadsheet_format, self.export_name, heads, rows, count)


def kept_table(headers, rows) -> bytes:
    """A CSV file to keep and publish; what a colleague takes along goes by `table_response`."""
    return "".join(csv_lines(headers, rows)).encode()


def csv_lines(headers, rows) -> Iterable[str]:
    """Line by line, so that a long table needs no memory."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield BOM
    for row in chain([headers], rows):
        yield writer.writerow([_csv_text(value) for value in row])


def xlsx_bytes(headers, rows) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Tabel")
    rows = iter(rows)
    sample = [row for row, _ in zip(rows, range(SAMPLE), strict=False)]
    for number, header in enumerate(headers, start=1):
        longest = max(len(str(each)) for each in [header, *_column(sample, number - 1)])
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 3, WIDEST)
    sheet.freeze_panes = "A2"
    sheet.append([_head_cell(sheet, header) for header in headers])
    count = 1
    for row in chain(sample, rows):
        sheet.append([_xlsx_cell(sheet, value) for value in row])
        count += 1
    if headers:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(headers))}{count}"
    output = BytesIO()
    book.save(output)
    return output.getvalue()


class _Echo:
    """csv.writer returns what its file's write() returns."""

    def write(self, text):
        return text


def _plain(value: Any) -> Any:
    """The value as both kinds of file write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    if isinstance(value, int | float | Decimal | date):
        return value
    return str(value)


def _csv_text(value: Any) -> str:
    value = _plain(value)
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float | Decimal):
        return str(value).replace(".", ",")
    text = str(value)
    if isinstance(value, str) and _FORMULA.match(text) and not _NUMBER.match(text):
        return f"'{text}"
    return text


def _xlsx_cell(sheet, value: Any):
    value = _plain(value)
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"  # text, also where it begins with =
    return cell


def _head_cell(sheet, header):
    cell = WriteOnlyCell(sheet, str(header))
    cell.data_type = "s"
    cell.font = Font(bold=True)
    return cell


def _column(rows, number):
    return [row[number] for row in rows if number < len(row)]
