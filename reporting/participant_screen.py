"""The participant counts as they are shown: large figures, table, plot and map."""

from collections.abc import Mapping

from members import dutch
from members.tables import Table, table
from members.tile_map import TileMap, count_map
from planning.charts import Bar, bar_chart, column_chart
from reporting.asked import evidence_url, evidence_urls, narrowed_to
from reporting.boards import BoardMap
from reporting.counted_elsewhere import CountedElsewhere
from reporting.counting import Counts, Group
from reporting.enums import Counted, Dimension, Newness

HEADS = (
    "Personen",
    "Aanwezigheden",
    "Ingeschreven",
    "Niet gekomen",
    "Nog in te vullen",
    "Gemeenten",
)
COLUMNS = (
    ("persons", Counted.PERSONS),
    ("attendances", Counted.ATTENDANCES),
    ("registered", Counted.REGISTERED),
    ("no_show", Counted.NO_SHOW),
    ("unmarked", Counted.UNMARKED),
    ("boards", Counted.BOARDS),
)
MOST_BARS = 20
TOGETHER = "Samen"  # every person and board once, so less than the sum of the rows


def big_figures(
    counts: Counts, boards: BoardMap, activities: int, values, new: int | None = None
) -> list[dict]:
    """`new`: how many persons came for the first time, where that says anything."""
    municipalities = len(boards.municipalities())
    figures = [
        {
            "value": dutch.number(counts.persons),
            "label": dutch.plural(counts.persons, "persoon nam deel", "personen namen deel"),
            "note": dutch.counted(counts.attendances, "aanwezigheid", "aanwezigheden"),
            "url": evidence_url(values, Counted.PERSONS),
        },
        {
            "value": dutch.number(counts.boards),
            "label": f"{dutch.plural(counts.boards, 'gemeente', 'gemeenten')} bereikt, "
            f"van {municipalities}",
            "note": f"en {dutch.counted(counts.other_boards, 'ander bestuur', 'andere besturen')}",
            "url": evidence_url(values, Counted.BOARDS),
        },
        {
            "value": dutch.number(activities),
            "label": dutch.plural(activities, "activiteit", "activiteiten"),
            "note": "wat geannuleerd werd, telt niet mee",
            "url": evidence_url(values, Counted.ACTIVITIES),
        },
        {
            "value": dutch.percent(counts.no_show, counts.marked),
            "label": "schreef in maar kwam niet",
            "note": f"{dutch.number(counts.no_show)} van {dutch.number(counts.marked)} "
            "inschrijvingen waarvoor de aanwezigheid ingevuld is",
            "url": evidence_url(values, Counted.NO_SHOW),
        },
    ]
    if new is not None:
        returning = counts.persons - new
        figures.append(
            {
                "value": dutch.number(new),
                "label": dutch.plural(new, "persoon kwam", "personen kwamen") + " voor het eerst",
                "note": f"en {dutch.number(returning)} "
                f"{dutch.plural(returning, 'kwam', 'kwamen')} al vóór deze periode",
                "url": evidence_url({**values, "nieuw": Newness.NEW.value}, Counted.PERSONS),
            }
        )
    return figures


def elsewhere_table(found: CountedElsewhere, dimension: Dimension) -> Table:
    head = [dimension.label.capitalize(), "Elders geteld"]
    foot = [TOGETHER, found.total]
    return table(f"Elders geteld per {dimension.label}", head, found.groups, foot)


def count_table(
    groups: list[Group], total: Counts, dimension: Dimension, values: Mapping[str, str]
) -> Table:
    """Every figure opens the list of what it counted."""
    rows = [
        [group.label, *_figures(group.counts, narrowed_to(values, dimension, group))]
        for group in groups
    ]
    foot = [TOGETHER, *_figures(total, values)]
    head = [dimension.label.capitalize(), *HEADS]
    return table(f"Deelnemers per {dimension.label}", head, rows, foot)


def _figures(counts: Counts, values: Mapping[str, str]) -> list:
    urls = evidence_urls(values)
    return [
        (figure, urls[counted]) if (figure := getattr(counts, name)) else 0
        for name, counted in COLUMNS
    ]


def export_rows(groups: list[Group], total: Counts) -> list[list]:
    rows = [(group.label, group.counts) for group in groups]
    rows.append((TOGETHER, total))
    return [[label, *(getattr(counts, name) for name, _ in COLUMNS)] for label, counts in rows]


def plot(groups: list[Group], dimension: Dimension):
    if dimension == Dimension.MONTH:
        return column_chart(
            [(dutch.SHORT_MONTHS[_month(group)], group.counts.persons) for group in groups],
            key="per-maand",
            title="Personen die aanwezig waren, per maand",
        )
    return bar_chart(
        [Bar(g.label, g.counts.came, whole=g.counts.registered) for g in groups[:MOST_BARS]],
        key="per-groep",
        title=f"Ingeschreven en gekomen per {dimension.label}",
        note="Volle balk: gekomen. Open balk: ingeschreven.",
    )


def _month(group: Group) -> int:
    return group.selection.period.start.month - 1


def board_map(per_board: list[Group], boards: BoardMap, title: str) -> TileMap:
    """After a merger the tiles of its municipalities all show their successor."""
    by_code = boards.by_nis_code()
    persons = {group.key: group.counts.persons for group in per_board}
    return count_map(
        {code: persons.get(str(board.pk), 0) for code, board in by_code.items()},
        {code: board.name for code, board in by_code.items()},
        key="bereik",
        title=title,
        unit=("deelnemer", "deelnemers"),
        none_label="nog niemand",
    )


def province_table(per_province: list[Group], total: Counts, boards: BoardMap, link) -> Table:
    """How many municipalities of each province took part; `link` opens a row's municipalities."""
    sizes: dict[str, int] = {}
    for board in boards.municipalities():
        sizes[board.province] = sizes.get(board.province, 0) + 1
    rows = [
        [
            group.label,
            _opened(group, f"{group.counts.boards} van {sizes[group.key]}", link),
            dutch.percent(group.counts.boards, sizes[group.key]),
            group.counts.persons,
        ]
        for group in per_province
        if group.key in sizes
    ]
    whole = sum(sizes.values())
    foot = ["Vlaanderen", f"{total.boards} van {whole}", dutch.percent(total.boards, whole), ""]
    head = ["Provincie", "Gemeenten", "Aandeel", "Deelnemers"]
    return table("Bereikte gemeenten en deelnemers per provincie", head, rows, foot)


def _opened(group: Group, text: str, link):
    return (text, link(group)) if link and group.counts.boards else text
