"""Groups, members and discussions as rows, without mails or log."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from networks.enums import MinutesState, NetworkKind
from networks.models import (
    Invitation,
    JoinLink,
    JoinRequest,
    Membership,
    Minutes,
    Network,
    Pairing,
    Post,
    Topic,
)
from tests.factories.members import PersonFactory


class NetworkFactory(DjangoModelFactory):
    """A published, open colleague group."""

    class Meta:
        model = Network

    kind = NetworkKind.PEER_GROUP
    title = factory.Sequence(lambda n: f"Collegagroep {n}")
    slug = factory.Sequence(lambda n: f"collegagroep-{n}")
    summary = "Samen aan tafel met collega’s."
    purpose = "Omdat je het niet alleen hoeft te doen."
    published_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=60))


class MembershipFactory(DjangoModelFactory):
    """Somebody who joined a month ago."""

    class Meta:
        model = Membership

    network = factory.SubFactory(NetworkFactory)
    person = factory.SubFactory(PersonFactory)
    organisation = factory.SelfAttribute("person.organisation")
    joined_at = factory.LazyFunction(lambda: timezone.now() - timedelta(days=30))


class JoinLinkFactory(DjangoModelFactory):
    class Meta:
        model = JoinLink

    network = factory.SubFactory(NetworkFactory)
    email = factory.Sequence(lambda n: f"nieuw{n}@stad.example")
    first_name = "Jo"
    last_name = "Nieuw"
    organisation_typed = "Vereniging De Brug"


class InvitationFactory(DjangoModelFactory):
    class Meta:
        model = Invitation

    network = factory.SubFactory(NetworkFactory)
    email = factory.Sequence(lambda n: f"gevraagd{n}@stad.example")
    first_name = "Jo"
    last_name = "Gevraagd"
    organisation_typed = "Vereniging De Brug"
    invited_by = factory.SubFactory(PersonFactory)


class JoinRequestFactory(DjangoModelFactory):
    class Meta:
        model = JoinRequest

    network = factory.SubFactory(NetworkFactory)
    person = factory.SubFactory(PersonFactory)
    organisation = factory.SelfAttribute("person.organisation")
    motivation = "Wij beginnen er ook aan."


class PostFactory(DjangoModelFactory):
    class Meta:
        model = Post

    topic = factory.SubFactory("tests.factories.networks.TopicFactory")
    author = factory.SubFactory(PersonFactory)
    organisation = factory.SelfAttribute("author.organisation")
    text = factory.Sequence(lambda n: f"Bij ons ging het zo ({n}).")


class TopicFactory(DjangoModelFactory):
    """A topic with the post that opens it, an hour ago."""

    class Meta:
        model = Topic
        skip_postgeneration_save = True

    network = factory.SubFactory(NetworkFactory)
    title = factory.Sequence(lambda n: f"Hoe doen jullie dit? ({n})")
    author = factory.SubFactory(PersonFactory)
    organisation = factory.SelfAttribute("author.organisation")
    created_at = factory.LazyFunction(lambda: timezone.now() - timedelta(hours=1))
    last_post_at = factory.SelfAttribute("created_at")

    @factory.post_generation
    def opening(topic, create, extracted, **kwargs):
        if create:
            PostFactory(
                topic=topic,
                author=topic.author,
                organisation=topic.organisation,
                written_at=topic.created_at,
                text=extracted or "Wie deed dit al eens?",
            )


class MinutesFactory(DjangoModelFactory):
    """Published minutes without a part for everybody, of a meeting of last week."""

    class Meta:
        model = Minutes

    network = factory.SubFactory(NetworkFactory)
    title = factory.Sequence(lambda n: f"Bijeenkomst {n}")
    held_on = factory.LazyFunction(lambda: timezone.localdate() - timedelta(days=7))
    text = "We bespraken de meldpunten."
    decisions = "Lier schrijft een eerste versie."
    file_name = "verslag.txt"
    state = MinutesState.PUBLISHED
    approved_at = factory.LazyFunction(timezone.now)
    published_at = factory.LazyFunction(timezone.now)


class PairingFactory(DjangoModelFactory):
    """A board that waits for a mentor."""

    class Meta:
        model = Pairing

    network = factory.SubFactory(NetworkFactory, kind=NetworkKind.LEARNING_NETWORK)
    asked_by = factory.SubFactory(PersonFactory)
    board = factory.SelfAttribute("asked_by.organisation")
    wish = "Hoe begin je aan een overlegtafel?"
