"""Meetings of a network: their topic, their minutes, and the gap while those are missing."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events.actions.meetings import open_due_topics, start_day_minutes
from events.collectors import waiting_work
from events.enums import AttendanceState, EventKind
from events.meetings import minutes_gaps, minutes_link
from events.models import Closing, SessionDay
from events.refusals import ChangeRefused
from networks.actions.minutes import approve_minutes, publish_minutes, write_minutes
from networks.actions.minutes_telling import tell_minutes_due
from networks.enums import AuthorRole, MembershipRole, NetworkKind
from networks.models import Topic
from tests.factories.events import (
    AttendanceFactory,
    EventFactory,
    RegistrationFactory,
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
