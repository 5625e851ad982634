"""What a coordinator does with people: the page of one, doubles, another address."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.actions.merging import merge
from members.actions.people import change_details
from members.actions.roles import seed_roles
from members.duplicate_guesses import Reason, proposals
from members.enums import ConsentPurpose, Role
from members.models import Consent, NotDuplicate, Person
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import (
    OrganisationFactory,
    OutboxMailFactory,
    PersonFactory,
    UserFactory,
)
from tests.factories.networks import MembershipFactory
from tests.factories.newsletter import SubscriptionFactory

pytestmark = pytest.mark.django_db
INDEX = "/beheer/mensen/dubbels/"


def sign_in(client, *roles):
    groups = seed_roles()
    user = UserFactory(is_staff=True)
    user.groups.set([groups[role] for role in roles])
    client.force_login(user)
    return user.person


@pytest.fixture
def coordinator(client):
    return sign_in(client, Role.COORDINATOR)


def an(**facts):
    return PersonFactory(first_name="An", last_name="Maes", **facts)


def reasons(query=""):
    return [(row.first, row.second, row.reasons) for row in proposals(query)]


def test_the_same_name_at_the_same_board_is_proposed():
    gent = OrganisationFactory()
    ocmw = OrganisationFactory(counts_with=gent)
    first = an(organisation=gent, email="an@een.example")
    second = PersonFactory(
        first_name="Maes", last_name="Àn", organisation=ocmw, email="maes@twee.example"
    )
    an(email="an@drie.example")
    assert reasons() == [(first.pk, second.pk, (Reason.BOARD,))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jan.peeters@gent.example", "janpeeters@gent.example"),
        ("jan@gent.example", "jan+vorming@gent.example"),
        ("jan@gent.example", "jan@stad.example"),
    ],
)
def test_the_same_address_written_otherwise_is_proposed(one, other):
    OrganisationFactory(email_domains="gent.example stad.example")
    first = PersonFactory(email=one, first_name="")
    second = PersonFactory(email=other, first_name="Jan")
    PersonFactory(email="jan@elders.example")
    assert reasons() == [(first.pk, second.pk, (Reason.ADDRESS,))]


def test_one_name_twice_behind_one_shared_mailbox_is_proposed():
    facts = {"email": "info@gent.example", "shared_mailbox": True}
    first, second = an(**facts), an(**facts)
    PersonFactory(first_name="Bo", last_name="Maes", **facts)
    ((*pair, why),) = reasons()
    assert pair == [first.pk, second.pk]
    assert why[0] == Reason.MAILBOX


def test_whoever_is_erased_merged_or_kept_apart_is_not_proposed():
    board = OrganisationFactory()
    people = [an(organisation=board) for _ in range(3)]
    assert len(proposals()) == 3
    merge(people[0], people[1], by=None)
    assert len(proposals()) == 1
    Person.objects.filter(pk=people[2].pk).update(erased_at=timezone.now())
    assert not proposals()


def test_proposals_are_searched_by_words_of_name_and_address():
    board = OrganisationFactory()
    for name in ("Maes", "Claes"):
        for number in (1, 2):
            PersonFactory(
                first_name="An",
                last_name=name,
                organisation=board,
                email=f"{name}{number}@x{number}.example",
            )
    assert len(proposals()) == 2
    assert len(proposals("claes AN")) == 1
    assert len(proposals("claes2 x2")) == 1
    assert not proposals("claes maes")


def test_proposals_ask_as_many_questions_for_six_people_as_for_two(
    client, coordinator, django_assert_num_queries
):
    board = OrganisationFactory()
    for size in (2, 4):
        for _ in range(size):
            an(organisation=board)
        with django_assert_num_queries(4):
            proposals()


def test_a_pair_is_compared_merged_and_told(client, coordinator):
    board = OrganisationFactory()
    kept, duplicate = an(organisation=board), an(organisation=board)
    RegistrationFactory(person=duplicate, session=make_session())
    page = client.get(INDEX).text
    url = reverse("duplicates:merge", args=[kept.pk, duplicate.pk])
    assert url in page
    assert "ezelfde naam bij hetzelfde bestuur" in page
    preview = client.get(url).text
    assert "Inschrijvingen: 1" in preview
    assert reverse("duplicates:merge", args=[duplicate.pk, kept.pk]) in preview
    duplicate.refresh_from_db()
    assert duplicate.merged_into is None
    answer = client.post(url, follow=True)
    assert "is nu één persoon" in answer.text
    duplicate.refresh_from_db()
    assert duplicate.merged_into == kept
    assert client.get(url).status_code == 404
    tombstone = client.get(reverse("people:inspect", args=[duplicate.pk])).text
    assert "samengevoegd met" in tombstone


def test_a_clash_is_explained_before_anything_happens(client, coordinator):
    kept, duplicate = an(), an()
    session = make_session()
    for person in (kept, duplicate):
        RegistrationFactory(person=person, session=session)
    page = client.get(reverse("duplicates:merge", args=[kept.pk, duplicate.pk])).text
    assert "Let op" in page
    assert session.event.title in page


def test_a_refusal_is_told_and_the_other_way_round_is_offered(client, coordinator):
    kept, duplicate = an(), an()
    UserFactory(person=kept)
    UserFactory(person=duplicate, is_staff=True)
    url = reverse("duplicates:merge", args=[kept.pk, duplicate.pk])
    page = client.get(url).text
    assert "account van een collega" in page
    assert "Voeg deze twee samen" not in page
    assert "account van een collega" in client.post(url, follow=True).text
    assert Person.objects.known().filter(pk=duplicate.pk).exists()


def test_no_double_is_remembered(client, coordinator):
    board = OrganisationFactory()
    first, second = an(organisation=board), an(organisation=board)
    answer = client.post(INDEX, {"een": second.pk, "ander": first.pk}, follow=True)
    assert "er twee zijn" in answer.text
    row = NotDuplicate.objects.get()
    assert (row.first, row.second, row.by) == (first, second, coordinator)
    assert not proposals()


@pytest.mark.parametrize("values", [{}, {"een": "x", "ander": "9" * 30}, {"een": "1"}])
def test_nonsense_is_answered_with_a_sentence(client, coordinator, values):
    assert "Kijk opnieuw in de lijst" in client.post(INDEX, values, follow=True).text


def test_somebody_is_compared_with_whoever_one_finds(client, coordinator):
    chosen = an(organisation=OrganisationFactory())
    other = PersonFactory(first_name="Ann", last_name="Maes")
    stranger = PersonFactory(first_name="Bo", last_name="Claes")
    page = client.get(INDEX, {"persoon": chosen.pk}).text
    assert reverse("duplicates:merge", args=[chosen.pk, other.pk]) in page
    assert reverse("duplicates:merge", args=[chosen.pk, stranger.pk]) not in page
    page = client.get(INDEX, {"persoon": chosen.pk, "q": "claes"}).text
    assert reverse("duplicates:merge", args=[chosen.pk, stranger.pk]) in page


@pytest.mark.parametrize("query", ['"', "%", "\x00", "é'"])
def test_every_query_is_answered(client, coordinator, query):
    assert client.get(INDEX, {"q": query}).status_code == 200
    assert client.get(INDEX, {"q": query, "persoon": an().pk}).status_code == 200


def test_an_organiser_sees_people_but_changes_none(client):
    sign_in(client, Role.ORGANISER)
    person = an()
    page = client.get(reverse("people:inspect", args=[person.pk]))
    assert page.status_code == 200
    assert "Zoek een dubbel" not in page.text
    for url in (
        INDEX,
        reverse("duplicates:merge", args=[person.pk, an().pk]),
        reverse("people:address", args=[person.pk]),
        reverse("people_import:index"),
    ):
        assert client.get(url).status_code == 302
        assert client.post(url, {"email": "x@y.example"}).status_code == 302
    assert Person.objects.filter(pk=person.pk, email=person.email).exists()


def test_the_page_of_a_person_shows_everything_at_a_glance(client, coordinator):
    person = an(function_title="schepen")
    former = person.organisation
    change_details(
        person,
        first_name="An",
        last_name="Maes",
        organisation=OrganisationFactory(),
        organisation_typed="",
        function_title="ambtenaar",
        role=person.role,
        by=coordinator,
    )
    UserFactory(person=person)
    registration = RegistrationFactory(person=person, session=make_session())
    membership = MembershipFactory(person=person)
    SubscriptionFactory(person=person)
    Consent.objects.create(
        person=person, purpose=ConsentPurpose.PHOTO, wording="Ja.", route="formulier"
    )
    mail = OutboxMailFactory(person=person, template="registration_known", subject="Zo staat het")
    page = client.get(reverse("people:inspect", args=[person.pk])).text
    for words in (
        former.full_name,
        registration.session.event.title,
        membership.network.title,
        "Ingeschreven",
        "Foto en opname",
        mail.subject,
        "Wijzigde de gegevens",
        coordinator.user.get_full_name(),
    ):
        assert words in page


def test_the_page_of_a_person_asks_as_many_questions_for_three_as_for_one(
    client, coordinator, django_assert_max_num_queries
):
    person = an()
    UserFactory(person=person)
    url = reverse("people:inspect", args=[person.pk])
    counts = []
    for size in (1, 2):
        for _ in range(size):
            RegistrationFactory(person=person, session=make_session())
            MembershipFactory(person=person)
            OutboxMailFactory(person=person)
            Consent.objects.create(person=person, purpose="photo", wording="Ja.", route="x")
        client.get(url)
        with django_assert_max_num_queries(60) as asked:
            client.get(url)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_staff_changes_an_address(client, coordinator):
    person = an(email="an@vroeger.example")
    url = reverse("people:address", args=[person.pk])
    assert "an@vroeger.example" in client.get(url).text
    answer = client.post(url, {"email": "an@nu.example"}, follow=True)
    assert "bereikbaar op an@nu.example" in answer.text
    person.refresh_from_db()
    assert person.email == "an@nu.example"


def test_ones_own_address_changes_where_it_proves_itself(client, coordinator):
    url = reverse("people:address", args=[coordinator.pk])
    answer = client.post(url, {"email": "an@nu.example"})
    assert answer.url == reverse("account_email")
    before = coordinator.email
    coordinator.refresh_from_db()
    assert coordinator.email == before


def test_an_address_of_somebody_else_offers_to_merge(client, coordinator):
    person, other = an(), an(email="an@nu.example")
    url = reverse("people:address", args=[person.pk])
    page = client.post(url, {"email": "an@nu.example"}).text
    assert reverse("duplicates:merge", args=[other.pk, person.pk]) in page
    assert 'value="an@nu.example"' in page


def test_a_bad_address_keeps_what_was_typed(client, coordinator):
    url = reverse("people:address", args=[an().pk])
    page = client.post(url, {"email": "an.nu.example"}).text
    assert "mist een apenstaartje" in page
    assert 'value="an.nu.example"' in page


def test_staff_marks_and_unmarks_a_shared_mailbox(client, coordinator):
    person = an()
    url = reverse("people:address", args=[person.pk])
    client.post(url, {"doe": "postbus", "gedeeld": "ja"})
    person.refresh_from_db()
    assert person.shared_mailbox
    PersonFactory(email=person.email, shared_mailbox=True, first_name="Bo")
    page = client.post(url, {"doe": "postbus", "gedeeld": "nee"}).text
    assert "meer dan één persoon" in page
    person.refresh_from_db()
    assert person.shared_mailbox


def test_staff_says_that_the_former_organisation_was_a_mistake(client, coordinator):
    person = an()
    Person.objects.filter(pk=person.pk).update(created_at=timezone.now() - timedelta(days=9))
    now = OrganisationFactory()
    values = {
        "first_name": "An",
        "last_name": "Maes",
        "organisation_choice": now.full_name,
        "function_title": "",
        "role": "employee",
    }
    url = reverse("people:edit", args=[person.pk])
    assert "was_mistake" in client.get(url).text
    client.post(url, {**values, "was_mistake": "on"})
    person.refresh_from_db()
    assert person.organisation == now
    assert not person.employments.exists()
