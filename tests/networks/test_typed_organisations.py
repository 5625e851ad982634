"""What members typed for their organisation waits for staff to link it."""

import pytest

from members.actions.organisations import link_typed_organisation, unlinked_names
from networks.models import JoinRequest, Membership
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.networks import JoinRequestFactory, MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def nobody():
    return PersonFactory(organisation=None)


def test_staff_see_what_waits(nobody):
    MembershipFactory(organisation=None, organisation_typed="Vzw De Brug")
    JoinRequestFactory(organisation=None, organisation_typed="vzw de brug")

    [name] = unlinked_names()

    assert (name.key, name.count) == ("vzw de brug", 2)


def test_linking_reaches_memberships_and_requests(nobody):
    MembershipFactory(organisation=None, organisation_typed="Vzw De Brug")
    MembershipFactory(organisation=None, organisation_typed="Vzw De Burcht")
    JoinRequestFactory(organisation=None, organisation_typed="VZW De Brug")
    meant = OrganisationFactory(name="De Brug")

    assert link_typed_organisation("Vzw De Brug", meant, by=nobody) == 2

    assert Membership.objects.get(organisation=meant).organisation_typed == ""
    assert JoinRequest.objects.get().organisation == meant
    assert Membership.objects.unlinked().get().organisation_typed == "Vzw De Burcht"
