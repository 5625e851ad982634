"""Boards that help other boards on their way."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from networks.actions.pairing import (
    PairingRefusal,
    PairingRefused,
    ask_for_mentor,
    end_pairing,
    mentor_boards,
    pair,
)
from networks.enums import MembershipRole, NetworkKind
from networks.models import Pairing
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.networks import MembershipFactory, PairingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def network(network):
    network.kind = NetworkKind.LEARNING_NETWORK
    network.save()
    return network


@pytest.fixture
def mentor(network):
    return MembershipFactory(network=network, role=MembershipRole.MENTOR)


def test_asking_pairing_and_ending_tells_both_sides(client, network, member, mentor, guide, mails):
    page = client.get(network.mentors_url).content.decode()
    assert mentor.organisation.name in page
    assert "waarmee" in client.post(network.mentors_url, {"wish": ""}).content.decode()
    client.post(network.mentors_url, {"wish": "Hoe begin je?"})
    pairing = Pairing.objects.get()
    assert [mail.person for mail in mails("network_mentor_asked")] == [guide]

    pair(pairing, mentor.organisation, by=guide)
    both = {member.person_id, mentor.person_id}
    assert {mail.person_id for mail in mails("network_paired")} == both
    assert f"helpt {member.organisation.name}" in client.get(network.mentors_url).content.decode()

    end_pairing(pairing, by=guide)
    end_pairing(pairing, by=guide)
    assert {mail.person_id for mail in mails("network_pairing_ended")} == both
    assert len(mails("network_pairing_ended")) == 2
    assert ask_for_mentor(network, wish="Opnieuw.", by=member.person) != pairing


def test_a_moderator_pairs_on_the_page(client, network, member, mentor):
    member.role = MembershipRole.MODERATOR
    member.save()
    pairing = PairingFactory(network=network)
    url = f"{network.mentors_url}{pairing.pk}/koppelen/"

    for nothing in ("", "abc", "9" * 5000):
        page = client.post(url, {"mentor": nothing}, follow=True)
        assert "Kies eerst een mentorbestuur" in page.content.decode()
    assert Pairing.objects.running().count() == 0
    client.post(url, {"mentor": mentor.organisation_id})
    assert Pairing.objects.running().get().mentor == mentor.organisation


def test_what_cannot_be(network, mentor, guide):
    outsider, member = PersonFactory(), MembershipFactory(network=network)
    homeless = MembershipFactory(network=network, organisation=None, organisation_typed="Vzw")
    pairing = ask_for_mentor(network, wish="Hoe?", by=member.person)
    refusals = (
        (lambda: ask_for_mentor(network, wish="?", by=outsider), PairingRefusal.NOT_A_MEMBER),
        (lambda: ask_for_mentor(network, wish="?", by=homeless.person), PairingRefusal.NO_BOARD),
        (lambda: ask_for_mentor(network, wish="?", by=member.person), PairingRefusal.RUNNING),
        (lambda: pair(pairing, OrganisationFactory(), by=guide), PairingRefusal.NOT_A_MENTOR),
        (lambda: pair(pairing, pairing.board, by=guide), PairingRefusal.SAME_BOARD),
        (
            lambda: pair(pairing, mentor.organisation, by=mentor.person),
            PairingRefusal.NOT_A_MODERATOR,
        ),
        (lambda: end_pairing(pairing, by=outsider), PairingRefusal.NOT_A_MODERATOR),
    )
    for verb, refusal in refusals:
        with pytest.raises(PairingRefused) as refused:
            verb()
        assert refused.value.refusal == refusal
    pair(pairing, mentor.organisation, by=guide)
    with pytest.raises(PairingRefused) as refused:
        pair(pairing, mentor.organisation, by=guide)
    assert refused.value.refusal == PairingRefusal.PAIRED


def test_a_mentor_who_left_takes_the_board_off_the_list(network, mentor):
    assert list(mentor_boards(network)) == [mentor.organisation]
    mentor.left_at = timezone.now()
    mentor.save()

    assert not mentor_boards(network)


def test_the_database_refuses_two_questions_of_a_board_at_once(network):
    row = PairingFactory(network=network)

    with pytest.raises(IntegrityError), transaction.atomic():
        PairingFactory(network=network, board=row.board)


def test_another_kind_of_group_has_no_mentors(client, network, member):
    network.kind = NetworkKind.PEER_GROUP
    network.save()

    assert client.get(network.mentors_url).status_code == 404
    assert client.post(network.mentors_url, {"wish": "Hoe?"}).status_code == 404
    assert not Pairing.objects.exists()
