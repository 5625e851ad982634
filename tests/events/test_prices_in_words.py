from decimal import Decimal

import pytest

from events.prices import euro, price_text


@pytest.mark.parametrize(
    ("amount", "words"),
    [("50", "€\u00a050"), ("1062.5", "€\u00a01.062,50"), ("0.05", "€\u00a00,05")],
)
def test_an_amount_shows_cents_only_where_there_are_any(amount, words):
    assert euro(Decimal(amount)) == words


@pytest.mark.parametrize(
    ("member", "other", "note", "words"),
    [
        (0, 0, "", "Gratis"),
        (0, 0, "Gratis voor lokale besturen", "Gratis voor lokale besturen"),
        (50, 50, "Gratis", "€\u00a050"),
        (50, 75, "", "€\u00a050 voor leden, €\u00a075 voor anderen"),
        (0, 75, "Lunch inbegrepen", "Gratis voor leden, €\u00a075 voor anderen. Lunch inbegrepen"),
    ],
)
def test_the_price_never_contradicts_its_note(member, other, note, words):
    assert price_text(Decimal(member), Decimal(other), note) == words
