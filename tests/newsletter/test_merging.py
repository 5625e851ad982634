"""One person, one subscription: the newest wish counts, links go on working."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.actions.merging import merge
from members.enums import MailState
from newsletter.actions.month_end import subscribed_at
from newsletter.enums import SubscriptionState
from newsletter.models import Delivery, Subscription
from tests.factories.members import PersonFactory
from tests.factories.newsletter import IssueFactory, SubscriptionFactory

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def ago(days):
    return NOW - timedelta(days=days)


@pytest.fixture
def pair():
    return PersonFactory(first_name="An"), PersonFactory(first_name="Ann")


@pytest.mark.parametrize(
    ("mine", "other", "state"),
    [
        ({"confirmed_at": ago(9)}, {"confirmed_at": ago(5)}, SubscriptionState.CONFIRMED),
        (
            {"confirmed_at": ago(9)},
            {"confirmed_at": ago(20), "left_at": ago(5), "gone": True},
            SubscriptionState.LEFT,
        ),
        (
            {"confirmed_at": ago(20), "left_at": ago(5), "gone": True},
            {"confirmed_at": ago(9)},
            SubscriptionState.LEFT,
        ),
        (
            {"confirmed_at": ago(20), "left_at": ago(9), "gone": True},
            {"confirmed_at": ago(5)},
            SubscriptionState.CONFIRMED,
        ),
    ],
)
def test_the_newest_wish_wins_and_who_left_last_is_not_put_back(pair, mine, other, state):
    kept, duplicate = pair
    SubscriptionFactory(person=kept, **mine)
    SubscriptionFactory(person=duplicate, **other)
    merge(kept, duplicate, by=None)
    row = Subscription.objects.get()
    assert (row.person, row.state) == (kept, state)
    is_in = subscribed_at(timezone.now()).filter(pk=row.pk).exists()
    assert is_in == (state == SubscriptionState.CONFIRMED)


def test_joining_twice_is_one_human_who_joined(pair):
    kept, duplicate = pair
    SubscriptionFactory(person=kept, confirmed_at=ago(9))
    SubscriptionFactory(person=duplicate, confirmed_at=ago(5))
    assert subscribed_at(timezone.now()).count() == 2
    merge(kept, duplicate, by=None)
    assert Subscription.objects.get().changes.count() == 1
    assert subscribed_at(timezone.now()).count() == 1


def test_both_links_go_on_working(pair, client):
    kept, duplicate = pair
    mine = SubscriptionFactory(person=kept, confirmed_at=ago(9))
    other = SubscriptionFactory(person=duplicate, confirmed_at=ago(5))
    merge(kept, duplicate, by=None)
    for token in (mine.token, other.token):
        assert client.get(reverse("newsletter:choices", args=[token])).status_code == 200
    client.post(reverse("newsletter:leave", args=[other.token]))
    assert Subscription.objects.get().state == SubscriptionState.LEFT


def test_only_the_duplicate_was_subscribed(pair):
    kept, duplicate = pair
    other = SubscriptionFactory(person=duplicate)
    merge(kept, duplicate, by=None)
    row = Subscription.objects.get()
    assert (row.person, row.token) == (kept, other.token)


def test_letters_move_and_one_issue_is_one_letter(pair):
    kept, duplicate = pair
    mine = SubscriptionFactory(person=kept, confirmed_at=ago(9))
    other = SubscriptionFactory(person=duplicate, confirmed_at=ago(5))
    both, only = IssueFactory(), IssueFactory()
    letter(both, mine, MailState.PENDING)
    sent = letter(both, other, MailState.SENT)
    letter(only, other, MailState.PENDING)
    merge(kept, duplicate, by=None)
    rows = {row.issue: row for row in Delivery.objects.filter(subscription=mine)}
    assert set(rows) == {both, only}
    assert rows[both] == sent
    assert rows[only].address == kept.email
    assert Delivery.objects.count() == 2


def letter(issue, subscription, state):
    return Delivery.objects.create(
        issue=issue,
        subscription=subscription,
        address=subscription.person.email,
        state=state,
        message_id=f"<{issue.pk}-{subscription.pk}@voorbeeld.example>",
    )
