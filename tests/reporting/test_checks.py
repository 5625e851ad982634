from planning.catalogue_file import read_indicators
from reporting.checks import check_measurements, differences
from reporting.not_yet import NOT_YET
from reporting.registry import measurers


def ids(errors):
    return [error.id for error in errors]


def test_every_row_of_the_plan_is_measured_or_says_why_not():
    rows = {row.slug for row in read_indicators()}

    assert check_measurements(None) == []
    assert set(measurers()) | set(NOT_YET) == rows
    assert len(measurers()) >= 23


def test_every_reason_is_a_sentence_that_can_be_read():
    assert all(reason and not reason.endswith(".") for reason in NOT_YET.values())


def test_a_row_that_nobody_thought_of_fails_the_build():
    assert ids(differences({"nieuw"}, [], [])) == ["reporting.E001"]


def test_a_measurement_of_nothing_fails_the_build():
    assert ids(differences(set(), ["weg"], [])) == ["reporting.E002"]
    assert ids(differences(set(), [], ["weg"])) == ["reporting.E003"]


def test_a_measured_row_leaves_the_list_of_what_cannot_be_measured():
    assert ids(differences({"rij"}, ["rij"], ["rij"])) == ["reporting.E004"]
