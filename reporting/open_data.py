"""Published frozen years as anybody may take them along: figures with their definitions, and no
record behind them.

What too few people answered has no value in a frozen year either (counting rule 5), so nothing
has to be hidden here a second time.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from events.enums import EventKind
from members import dutch
from reporting.catalogue import Row
from reporting.frozen import rows_of
from reporting.models import FrozenYear

LICENCE = "Creative Commons Naamsvermelding 4.0 (CC BY 4.0)"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.nl"
SOURCE = "VVSG, partnerorganisatie lokaal gelijkekansenbeleid"
HEADS = [
    *("jaar", "versie", "kenmerk", "doelstelling", "omschrijving", "soort", "eenheid"),
    *("waarde", "teller", "noemer", "ernaast", "opmerkingen", "met de hand", "streefwaarde"),
    *("streefjaar", "definitie versie", "definitie geldt vanaf", "telregel", "telt", "licentie"),
]


@dataclass(frozen=True)
class PublishedYear:
    """A year for everybody: the newest published version, and those before it."""

    newest: FrozenYear
    earlier: tuple[FrozenYear, ...]


def published_years() -> list[PublishedYear]:
    """The latest year first; one query."""
    found: dict[int, list[FrozenYear]] = {}
    for frozen in FrozenYear.objects.published().order_by("-year", "-version"):
        found.setdefault(frozen.year, []).append(frozen)
    return [PublishedYear(newest, tuple(rest)) for newest, *rest in found.values()]


def published(year: int, version: int | None = None) -> FrozenYear | None:
    rows = FrozenYear.objects.of(year).published()
    return (rows.filter(version=version) if version else rows).first()


def as_data(frozen: FrozenYear) -> dict:
    """Everything of a published year, in the words of the file."""
    return {
        "titel": f"Indicatoren van het meerjarenplan lokaal gelijkekansenbeleid, {frozen.year}",
        "jaar": frozen.year,
        "versie": frozen.version,
        "reden_van_deze_versie": frozen.reason,
        "bevroren_op": _moment(frozen.frozen_at),
        "gepubliceerd_op": _moment(frozen.published_at),
        "gemeenten_zoals_bekend_op": frozen.map_on.isoformat(),
        "vingerafdruk": frozen.values_hash,
        "bron": SOURCE,
        "licentie": {"naam": LICENCE, "adres": LICENCE_URL},
        "indicatoren": [_row(row) for row in rows_of(frozen)],
    }


def lines(frozen: FrozenYear) -> list[list]:
    rows = rows_of(frozen)
    return [_line(frozen, each) for row in rows for each in (row, *row.earlier)]


def _row(row: Row) -> dict:
    definition = row.definition
    return {
        "kenmerk": row.slug,
        "doelstelling": {"code": definition.goal.code, "titel": definition.goal.title},
        "omschrijving": definition.label,
        "soort": definition.get_row_type_display(),
        "doel": {"waarde": _number(definition.target_value), "jaar": definition.target_year},
        **_counted(row),
        "met_eerdere_definities": [_counted(each) for each in row.earlier],
    }


def _counted(row: Row) -> dict:
    found, value = row.measurement, row.frozen
    return {
        "waarde": found.value if found else None,
        "teller": value.numerator,
        "noemer": value.denominator,
        "eenheid": row.definition.get_unit_display(),
        "periode": row.definition.get_period_display(),
        "ernaast": [{"wat": words, "aantal": number} for words, number in value.beside],
        "opmerkingen": value.notes,
        "activiteiten_zonder_aanwezigheden": value.unmarked,
        "wordt_gemeten": value.is_measured,
        "met_de_hand": value.by_hand,
        "aantal_records": value.record_count,
        "definitie": {
            "versie": row.definition.version,
            "geldt_vanaf": row.definition.valid_from.isoformat(),
            "telregel": row.definition.counting_rule,
            "soorten_activiteiten": kinds(row.definition.event_kinds),
        },
    }


def _line(frozen: FrozenYear, row: Row) -> list:
    definition, value = row.definition, row.frozen
    return [
        *(frozen.year, frozen.version, row.slug, definition.goal.code, definition.label),
        *(definition.get_row_type_display(), definition.get_unit_display()),
        row.measurement.value if row.has_value else None,
        *(value.numerator, value.denominator),
        *("; ".join(row.beside), " ".join(value.notes), value.by_hand),
        *(definition.target_value, definition.target_year),
        *(definition.version, definition.valid_from, definition.counting_rule, value.leads),
        LICENCE,
    ]


def kinds(event_kinds: Iterable[str]) -> list[str]:
    labels = dict(EventKind.choices)
    return [labels.get(kind, kind) for kind in event_kinds]


def _number(value):
    return None if value is None else float(value)


def _moment(value) -> str:
    return dutch.local(value).isoformat(timespec="seconds")
