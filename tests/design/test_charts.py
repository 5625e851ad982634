import re
from itertools import pairwise

import pytest
from django.template.loader import render_to_string

from members.tables import Cell, table
from planning import charts
from planning.charts import Bar, Series
from planning.charts.scale import percent, scale


def drawn(plot) -> str:
    name = {"components/charts/pace.html": "pace", "components/charts/spark.html": "spark"}
    return render_to_string(plot.template, {name.get(plot.template, "plot"): plot})


@pytest.mark.parametrize(
    ("highest", "values"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (3, [0, 1, 2, 3]),
        (7, [0, 2, 4, 6, 8]),
        (10, [0, 5, 10]),
        (412, [0, 200, 400, 600]),
        (1000, [0, 250, 500, 750, 1000]),
        (4.2, [0, 2, 4, 6]),
    ],
)
def test_a_scale_has_round_steps_up_to_or_above_the_highest(highest, values):
    assert scale(highest).values == values


def test_a_percentage_keeps_its_hundred():
    ticks = scale(41, unit=" %", top=100).ticks
    assert [tick.label for tick in ticks] == ["0", "25", "50", "75", "100 %"]
    assert [tick.at for tick in ticks] == ["0%", "25%", "50%", "75%", "100%"]
    assert [tick.anchor for tick in ticks] == ["", "mid", "mid", "mid", "end"]


def test_lengths_are_written_with_a_point():
    assert [percent(share) for share in (0, 1 / 3, 0.5, 1)] == ["0%", "33.33%", "50%", "100%"]


def test_bars_are_as_long_as_their_values():
    plot = charts.bar_chart([Bar("Vorming", 50), Bar("Webinar", 100)], key="k", title="K", top=100)
    assert [bar.width for bar in plot.bars] == ["50%", "100%"]
    assert "Hoogste: Webinar, 100. Laagste: Vorming, 50." in plot.description


def test_an_open_bar_stands_behind_the_full_one():
    (bar,) = charts.bar_chart([Bar("Vorming", 30, 40)], key="k", title="K").bars
    assert (bar.width, bar.whole_width, bar.text) == ("75%", "100%", "30 van 40")


def test_a_long_label_takes_two_lines_so_that_it_fits_a_phone():
    words = "Besturen met een actie in hun meerjarenplan"
    (bar,) = charts.bar_chart([Bar(words, 3)], key="k", title="K").bars
    assert " ".join(line for line, _ in bar.lines) == words
    assert max(len(line) for line, _ in bar.lines) <= 34
    assert len({y for _, y in bar.lines}) == 2


def test_columns_fill_their_slots_and_leave_nothing_for_zero():
    plot = charts.column_chart([("jan", 4), ("feb", 0)], key="k", title="K")
    assert [(c.x, c.width, c.middle) for c in plot.columns] == [
        ("7%", "36%", "25%"),
        ("57%", "36%", "75%"),
    ]
    assert [c.height for c in plot.columns] == [200, 0]
    assert plot.columns[1].text == ""


def test_a_missing_value_breaks_the_line_and_is_not_zero():
    plot = charts.line_chart(
        ["2024", "2025", "2026", "2027"],
        [Series("Gemeenten", [10, None, 20, 30])],
        key="k",
        title="K",
    )
    (line,) = plot.series
    assert len(line.marks) == 3
    assert len(line.segments) == 1
    assert "van 10 (2024) naar 30 (2027)" in plot.description


def test_a_path_is_dashed_and_takes_no_colour_of_a_series():
    plot = charts.line_chart(
        ["2025", "2026"],
        [Series("Pad", [1, 2], dashed=True), Series("Stand", [1, 3])],
        key="k",
        title="K",
    )
    assert [each.css_class for each in plot.series] == ["path", "one"]


@pytest.mark.parametrize(
    ("moments", "most"),
    [
        ([str(year) for year in range(2000, 2031)], 5),
        ([f"okt {year}" for year in range(10, 40)], 4),
        ([f"september {year}" for year in range(2010, 2040)], 2),
        (["a", "b", "c"], 3),
    ],
)
def test_many_moments_show_the_labels_that_fit_a_phone_with_both_ends(moments, most):
    plot = charts.line_chart(moments, [Series("Stand", range(len(moments)))], key="k", title="K")
    labels = [label.text for label in plot.labels]
    assert labels[0] == moments[0]
    assert labels[-1] == moments[-1]
    assert len(labels) == most
    gaps = {b - a for a, b in pairwise([moments.index(each) for each in labels])}
    assert max(gaps) - min(gaps) <= 1


@pytest.mark.parametrize(
    ("value", "target", "due", "width", "stroke"),
    [
        (25, 50, 12.5, "149.0", "75.5"),
        (80, 50, None, "298.0", ""),
        (0, 50, 0, "0.0", "1.0"),
        (3, 0, None, "0.0", ""),
    ],
)
def test_a_pace_bar_stays_inside_its_track(value, target, due, width, stroke):
    bar = charts.pace_bar(value, target, due)
    assert (bar.width, bar.due) == (width, stroke)


def test_a_sparkline_needs_two_values_and_takes_equal_ones():
    assert charts.sparkline([4]) is None
    assert charts.sparkline([3, 3]).path == "M0.0 29.0 110.0 29.0"


EMPTY = [
    charts.bar_chart([], key="a", title="A"),
    charts.column_chart([], key="b", title="B"),
    charts.column_chart([("jan", 0)], key="c", title="C"),
    charts.line_chart([], [], key="d", title="D"),
    charts.line_chart(["2026"], [Series("Stand", [None])], key="e", title="E"),
]


@pytest.mark.parametrize("plot", EMPTY, ids=lambda plot: plot.key)
def test_a_plot_without_data_says_so_and_still_draws(plot):
    assert plot.description == "Er zijn nog geen gegevens."
    assert "<svg" in drawn(plot)


FULL = [
    charts.bar_chart([Bar("<b>Vorming", 1.5, 3)], key="a", title="A"),
    charts.column_chart([("jan", 1.5)], key="b", title="B"),
    charts.line_chart(["2025", "2026"], [Series("Stand", [1.5, 2])], key="c", title="C"),
    charts.pace_bar(1.5, 4, 2),
    charts.sparkline([1, 2.5, 3]),
]


@pytest.mark.parametrize("plot", FULL, ids=lambda plot: plot.template)
def test_a_drawing_has_points_in_its_lengths_and_escapes_its_words(plot):
    html = drawn(plot)
    lengths = re.findall(r'\b(?:x|y|[xy][12]|width|height|cx|cy|r)="([^"]*)"', html)
    assert [length for length in lengths if not re.fullmatch(r"-?[\d.]+%?", length)] == []
    assert "<b>" not in html


@pytest.mark.parametrize("plot", FULL[:3], ids=lambda plot: plot.template)
def test_a_plot_names_and_describes_itself(plot):
    html = drawn(plot)
    assert f'<title id="{plot.key}-t">{plot.title}</title>' in html
    assert f'<desc id="{plot.key}-d">' in html
    assert "viewBox" not in re.search(r"<svg width=[^>]*>", html)[0]


def test_a_table_sets_numbers_right_and_keeps_their_links():
    a_table = table(
        "Aanwezig",
        ["Soort", "Aantal", "Aandeel"],
        [("Vorming", (1046, "/bewijs/"), "38 %")],
        ["Samen", 1046, "38 %"],
    )
    assert a_table.rows == (
        (Cell("Vorming"), Cell("1.046", "/bewijs/", True), Cell("38 %", is_number=True)),
    )
    assert [cell.is_number for cell in a_table.head] == [False, True, True]
    html = render_to_string("components/data_table.html", {"table": a_table})
    assert '<td class="num"><a href="/bewijs/">1.046</a></td>' in "".join(
        line.strip() for line in html.splitlines()
    )
