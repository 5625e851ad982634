"""The substantive yearly report: what the plan promised, what came of it, and in which figures."""

from dataclasses import dataclass

from planning.enums import Progress
from planning.models import ActionPlan, ActionSheet, Goal
from reporting.models import YearlyReport
from reporting.periods import Period
from reporting.shared import sharing
from reporting.yearly import evidence, figures, goal_part, sheets
from reporting.yearly.annexes import evidence_annex, records_annex
from reporting.yearly.comparing import NO_VALUE, NOT_MEASURED, standing
from reporting.yearly.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Plot,
    Table,
    prose,
)
from reporting.yearly.enums import ReportKind
from reporting.yearly.heads import handed_over_fact, missing_notice
from reporting.yearly.sheet_part import sheet_blocks


@dataclass(frozen=True)
class Material:
    """All that the report is made of, read once."""

    report: YearlyReport
    plan: ActionPlan | None
    goals: list[Goal]
    sheets: list[ActionSheet]  # approved
    waiting: list[ActionSheet]  # not approved
    words: dict[int, str]
    now: figures.YearFigures
    before: figures.YearFigures | None
    pieces: list[evidence.Piece]

    @property
    def year(self) -> int:
        return self.report.year

    @property
    def without_story(self) -> list[ActionSheet]:
        return sheets.without_story(self.sheets)


def gather(report: YearlyReport, *, first_year: int) -> Material:
    """`first_year` of the agreement has no year before it."""
    year = report.year
    found = sheets.sheets_of(year)
    with sharing():
        before = figures.of_year(year - 1, with_records=False) if year > first_year else None
        now = figures.of_year(year)
    return Material(
        report=report,
        plan=ActionPlan.objects.of_year(year).first(),
        goals=list(Goal.objects.all()),
        sheets=sheets.approved(found),
        waiting=sheets.not_approved(found),
        words=report.goal_words(),
        now=now,
        before=before,
        pieces=evidence.pieces(year),
    )


def build(material: Material, *, public: bool) -> Document:
    """The whole report in reading order. The public version leaves out what is internal."""
    report = material.report
    return Document(
        title=f"{ReportKind.SUBSTANTIVE.label} {material.year}",
        subtitle="Publieke versie" if public else "Versie voor de ploeg en het agentschap",
        is_public=public,
        provisional=material.now.provisional,
        facts=handed_over_fact(report),
        blocks=tuple(
            [
                *_missing(material, public=public),
                *_introduction(material),
                *_in_short(material),
                *goal_part.goals_blocks(material, public=public),
                *_homeless(material, public=public),
                *_closing(material),
                *evidence_annex(material.pieces, public=public),
                *records_annex(material.now),
            ]
        ),
    )


def _missing(material: Material, *, public: bool) -> list[Block]:
    if public:
        return []
    return missing_notice(missing(material), "Deze actiefiches zijn nog niet rond:")


def missing(material: Material) -> list[str]:
    items = [f"{sheet.title}: schrijf wat je realiseerde" for sheet in material.without_story]
    return items + [f"{sheet.title}: nog niet goedgekeurd" for sheet in material.waiting]


def _introduction(material: Material) -> list[Block]:
    blocks: list[Block] = []
    if material.report.introduction.strip():
        blocks += prose(material.report.introduction)
    if material.plan and material.plan.introduction.strip():
        blocks.append(Heading(2, "Het plan van dit jaar", "plan"))
        blocks += prose(material.plan.introduction)
    return [Heading(1, "Inleiding", "inleiding"), *blocks] if blocks else []


def _in_short(material: Material) -> list[Block]:
    known = [row for row in material.now.rows if row.value is not None]
    blocks: list[Block] = [
        Heading(1, f"{material.year} in het kort", "kort"),
        Paragraph(
            f"Van de {len(material.now.rows)} indicatoren van het plan hebben er {len(known)} een "
            f"waarde. Bij de andere staat “{NO_VALUE}” of “{NOT_MEASURED}”."
        ),
    ]
    if material.sheets:
        blocks.append(_progress(material.sheets))
    if plot := _ambitions_plot(material):
        blocks.append(plot)
    return blocks


def _progress(found: list[ActionSheet]) -> Table:
    counts = [(each, sum(sheet.progress == each for sheet in found)) for each in Progress]
    return Table(
        caption="Actiefiches volgens voortgang",
        head=("Voortgang", "Actiefiches"),
        rows=tuple((each.label, str(number)) for each, number in counts if number),
        numeric=(1,),
        foot=("Samen", str(len(found))),
    )


def _ambitions_plot(material: Material) -> Plot | None:
    until = Period.year(material.year).last_day_so_far
    ambitions = [row for row in material.now.rows if row.is_ambition]
    found = [(row, standing(row, until)) for row in ambitions]
    found = [(row, place) for row, place in found if place.percent is not None]
    if not found:
        return None
    # Beyond the target a bar is full: the words say how far beyond.
    bars = tuple(
        (row.label, float(min(place.percent, 100)), 100.0, f"{place.percent} %")
        for row, place in found
    )
    best = max(found, key=lambda pair: pair[1].percent)
    least = min(found, key=lambda pair: pair[1].percent)
    return Plot(
        key="ambities",
        title=f"Ambities: hoeveel van het doel bereikt is eind {material.year}",
        alt=f"Staafdiagram met {len(found)} ambities. Het verst: {best[0].label}, "
        f"{best[1].percent} % van het doel. Het minst ver: {least[0].label}, "
        f"{least[1].percent} % van het doel. De tabel eronder geeft alle waarden.",
        bars=bars,
        table=Table(
            caption="Ambities: stand en doel",
            head=("Ambitie", "Stand", "Doel", "Bereikt"),
            rows=tuple(
                (row.label, row.value_text, row.target_text, f"{place.percent} %")
                for row, place in found
            ),
            numeric=(3,),
            widths=(2.4, 1.3, 1.3, 0.8),
        ),
    )


def _homeless(material: Material, *, public: bool) -> list[Block]:
    found = sheets.homeless(material.sheets)
    if not found:
        return []
    blocks: list[Block] = [Heading(1, "Actiefiches zonder doelstelling", "zonder-doelstelling")]
    for sheet in found:
        blocks += sheet_blocks(sheet, material.now, 2, public=public)
    return blocks


def _closing(material: Material) -> list[Block]:
    text = material.report.closing.strip()
    return [Heading(1, "Slotwoord", "slotwoord"), *prose(text)] if text else []
