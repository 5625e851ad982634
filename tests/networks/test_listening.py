"""Who hears what, and when: following, muting, digests, one-click leaving, alerts, a welcome."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from members import purging
from members.actions.merging import merge
from networks.actions.alerts import alert_due, alert_from
from networks.actions.digests import send_due_digests
from networks.actions.discussion import reply, start_topic
from networks.actions.listening import attend, choose_rhythm, mark_read
from networks.actions.membership import join
from networks.actions.posts import delete_post, toggle_reaction
from networks.actions.telling import GRACE, tell_due
from networks.digest_rules import Said, last_due, missed
from networks.enums import Attention, MembershipRole, ReactionKind, Rhythm
from networks.models import MailChoice, Post, Reaction, TopicAttention
from planning.working_time import BRUSSELS
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.networks import MembershipFactory, PostFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(network):
    """Author, reader and the opening of a topic; the opening is told already."""
    author = MembershipFactory(network=network).person
    reader = MembershipFactory(network=network, person__email="lezer@stad.example").person
    topic = TopicFactory(network=network, author=author)
    Post.objects.update(told_at=timezone.now())
    return network, author, reader, topic


def told(mails) -> list[str]:
    tell_due(timezone.now() + GRACE)
    return [mail.to for mail in mails("network_post")]


@pytest.mark.parametrize(
    ("rhythm", "attention", "hears"),
    [
        (None, None, False),
        (None, Attention.FOLLOWS, True),
        (Rhythm.EACH, None, True),
        (Rhythm.EACH, Attention.MUTES, False),
        (Rhythm.FOLLOWED, None, False),
        (Rhythm.FOLLOWED, Attention.FOLLOWS, True),
        (Rhythm.SILENT, Attention.FOLLOWS, False),
        (Rhythm.DAILY, Attention.MUTES, False),
    ],
)
def test_who_is_mailed_about_a_post(group, mails, rhythm, attention, hears):
    network, author, reader, topic = group
    if rhythm:
        choose_rhythm(network, person=reader, rhythm=rhythm)
    attend(topic, person=reader, attention=attention)

    reply(topic, text="Nog iets.", by=author)

    assert told(mails) == ["lezer@stad.example"] * hears


def test_who_is_called_by_name_is_mailed_even_where_the_topic_is_muted(group, mails):
    _, author, reader, topic = group
    attend(topic, person=reader, attention=Attention.MUTES)

    reply(topic, text=f"@{reader.name}, weet jij dit?", by=author)

    assert told(mails) == ["lezer@stad.example"]
    assert "omdat iemand jou bij naam noemt" in mails("network_post")[0].body_text


def test_who_writes_follows_and_who_read_it_already_hears_nothing(group, mails):
    _, author, reader, topic = group
    reply(topic, text="Ik volg dit nu.", by=reader)
    assert told(mails) == []  # the author of the factory follows nothing

    reply(topic, text="Nog iets.", by=author)
    mark_read(topic, person=reader, until=timezone.now())
    assert told(mails) == []


def test_a_post_taken_back_within_minutes_reaches_nobody(group, mails):
    _, author, reader, topic = group
    attend(topic, person=reader, attention=Attention.FOLLOWS)
    post = reply(topic, text="Oei.", by=author)
    tell_due()
    assert mails("network_post") == []

    delete_post(post, by=author)

    assert told(mails) == []


def test_nobody_is_told_twice_and_a_turn_goes_on_where_another_stopped(group, mails, monkeypatch):
    network, author, reader, topic = group
    monkeypatch.setattr("networks.actions.telling.BATCH", 2)
    for person in [reader, *(MembershipFactory(network=network).person for _ in range(4))]:
        choose_rhythm(network, person=person, rhythm=Rhythm.EACH)
    reply(topic, text="Nog iets.", by=author)

    first = told(mails)

    assert len(first) == len(set(first)) == 5
    assert told(mails) == first


def test_a_mail_of_the_group_is_left_in_one_click(client, group, mails):
    network, author, reader, topic = group
    attend(topic, person=reader, attention=Attention.FOLLOWS)
    reply(topic, text="Nog iets.", by=author)
    told(mails)
    headers = mails("network_post")[0].headers
    path = urlsplit(headers["List-Unsubscribe"].strip("<>")).path

    assert "Stop de mails" in client.get(path).text
    choice = MailChoice.objects.get(person=reader)
    assert choice.rhythm == Rhythm.WEEKLY  # looking does nothing

    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    answer = client.post(path, {"List-Unsubscribe": "One-Click"})
    assert (answer.status_code, answer.cookies) == (200, {})
    choice.refresh_from_db()
    assert choice.rhythm == Rhythm.SILENT
    reply(topic, text="En nog iets.", by=author)
    assert len(told(mails)) == 1


def test_a_guessed_link_to_leave_is_unknown(client, network):
    path = reverse("networks:mails_leave", args=["geraden"])

    assert client.get(path).status_code == 404
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200


def test_the_settings_page_keeps_the_choice_and_lists_what_one_follows(client, group):
    network, _, reader, topic = group
    client.force_login(UserFactory(person=reader))
    client.post(
        reverse("networks:topic_attend", args=[network.slug, topic.pk]), {"volg": "follows"}
    )

    client.post(network.mail_settings_url, {"rhythm": "daily"})

    page = client.get(network.mail_settings_url)
    assert page.context["form"]["rhythm"].value() == "daily"
    assert topic.title in page.text
    assert page.context["start_address"] in page.text


# --- digests -----------------------------------------------------------------------------------

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
    network, author, reader, topic = group
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

    network, author, reader, topic = group
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


# --- kept alive --------------------------------------------------------------------------------


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
    network, author, reader, topic = group
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


# --- when people and words go ------------------------------------------------------------------


def test_two_rows_of_one_person_keep_one_of_each(group):
    network, author, reader, topic = group
    post = topic.posts.get()
    for person in (author, reader):
        toggle_reaction(post, ReactionKind.THANKS, by=person)
        attend(topic, person=person, attention=Attention.FOLLOWS)
        choose_rhythm(network, person=person, rhythm=Rhythm.DAILY)
        mark_read(topic, person=person, until=timezone.now())

    merge(author, reader, by=None)

    assert Reaction.objects.get().person == author
    assert TopicAttention.objects.get().person == author
    assert MailChoice.objects.get().person == author


def test_the_words_of_a_post_taken_back_go_after_a_month(group):
    _, author, _, topic = group
    post = reply(topic, text="Oei.", by=author)
    delete_post(post, by=author)
    later = timezone.now() + timedelta(days=31)

    for name in ("taken_back", "talk_drafts", "group_mails"):
        list(purging.purges()[name].work(later))

    post.refresh_from_db()
    assert post.text == ""
    assert topic.posts.count() == 2
