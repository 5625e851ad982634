"""Meetings of a network: their topic, their minutes, and the gap while those are missing."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events.actions.meeting_changes import follow_changed_days
from events.actions.meetings import open_due_topics, start_day_minutes
from events.actions.planning_sessions import cancel_day, delete_unused, move_day
from events.actions.publishing import cancel_event, cancel_session
from events.actions.texts import keep_texts, texts_of
from events.collectors import waiting_work
from events.enums import AttendanceState, EventKind
from events.meetings import minutes_gaps, minutes_link
from events.models import Closing, SessionDay
from events.refusals import ChangeRefused
from events.rules.day_changes import PAUSE
from members.dutch import day as day_in_words
from members.dutch import moment
from networks.actions.minutes import approve_minutes, publish_minutes, write_minutes
from networks.actions.minutes_telling import tell_minutes_due
from networks.enums import AuthorRole, MembershipRole, NetworkKind
from networks.models import Topic
from tests.factories.events import (
    AttendanceFactory,
    EventFactory,
    RegistrationFactory,
    SessionDayFactory,
    make_session,
)
from tests.factories.members import StaffFactory, UserFactory
from tests.factories.networks import MembershipFactory, NetworkFactory, PairingFactory

pytestmark = pytest.mark.django_db


def meeting(network, first_in, **values) -> SessionDay:
    event = EventFactory(kind=EventKind.PEER_GROUP, network=network, **values)
    return make_session(event=event, first_in=first_in).days.get()


def written(day, by):
    minutes = start_day_minutes(day, by=by)
    write_minutes(minutes, by=by, decisions="Lier schrijft een eerste versie.")
    approve_minutes(minutes, by=by)
    return publish_minutes(minutes, by=by)


def test_scenario_1_joining_from_the_public_page_and_the_next_meeting_in_the_calendar(
    client, network
):
    day = meeting(network, 14)
    official = UserFactory()
    client.force_login(official)
    public = client.get(network.get_absolute_url()).content.decode()
    assert network.join_url in public

    client.post(network.join_url, {"organisation": official.person.organisation.name})

    assert network.memberships.active().of_person(official.person).exists()
    page = client.get(network.get_absolute_url()).content.decode()
    assert day.session.event.title in page
    feed = reverse("events:feed_network", args=[network.slug])
    assert feed in page
    assert day.session.event.title in client.get(feed).content.decode()


def test_scenario_6_a_meeting_without_minutes_is_listed_until_they_are_published(
    client, network, guide, mails
):
    day = meeting(network, -31)
    member = MembershipFactory(network=network).person
    came = AttendanceFactory(registration=RegistrationFactory(session=day.session), day=day)
    AttendanceFactory(
        registration=RegistrationFactory(session=day.session),
        day=day,
        state=AttendanceState.ABSENT,
    )
    client.force_login(StaffFactory())
    gaps = reverse("events_staff:minutes_gaps")
    title = day.session.event.title
    for url in (gaps, network.get_absolute_url(), network.minutes_url, network.health_url):
        assert title in client.get(url).content.decode()
        assert "Begin het verslag" in client.get(url).content.decode()
    assert any(line.url == gaps for line in waiting_work())

    client.post(reverse("events:minutes_start", args=[day.pk]))
    day.refresh_from_db()
    assert list(day.minutes.attendees.values_list("person", flat=True)) == [
        came.registration.person_id
    ]
    assert list(minutes_gaps()) == [day]
    write_minutes(day.minutes, by=guide, text="Zo was het.")
    approve_minutes(day.minutes, by=guide)
    assert list(minutes_gaps()) == [day]
    publish_minutes(day.minutes, by=guide)

    assert not minutes_gaps()
    assert not any(line.url == gaps for line in waiting_work())
    assert title not in client.get(gaps).content.decode()
    tell_minutes_due()
    assert member.pk in {mail.person_id for mail in mails("network_minutes")}


@pytest.mark.parametrize(
    ("first_in", "values", "is_gap"),
    [
        (-29, {}, False),
        (-31, {}, True),
        (-31, {"minutes_required": False}, False),
        (-31, {"published_at": None}, False),
        (-31, {"cancelled_at": timezone.now()}, False),
    ],
    ids=["not a month ago", "a month ago", "none needed", "never public", "cancelled"],
)
def test_which_meetings_are_a_gap(network, guide, first_in, values, is_gap):
    if "cancelled_at" in values:
        values = values | {"cancelled_by": guide}
    day = meeting(network, first_in, **values)

    assert (day in minutes_gaps()) == is_gap


def test_a_link_of_before_stays_readable_and_fills_the_gap(network):
    day = meeting(network, -31)
    Closing.objects.create(event=day.session.event, minutes="https://verslag.example/x")

    assert not minutes_gaps()
    assert minutes_link(day.session.event, day.session.event.closing).endswith("verslag.example/x")


def test_a_meeting_opens_its_topic_once_and_no_member_wrote_it(network, guide):
    near = meeting(network, 14)
    for other in (60, -3):
        meeting(network, other)

    assert [open_due_topics(), open_due_topics()] == [1, 0]

    near.refresh_from_db()
    topic = Topic.objects.get()
    assert near.topic == topic
    assert near.session.event.title in topic.title
    post = topic.posts.get()
    assert (post.author_role, post.author) == (AuthorRole.SYSTEM, guide)
    assert not topic.posts.of_members().exists()


def test_without_a_moderator_no_topic_opens(network):
    meeting(network, 14)

    assert open_due_topics() == 0
    assert not Topic.objects.exists()


@pytest.fixture
def opened(network, guide):
    """A meeting in two weeks with its topic."""
    day = meeting(network, 14)
    open_due_topics()
    day.refresh_from_db()
    return day


def after_the_pause():
    return follow_changed_days(timezone.now() + PAUSE)


def move(day, days, by):
    day.refresh_from_db()
    step = timedelta(days=days)
    moments = {"starts_at": day.starts_at + step, "ends_at": day.ends_at + step}
    return move_day(day, version=day.version, by=by, **moments)


def test_a_meeting_that_moves_twice_tells_its_topic_once(opened, guide):
    first = opened.starts_at
    move(opened, 1, guide)
    moved = move(opened, 6, guide)
    assert not follow_changed_days()

    assert [after_the_pause(), after_the_pause()] == [1, 0]

    topic = Topic.objects.get()
    opening, told = topic.posts.in_order()
    assert topic.title.endswith(day_in_words(moved.starts_at))
    assert f"Op {moment(moved.starts_at)} komen we samen" in opening.text
    assert moment(first) in opening.versions.get().text
    assert f"niet op {moment(first)}, wel op {moment(moved.starts_at)}" in told.text
    assert (told.author_role, told.told_at) == (AuthorRole.SYSTEM, None)
    assert topic.last_post_at == told.written_at


def test_moved_and_back_is_no_news(opened, guide):
    move(opened, 1, guide)
    move(opened, -1, guide)

    assert after_the_pause() == 0


def test_a_date_that_is_put_right_afterwards_is_no_news(opened, guide):
    move(opened, -20, guide)

    after_the_pause()

    topic = Topic.objects.get()
    assert topic.posts.count() == 1
    assert day_in_words(SessionDay.objects.get().starts_at) in topic.title


@pytest.mark.parametrize("dropped", ["event", "session", "day", "deleted"])
def test_the_topic_of_a_cancelled_meeting_says_so_once_and_closes(opened, guide, dropped):
    event = opened.session.event
    if dropped == "event":
        cancel_event(event, by=guide)
    elif dropped == "session":
        make_session(event=event)
        cancel_session(opened.session, by=guide)
    elif dropped == "day":
        SessionDayFactory(session=opened.session)
        cancel_day(opened, by=guide)
    else:
        delete_unused(event)
    after_the_pause()
    Topic.objects.update(closed_at=None)  # a moderator opens it again: that stays so
    after_the_pause()

    topic = Topic.objects.get()
    assert topic.closed_at is None
    assert [("gaat niet door" in post.text) for post in topic.posts.in_order()] == [False, True]


def test_the_topic_follows_the_name_of_its_meeting(opened, guide):
    event = opened.session.event
    before = texts_of(event)
    event.title = "x" * 200
    event.save()

    keep_texts(before, event, by=guide)

    title = Topic.objects.get().title
    assert title.startswith("xxx")
    assert title.endswith(f"…, {day_in_words(opened.starts_at)}")


def test_the_topic_closes_with_the_minutes_and_nobody_is_mailed_twice(network, guide):
    day = meeting(network, 14)
    open_due_topics()
    SessionDay.objects.update(
        starts_at=timezone.now() - timedelta(days=2), ends_at=timezone.now() - timedelta(days=1)
    )

    minutes = written(day, guide)

    topic = Topic.objects.get()
    assert topic.closed_at
    last = topic.posts.in_order().last()
    assert minutes.get_absolute_url() in last.text
    assert last.told_at
    assert topic.posts.count() == 2


def test_a_day_to_come_has_no_minutes_yet_and_asking_twice_gives_the_same(network, guide):
    with pytest.raises(ChangeRefused):
        start_day_minutes(meeting(network, 3), by=guide)
    day = meeting(network, -3)

    assert start_day_minutes(day, by=guide) == start_day_minutes(day, by=guide)


@pytest.mark.parametrize(
    ("role", "status"),
    [(None, 403), (MembershipRole.MEMBER, 403), (MembershipRole.MENTOR, 403)],
)
def test_only_moderators_begin_minutes(client, network, role, status):
    day, user = meeting(network, -3), UserFactory()
    if role:
        MembershipFactory(network=network, person=user.person, role=role)
    client.force_login(user)

    assert client.post(reverse("events:minutes_start", args=[day.pk])).status_code == status
    day.refresh_from_db()
    assert day.minutes is None


def test_a_visit_stands_with_the_boards_that_are_paired(client, moderator_staff, index_page):
    learning = NetworkFactory(kind=NetworkKind.LEARNING_NETWORK)
    pairing = PairingFactory(network=learning)
    event = EventFactory(kind=EventKind.WORK_VISIT, network=learning, pairing=pairing)
    make_session(event=event)
    client.force_login(moderator_staff)

    assert event.title in client.get(learning.mentors_url).content.decode()


def test_the_topic_shows_its_meeting(client, network, guide, moderator_staff):
    day = meeting(network, 14)
    open_due_topics()
    client.force_login(moderator_staff)

    page = client.get(Topic.objects.get().get_absolute_url()).content.decode()

    assert day.session.event.url in page
