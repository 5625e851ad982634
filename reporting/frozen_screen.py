"""How frozen years are shown to colleagues: as tables, so that screen and file say the same."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.urls import reverse

from members import dutch
from members.tables import Cell, Table, table
from reporting.catalogue import Row
from reporting.comparing import RecomputedRow, RecordDifferences, RowDifference
from reporting.frozen import measured
from reporting.models import FrozenRecord, FrozenValue, FrozenYear
from reporting.periods import Period

KEY_LENGTH = 8
HASH_SHOWN = 12
NO_DATA = "nog geen gegevens"
RECORD_HEADS = ["Soort", "Nummer", "Sleutel van de persoon", "Vingerafdruk"]
EXPORT_HEADS = [
    *("Doelstelling", "Kenmerk", "Indicator", "Soort", "Waarde", "Teller", "Noemer", "Eenheid"),
    *("Ernaast", "Opmerkingen", "Met de hand", "Versie van de definitie", "Definitie geldt vanaf"),
    *("Telt", "Aantal records", "Vingerafdruk van de records"),
]


def year_url(name: str, frozen: FrozenYear, *more) -> str:
    return reverse(f"figures:{name}", args=[frozen.year, frozen.version, *more])


def stated(value: FrozenValue | None, year: int, *, with_beside: bool = False) -> str:
    """The figure in a few words: 128 personen, 34 % (97 van 285), nog geen gegevens."""
    if value is None:
        return "stond er niet"
    row = Row(value.definition, Period.year(year), measured(value), frozen=value)
    if not row.has_value:
        return NO_DATA if value.is_measured else "niet gemeten"
    words = f"{row.value} ({row.fraction})" if row.fraction else row.value
    return "; ".join([words, *row.beside]) if with_beside else words


def both_stated(each: RowDifference, year: int) -> list[str]:
    """With what stands beside them only where that differs."""
    differs = bool(each.old and each.new and each.old.beside != each.new.beside)
    return [stated(value, year, with_beside=differs) for value in (each.old, each.new)]


def label_of(definition) -> str:
    label = definition.label[:1].upper() + definition.label[1:]
    return f"{label} (definitie, versie {definition.version})"


def difference_table(
    rows: Iterable[RowDifference], year: int, caption: str, old: str, new: str
) -> Table:
    lines = [
        [
            label_of(each.definition),
            *both_stated(each, year),
            _what_differs(each),
        ]
        for each in rows
    ]
    return table(caption, ["Indicator", old, new, "Wat verschilt"], lines)


def _what_differs(each: RowDifference) -> str:
    if each.old is None:
        return "nieuwe rij"
    if each.new is None:
        return "rij valt weg"
    count = f"{dutch.number(each.old.record_count)} → {dutch.number(each.new.record_count)}"
    if not each.only_records:
        return f"het cijfer; records: {count}"
    if each.old.records_hash != each.new.records_hash:
        return f"alleen de records erachter: {count}"
    return "wat ernaast staat"


def recomputed_table(rows: Iterable[RecomputedRow], frozen: FrozenYear) -> Table:
    lines = [
        [
            (label_of(each.definition), _records_url(frozen, each)),
            *both_stated(each.difference, frozen.year),
            record_words(each.records),
        ]
        for each in rows
    ]
    head = ["Indicator", "Bevroren", "Vandaag geteld", "Records"]
    return table(f"Wat verschilt van {frozen}", head, lines)


def _records_url(frozen: FrozenYear, each: RecomputedRow) -> str:
    return year_url("frozen_records", frozen, each.definition.indicator.slug)


def record_words(found: RecordDifferences) -> str:
    counts = (
        (found.added, "kwam erbij", "kwamen erbij"),
        (found.gone, "verdween", "verdwenen"),
        (found.changed, "veranderde", "veranderden"),
    )
    words = [f"{dutch.number(n)} {dutch.plural(n, one, many)}" for n, one, many in counts if n]
    return dutch.listed(words) or "dezelfde"


WHAT = {"added": "Kwam erbij", "gone": "Verdween", "changed": "Veranderde"}


def named_records(rows: Iterable[RecomputedRow]) -> list[dict]:
    """Of every row that differs the records by which it does."""
    found = []
    for each in rows:
        named = [
            f"{WHAT[what]}: {kind_of(kind)} {number}" for what, kind, number in each.records.named
        ]
        total = each.records.added + each.records.gone + each.records.changed
        if named:
            label = label_of(each.definition)
            found.append({"label": label, "named": named, "more": total - len(named)})
    return found


def kind_of(label: str) -> str:
    """The Dutch word for a kind of record; its name in the code where it no longer exists."""
    try:
        return str(apps.get_model(label)._meta.verbose_name)
    except LookupError:
        return label


def record_cells(records: Iterable[FrozenRecord]) -> list[list[Cell]]:
    return [
        [
            Cell(kind_of(each.kind).capitalize()),
            Cell(str(each.record_id)),
            Cell(each.person_key[:KEY_LENGTH]),
            Cell(each.row_hash[:HASH_SHOWN]),
        ]
        for each in records
    ]


def record_lines(records, *, whole_key: bool) -> Iterator[list]:
    """For a file. By the whole key somebody who may see names can look a person up."""
    length = None if whole_key else KEY_LENGTH
    for each in records.iterator(chunk_size=2000):
        yield [kind_of(each.kind), each.record_id, each.person_key[:length], each.row_hash]


def export_rows(rows: Iterable[Row]) -> list[list]:
    return [_export_row(each) for row in rows for each in (row, *row.earlier)]


def _export_row(row: Row) -> list:
    value, definition = row.frozen, row.definition
    return [
        definition.goal.code,
        row.slug,
        definition.label,
        definition.get_row_type_display(),
        row.measurement.value if row.has_value else "",
        value.numerator,
        value.denominator,
        definition.get_unit_display(),
        "; ".join(row.beside),
        " ".join(value.notes),
        value.by_hand,
        definition.version,
        definition.valid_from,
        value.leads,
        value.record_count,
        value.records_hash,
    ]
