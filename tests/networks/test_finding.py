"""What is new to a reader, finding what was said, and what a solved topic becomes."""

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from networks import slots
from networks.actions.discussion import choose_solution
from networks.actions.listening import mark_read
from networks.actions.outcomes import Proposed, TopicOutcome
from networks.models import Reading, Topic
from tests.factories.networks import MembershipFactory, PostFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic(network):
    return TopicFactory(network=network, author=MembershipFactory(network=network).person)


def url(name, topic, *more):
    return reverse(f"networks:{name}", args=[topic.network.slug, topic.pk, *more])


def page_of(client, topic, query=""):
    return client.get(f"{topic.get_absolute_url()}{query}").content.decode()


def test_what_is_new_is_marked_until_it_was_read(client, member, topic):
    mark_read(topic, person=member.person, until=topic.created_at)
    assert "<strong>Nieuw</strong>" not in client.get(topic.network.topics_url).text
    Topic.objects.update(last_post_at=PostFactory(topic=topic).written_at)

    assert "<strong>Nieuw</strong>" in client.get(topic.network.topics_url).text
    assert "Nieuw sinds je laatste bezoek" in page_of(client, topic)
    assert "Nieuw sinds je laatste bezoek" not in page_of(client, topic)
    assert (
        "<strong>Nieuw</strong>"
        not in client.get(f"{topic.network.topics_url}?toon=ongelezen").text
    )


def test_a_page_that_nobody_looked_at_yet_is_not_read(client, member, topic):
    address = topic.get_absolute_url()

    client.head(address)
    client.get(address, headers={"Sec-Purpose": "prefetch;prerender"})
    assert not Reading.objects.exists()

    client.get(address)
    assert Reading.objects.get().person == member.person


def found(client, network, query):
    return [row.title for row in client.get(f"{network.topics_url}?{query}").context["topics"]]


def test_scenario_3_an_answer_that_helped_ranks_first_in_search(client, network, member, guide):
    with time_machine.travel(timezone.now() - timezone.timedelta(days=9)):
        old = TopicFactory(network=network, title="Vraag", opening="Hoe?")
        answer = PostFactory(topic=old, text="Plaats een ringleiding aan elk loket.")
    choose_solution(old, answer, by=guide)
    TopicFactory(network=network, title="Nieuwe ringleidingen")

    assert found(client, network, "q=ringleiding") == ["Vraag", "Nieuwe ringleidingen"]


@pytest.mark.parametrize("query", ["loketten", "LOKET", "huis loket"])
def test_a_word_is_found_in_its_other_dutch_shapes(client, network, member, query):
    TopicFactory(network=network, title="Treffer", opening="Twee loketten in onze huizen")
    TopicFactory(network=network, title="Iets anders")

    assert found(client, network, f"q={query}") == ["Treffer"]


def test_topics_narrow_by_theme(client, network, member):
    TopicFactory(network=network, title="Regenboog", theme_lgbti=True)
    TopicFactory(network=network, title="Iets anders")

    assert found(client, network, "thema=lgbti") == ["Regenboog"]
    assert len(found(client, network, "thema=bestaat-niet")) == 2


def test_what_members_said_is_in_no_public_search(client, network, member):
    TopicFactory(network=network, title="Kwibusloket", opening="Een kwibusloket plaatsen")

    client.logout()
    for address in ("/zoeken/?q=kwibusloket", "/zoeken/voorstellen/?q=kwibus"):
        assert "plaatsen" not in client.get(address).text
        assert "Kwibusloket" not in client.get(address).text


def proposal(topic, name):
    return reverse("networks:topic_propose", args=[topic.network.slug, topic.pk, name])


def solved(network, by):
    topic = TopicFactory(network=network, author=by, title="Ringleiding")
    return choose_solution(topic, PostFactory(topic=topic, text="Wij plaatsten er drie."), by=by)


@pytest.fixture
def stories(monkeypatch):
    """What an app to the right offers; the list holds what was proposed."""
    asked = []

    def propose(topic, *, by):
        asked.append((topic, by))
        return Proposed(topic.get_absolute_url(), "De redactie kijkt ernaar.")

    def as_story(topic, person, **question):
        yield TopicOutcome(
            name="verhaal",
            label="Maak er een verhaal van",
            explanation="De redactie schrijft het uit.",
            propose=propose,
            state="Voorgesteld als verhaal." if asked else "",
        )

    monkeypatch.setattr(slots.topic_outcome, "_fillers", [*slots.topic_outcome._fillers])
    slots.topic_outcome.fill(order=20)(as_story)
    return asked


def test_what_another_app_offers_stands_under_a_solved_topic_and_is_proposed_once(
    client, network, member, stories
):
    topic = solved(network, member.person)
    label, address = "Maak er een verhaal van", proposal(topic, "verhaal")
    page = client.get(topic.get_absolute_url()).text
    assert label in page
    assert address in page
    assert page.index("Begin een praktijk") < page.index(label)

    assert "De redactie kijkt ernaar." in client.post(address, follow=True).text
    again = client.post(address, follow=True).text

    assert stories == [(topic, member.person)]
    assert "Dit gesprek is al voorgesteld." in again
    assert "Voorgesteld als verhaal." in again
    assert label not in again
    assert client.post(proposal(topic, "iets-anders")).status_code == 404


def test_a_reader_is_offered_nothing_and_proposes_nothing(client, network, member, stories):
    topic = solved(network, MembershipFactory(network=network).person)

    assert "Stel voor" not in client.get(topic.get_absolute_url()).text
    answer = client.post(proposal(topic, "verhaal"), follow=True).text
    assert "Alleen wie het gesprek begon" in answer
    assert not stories


def test_a_solved_topic_becomes_the_draft_of_a_practice(client, network, member, mails):
    topic = TopicFactory(network=network, author=member.person, title="Ringleiding")
    refused = client.post(proposal(topic, "praktijk"), follow=True).text
    assert "Duid eerst aan welk antwoord hielp" in refused
    answer = PostFactory(topic=topic, text="Wij plaatsten er drie.")
    choose_solution(topic, answer, by=member.person)

    page = client.post(proposal(topic, "praktijk"), follow=True)

    assert page.context["form"]["title"].value() == "Ringleiding"
    assert page.context["form"]["approach"].value() == "Wij plaatsten er drie."
    assert [mail.to for mail in mails("proposal_kept")] == [member.person.email]
