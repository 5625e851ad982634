"""The same button pressed in several tabs at the same instant: real threads, real commits."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from members.models import OutboxMail
from networks.actions.discussion import reply
from networks.actions.join_link import use_link
from networks.actions.membership import join, leave
from networks.models import Membership
from tests.factories.members import PersonFactory
from tests.factories.networks import (
    JoinLinkFactory,
    MembershipFactory,
    NetworkFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)
TABS = 6


def at_once(act):
    """Do it in every tab, all released at the same moment."""
    start = Barrier(TABS)

    def run(_):
        try:
            start.wait(timeout=10)
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(TABS) as threads:
        return list(threads.map(run, range(TABS)))


def test_joining_makes_one_member_and_one_mail():
    network, person = NetworkFactory(), PersonFactory()

    memberships = at_once(lambda: join(network, person=person, by=person))

    assert len(set(memberships)) == 1
    assert Membership.objects.count() == OutboxMail.objects.count() == 1


def test_a_mailed_link_makes_one_person_and_one_member():
    link = JoinLinkFactory()

    memberships = at_once(lambda: use_link(link.token))

    assert len(set(memberships)) == 1
    assert Membership.objects.get().person.email == link.email


def test_leaving_mails_once():
    row = MembershipFactory()

    at_once(lambda: leave(row.network, person=row.person, by=row.person))

    assert not Membership.objects.active().exists()
    assert OutboxMail.objects.count() == 1


def test_the_same_reply_stands_there_once():
    row = MembershipFactory()
    topic = TopicFactory(network=row.network)

    at_once(lambda: reply(topic, text="Zo deden wij het.", by=row.person))

    assert topic.posts.count() == 2  # the question and one reply
