from datetime import date, datetime

import pytest
from django.utils import timezone

from newsletter.actions.month_end import end_of_month, take_missing
from newsletter.actions.subscribing import leave, rejoin
from newsletter.models import SubscriberSnapshot
from newsletter.tasks import take_month_end_snapshot
from tests.factories.newsletter import SubscriptionFactory

pytestmark = pytest.mark.django_db


def on(year, month, day, hour=12):
    return timezone.make_aware(datetime(year, month, day, hour))  # noqa: DTZ001


def figures():
    rows = SubscriberSnapshot.objects.order_by("month_end")
    return list(rows.values_list("month_end", "confirmed", "new", "left"))


def test_every_ended_month_is_written_once(time_machine):
    SubscriptionFactory(confirmed_at=on(2026, 1, 10), theme_gender=True)
    SubscriptionFactory(confirmed_at=on(2026, 2, 3))
    time_machine.move_to(on(2026, 3, 1, hour=0))
    take_month_end_snapshot()
    take_month_end_snapshot()
    assert figures() == [(date(2026, 1, 31), 1, 1, 0), (date(2026, 2, 28), 2, 1, 0)]
    assert SubscriberSnapshot.objects.get(month_end=date(2026, 2, 28)).theme_gender == 1


def test_the_month_that_runs_waits(time_machine):
    SubscriptionFactory(confirmed_at=on(2026, 2, 3))
    time_machine.move_to(on(2026, 2, 28, hour=23))
    take_missing()
    assert figures() == []


def test_leaving_counts_in_its_month_and_coming_back_too(time_machine):
    reader = SubscriptionFactory(confirmed_at=on(2026, 1, 10))
    time_machine.move_to(on(2026, 2, 5))
    leave(reader, route="test")
    time_machine.move_to(on(2026, 3, 5))
    rejoin(reader, route="test")
    time_machine.move_to(on(2026, 4, 1))
    take_missing()
    assert figures() == [
        (date(2026, 1, 31), 1, 1, 0),
        (date(2026, 2, 28), 0, 0, 1),
        (date(2026, 3, 31), 1, 1, 0),
    ]


def test_who_joins_in_the_first_minute_of_a_month_counts_in_that_month(time_machine):
    SubscriptionFactory(confirmed_at=on(2026, 1, 20))
    SubscriptionFactory(confirmed_at=on(2026, 2, 1, hour=0))
    time_machine.move_to(on(2026, 2, 2))
    take_missing()
    assert figures() == [(date(2026, 1, 31), 1, 1, 0)]


def test_without_subscribers_there_is_nothing_to_write():
    assert take_missing() == []


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2028, 2, 29), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_the_last_day_of_a_month(day, last):
    assert end_of_month(day) == last


def test_a_month_counted_afterwards_says_so(time_machine, client, sign_in):
    SubscriptionFactory(confirmed_at=on(2026, 1, 10))
    time_machine.move_to(on(2026, 2, 1, hour=1))
    take_missing()
    SubscriptionFactory(confirmed_at=on(2026, 2, 3))
    time_machine.move_to(on(2026, 4, 1, hour=2))  # the worker was down in the night of 1 March
    take_missing()
    origins = SubscriberSnapshot.objects.order_by("month_end").values_list("origin", flat=True)
    assert list(origins) == ["measured", "filled_in", "measured"]
    assert figures()[1] == (date(2026, 2, 28), 2, 1, 0)
    sign_in()
    assert "achteraf geteld" in client.get("/beheer/nieuwsbrief/groei/").text
