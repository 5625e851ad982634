"""Members put a question, answer each other and mark what helped."""

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from networks.actions.discussion import (
    SpeakRefusal,
    SpeakRefused,
    choose_solution,
    reply,
    start_topic,
)
from networks.actions.moderation import close_topic
from networks.enums import AuthorRole, MembershipRole
from networks.limits import POST_LIMIT
from networks.models import Post, Topic
from planning.enums import Theme
from tests.factories.members import PersonFactory
from tests.factories.networks import MembershipFactory, NetworkFactory, PostFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def member(client, network, official):
    """A signed-in member's membership."""
    client.force_login(official)
    return MembershipFactory(network=network, person=official.person)


def start_url(network):
    return reverse("networks:topic_start", args=[network.slug])


def test_a_question_stands_there_under_the_name_and_board_of_its_author(client, network, member):
    answer = client.post(
        start_url(network),
        {
            "title": " Wie heeft een  draaiboek? ",
            "text": "Dag.\r\n\r\nGraag!",
            "themes": ["gender"],
        },
        follow=True,
    )

    topic = Topic.objects.get()
    assert topic.title == "Wie heeft een draaiboek?"
    assert topic.themes == [Theme.GENDER]
    assert topic.posts.get().text == "Dag.\n\nGraag!"
    page = answer.content.decode()
    assert "<p>Dag.</p>\n\n<p>Graag!</p>" in page
    assert member.person.name in page
    assert member.organisation.name in page


def test_what_members_write_is_text_and_never_markup(client, network, member):
    topic = TopicFactory(network=network)

    client.post(
        topic.get_absolute_url(),
        {"text": '<script>alert(1)</script> <a href="javascript:x">k</a> https://stad.example/x'},
    )

    page = client.get(topic.get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert 'href="javascript' not in page
    assert '<a href="https://stad.example/x" rel="nofollow">' in page


def test_a_reply_brings_its_topic_to_the_top(client, network, member):
    old, new = TopicFactory(network=network), TopicFactory(network=network)
    Topic.objects.filter(pk=old.pk).update(last_post_at=timezone.now() - timezone.timedelta(days=9))

    answer = client.post(old.get_absolute_url(), {"text": "Bij ons ging het zo."})

    post = Post.objects.get(text="Bij ons ging het zo.")
    assert answer.url == f"{old.get_absolute_url()}#bericht-{post.pk}"
    assert list(Topic.objects.latest()) == [old, new]


def test_a_double_click_is_one_reply(client, network, member):
    topic = TopicFactory(network=network)

    for _ in range(2):
        client.post(topic.get_absolute_url(), {"text": "Eén keer is genoeg."})

    assert topic.posts.count() == 2  # the question and one reply


def test_a_text_over_the_limit_is_kept_and_says_by_how_much(client, network, member):
    topic = TopicFactory(network=network)
    text = "a" * (POST_LIMIT + 12)

    answer = client.post(topic.get_absolute_url(), {"text": text})

    assert text in answer.content.decode()
    assert "12 tekens te lang" in answer.content.decode()
    assert topic.posts.count() == 1


def test_an_empty_question_keeps_its_title(client, network, member):
    answer = client.post(start_url(network), {"title": "Wie weet dit?", "text": " \n "})

    assert answer.context["form"]["title"].value() == "Wie weet dit?"
    assert answer.context["form"].errors["text"] == ["Schrijf je bericht."]
    assert "<title>Fout: Begin een gesprek" in answer.text
    assert not Topic.objects.exists()


def test_a_title_over_the_limit_says_how_long_it_is(client, network, member):
    answer = client.post(start_url(network), {"title": "a" * 150, "text": "Dag."})

    assert answer.context["form"].errors["title"] == [
        "Je titel is te lang: hoogstens 140 tekens, nu zijn het er 150."
    ]


def test_a_closed_topic_takes_no_reply_and_says_so(client, network, member, moderator_staff):
    topic = TopicFactory(network=network)
    close_topic(topic, by=moderator_staff.person)

    answer = client.post(topic.get_absolute_url(), {"text": "Te laat?"})

    assert SpeakRefusal.CLOSED.label in answer.content.decode()
    assert topic.posts.count() == 1


def test_who_is_no_member_writes_nothing():
    topic, stranger = TopicFactory(), PersonFactory()

    for act in (
        lambda: start_topic(topic.network, title="Ja?", text="Ja.", by=stranger),
        lambda: reply(topic, text="Ja.", by=stranger),
    ):
        with pytest.raises(SpeakRefused) as refused:
            act()
        assert refused.value.refusal == SpeakRefusal.NOT_A_MEMBER


@pytest.mark.parametrize(
    ("role", "spoken_as"),
    [
        (MembershipRole.MEMBER, AuthorRole.MEMBER),
        (MembershipRole.MENTOR, AuthorRole.MENTOR),
        (MembershipRole.MODERATOR, AuthorRole.MODERATOR),
    ],
)
def test_a_post_keeps_as_what_it_was_written(role, spoken_as):
    membership = MembershipFactory(role=role)
    topic = TopicFactory(network=membership.network)

    post = reply(topic, text="Zo.", by=membership.person)
    membership.role = MembershipRole.MEMBER
    membership.save()

    post.refresh_from_db()
    assert (post.author_role, post.organisation) == (spoken_as, membership.organisation)


def test_staff_write_as_staff_and_do_not_count_as_members(moderator_staff):
    topic = TopicFactory()

    post = reply(topic, text="Wij vullen aan.", by=moderator_staff.person)

    assert post.author_role == AuthorRole.STAFF
    assert list(topic.posts.of_members()) == [topic.posts.in_order().first()]


def test_who_asked_marks_the_answer_that_helped(client, network, official):
    client.force_login(official)
    MembershipFactory(network=network, person=official.person)
    topic = TopicFactory(network=network, author=official.person)
    answer = PostFactory(topic=topic)
    url = reverse("networks:topic_solution", args=[network.slug, topic.pk])

    client.post(url, {"post": answer.pk})

    topic.refresh_from_db()
    assert topic.solution == answer
    assert "Gekozen als antwoord" in client.get(topic.get_absolute_url()).content.decode()
    assert list(network.topics.solved()) == [topic]

    client.post(url, {"post": ""})
    topic.refresh_from_db()
    assert topic.solution is None


def test_another_member_marks_nothing(client, network, member):
    topic = TopicFactory(network=network)
    answer = PostFactory(topic=topic)

    page = client.post(
        reverse("networks:topic_solution", args=[network.slug, topic.pk]),
        {"post": answer.pk},
        follow=True,
    )

    assert SpeakRefusal.NOT_YOURS.label in page.content.decode()
    topic.refresh_from_db()
    assert topic.solution is None


def test_the_question_itself_and_a_post_elsewhere_are_no_answer(moderator_staff):
    topic, by = TopicFactory(), moderator_staff.person

    for post in (topic.posts.get(), PostFactory()):
        with pytest.raises(SpeakRefused) as refused:
            choose_solution(topic, post, by=by)
        assert refused.value.refusal == SpeakRefusal.NOT_AN_ANSWER


def test_an_erased_author_is_a_former_member(client, network, member):
    author = PersonFactory(first_name="", last_name="", email="", erased_at=timezone.now())
    MembershipFactory(network=network, person=author)
    topic = TopicFactory(network=network, author=author, opening="Wie weet raad?")

    page = client.get(topic.get_absolute_url()).content.decode()

    assert "Oud-lid" in page
    assert "Wie weet raad?" in page


def test_a_new_reply_leads_to_the_page_where_it_stands(client, network, member):
    topic = TopicFactory(network=network)
    PostFactory.create_batch(30, topic=topic)

    answer = client.post(topic.get_absolute_url(), {"text": "De tweeëndertigste."})

    assert "?pagina=2#bericht-" in answer.url
    assert "De tweeëndertigste." in client.get(answer.url).content.decode()


def titles(client, url):
    return [topic.title for topic in client.get(url).context["topics"].object_list]


def test_finding_back_by_words_and_by_state(client, network, member):
    with time_machine.travel("2026-05-01 10:00"):
        asked = TopicFactory(network=network, title="Loket", opening="Een ringleiding plaatsen")
        solved = TopicFactory(network=network, title="Vlag")
    solved.solution = PostFactory(topic=solved)
    solved.last_post_at = timezone.now()
    solved.save()

    assert titles(client, f"{network.topics_url}?q=RINGLEIDING") == [asked.title]
    assert titles(client, f"{network.topics_url}?toon=open") == [asked.title]
    assert titles(client, f"{network.topics_url}?toon=opgelost") == [solved.title]
    nothing = client.get(f"{network.topics_url}?q=zwembad").content.decode()
    assert "Geen gesprek gevonden." in nothing


@pytest.mark.parametrize("query", ['"', " ", "%00", "'; drop", "%25"])
def test_a_strange_search_is_an_answer_too(client, network, member, query):
    assert client.get(f"{network.topics_url}?q={query}").status_code == 200
    assert client.get(f"{network.members_url}?q={query}").status_code == 200


def test_a_group_without_talk_invites_to_begin(client, network, member):
    page = client.get(network.topics_url).content.decode()

    assert "Hier is nog niets gezegd." in page
    assert start_url(network) in page


def test_topics_of_another_network_stay_there(client, network, member):
    TopicFactory(network=NetworkFactory())

    assert titles(client, network.topics_url) == []
