import pytest

from members.organisation_guesses import Guesser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("organisations_of_module")]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Gem. Merelbeeke", "Gemeente Merelbeke-Melle"),
        ("OCMW Gendt", "OCMW Gent"),
        ("Stad Brugge, dienst Samenleven", "Stad Brugge"),
        ("stad kortrijck", "Stad Kortrijk"),
        ("lokaal bestuur Aalter", "Gemeente Aalter"),
        ("Borsbeek (district)", "Stad Antwerpen"),
        ("ugent", "Universiteit Gent (UGent)"),
        ("Sint Niklaas", "Stad Sint-Niklaas"),
    ],
)
def test_the_first_guess_is_what_was_meant(typed, first):
    assert str(Guesser().guess(typed)[0]) == first


@pytest.mark.parametrize(
    "typed", ["Kempense welzijnsraad", "Buurthuis De Brug", "dienst samenleven", "-", "???"]
)
def test_nothing_is_guessed_where_nothing_reminds_of_a_name(typed):
    assert Guesser().guess(typed) == []


def test_many_guesses_cost_two_queries(django_assert_num_queries):
    with django_assert_num_queries(2):
        guesser = Guesser()
        for number in range(30):
            guesser.guess(f"gemeente {number}")
