from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from members.enums import PersonRole
from members.exports import csv_lines, table_response, xlsx_bytes


def csv_text(rows, headers=("Kolom",)):
    return "".join(csv_lines(headers, rows))


def cell(value):
    return csv_text([[value]]).splitlines()[1]


def sheet(rows, headers=("Kolom",)):
    return load_workbook(BytesIO(xlsx_bytes(headers, rows))).active


def test_csv_opens_in_excel_with_accents_and_columns():
    text = csv_text([["Één", "twee;drie"]], headers=["A", "B"])
    assert text == '\ufeffA;B\r\nÉén;"twee;drie"\r\n'


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, '""'),  # the only cell of its row: Excel would skip an empty line
        (True, "ja"),
        (False, "nee"),
        (12, "12"),
        (-3, "-3"),
        (1.5, "1,5"),
        (Decimal("12.30"), "12,30"),
        (date(2026, 5, 12), "12/05/2026"),
        (datetime(2026, 5, 12, 7, 30, tzinfo=UTC), "12/05/2026 09:30"),
        (PersonRole.EMPLOYEE.label, "Medewerker"),
        ("twee\nregels", '"twee'),
    ],
)
def test_values_read_as_people_write_them(value, expected):
    assert cell(value) == expected


@pytest.mark.parametrize(
    "attack",
    ['=HYPERLINK("http://kwaad.example")', "+1+1", "-2+3", "@SUM(A1)", " =1", "\t=1", "\r=1"],
)
def test_what_was_typed_is_never_a_formula(attack):
    assert "'" in csv_text([[attack]]).partition("\r\n")[2][:2]
    assert sheet([[attack]])["A2"].data_type == "s"


@pytest.mark.parametrize("number", ["-5", "+32", "-1,5"])
def test_a_typed_number_keeps_its_sign(number):
    assert cell(number) == number


def test_xlsx_keeps_kinds_and_freezes_the_header():
    moment = datetime(2026, 5, 12, 7, 30, tzinfo=UTC)
    page = sheet([["An", 3, True, moment, None, "=1"]], headers=list("abcdef"))
    assert [each.value for each in page[2]] == [
        "An",
        3,
        "ja",
        datetime(2026, 5, 12, 9, 30),  # noqa: DTZ001 - spreadsheets know no time zones
        None,
        "=1",
    ]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:F2"
    assert page["A1"].font.bold


def test_characters_that_a_sheet_cannot_hold_are_left_out():
    assert sheet([["a\x00b\x0bc"]])["A2"].value == "abc"


def test_an_empty_table_still_has_its_header():
    assert sheet([])["A1"].value == "Kolom"
    assert csv_text([]) == "\ufeffKolom\r\n"


@pytest.mark.parametrize(
    ("wanted", "ending", "kind"),
    [("csv", "csv", "text/csv"), ("xlsx", "xlsx", "openxml"), ("exe", "csv", "text/csv")],
)
def test_the_download_has_a_name_and_is_kept_nowhere(wanted, ending, kind):
    response = table_response(wanted, "deelnemers", ["Naam"], iter([["An"]]))
    assert response["Content-Disposition"] == f'attachment; filename="deelnemers.{ending}"'
    assert kind in response["Content-Type"]
    assert "no-store" in response["Cache-Control"]
    assert b"".join(response)
