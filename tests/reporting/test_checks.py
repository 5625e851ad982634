from planning.catalogue_file import read_indicators
from reporting.checks import check_measurements, differences
from reporting.registry import entered_by_hand, measurers


def ids(errors):
    return [error.id for error in errors]


def test_every_row_of_the_plan_is_measured_or_entered_by_hand():
    rows = {row.slug for row in read_indicators()}

    assert check_measurements(None) == []
    assert set(measurers()) | set(entered_by_hand()) == rows


def test_a_row_that_nobody_thought_of_fails_the_build():
    assert ids(differences({"nieuw"}, [])) == ["reporting.E001"]


def test_a_measurement_of_nothing_fails_the_build():
    assert ids(differences(set(), ["weg"])) == ["reporting.E002"]
