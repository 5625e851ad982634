"""Signed in, and sent to sign in: no circle of redirects, and a page that says why."""

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from members.actions.roles import seed_roles
from members.enums import Role
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db
NOT_FOR_YOU = "Hier mag je niet bij"


def walk(client, place):
    """Where a browser ends; it gives up on a circle too, though later than Django's client."""
    for _ in range(6):
        answer = client.get(place)
        if answer.status_code != 302:
            return answer
        place = answer.url
    raise AssertionError(f"A circle of redirects, at {place}")


@pytest.mark.parametrize("role", ["", Role.PARTNER, Role.ORGANISATION_CONTACT])
@pytest.mark.parametrize("place", ["/beheer/", "/beheer/users/", "/beheer/mensen/personen/"])
def test_whoever_may_not_enter_the_staff_screens_reads_so(client, role, place):
    seed_roles()
    user = UserFactory()
    user.groups.set(Group.objects.filter(name=role))
    client.force_login(user)
    page = walk(client, place)
    assert page.status_code == 403
    assert NOT_FOR_YOU in page.text


def test_a_private_document_of_others_says_so_too(client):
    collection = Collection.get_first_root_node().add_child(name="Besloten")
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    restriction.groups.set([seed_roles()[Role.EDITOR]])
    document = get_document_model().objects.create(
        title="Besloten", collection=collection, file=ContentFile(b"Geheim", name="geheim.txt")
    )
    client.force_login(UserFactory())
    page = walk(client, document.url)
    assert (page.status_code, "Geheim" in page.text) == (403, False)


def test_a_link_to_sign_in_leads_on_as_often_as_one_follows_it(client):
    address = "/aanmelden/?next=/mijn/gegevens/"
    with time_machine.travel("2026-11-23 10:00:00+01:00", tick=False) as clock:
        client.force_login(UserFactory())
        assert client.get(address).url == "/mijn/gegevens/"
        clock.shift(11)
        assert client.get(address).url == "/mijn/gegevens/"


def test_a_visitor_signs_in_as_always(client):
    assert client.get("/aanmelden/?next=/beheer/").status_code == 200
    assert client.get("/aanmelden/?next=/beheer/").status_code == 200
