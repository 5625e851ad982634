"""What stays known of who answered: pure rules, as tables."""

import random
from collections import Counter

import pytest

from surveys.rules.sharing import NOTHING, Traits, shared
from surveys.rules.small_groups import safe_groups

A, B = "antwerpen", "limburg"


@pytest.mark.parametrize(
    ("batch", "kept"),
    [
        ([Traits(1, A, "employee")] * 5, [Traits(1, A, "employee")] * 5),
        ([Traits(1, A, "employee")] * 4, [NOTHING] * 4),
        ([Traits(n, A, "employee") for n in range(5)], [Traits(None, A, "employee")] * 5),
        # The one who is left over would be known by subtraction.
        ([Traits(None, A)] * 5 + [Traits(None, B)], [NOTHING] * 6),
        (
            [Traits(None, A)] * 5 + [Traits(None, B)] * 5,
            [Traits(None, A)] * 5 + [Traits(None, B)] * 5,
        ),
        # Five of a province and five of a role, of which one in both: not both are told.
        (
            [Traits(None, A, "employee")] * 5 + [Traits(None, A, "mandatary")],
            [NOTHING] * 6,
        ),
    ],
)
def test_only_what_five_share_is_kept(batch, kept):
    assert shared(batch) == kept


def test_no_combination_ever_counts_one_to_four():
    chance = random.Random(3)
    for _ in range(300):
        batch = [
            Traits(chance.choice([1, 2, None]), chance.choice([A, B]), chance.choice(["", "x"]))
            for _ in range(chance.randint(5, 40))
        ]
        counts = Counter(shared(batch))
        assert min(counts.values()) >= 5, batch


def test_what_is_kept_was_true():
    chance = random.Random(4)
    for _ in range(100):
        batch = [Traits(chance.choice([1, 2]), chance.choice([A, B])) for _ in range(20)]
        for before, after in zip(batch, shared(batch), strict=True):
            assert after.board in (None, before.board)
            assert after.province in ("", before.province)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({A: 5, B: 5}, {A, B}),
        ({A: 9, B: 4}, set()),
        ({A: 9, B: 3, "": 2}, {A}),
        ({A: 5, B: 6, "x": 2}, {B}),
        ({A: 4}, set()),
        ({}, set()),
    ],
)
def test_a_small_group_cannot_be_worked_out_from_the_total(counts, shown):
    assert safe_groups(counts) == shown
