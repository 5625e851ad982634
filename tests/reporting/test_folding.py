import pytest

from reporting.folding import count_once, fold_each

GROUPS = {1: "Gent", 2: "Gent", 3: "Genk", None: "overige"}


def test_counts_add_up_per_group_and_what_is_not_there_is_zero():
    counts = {1: {"came": 2, "seats": 9}, 2: {"came": 3}, 3: {"came": 1}, None: {"came": 4}}
    found = fold_each(counts, GROUPS, ("came", "seats"))
    assert found["came"] == {"Gent": 5, "Genk": 1, "overige": 4}
    assert [found["seats"][group] for group in ("Gent", "Genk")] == [9, 0]


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
    counts = {1: {"persons": 2}, 2: {"persons": 3}, 3: {"persons": 1}}
    persons = fold_each(counts, GROUPS, ("persons",))["persons"]
    count_once(persons, movers, GROUPS)
    assert persons == expected
