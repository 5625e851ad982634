"""The demo's closed years: frozen, published, and the last one corrected once."""

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from events.enums import AttendanceState
from members.actions.roles import seed_roles
from members.enums import Role
from reporting import demo
from reporting.comparing import between
from reporting.models import FrozenYear
from tests.factories.reporting import activity, came, mark, municipality, seat, staff

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]


@pytest.fixture
def a_year():
    training = activity(on="2025-05-05")
    came(training, municipality("Gent"))
    mark(seat(training), AttendanceState.ABSENT)


def test_the_last_year_is_frozen_published_and_corrected_once(a_year):
    seed_roles()
    staff().groups.add(Group.objects.get(name=Role.COORDINATOR))
    now = timezone.localtime()

    demo.load(now)
    demo.load(now)

    second, first = FrozenYear.objects.of(2025)
    assert FrozenYear.objects.count() == 2  # before 2025 there was no plan
    assert first.published_at < second.published_at < now
    changed = {each.definition.indicator.slug: each for each in between(first, second)}
    assert changed["od2-2-deelnemers"].old.value == 1
    assert changed["od2-2-deelnemers"].new.value == 2


def test_without_a_coordinator_nothing_is_frozen(a_year):
    demo.load(timezone.localtime())
    assert not FrozenYear.objects.exists()
