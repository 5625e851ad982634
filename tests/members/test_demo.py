from collections import Counter
from datetime import UTC, datetime

import pytest

from members import demo
from members.models import OutboxMail, Person, User

NOW = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def loaded(organisations):
    demo.load(NOW)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("address", "group"),
    [
        ("redactie@vvsg.example", ["redactie"]),
        ("organisator@vvsg.example", ["organisator"]),
        ("coordinator@vvsg.example", ["coordinator"]),
        ("medewerker@stad.example", []),
    ],
)
def test_everybody_of_the_demo_can_sign_in_at_once(client, address, group):
    answer = client.post("/aanmelden/", {"login": address, "password": "tegelvloer"})
    assert answer.url == "/mijn/"
    user = User.objects.get(email=address)
    assert [each.name for each in user.groups.all()] == group
    assert user.is_staff is bool(group)
    assert user.person.name
    assert not OutboxMail.objects.exists()  # nobody has to prove an address first


@pytest.mark.usefixtures("loaded")
def test_the_people_are_many_invented_and_of_many_municipalities():
    people = demo.people()
    assert len(people) > 650
    assert all(person.email.endswith(".example") for person in people)
    places = {person.organisation.nis_code for person in people if person.organisation.nis_code}
    assert 120 < len(places) < 285
    roles = Counter(person.role for person in people)
    assert roles["employee"] > roles["mandatary"] > roles["partner"] > 10


@pytest.mark.usefixtures("loaded")
def test_some_typed_an_organisation_that_waits_to_be_linked():
    assert Person.objects.exclude(organisation_typed="").count() == len(demo.TYPED)


@pytest.mark.usefixtures("loaded")
def test_a_second_time_does_nothing(django_assert_max_num_queries):
    before = Person.objects.count()
    with django_assert_max_num_queries(4):
        demo.load(NOW)
    assert Person.objects.count() == before


@pytest.mark.usefixtures("loaded")
def test_every_machine_gets_the_same_people(organisations):
    first = [(each.email, each.key) for each in demo.people()[10:20]]
    User.objects.all().delete()
    Person.objects.all().delete()
    demo.load(NOW)
    assert [(each.email, each.key) for each in demo.people()[10:20]] == first
