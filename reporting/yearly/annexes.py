"""The annexes: pieces of evidence, and the records on which each figure rests."""

from members import dutch
from reporting.yearly.document import Block, Heading, Paragraph, Table
from reporting.yearly.evidence import Piece
from reporting.yearly.figures import YearFigures


def evidence_annex(pieces: list[Piece], *, public: bool) -> list[Block]:
    shown = [piece for piece in pieces if piece.is_public or not public]
    heading = Heading(1, "Bijlage: bewijsstukken", "bijlage-bewijsstukken")
    if not shown:
        return [heading, Paragraph("Er zijn voor dit jaar geen bewijsstukken om te tonen.")]
    return [
        heading,
        Table(
            caption="Bewijsstukken",
            head=("Bewijsstuk", "Soort", "Datum", "Doelstelling", "Partners", "Te lezen"),
            rows=tuple(_line(piece) for piece in shown),
            widths=(2.2, 1.2, 1, 0.9, 1.2, 1.5),
        ),
    ]


def _line(piece: Piece) -> tuple[str, ...]:
    on = dutch.day_short(piece.on) if piece.on else ""
    return (piece.title, piece.kind, on, piece.goal, piece.partners, piece.address)


def records_annex(figures: YearFigures) -> list[Block]:
    counted = [row for row in figures.rows if row.records is not None]
    if not counted:
        return []
    return [
        Heading(1, "Bijlage: waarop de cijfers steunen", "bijlage-cijfers"),
        Paragraph(
            "Achter elk cijfer staat een lijst: inschrijvingen, activiteiten, pagina’s of "
            "antwoorden. Wie het recht heeft, kan ze in het platform openen."
        ),
        Table(
            caption="Rijen achter de cijfers",
            head=("Indicator", "Doelstelling", "Waarde", "Rijen", "Definitie"),
            rows=tuple(
                (
                    row.label,
                    row.goal.code,
                    row.value_text,
                    dutch.number(row.records),
                    f"versie {row.definition.version}",
                )
                for row in counted
            ),
            numeric=(3,),
            widths=(2.6, 1, 1.5, 0.7, 0.9),
        ),
    ]
