import threading

import pytest
from django.db import connection

from members.actions.people import find_or_create_person
from members.actors import person_of
from members.addresses import InvalidAddress
from members.models import Person
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


def find(email="an@gent.example", **facts):
    return find_or_create_person(email=email, by=None, **facts)


def test_one_address_is_one_person_however_it_is_typed():
    first = find("An@Gent.example", first_name="An", last_name="Peeters")
    assert find(" an@gent.example") == first
    assert Person.objects.count() == 1


def test_a_stranger_who_knows_an_address_changes_nothing():
    known = PersonFactory(email="an@gent.example", first_name="An", function_title="schepen")
    found = find(first_name="Kwaad", function_title="baas", organisation=OrganisationFactory())
    assert found == known
    found.refresh_from_db()
    assert (found.first_name, found.function_title) == ("An", "schepen")
    assert found.organisation == known.organisation


def test_what_was_empty_is_completed():
    find()
    organisation = OrganisationFactory()
    found = find(first_name="An", organisation=organisation)
    found.refresh_from_db()
    assert (found.first_name, found.organisation) == ("An", organisation)


def test_a_typed_organisation_gives_way_to_a_real_one_but_not_the_other_way_round():
    typed = find(organisation_typed="Buurthuis")
    assert typed.organisation_name == "Buurthuis"
    real = OrganisationFactory()
    linked = find("bo@gent.example", organisation=real, organisation_typed="Buurthuis")
    assert (linked.organisation, linked.organisation_typed) == (real, "")
    again = find("bo@gent.example", organisation_typed="Buurthuis")
    assert again.organisation_typed == ""


def test_behind_a_shared_mailbox_each_name_is_somebody():
    an = find("info@gent.example", first_name="An", last_name="Peeters")
    bo = find("info@gent.example", first_name="Bo", last_name="Peeters")
    assert an != bo
    assert find("INFO@gent.example", first_name="an", last_name="peeters") == an
    assert an.shared_mailbox


def test_a_plus_address_is_somebody_else():
    assert find("an+vorming@gent.example") != find("an@gent.example")


def test_a_bad_address_makes_nobody():
    with pytest.raises(InvalidAddress):
        find("an.gent.example")
    assert not Person.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_make_one_person():
    start = threading.Barrier(4)
    found = []

    def work():
        start.wait()
        try:
            found.append(find(first_name="An").pk)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(found) == 4
    assert set(found) == set(Person.objects.values_list("pk", flat=True))
    assert Person.objects.count() == 1


def test_every_person_has_a_key_that_says_nothing():
    one, two = PersonFactory(), PersonFactory()
    assert len(one.key) == 32
    assert one.key != two.key
    assert one.first_name not in str(one)


def test_an_account_gets_the_person_of_its_address():
    person = PersonFactory(email="an@gent.example")
    user = UserFactory(person=None, email="an@gent.example", first_name="An", last_name="P")
    assert person_of(user) == person
    assert person_of(user) == person


def test_an_account_of_a_desk_gets_a_person_of_its_own():
    PersonFactory(email="info@gent.example", shared_mailbox=True, first_name="An")
    user = UserFactory(person=None, email="info@gent.example", first_name="", last_name="")
    made = person_of(user)
    assert made.shared_mailbox
    assert made.first_name == ""
