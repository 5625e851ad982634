import csv
from collections import Counter

from planning.catalogue_file import DATA, read_goals, read_indicators
from planning.enums import RowType
from planning.units import SINGULAR, Unit, unit_words


def test_the_catalogue_holds_every_row_of_the_plan():
    assert Counter(row.row_type for row in read_indicators()) == {
        RowType.KPI: 59,
        RowType.AMBITION: 21,
        RowType.AGREEMENT: 5,
        RowType.REFERENCE: 3,
        RowType.PART: 1,
    }


def test_every_row_hangs_under_a_goal_of_the_plan():
    codes = {goal.code for goal in read_goals()}

    assert {row.goal for row in read_indicators()} <= codes
    assert {goal.parent for goal in read_goals() if goal.parent} <= codes


def test_every_unit_in_the_file_has_a_dutch_word_and_no_word_is_left_over():
    with (DATA / "kpis.csv").open(encoding="utf-8", newline="") as file:
        units_in_file = {row["unit"] for row in csv.DictReader(file)}

    assert units_in_file == set(Unit.values)


def test_every_unit_that_is_not_a_share_or_score_has_a_singular():
    shares = {unit for unit in Unit if unit.value.startswith("%")} | {Unit.SCORE}

    assert set(SINGULAR) == set(Unit) - shares
    assert unit_words(Unit.TRAININGS, 1) == "vorming"
    assert unit_words(Unit.TRAININGS, 0) == "vormingen"
    assert unit_words(Unit.SHARE_OF_MUNICIPALITIES, 1) == "% van de gemeenten"


def test_every_counting_rule_belongs_to_a_row():
    with (DATA / "counting.csv").open(encoding="utf-8", newline="") as file:
        slugs = {row["slug"] for row in csv.DictReader(file)}

    assert slugs <= {row.slug for row in read_indicators()}
