"""Plots drawn on the server as SVG: values in, positions out, no drawing library.

Every plot has a key (unique on its page), a title, a description for who cannot see it, and the
name of the template that draws it. The x positions are per cent and there is no view box, so
that text keeps its size on a narrow screen.
"""

from planning.charts.bars import Bar, BarChart, bar_chart
from planning.charts.columns import ColumnChart, column_chart
from planning.charts.lineage import Learner, LineageChart, lineage_chart
from planning.charts.lines import LineChart, Series, line_chart
from planning.charts.pace import PaceBar, pace_bar
from planning.charts.spark import Sparkline, sparkline

__all__ = [
    "Bar",
    "BarChart",
    "ColumnChart",
    "Learner",
    "LineChart",
    "LineageChart",
    "PaceBar",
    "Series",
    "Sparkline",
    "bar_chart",
    "column_chart",
    "line_chart",
    "lineage_chart",
    "pace_bar",
    "sparkline",
]
