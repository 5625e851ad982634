"""Kept alive by itself: a question nobody answers, and a new member."""

from datetime import datetime, timedelta

import pytest
import time_machine

from networks.actions.alerts import alert_due, alert_from
from networks.actions.discussion import reply, start_topic
from networks.actions.membership import join
from networks.enums import MembershipRole, ReactionKind
from networks.models import Reaction
from planning.working_time import BRUSSELS
from tests.factories.members import PersonFactory
from tests.factories.networks import MembershipFactory, PostFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "alert"),
    [
        ("2026-05-11 10:30", "2026-05-13 10:30"),
        ("2026-05-12 10:30", "2026-05-15 10:30"),  # Ascension lies between
        ("2026-05-08 16:00", "2026-05-12 16:00"),  # a weekend does
    ],
)
def test_two_working_days(asked, alert):
    moment = datetime.fromisoformat(asked).replace(tzinfo=BRUSSELS)
    assert alert_from(moment) == datetime.fromisoformat(alert).replace(tzinfo=BRUSSELS)


def test_scenario_3_a_question_unanswered_for_two_working_days_alerts_the_moderator(group, mails):
    network, author, _, topic = group
    guide = MembershipFactory(network=network, role=MembershipRole.MODERATOR).person
    with time_machine.travel(topic.created_at, tick=False) as now:
        reply(topic, text="Vergeten te zeggen: dringend.", by=author)  # not an answer
        now.move_to(alert_from(topic.created_at) - timedelta(minutes=1))
        assert alert_due() == 0
        now.shift(timedelta(minutes=2))
        assert alert_due() == 1
        assert alert_due() == 0

    [mail] = mails("network_unanswered")
    assert (mail.to, topic.title in mail.subject) == (guide.email, True)


def test_questions_that_still_wait_hold_up_no_other(group, mails, monkeypatch):
    network, author, *_ = group
    monkeypatch.setattr("networks.actions.alerts.AT_ONCE", 1)
    last = TopicFactory(network=network, author=author)

    with time_machine.travel(alert_from(last.created_at) + timedelta(minutes=1)):
        assert [alert_due() for _ in range(3)] == [1, 1, 0]

    assert len(mails("network_unanswered")) == 2


def test_an_answered_question_alerts_nobody(group, mails):
    _, _, reader, topic = group
    reply(topic, text="Zo doe je dat.", by=reader)
    with time_machine.travel(alert_from(topic.created_at) + timedelta(days=1)):
        assert alert_due() == 0


def test_without_a_moderator_the_contact_of_the_group_hears(group, mails):
    network, *_, topic = group
    network.contact_email = "contact@vvsg.example"
    network.save()
    with time_machine.travel(alert_from(topic.created_at) + timedelta(minutes=1)):
        alert_due()

    assert [mail.to for mail in mails("network_unanswered")] == ["contact@vvsg.example"]


def test_a_new_member_is_welcomed_with_three_good_topics(network, mails):
    author = MembershipFactory(network=network).person
    solved = TopicFactory(network=network, author=author, title="Opgelost")
    solved.solution = PostFactory(topic=solved)
    solved.save()
    liked = TopicFactory(network=network, author=author, title="Geliefd")
    Reaction.objects.create(post=liked.posts.get(), person=author, kind=ReactionKind.THANKS)
    for number in range(3):
        start_topic(network, title=f"Gewoon {number}", text="Zo.", by=author)
    person = PersonFactory()

    join(network, person=person, by=person)

    [mail] = mails("network_welcome")
    places = [mail.body_text.index(title) for title in ("Opgelost", "Geliefd", "Gewoon 2")]
    assert places == sorted(places)
    assert "Gewoon 1" not in mail.body_text
