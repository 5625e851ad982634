"""Digests: when they are due, and only what one missed."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from networks.actions.digests import send_due_digests
from networks.actions.discussion import reply
from networks.actions.listening import attend, choose_rhythm, mark_read
from networks.digest_rules import Said, last_due, missed
from networks.enums import Attention, Rhythm
from planning.working_time import BRUSSELS
from tests.factories.networks import MembershipFactory, PostFactory, TopicFactory

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 5, 13, 12, tzinfo=BRUSSELS)  # a Wednesday; the next day is Ascension


@pytest.mark.parametrize(
    ("rhythm", "now", "due"),
    [
        (Rhythm.DAILY, NOON, datetime(2026, 5, 13, 7, tzinfo=BRUSSELS)),
        (Rhythm.DAILY, NOON.replace(hour=6), datetime(2026, 5, 12, 7, tzinfo=BRUSSELS)),
        (Rhythm.DAILY, NOON.replace(day=14), datetime(2026, 5, 13, 7, tzinfo=BRUSSELS)),
        (Rhythm.DAILY, NOON.replace(day=17), datetime(2026, 5, 15, 7, tzinfo=BRUSSELS)),
        (Rhythm.WEEKLY, NOON, datetime(2026, 5, 11, 7, tzinfo=BRUSSELS)),
        (Rhythm.WEEKLY, NOON.replace(day=11, hour=6), datetime(2026, 5, 4, 7, tzinfo=BRUSSELS)),
    ],
)
def test_when_a_digest_is_due(rhythm, now, due):
    assert last_due(rhythm, now) == due


def at(hour) -> datetime:
    return NOON.replace(hour=hour)


@pytest.mark.parametrize(
    ("facts", "counts"),
    [
        ({}, {1: 2, 2: 1}),
        ({"since": at(10)}, {2: 1, 1: 1}),
        ({"read": {1: at(11)}}, {2: 1}),
        ({"not_of": {1}}, {2: 1}),
        ({"told": {3}}, {1: 2}),
        ({"person": 8}, {2: 1}),
    ],
)
def test_a_digest_counts_only_what_one_missed(facts, counts):
    said = [Said(1, 1, 8, at(9)), Said(2, 1, 8, at(11)), Said(3, 2, 9, at(11))]
    usual = {"person": 7, "since": at(8), "read": {}, "not_of": set(), "told": set()}

    assert missed(said, **(usual | facts)) == counts


@pytest.fixture
def monday():
    """The next Monday at eight."""
    return last_due(Rhythm.WEEKLY, timezone.now()) + timedelta(days=7, hours=1)


def digests(mails):
    while send_due_digests():
        pass
    return mails("network_digest")


def test_a_weekly_digest_tells_once_what_was_missed(group, mails, monday):
    network, author, reader, topic = group
    with time_machine.travel(monday - timedelta(days=2), tick=False) as now:
        reply(topic, text="Een antwoord met **nieuws**.", by=author)
        quiet = TopicFactory(network=network, title="Al gelezen", author=author)
        mark_read(quiet, person=reader, until=timezone.now())
        now.move_to(monday)
        [mail] = [mail for mail in digests(mails) if mail.to == reader.email]

        assert topic.title in mail.body_text
        assert "Een antwoord met nieuws." in mail.body_text
        assert "Al gelezen" not in mail.body_text
        assert mail.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        before = len(mails("network_digest"))
        now.shift(timedelta(hours=3))
        assert len(digests(mails)) == before
        now.shift(timedelta(days=7))
        assert len(digests(mails)) == before  # nothing was said: no mail


def test_what_was_mailed_already_stands_in_no_digest(group, mails, monday):
    _, author, reader, topic = group
    attend(topic, person=reader, attention=Attention.FOLLOWS)
    with time_machine.travel(monday - timedelta(days=2), tick=False) as now:
        reply(topic, text="Al gemaild.", by=author)
        now.move_to(monday)

        assert [mail.to for mail in digests(mails) if mail.to == reader.email] == []


@pytest.mark.parametrize("rhythm", [Rhythm.FOLLOWED, Rhythm.SILENT, Rhythm.EACH])
def test_who_chose_otherwise_gets_no_digest(group, mails, monday, rhythm):
    network, author, reader, topic = group
    choose_rhythm(network, person=reader, rhythm=rhythm)
    with time_machine.travel(monday - timedelta(days=2), tick=False) as now:
        reply(topic, text="Nieuws.", by=author)
        now.move_to(monday)

        assert [mail.to for mail in digests(mails) if mail.to == reader.email] == []


def test_digests_of_many_members_go_in_batches(group, mails, monday, monkeypatch):
    network, author, _, topic = group
    monkeypatch.setattr("networks.actions.digests.BATCH", 3)
    MembershipFactory.create_batch(6, network=network)
    with time_machine.travel(monday - timedelta(days=2), tick=False) as now:
        reply(topic, text="Nieuws.", by=author)
        now.move_to(monday)
        sent = [mail.to for mail in digests(mails)]

    assert len(sent) == len(set(sent)) == 7  # everybody but the author


def test_a_batch_costs_the_same_queries_for_one_and_three_topics(group, mails, monday):
    from django.db import connection  # inline: Django is ready only in a test
    from django.test.utils import CaptureQueriesContext

    network, author, *_ = group
    costs = []
    with time_machine.travel(monday - timedelta(days=2), tick=False) as now:
        for topics in (1, 1, 3):  # the first time, members get their choices
            for _ in range(topics):
                PostFactory(topic=TopicFactory(network=network, author=author), author=author)
            now.shift(timedelta(days=7))
            with CaptureQueriesContext(connection) as queries:
                digests(mails)
            costs.append(len(queries))
    assert len(mails("network_digest")) == 3
    assert costs[2] == costs[1]
