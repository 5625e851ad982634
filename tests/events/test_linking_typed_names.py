import pytest

from members.actions.organisations import link_typed_organisation, unlinked_names
from tests.factories.events import RegistrationFactory
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


def test_a_registration_follows_when_staff_links_what_was_typed():
    meant = RegistrationFactory(organisation=None, organisation_typed="Buurthuis De Brug")
    other = RegistrationFactory(organisation=None, organisation_typed="Iets anders")
    assert {name.typed for name in unlinked_names()} == {"Buurthuis De Brug", "Iets anders"}
    organisation = OrganisationFactory()
    link_typed_organisation("buurthuis de brug", organisation, by=None)
    meant.refresh_from_db()
    other.refresh_from_db()
    assert (meant.organisation, meant.organisation_typed) == (organisation, "")
    assert other.organisation is None
