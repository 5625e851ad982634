"""The demo has deliverables of two years, public and in use, and makes them once."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from planning.demo import load
from planning.models import Deliverable
from tests.factories.members import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


def test_the_demo_has_deliverables_and_makes_them_once(time_machine):
    time_machine.move_to("2026-12-01 10:00+01:00", tick=False)
    call_command("load_plan", verbosity=0)
    for number in range(3):
        PersonFactory(email=f"collega{number}@vvsg.example")
    for number in range(4):
        OrganisationFactory(name=f"Partner {number}", kind="partner")
    for name in ("Gent", "Leuven", "Genk", "Mechelen", "Oostende"):
        OrganisationFactory(name=name)
    load(timezone.localtime())
    count = Deliverable.objects.count()
    assert count == 17
    assert Deliverable.objects.public().filter(file="").exists()
    assert Deliverable.objects.public().exclude(file="").count() == 2
    assert Deliverable.objects.used(timezone.localdate()).count() == 3
    assert all(each.goal for each in Deliverable.objects.all())
    load(timezone.localtime())
    assert Deliverable.objects.count() == count
