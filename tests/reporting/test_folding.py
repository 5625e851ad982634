import pytest

from reporting.folding import fold, fold_persons

GROUPS = {1: "Gent", 2: "Gent", 3: "Genk", None: "overige"}


def test_counts_add_up_per_group():
    assert fold({1: 2, 2: 3, 3: 1, None: 4}, GROUPS) == {"Gent": 5, "Genk": 1, "overige": 4}


@pytest.mark.parametrize(
    ("movers", "expected"),
    [
        ([], {"Gent": 5, "Genk": 1}),
        ([("ann", {1, 2})], {"Gent": 4, "Genk": 1}),  # twice within one board
        ([("ann", {1, 3})], {"Gent": 5, "Genk": 1}),  # once in each of two boards
        ([("ann", {1, 2, 3}), ("bob", {1, 2})], {"Gent": 3, "Genk": 1}),
    ],
)
def test_a_person_counts_once_in_a_group(movers, expected):
    assert fold_persons({1: 2, 2: 3, 3: 1}, movers, GROUPS) == expected
