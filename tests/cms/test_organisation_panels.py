"""What one's own board shared and took over, and what one is sharing oneself."""

import pytest
from django.utils import timezone

from cms.adoption_enums import AdoptionDegree
from cms.models import PracticeProposal
from tests.factories.cms import AdoptionFactory, InstrumentPageFactory, PracticePageFactory
from tests.factories.members import OrganisationFactory, StaffFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]
MUNICIPALITY = "/mijn/gemeente/"


@pytest.fixture
def mol():
    return OrganisationFactory(name="Mol")


@pytest.fixture
def official(client, mol):
    user = UserFactory(person__organisation=mol)
    client.force_login(user)
    return user.person


def took_over(mol, page, **facts) -> None:
    facts.setdefault("confirmed_at", timezone.now())
    AdoptionFactory(page=page.page_ptr, organisation=mol, **facts)


def test_an_official_sees_what_the_own_board_applies_and_shared(client, mol, official):
    took_over(mol, PracticePageFactory(title="Loket"), degree=AdoptionDegree.EMBEDDED)
    took_over(mol, InstrumentPageFactory(title="Looplijst"))
    took_over(mol, PracticePageFactory(title="Niet bevestigd"), confirmed_at=None)
    took_over(mol, PracticePageFactory(title="Offline", live=False))
    PracticePageFactory(title="Onze vlag", organisation=mol)
    PracticePageFactory(title="Van elders", organisation=OrganisationFactory(name="Geel"))

    page = client.get(MUNICIPALITY).text
    for words in (
        "Loket",
        "Geborgd",
        "Looplijst",
        "Wat anderen van jullie kunnen leren",
        "Onze vlag",
    ):
        assert words in page
    for words in ("Niet bevestigd", "Offline", "Van elders"):
        assert words not in page


def test_more_of_it_asks_no_more_questions(
    client, mol, official, django_assert_num_queries, django_assert_max_num_queries
):
    took_over(mol, PracticePageFactory())
    PracticePageFactory(organisation=mol)
    client.get(MUNICIPALITY)
    with django_assert_max_num_queries(60) as one:
        client.get(MUNICIPALITY)
    for _ in range(2):
        took_over(mol, PracticePageFactory())
        PracticePageFactory(organisation=mol)
    with django_assert_num_queries(len(one)):
        client.get(MUNICIPALITY)


def test_a_board_that_did_nothing_yet_reads_where_to_begin(client, official):
    page = client.get(MUNICIPALITY).text
    assert "Namen jullie iets over van een ander bestuur?" in page
    assert "Wat anderen van jullie kunnen leren" not in page


def test_staff_sees_it_on_the_page_of_the_organisation(client, mol):
    took_over(mol, PracticePageFactory(title="Loket"))
    PracticePageFactory(title="Onze vlag", organisation=mol)
    client.force_login(StaffFactory())
    page = client.get(f"/beheer/mensen/organisaties/inspect/{mol.pk}/").text
    assert "Loket" in page
    assert "Onze vlag" in page


def test_ones_own_page_says_how_far_a_shared_practice_is_and_knows_no_other(client, official):
    PracticeProposal.objects.create(title="Stille ruimte", email=official.email)
    PracticeProposal.objects.create(title="Van iemand anders", email="ander@geel.example")
    page = client.get("/mijn/").text
    assert "Stille ruimte" in page
    assert "Nog niet verstuurd" in page
    assert "Van iemand anders" not in page


def test_a_mailbox_of_two_people_tells_nobody_whose_practice_it_is(client, official):
    PracticeProposal.objects.create(title="Stille ruimte", email=official.email)
    official.shared_mailbox = True
    official.save()
    assert "Stille ruimte" not in client.get("/mijn/").text
