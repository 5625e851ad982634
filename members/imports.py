"""CSV files as people make them, read row by row with the line of every problem.

    table = read_table(upload, columns={"email": ("e-mail", "mail"), "name": ("naam",)},
                       required=("email",))
    for row in table.rows:            # Row(line=7, values={"email": "…", "name": "…"})
        try: ...
        except InvalidAddress as problem: table.reject(row, str(problem))
    if table.problems or dry_run: ...  # show, write nothing

Encoding and separator are guessed and shown (`table.description`), so that a person can see when
a guess was wrong. Whoever imports writes everything or nothing: look at `problems` first.
"""

import csv
from dataclasses import dataclass, field
from io import StringIO

from members.text_keys import text_key

ENCODINGS = (("utf-8-sig", "UTF-8"), ("cp1252", "Windows (Latin-1)"))
SEPARATORS = {";": "puntkomma", ",": "komma", "\t": "tab"}
LARGEST = 5 * 1024 * 1024
MOST_ROWS = 20_000


class UnreadableTable(ValueError):
    """Carries the Dutch sentence that says what is wrong with the file as a whole."""


@dataclass(frozen=True)
class Row:
    line: int  # as a spreadsheet counts: the header is line 1
    values: dict[str, str]


@dataclass(frozen=True)
class Problem:
    line: int
    text: str

    def __str__(self):
        return f"Regel {self.line}: {self.text}"


@dataclass
class Table:
    rows: list[Row]
    problems: list[Problem] = field(default_factory=list)
    codec: str = ""
    separator: str = ""
    used_columns: list[str] = field(default_factory=list)
    unknown_columns: list[str] = field(default_factory=list)

    def reject(self, row: Row, text: str) -> None:
        self.problems.append(Problem(row.line, text))
        self.problems.sort(key=lambda problem: problem.line)

    @property
    def encoding(self) -> str:
        return dict(ENCODINGS)[self.codec]

    @property
    def accepted(self) -> list[Row]:
        rejected = {problem.line for problem in self.problems}
        return [row for row in self.rows if row.line not in rejected]

    @property
    def description(self) -> str:
        ignored = ", ".join(self.unknown_columns)
        text = f"Gelezen als {self.encoding}, gescheiden door een {SEPARATORS[self.separator]}."
        return f"{text} Niet gebruikt: {ignored}." if ignored else text


def read_table(
    upload,
    *,
    columns: dict[str, tuple[str, ...]],
    required=(),
    encoding="",
    separator="",
    most_rows=MOST_ROWS,
) -> Table:
    """Read an uploaded file (or any binary file). `columns` names each column and its other names.

    `encoding` (a codec of `ENCODINGS`) and `separator` are guessed unless somebody chose them.
    Raises `UnreadableTable`; what is wrong with one row stands in `problems`.
    """
    content = upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableTable("Dit bestand is te groot: hoogstens 5 MB.")
    text, codec = _decode(content, encoding)
    separator = separator if separator in SEPARATORS else _guess_separator(text)
    lines = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        found = _header(next(lines, []), columns)
        _demand(found, columns, required)
        table = Table([], codec=codec, separator=separator)
        table.used_columns = [column for _, column in found if column]
        _read_rows(lines, found, required, table, most_rows)
    except csv.Error as problem:
        raise UnreadableTable(
            f"Regel {lines.line_num} is niet te lezen. Bewaar het blad opnieuw als CSV."
        ) from problem
    table.unknown_columns = [name for name, column in found if not column and name]
    return table


def _decode(content: bytes, wanted: str = "") -> tuple[str, str]:
    if content[:4] == b"PK\x03\x04":
        raise UnreadableTable(
            "Dit is een Excelbestand. Bewaar het blad als CSV en probeer opnieuw."
        )
    if b"\x00" in content:
        raise UnreadableTable("Dit is geen tekstbestand. Bewaar het blad als CSV.")
    for codec, _ in ENCODINGS:
        if wanted and wanted != codec:
            continue
        try:
            return content.decode(codec), codec
        except UnicodeDecodeError:
            continue
    raise UnreadableTable("De letters in dit bestand zijn niet te lezen. Bewaar het als CSV UTF-8.")


def _guess_separator(text: str) -> str:
    header = text.partition("\n")[0]
    return max(SEPARATORS, key=header.count)


def _header(cells, columns) -> list[tuple[str, str]]:
    """Each cell of the header with the column it stands for, empty where it is none of ours."""
    names = {}
    for column, others in columns.items():
        for name in (column, *others):
            names[text_key(name)] = column
    return [(cell.strip(), names.get(text_key(cell), "")) for cell in cells]


def _demand(found, columns, required) -> None:
    present = [column for _, column in found if column]
    missing = [_shown(column, columns) for column in required if column not in present]
    if missing:
        raise UnreadableTable(f"De eerste regel mist deze kolom: {', '.join(missing)}.")
    doubled = {column for column in present if present.count(column) > 1}
    if doubled:
        names = ", ".join(sorted(_shown(column, columns) for column in doubled))
        raise UnreadableTable(f"Deze kolom staat er twee keer: {names}.")


def _shown(column, columns) -> str:
    return next(iter(columns[column]), column)


def _read_rows(lines, found, required, table, most_rows) -> None:
    names = {column: name for name, column in found}
    next_line = lines.line_num + 1
    for cells in lines:
        line, next_line = next_line, lines.line_num + 1  # a cell may hold line breaks
        if not any(cell.strip() for cell in cells):
            continue
        if len(table.rows) == most_rows:
            raise UnreadableTable(f"Dit bestand telt meer dan {most_rows} regels. Splits het op.")
        row = Row(line, {column: "" for column in names if column})
        for (_, column), cell in zip(found, cells, strict=False):
            if column:
                row.values[column] = cell.strip()
        table.rows.append(row)
        if any(cell.strip() for cell in cells[len(found) :]):
            table.reject(row, "Deze regel heeft meer vakken dan de eerste regel.")
        empty = [names[column] for column in required if not row.values[column]]
        if empty:
            table.reject(row, f"Leeg: {', '.join(empty)}.")
