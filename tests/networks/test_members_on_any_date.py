"""The number of members on a past day does not change by what happens later."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from members.dutch import BRUSSELS
from members.enums import OrganisationKind
from networks.catalogue import reach
from networks.models import Membership
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.networks import MembershipFactory, NetworkFactory

pytestmark = pytest.mark.django_db


def at(month, day, hour=12):
    return datetime(2026, month, day, hour, tzinfo=BRUSSELS)


def members_on(network, day):
    return network.memberships.active(on=day).count()


@pytest.mark.parametrize(
    ("day", "members"),
    [
        (date(2026, 2, 28), 0),
        (date(2026, 3, 1), 1),  # the first joins late that evening
        (date(2026, 3, 10), 2),
        (date(2026, 5, 19), 2),
        (date(2026, 5, 20), 1),  # the first leaves that day
        (date(2026, 8, 31), 1),
        (date(2026, 9, 1), 2),  # and comes back
    ],
)
def test_counting_back(day, members):
    network = NetworkFactory()
    first = MembershipFactory(network=network, joined_at=at(3, 1, 23), left_at=at(5, 20))
    MembershipFactory(network=network, joined_at=at(3, 10))
    MembershipFactory(network=network, person=first.person, joined_at=at(9, 1))

    assert members_on(network, day) == members


def test_joining_and_leaving_on_one_day_counts_for_no_day():
    row = MembershipFactory(joined_at=at(4, 1, 9), left_at=at(4, 1, 17))

    assert members_on(row.network, date(2026, 4, 1)) == 0


def test_a_board_counts_once_with_its_ocmw_and_two_colleagues():
    network = NetworkFactory()
    board = OrganisationFactory(name="Lier")
    ocmw = OrganisationFactory(name="OCMW Lier", kind=OrganisationKind.OCMW, counts_with=board)
    zone = OrganisationFactory(name="Politiezone Lier", kind=OrganisationKind.POLICE_ZONE)
    for organisation in (board, board, ocmw, zone):
        MembershipFactory(network=network, person=PersonFactory(organisation=organisation))

    reached = reach(network)

    assert reached.members == 4
    assert list(reached.boards.values()) == ["Lier"]


def test_a_member_without_known_organisation_counts_as_member_not_as_board():
    row = MembershipFactory(organisation=None, organisation_typed="Vzw De Brug")

    assert (reach(row.network).members, reach(row.network).board_count) == (1, 0)


def test_the_database_refuses_two_memberships_at_once():
    row = MembershipFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        MembershipFactory(network=row.network, person=row.person)


def test_the_database_refuses_leaving_before_joining():
    with pytest.raises(IntegrityError), transaction.atomic():
        MembershipFactory(left_at=timezone.now() - timedelta(days=31))


def test_who_left_may_have_any_number_of_rows():
    row = MembershipFactory(left_at=timezone.now())
    MembershipFactory(network=row.network, person=row.person, left_at=timezone.now())

    assert Membership.objects.filter(person=row.person).count() == 2
