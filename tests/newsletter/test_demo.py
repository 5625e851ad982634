import random
import time
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from newsletter import demo
from newsletter.actions.month_end import take
from newsletter.checks import SIZE_WARNING_KB
from newsletter.demo.subscribers import _comings_and_goings, _months
from newsletter.models import (
    Dispatch,
    Issue,
    IssueInitiative,
    IssueSnapshot,
    SubscriberSnapshot,
    Subscription,
)
from planning.demo.communication import load_calendar
from tests.factories.members import OrganisationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded():
    OrganisationFactory.create_batch(3)
    started = time.perf_counter()
    load_calendar(timezone.localtime())
    demo.load(timezone.localtime())
    return time.perf_counter() - started


def test_the_demo_is_lively_and_quick(loaded, client):
    assert loaded < 20
    assert 1700 < Subscription.objects.confirmed().count() < 2200
    assert not Subscription.objects.filter(confirmed_at__gt=timezone.now()).exists()
    assert Dispatch.objects.count() == 12
    assert Issue.objects.not_sent().count() == 1
    assert SubscriberSnapshot.objects.count() == 30
    links = IssueInitiative.objects.select_related("initiative", "issue__dispatch")
    assert links.filter(issue__in=Issue.objects.not_sent()).count() == 1
    told = [link for link in links if hasattr(link.issue, "dispatch")]
    assert 5 <= len(told) < 12, "some issues stood apart, as in life"
    assert len({link.initiative_id for link in links}) == len(links)
    apart = [abs(link.initiative.on - link.issue.dispatch.started_at.date()) for link in told]
    assert max(apart) <= timedelta(days=16)
    sizes = [snapshot.size_kb for snapshot in IssueSnapshot.objects.all()]
    assert max(sizes) < SIZE_WARNING_KB, "an ordinary issue stays well below what Gmail cuts"
    page = client.get("/nieuwsbrief/")
    for issue in Issue.objects.released():
        assert issue.get_absolute_url() in page.text
        assert client.get(issue.get_absolute_url()).status_code == 200


def test_loading_twice_changes_nothing(loaded):
    count = Subscription.objects.count()
    demo.load(timezone.localtime())
    assert Subscription.objects.count() == count


def test_the_months_of_the_demo_are_those_one_would_count(loaded):
    kept = SubscriberSnapshot.objects.latest("month_end")
    kept.delete()
    counted = take(kept.month_end)
    assert (counted.confirmed, counted.new, counted.left) == (kept.confirmed, kept.new, kept.left)


@pytest.mark.parametrize("day", [1, 2, 31])
def test_nobody_of_the_demo_joins_on_a_day_to_come(day):
    now = datetime(2026, 12, day, 8, tzinfo=timezone.get_current_timezone())
    came, went = _comings_and_goings(random.Random(1), _months(now), now)
    assert max(came) < now
    assert max(moment for moment in went if moment) < now
