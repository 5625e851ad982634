"""Results as a screen and a file show them: plots with their tables, and rows."""

from members.dutch import number, percent
from members.tables import table
from planning.charts import Bar, bar_chart
from surveys.enums import ENOUGH
from surveys.results import TOO_FEW, Distribution, Results

HEADS = ["Sleutel", "Vraag", "Antwoord", "Aantal", "Aandeel", "n", "Gemiddelde", "Vorig jaar"]
TEXT_HEADS = ["Vraag", "In eigen woorden"]


def parts(results: Results) -> list[dict]:
    return [_part(each) for each in results.distributions]


def _part(each: Distribution) -> dict:
    if each.hidden:
        return {"text": each.text, "key": each.key, "too_few": TOO_FEW}
    bars = [Bar(words, count, text=_share(count, each.n)) for _, words, count in each.counts]
    rows = [[words, count, percent(count, each.n)] for _, words, count in each.counts]
    return {
        "text": each.text,
        "key": each.key,
        "n": each.n,
        "mean": _mean(each.mean),
        "before": _mean(each.before),
        "change": _change(each),
        "plot": bar_chart(bars, key=f"v-{each.key}", title=each.text),
        "table": table(each.text, ["Antwoord", "Aantal", "Aandeel"], rows),
    }


def _share(count, n) -> str:
    return f"{number(count)} ({percent(count, n)})"


def _mean(value) -> str:
    return "" if value is None else number(value, 1)


def _change(each: Distribution) -> str:
    if each.mean is None or each.before is None:
        return ""
    difference = round(each.mean - each.before, 1)
    if not difference:
        return "evenveel als vorig jaar"
    return f"{number(abs(difference), 1)} {'meer' if difference > 0 else 'minder'} dan vorig jaar"


def response(results: Results) -> list[tuple[str, str]]:
    """Who was asked and how many answered, in words."""
    n = results.n
    lines = [("Antwoorden die meetellen", number(n) if n >= ENOUGH or not n else "minder dan 5")]
    if results.invited:
        asked = "Besturen die we vroegen" if results.survey.by_board else "Uitgenodigd"
        lines.append((asked, number(results.invited)))
        lines.append(("Van hen antwoordde", number(results.answered)))
        lines.append(("Antwoordgraad", percent(results.answered, results.invited)))
    if results.halves:
        lines.append(("Half ingevuld, nog niet verstuurd", number(results.halves)))
    return lines


def export_rows(results: Results) -> list[list]:
    rows = []
    for each in results.distributions:
        if each.hidden:
            rows.append([each.key, each.text, TOO_FEW, "", "", "", "", ""])
            continue
        last = [each.n, _rounded(each.mean), _rounded(each.before)]
        rows += [
            [each.key, each.text, words, count, percent(count, each.n), *last]
            for _, words, count in each.counts
        ]
    return rows


def export_texts(results: Results) -> list[list]:
    return [[question, text] for question, texts in results.texts for text in (texts or [TOO_FEW])]


def _rounded(value):
    return "" if value is None else round(value, 2)
