"""What people type, and the organisation that they mean by it, among all of Flanders."""

import pytest
from django.db import transaction

from members.actions.load_organisations import load_organisations
from members.organisation_ranking import distance, rank, slips_allowed
from members.organisation_search import known_organisations

pytestmark = pytest.mark.django_db  # for the one reading of the table
MUNICIPALITY = 0

# One line per typed text; a plain name is that of a municipality.
FIRST = {
    # the name, with or without its title, its accents and its capitals
    "gent": "Gent",
    "Stad Gent": "Gent",
    "gemeente gent": "Gent",
    "  HASSELT ": "Hasselt",
    "SÏNT-GÏLLIS": "Sint-Gillis-Waas",
    "halle": "Halle",
    "Lier": "Lier",
    # its beginning, any word of it
    "antw": "Antwerpen",
    "sint gillis": "Sint-Gillis-Waas",
    "st gillis": "Sint-Gillis-Waas",
    "St-Niklaas": "Sint-Niklaas",
    "St. Niklaas": "Sint-Niklaas",
    "Sint Niklaas": "Sint-Niklaas",
    "niklaas": "Sint-Niklaas",
    "op den berg": "Heist-op-den-Berg",
    # codes
    "9000": "Gent",
    "44021": "Gent",
    "9000 gent": "Gent",
    # a former name
    "borsbeek": "Antwerpen",
    "borsb": "Antwerpen",
    "Neerpelt": "Pelt",
    "Nazareth": "Nazareth-De Pinte",
    # other bodies
    "ocmw gent": "OCMW Gent",
    "politiezone aalst": "PZ Aalst",
    "ugent": "Universiteit Gent (UGent)",
    "vvsg": "Vereniging van Vlaamse Steden en Gemeenten (VVSG)",
    # slips: swapped, missing, doubled and wrong letters
    "Antwepren": "Antwerpen",
    "Oostnede": "Oostende",
    "Hasslt": "Hasselt",
    "Gnet": "Gent",
    "Kotrijk": "Kortrijk",
    "Turnhuot": "Turnhout",
    "Mechlne": "Mechelen",
    "Dendermnode": "Dendermonde",
    "Geraadsbergen": "Geraardsbergen",
    "Aarschoot": "Aarschot",
    "leuvne": "Leuven",
    "Ntinove": "Ninove",
    # slips in a name of several words, and in the spaces
    "Sint Nilkaas": "Sint-Niklaas",
    "St-Niklas": "Sint-Niklaas",
    "sint gilis waas": "Sint-Gillis-Waas",
    "SintNiklaas": "Sint-Niklaas",
    "Heist op den brg": "Heist-op-den-Berg",
    "knokke hiest": "Knokke-Heist",
    "depanne": "De Panne",
    "niklaaas": "Sint-Niklaas",
    # slips in what is only begun
    "antwep": "Antwerpen",
    "oostne": "Oostende",
    "sint nilk": "Sint-Niklaas",
    "geraads": "Geraardsbergen",
    # slips in a former name, and behind the kind of body
    "Borsbeeck": "Antwerpen",
    "Neerplet": "Pelt",
    "Knesselaere": "Aalter",
    "ocmw antwepren": "OCMW Antwerpen",
    "ocmw borsbeeck": "OCMW Antwerpen",
    "politiezone aaslt": "PZ Aalst",
}
NOTHING = ["", " ", "!!", "%", "_", "zzzzqqq", "99999", "qwerty", "Rotterdam", "Amsterdam"]
NOTHING += ["ocmw rotterdam", "Parijs", "xyz", "Madrid", "onbekend", "jan janssens"]
NOTHING += ["9000 antwerpen", "ik weet het niet"]


@pytest.fixture(scope="module")
def known(django_db_setup, django_db_blocker):
    """Read once for the whole table, and gone again."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_organisations()
        known = known_organisations()
        transaction.set_rollback(True)
    return known


def names(typed, known) -> list[str]:
    by_pk = {each.pk: each.name for each in known}
    return [by_pk[match.pk] for match in rank(typed, known, 8)]


@pytest.mark.parametrize(("typed", "first"), FIRST.items())
def test_the_first_suggestion_is_what_was_meant(typed, first, known):
    found = rank(typed, known, 8)
    assert found, "nothing"
    (best,) = [each for each in known if each.pk == found[0].pk]
    assert best.name == first
    is_board = first not in {each.name for each in known if each.weight != MUNICIPALITY}
    assert (best.weight == MUNICIPALITY) == is_board


@pytest.mark.parametrize("typed", NOTHING)
def test_nonsense_and_elsewhere_find_nothing(typed, known):
    assert names(typed, known) == []


@pytest.mark.parametrize("typed", ["Genk", "hove", "antwerpen"])
def test_a_name_that_fits_brings_no_look_alikes(typed, known):
    assert all(typed.lower() in name.lower() for name in names(typed, known))


def test_what_fits_better_comes_first(known):
    found = names("aal", known)
    assert found[:2] == ["Aalst", "Aalter"]
    assert all(name.startswith("Aal") for name in found[:2])
    assert "PZ Aalst" in names("aalst", known)[1:]


def test_the_former_name_that_was_meant_is_told(known):
    assert rank("borsb", known, 1)[0].former == "Borsbeek"
    assert rank("Borsbeeck", known, 1)[0].former == "Borsbeek"
    assert rank("antwerpen", known, 1)[0].former == ""
    assert rank("Antwepren", known, 1)[0].former == ""


@pytest.mark.parametrize(
    ("typed", "name", "expected"),
    [
        ("gent", "gent", 0),
        ("gnet", "gent", 2),  # two neighbours swapped are one slip
        ("gan", "gent", None),  # three letters allow none
        ("kent", "gent", 2),
        ("oostned", "oostende", 4),
        ("noostede", "oostende", None),  # two slips, and the first letter is wrong
    ],
)
def test_slips_are_counted_by_the_letter(typed, name, expected):
    assert distance(typed, name, slips_allowed(typed)) == expected
