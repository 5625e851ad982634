import pytest

from members.actions.organisations import link_typed_organisation, unlinked_names
from members.models import Person
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def test_ways_of_writing_one_name_are_one_line_and_the_most_frequent_stands_first():
    for typed in ("Buurthuis", "Gem. Één", "gem een", "GEM-EEN"):
        PersonFactory(organisation=None, organisation_typed=typed)
    names = unlinked_names()
    assert [(name.key, name.count) for name in names] == [("gem een", 3), ("buurthuis", 1)]


def test_linking_touches_nobody_who_already_has_an_organisation():
    known = PersonFactory()
    typed = PersonFactory(organisation=None, organisation_typed="Buurthuis")
    organisation = OrganisationFactory()
    assert link_typed_organisation("BUURTHUIS", organisation, by=None) == 1
    assert Person.objects.get(pk=typed.pk).organisation == organisation
    assert Person.objects.get(pk=known.pk).organisation == known.organisation
    assert unlinked_names() == []


def test_linking_twice_finds_nothing_the_second_time():
    PersonFactory(organisation=None, organisation_typed="Buurthuis")
    organisation = OrganisationFactory()
    link_typed_organisation("Buurthuis", organisation, by=None)
    assert link_typed_organisation("Buurthuis", organisation, by=None) == 0
