"""The rows of OD 2.1 that groups feed: members, interactions, minutes and boards."""

import datetime

import pytest

from events.enums import EventKind
from events.models import SessionDay
from members.dutch import BRUSSELS
from networks.enums import AuthorRole, MembershipRole, NetworkKind, ReactionKind
from networks.models import Membership, Post, Reaction, Topic
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measurers
from tests.factories.networks import MinutesFactory
from tests.factories.reporting import activity, came, municipality, person
from tests.reporting.test_measurements import YEAR, measured, network, value

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]


def at(month, day, year=2026):
    return datetime.datetime(year, month, day, 12, tzinfo=BRUSSELS)


def member(group, who=None, role=MembershipRole.MEMBER, **more):
    more.setdefault("joined_at", at(1, 5))
    return Membership.objects.create(network=group, person=who or person(), role=role, **more)


def written_out(found):
    """The evidence as its export has it: the heads, and a list per row."""
    evidence = Evidence.of(found.evidence, with_names=False)
    return [evidence.heads, *evidence.export()]


def test_scenario_7_a_board_through_two_people_in_three_networks_counts_once():
    lier = municipality("Lier")
    municipality("Mol")
    ann, bob = person(), person()
    one, two, three = (network(slug=f"groep-{number}") for number in range(3))
    for group, who in ((one, ann), (two, ann), (two, bob), (three, bob)):
        member(group, who, organisation=lier)
    came(activity(EventKind.PEER_GROUP), lier, who=ann)

    found = measured("od2-1-a-60pct-gemeenten")

    assert (found.numerator, found.denominator, found.value) == (1, 2, 50.0)
    assert list(found.evidence) == [lier]


def test_members_of_the_knowledge_group_are_those_of_the_last_day():
    group = network(NetworkKind.KNOWLEDGE_GROUP)
    member(group, joined_at=at(3, 1, 2025), left_at=at(2, 1))
    member(group)

    assert value("od2-1-kennisgroep-leden", Period.year(2025)) == 1
    assert value("od2-1-kennisgroep-leden") == 1


def test_interactions_are_topics_replies_and_reactions_of_members():
    group, elsewhere = network(NetworkKind.KNOWLEDGE_GROUP), network(slug="elders")
    asker, guide = member(group), member(group, role=MembershipRole.MODERATOR)
    former = member(group, left_at=at(2, 1))

    def says(topic, who, role=AuthorRole.MEMBER, when=None):
        return Post.objects.create(
            topic=topic,
            author=who.person,
            author_role=role,
            text="Zo.",
            written_at=when or at(3, 2),
        )

    topic = Topic.objects.create(
        network=group, title="Hoe?", author=asker.person, created_at=at(3, 1)
    )
    opening = says(topic, asker, when=at(3, 1))
    says(topic, asker)
    says(topic, guide, AuthorRole.MODERATOR)
    says(topic, guide, AuthorRole.SYSTEM)
    says(topic, asker, when=at(12, 30, 2025))
    other = Topic.objects.create(network=elsewhere, title="Elders", author=asker.person)
    says(other, asker)
    for who in (asker, guide, former):
        Reaction.objects.create(
            post=opening, person=who.person, kind=ReactionKind.THANKS, reacted_at=at(3, 3)
        )

    found = measured("od2-1-kennisgroep-interacties")

    assert found.value == 3
    assert found.beside == (
        ("nieuwe gesprekken", 1),
        ("antwoorden", 1),
        ("reacties van leden", 1),
        ("berichten van begeleiders en VVSG, apart geteld", 2),
    )
    heads, *rows = written_out(found)
    assert heads[-3:] == ["Telt zelf mee", "Reacties van leden", "Laatste reactie op"]
    assert sorted(row[-3:-1] for row in rows) == [[1, 0], [1, 1]]


def test_a_reaction_to_what_a_moderator_wrote_is_in_the_evidence_too():
    group = network(NetworkKind.KNOWLEDGE_GROUP)
    reader, guide = member(group), member(group, role=MembershipRole.MODERATOR)
    topic = Topic.objects.create(
        network=group, title="Ter info", author=guide.person, created_at=at(3, 1)
    )
    post = Post.objects.create(
        topic=topic,
        author=guide.person,
        author_role=AuthorRole.MODERATOR,
        text="Zo.",
        written_at=at(3, 1),
    )
    for kind in (ReactionKind.THANKS, ReactionKind.HELPFUL):
        Reaction.objects.create(post=post, person=reader.person, kind=kind, reacted_at=at(3, 3))
    Reaction.objects.create(
        post=post, person=reader.person, kind=ReactionKind.SAME, reacted_at=at(12, 30, 2025)
    )

    found = measured("od2-1-kennisgroep-interacties")

    _, [*_, counts, reactions, last] = written_out(found)
    assert (counts, reactions, last) == (0, 2, at(3, 3))
    assert found.value == 2


@pytest.mark.parametrize("on", ["post", "topic"])
@pytest.mark.parametrize("how", ["taken back", "hidden"])
def test_what_nobody_can_look_up_is_no_interaction(on, how):
    """One post out of sight leaves the other; with the topic both go, and so do the reactions."""
    group = network(NetworkKind.KNOWLEDGE_GROUP)
    asker = member(group)
    topic = Topic.objects.create(
        network=group, title="Hoe?", author=asker.person, created_at=at(3, 1)
    )
    post, _ = (
        Post.objects.create(topic=topic, author=asker.person, text="Zo.", written_at=at(3, day))
        for day in (1, 2)
    )
    Reaction.objects.create(
        post=post, person=asker.person, kind=ReactionKind.THANKS, reacted_at=at(3, 3)
    )
    assert value("od2-1-kennisgroep-interacties") == 3

    row = post if on == "post" else topic
    if how == "hidden":
        row.hidden_at, row.hidden_by, row.hidden_reason = at(3, 4), asker.person, "Reclame."
    else:
        row.deleted_at = at(3, 4)
    row.save()

    found = measured("od2-1-kennisgroep-interacties")
    _, *rows = written_out(found)
    assert found.value == sum(row[-3] + row[-2] for row in rows) == (1 if on == "post" else 0)


@pytest.mark.parametrize(
    ("kind", "state", "count"),
    [
        (EventKind.PEER_GROUP, "published", 1),
        (EventKind.PEER_GROUP, "approved", 0),
        (EventKind.SUPPORT_GROUP, "published", 0),
    ],
)
def test_minutes_of_the_peer_group_count_once_published(kind, state, count):
    group = network(NetworkKind.PEER_GROUP)
    session = activity(kind, on=("2026-03-10", "2026-05-12"), network=group)
    moments = {} if state == "published" else {"published_at": None}
    minutes = MinutesFactory(network=group, state=state, **moments)
    SessionDay.objects.filter(pk=session.days.first().pk).update(minutes=minutes)

    found = measured("od2-1-collegagroep-verslagen")

    assert found.value in (count, count or None)
    assert "od2-1-collegagroep-verslagen" in measurers()
    if count:
        assert list(found.evidence) == [minutes]
        assert found.beside == (("bijeenkomsten zonder verslag", 1),)


def test_minutes_of_another_year_count_there():
    group = network(NetworkKind.PEER_GROUP)
    session = activity(EventKind.PEER_GROUP, on="2025-11-10", network=group)
    SessionDay.objects.filter(session=session).update(minutes=MinutesFactory(network=group))

    assert value("od2-1-collegagroep-verslagen", Period.year(2025)) == 1
    assert not value("od2-1-collegagroep-verslagen", YEAR)
