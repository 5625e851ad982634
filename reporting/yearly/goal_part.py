"""The plan goal by goal: what editors say of it, its figures, its ambitions and its sheets."""

from reporting.periods import Period
from reporting.yearly.comparing import difference, last_year_text, standing, value_text
from reporting.yearly.document import Block, Bullets, Heading, Paragraph, Table, prose
from reporting.yearly.figures import FigureRow
from reporting.yearly.sheet_part import sheet_blocks
from reporting.yearly.sheets import GoalPart, by_goal


def goals_blocks(material, *, public: bool) -> list[Block]:
    """Goals about which there is nothing to tell are left out."""
    blocks: list[Block] = []
    for part in by_goal(material.goals, material.sheets):
        blocks += _blocks(part, 1, material, public=public)
    return blocks


def _blocks(part: GoalPart, level: int, material, *, public: bool) -> list[Block]:
    inside: list[Block] = []
    if text := material.words.get(part.goal.pk, "").strip():
        inside += prose(text)
    inside += _figures(part, material)
    for sheet in part.sheets:
        inside += sheet_blocks(sheet, material.now, level + 1, public=public)
    if part.also:
        inside.append(Paragraph("Ook deze actiefiches dragen hieraan bij:"))
        inside.append(
            Bullets(tuple(f"{sheet.title} (zie {home.code})" for sheet, home in part.also))
        )
    for child in part.parts:
        inside += _blocks(child, level + 1, material, public=public)
    if not inside:
        return []
    return [Heading(level, str(part.goal), f"doel-{part.goal.pk}"), *inside]


def _figures(part: GoalPart, material) -> list[Block]:
    rows = material.now.of_goals({part.goal.pk})
    plain = [row for row in rows if not row.is_ambition]
    ambitions = [row for row in rows if row.is_ambition]
    blocks: list[Block] = []
    if plain:
        blocks.append(figures_table(part.goal.code, plain, material))
    if ambitions:
        blocks.append(_ambitions(part.goal.code, ambitions, material))
    return blocks


def figures_table(code: str, rows: list[FigureRow], material) -> Table:
    """The first year of the plan has nothing to be compared with: it has no such columns."""
    year, compared = material.year, material.before is not None
    last = (str(year - 1), "Verschil") if compared else ()
    lines = []
    for row in rows:
        before = material.before.of(row.slug) if compared else None
        then = (last_year_text(before), difference(row, before)) if compared else ()
        lines.append((row.label, value_text(row), row.target_text, *then))
    return Table(
        caption=f"Cijfers bij {code}",
        head=("Indicator", str(year), "Doel", *last),
        rows=tuple(lines),
        numeric=(3, 4) if compared else (),
        widths=(2.3, 1.6, 1.3, 0.8, 1) if compared else (2.4, 1.6, 1.4),
    )


def _ambitions(code: str, rows: list[FigureRow], material) -> Table:
    until = Period.year(material.year).last_day_so_far
    compared = material.before is not None
    lines = []
    for row in rows:
        then = (difference(row, material.before.of(row.slug)),) if compared else ()
        words = standing(row, until).words
        lines.append((row.label, value_text(row), row.target_text, words, *then))
    return Table(
        caption=f"Ambities bij {code}",
        head=("Ambitie", "Stand", "Doel", "Waar we staan", *(("Verschil",) if compared else ())),
        rows=tuple(lines),
        numeric=(4,) if compared else (),
        widths=(2, 1.5, 1.2, 1.5, 1) if compared else (2.2, 1.5, 1.3, 1.5),
    )
