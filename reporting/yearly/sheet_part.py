"""One action sheet as the substantive report tells it."""

from decimal import Decimal

from members import dutch
from planning.models import ActionSheet
from reporting.yearly.comparing import NO_VALUE, UNKNOWN
from reporting.yearly.document import Block, Facts, Heading, Notice, Paragraph, Table, prose
from reporting.yearly.figures import YearFigures
from reporting.yearly.sheets import home_of

PARTS = (
    ("realised", "Wat we realiseerden"),
    ("deviation", "Wat anders liep"),
    ("adjustment", "Wat we bijsturen"),
)
NO_STORY = "Over deze actie is nog niets geschreven."


def sheet_blocks(sheet: ActionSheet, figures: YearFigures, level: int, *, public: bool):
    """Heading, facts, the three texts, its own targets; what is internal only where not public."""
    blocks: list[Block] = [
        Heading(level, sheet.title, f"fiche-{sheet.pk}"),
        Facts(tuple(_facts(sheet, public=public))),
    ]
    if not sheet.realised.strip():
        blocks.append(Paragraph(NO_STORY, "soft"))
    for name, words in PARTS:
        if text := getattr(sheet, name).strip():
            blocks.append(Heading(level + 1, words, f"fiche-{sheet.pk}-{name}"))
            blocks += prose(text)
    if targets := list(sheet.targets.all()):
        blocks.append(_targets(sheet, targets, figures))
    if sheet.internal_note.strip() and not public:
        blocks.append(Notice("Intern, niet in de publieke versie", sheet.internal_note.strip()))
    return blocks


def _facts(sheet, *, public):
    yield "Voortgang", sheet.get_progress_display()
    if not public and sheet.owner:
        yield "Trekker", sheet.owner.shown_name
    for label, rows in (
        ("Doelgroepen", sheet.target_groups.all()),
        ("Vlaamse beleidsdoelstellingen", sheet.policy_goals.all()),
    ):
        if names := [row.name for row in rows]:
            yield label, dutch.listed(names)
    home = home_of(sheet)
    others = [str(goal) for goal in sheet.goals.all() if home and goal.pk != home.pk]
    if others:
        yield "Draagt ook bij aan", dutch.listed(others)


def _targets(sheet, targets, figures: YearFigures) -> Table:
    rows = []
    for target in targets:
        row = figures.of(target.indicator.slug)
        label = row.label if row else target.indicator.slug
        reached = row.value_text if row and row.value is not None else NO_VALUE
        rows.append((label, _wanted(target.value), reached))
    return Table(
        caption=f"Streefwaarden van “{sheet.title}”",
        head=("Indicator", "Streefwaarde van de fiche", "Bereikt"),
        rows=tuple(rows),
        numeric=(1, 2),
        widths=(2.6, 1, 1.4),
    )


def _wanted(value: Decimal | None) -> str:
    return UNKNOWN if value is None else dutch.number(value)
