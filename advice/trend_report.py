"""The trend report of a year on paper: the same tables as on the screen, without any board."""

from advice.models import Signal
from advice.trends import trends_of
from members import dutch
from members.documents.typesetting import typeset


def trend_report(start, end, today) -> bytes:
    """The PDF about what was heard between two days, both included; two queries."""
    trends = trends_of(start, end)
    analysed = Signal.objects.heard_between(start, end).analysed().for_list()
    return typeset(
        "trends.typ",
        {
            "title": title_of(start.year),
            "summary": _summary(trends),
            "made": f"Vastgelegd op {dutch.day(today)}.",
            "tables": [
                ["Per thema", ["Thema", "Noden", "Drempels"], _rows(trends.per_theme)],
                ["Hoe we het hoorden", ["Via", "Aantal"], _rows(trends.per_source)],
                ["Hoe ver het staat", ["Stand", "Aantal"], _rows(trends.per_state)],
                ["Wat het werd", ["Vertaald naar", "Aantal"], _rows(trends.per_translation)],
            ],
            "note": "Een signaal over meer thema’s staat bij elk ervan: tel die rijen niet op.",
            "told_head": "Wat besturen ons vertelden",
            "told": [
                [row.title, row.get_nature_display(), row.analysis, row.target_title]
                for row in analysed.order_by("nature", "-heard_on", "-pk")
            ],
            "became_word": "Werd:",
        },
    )


def title_of(year: int) -> str:
    return f"Trends en noden in {year}"


def _summary(trends) -> str:
    return (
        f"{dutch.counted(trends.total, 'signaal', 'signalen')}: "
        f"{dutch.counted(trends.needs, 'nood', 'noden')} en "
        f"{dutch.counted(trends.barriers, 'drempel', 'drempels')}, van "
        f"{dutch.counted(trends.boards, 'bestuur', 'besturen')}. Geanalyseerd: "
        f"{dutch.number(trends.analysed)}."
    )


def _rows(rows) -> list[list[str]]:
    return [[str(each) for each in row] for row in rows]
