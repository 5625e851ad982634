"""Every row of the plan with what it is counted from, as docs/indicators.md.

From the plan's own file and from the registry, so that it cannot say anything else than the code
does. Which records a row counts is asked of its measurement itself, over a year long before the
plan: whatever the database holds, the answer is the same.
"""

from collections import Counter
from pathlib import Path

from django.conf import settings

from planning.catalogue_file import IndicatorRow, read_goals, read_indicators
from planning.enums import RowType
from planning.models import IndicatorDefinition
from reporting import measurements  # noqa: F401 - importing it fills the registry
from reporting.periods import Period
from reporting.registry import Measurement, Measurer, entered_by_hand, measurers

FILE = Path(settings.BASE_DIR) / "docs" / "indicators.md"
LONG_AGO = Period.year(2000)
COUNTED, REFERENCE, BY_HAND = "geteld", "verwijzing", "met de hand"
HEAD = """\
# Waar elk cijfer van het plan vandaan komt

Dit bestand wordt gemaakt uit de catalogus (`planning/data/`) en de metingen
(`reporting/measurements/`): pas die aan en voer `manage.py render_indicators` uit. Een test faalt
zodra het niet meer klopt, en de bouw faalt op een rij die niemand meet en die ook niet als
"met de hand" is aangemeld.

| hoe | betekenis |
|---|---|
| geteld | het platform telt de rijen die ernaast staan; wie het cijfer opent, ziet ze |
| verwijzing | het plan verwijst naar een andere rij: hetzelfde cijfer, dat niet dubbel telt |
| met de hand | het platform kan dit niet weten: de coördinator vult het in, met bron en datum |

Van een jaar waarvan het platform niets bijhield (van voor het er was), vult de coördinator een
cijfer met de hand in, met bron en datum. Zodra er rijen zijn, tellen die.
"""


def as_markdown() -> str:
    """Nothing of it depends on what the database holds."""
    rows, measured = read_indicators(), measurers()
    lines = {row.slug: _line(row, measured) for row in rows}
    ways = Counter(way for way, _ in lines.values())
    total = ", ".join(f"{ways[way]} {way}" for way in (COUNTED, REFERENCE, BY_HAND) if ways[way])
    parts = [HEAD, f"\n{len(rows)} rijen: {total}.\n"]
    titles = {goal.code: goal.title for goal in read_goals()}
    heads = ["Kenmerk", "Rij van het plan", "Soort", "Hoe", "Waaruit", "Zo tellen we", "Code"]
    for goal in dict.fromkeys(row.goal for row in rows):
        parts.append(f"\n## {goal} {titles[goal]}\n\n{_cells(heads)}\n{_cells(['---'] * 7)}\n")
        parts += [f"{lines[row.slug][1]}\n" for row in rows if row.goal == goal]
    return "".join(parts)


def _line(row: IndicatorRow, measured: dict[str, Measurer]) -> tuple[str, str]:
    """(how it is known, its line of the table)."""
    measurer = measured.get(row.slug)
    if measurer is None:
        way, source, code = BY_HAND, entered_by_hand()[row.slug], ""
    elif measurer.same_as:
        way, source, code = REFERENCE, f"zie `{measurer.same_as}`", ""
    else:
        way, source = COUNTED, _records(row, measurer)
        code = f"`{measurer.measure.__module__.rpartition('.')[2]}.{measurer.measure.__name__}`"
    kind = RowType(row.row_type).label
    cells = [f"`{row.slug}`", row.label, kind, way, source, row.counting_rule, code]
    return way, _cells(cells)


def _records(row: IndicatorRow, measurer: Measurer) -> str:
    """What its evidence consists of, by the name that people read."""
    definition = IndicatorDefinition(
        label=row.label,
        unit=row.unit,
        kind=row.kind,
        period=row.period,
        event_kinds=list(row.event_kinds),
        target_value=row.target_value,
        target_year=row.target_year,
    )
    found = measurer.measure(LONG_AGO, definition)
    evidence = found.evidence if isinstance(found, Measurement) else found
    return "" if evidence is None else str(evidence.model._meta.verbose_name_plural)


def _cells(cells) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
