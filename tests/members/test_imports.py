from io import BytesIO

import pytest

from members.imports import UnreadableTable, read_table

COLUMNS = {"email": ("e-mail", "mail"), "name": ("naam",)}


def read(content):
    if isinstance(content, str):
        content = content.encode()
    return read_table(BytesIO(content), columns=COLUMNS, required=["email"])


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("E-mail;Naam\nan@gent.example;Én\n".encode(), "UTF-8"),
        ("\ufeffE-mail,Naam\r\nan@gent.example,Én\r\n".encode(), "UTF-8"),
        ("mail\tNAAM\nan@gent.example\tÉn\n".encode("cp1252"), "Windows (Latin-1)"),
    ],
)
def test_what_spreadsheets_make_is_read(content, encoding):
    table = read(content)
    assert table.rows[0].values == {"email": "an@gent.example", "name": "Én"}
    assert table.encoding == encoding
    assert encoding in table.description


def test_lines_are_numbered_as_in_the_file():
    table = read('e-mail;naam\n\n"a@b.example";"An\nMie"\n;Jan\n')
    assert [row.line for row in table.rows] == [3, 5]
    assert [str(problem) for problem in table.problems] == ["Regel 5: Leeg: e-mail."]


def test_a_rejected_row_is_not_accepted():
    table = read("mail\na@b.example\nkapot\n")
    table.reject(table.rows[1], "Dit is geen adres.")
    assert [row.values["email"] for row in table.accepted] == ["a@b.example"]
    assert str(table.problems[0]) == "Regel 3: Dit is geen adres."


def test_columns_that_are_not_ours_are_named():
    assert "Niet gebruikt: Schoenmaat." in read("mail;Schoenmaat\na@b.example;42\n").description


def test_a_short_row_is_filled_up_and_a_long_one_rejected():
    table = read("mail;naam\na@b.example\nc@d.example;Jan;nog iets\n")
    assert table.rows[0].values["name"] == ""
    assert "meer vakken" in table.problems[0].text


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("naam\nAn\n", "mist deze kolom: e-mail"),
        ("", "mist deze kolom"),
        ("mail;e-mail\na;b\n", "twee keer: e-mail"),
        (b"PK\x03\x04xlsx", "Excelbestand"),
        (b"mail\n\x00\n", "geen tekstbestand"),
        (b"mail\n" + b"x" * (5 * 1024 * 1024), "te groot"),
        ("mail\n" + "a@b.example\n" * 20_001, "meer dan 20000 regels"),
        ('mail\n"' + "x" * 140_000 + '"\n', "niet te lezen"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(content, sentence):
    with pytest.raises(UnreadableTable, match=sentence):
        read(content)
