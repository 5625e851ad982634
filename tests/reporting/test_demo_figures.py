"""The demo's figures are on their way: neither empty nor done."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from events.demo import load as load_events
from events.models import Attendance, Registration
from members.demo import load as load_members
from networks.demo import load as load_networks
from reporting.periods import Period
from reporting.public_screen import ambitions

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]


@pytest.fixture
def now():
    call_command("load_organisations", verbosity=0)
    now = timezone.localtime()
    for load in (load_members, load_networks, load_events):
        load(now)
    return now


def test_both_ambitions_have_begun_and_have_a_way_to_go(now):
    lines = {line.title[:20]: line for line in ambitions(Period.year(now.year))}
    municipalities, employees = lines["Ten minste 60% van d"], lines["Ten minste 200 medew"]

    assert 100 <= int(municipalities.value) <= 130
    assert 90 <= int(employees.value) <= 130


def test_a_second_time_changes_nothing(now):
    before = (Registration.objects.count(), Attendance.objects.count())

    load_events(now)

    assert (Registration.objects.count(), Attendance.objects.count()) == before
