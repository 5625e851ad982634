"""Each address of a network, for each who may ask for it."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from members import private_files
from networks.enums import MembershipRole, NetworkKind
from networks.models import PostFile
from tests.factories.members import UserFactory
from tests.factories.networks import (
    InvitationFactory,
    MembershipFactory,
    MinutesFactory,
    PairingFactory,
    TopicFactory,
)
from tests.networks.conftest import make_index_page

pytestmark = pytest.mark.django_db

WHO = (
    "outsider",
    "non_member",
    "former_member",
    "member",
    "mentor",
    "moderator",
    "staff",
    "editor",
)
# What each of them gets, in the order of WHO.
OPEN = dict.fromkeys(WHO, 200)
SIGNED_IN = OPEN | {"outsider": 302}
INSIDE = SIGNED_IN | dict.fromkeys(("non_member", "former_member", "editor"), 403)
MODERATORS = INSIDE | {"member": 403, "mentor": 403}
DRAFTS = INSIDE | {"member": 404, "mentor": 404}  # not there yet
TABLE = {
    "public": OPEN,
    "join": OPEN | dict.fromkeys(("member", "mentor", "moderator"), 302),
    "leave": dict.fromkeys(WHO, 302) | dict.fromkeys(("member", "mentor", "moderator"), 200),
    "members": INSIDE,
    "topics": INSIDE,
    "topic_start": INSIDE,
    "topic": INSIDE,
    "topic_hide": MODERATORS,
    "post_hide": MODERATORS,
    "post_report": INSIDE,
    "post_history": INSIDE,
    "post_edit": INSIDE | dict.fromkeys(("member", "mentor", "moderator", "staff"), 404),
    "mail_settings": INSIDE,
    "reports": MODERATORS,
    "minutes_list": INSIDE,
    "minutes": INSIDE,
    "minutes_with_public_part": OPEN,
    "minutes_draft": DRAFTS,
    "minutes_edit": DRAFTS,
    "mentors": INSIDE,
    "health": MODERATORS,
    "invitations": MODERATORS,
}
# A file beside a post is there for who may read the post, and for nobody else.
FILES = dict.fromkeys(WHO, 404) | dict.fromkeys(("member", "mentor", "moderator", "staff"), 200)
POSTS = {
    "topic_solution": INSIDE,
    "topic_close": MODERATORS,
    "topic_reopen": MODERATORS,
    "topic_show": MODERATORS,
    "post_show": MODERATORS,
    "topic_react": INSIDE,
    "topic_attend": INSIDE,
    "topic_propose": INSIDE,
    "topic_slow": MODERATORS,
    "post_settle": MODERATORS,
    "minutes_approve": DRAFTS,
    "minutes_publish": DRAFTS,
    "minutes_reopen": DRAFTS,
    "mentors_pair": MODERATORS,
    "invitation_again": MODERATORS,
    "invitation_withdraw": MODERATORS,
}


@pytest.fixture(scope="module")
def index_page(rows_of_module):
    return make_index_page()


@pytest.fixture
def network(network):
    """Of the kind that has every page."""
    network.kind = NetworkKind.LEARNING_NETWORK
    network.save()
    return network


@pytest.fixture
def topic(network):
    return TopicFactory(network=network)


@pytest.fixture
def as_who(client, network, moderator_staff):
    """The client, signed in as one of WHO."""
    roles = {
        "member": MembershipRole.MEMBER,
        "mentor": MembershipRole.MENTOR,
        "moderator": MembershipRole.MODERATOR,
    }

    def sign_in(who):
        if who == "outsider":
            return client
        user = moderator_staff if who == "staff" else UserFactory(is_staff=who == "editor")
        if who in roles:
            MembershipFactory(network=network, person=user.person, role=roles[who])
        if who == "former_member":
            row = MembershipFactory(network=network, person=user.person)
            row.left_at = row.joined_at
            row.save()
        client.force_login(user)
        return client

    return sign_in


def address(name, network, topic):
    post = topic.posts.get()
    if name == "public":
        return network.get_absolute_url()
    arguments = {
        "join": [network.slug],
        "leave": [network.slug],
        "members": [network.slug],
        "topics": [network.slug],
        "topic_start": [network.slug],
        "mail_settings": [network.slug],
        "reports": [network.slug],
        "minutes_list": [network.slug],
        "mentors": [network.slug],
        "health": [network.slug],
        "invitations": [network.slug],
    }
    if name.startswith("minutes") and name != "minutes_list":
        return address_of_minutes(name, network)
    if name == "mentors_pair":
        return reverse(
            "networks:mentors_pair", args=[network.slug, PairingFactory(network=network).pk]
        )
    if name.startswith("invitation_"):
        return reverse(
            f"networks:{name}", args=[network.slug, InvitationFactory(network=network).pk]
        )
    of_post = [network.slug, topic.pk, post.pk]
    if name.startswith("post_"):
        return reverse(f"networks:{name}", args=of_post)
    if name == "topic_propose":
        return reverse("networks:topic_propose", args=[network.slug, topic.pk, "praktijk"])
    return reverse(f"networks:{name}", args=arguments.get(name, [network.slug, topic.pk]))


def address_of_minutes(name, network):
    values = {}
    if name == "minutes_with_public_part":
        values = {"public_text": "Drie werkpunten."}
    elif name != "minutes":
        values = {"state": "draft", "approved_at": None, "published_at": None}
    view = "minutes" if name in ("minutes_draft", "minutes_with_public_part") else name
    return reverse(f"networks:{view}", args=[MinutesFactory(network=network, **values).pk])


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", TABLE)
def test_scenario_5_each_address_answers_as_the_table_says(as_who, network, topic, who, name):
    answer = as_who(who).get(address(name, network, topic))

    assert answer.status_code == TABLE[name][who]


@pytest.mark.parametrize("who", WHO)
def test_scenario_5_guessing_the_address_of_a_file(as_who, topic, who, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    row = PostFile.objects.create(
        post=topic.posts.get(), file=ContentFile(b"plan", name="plan.txt"), name="plan.txt"
    )

    answer = as_who(who).get(private_files.url("gesprekken", row.pk))

    assert answer.status_code == FILES[who]
    assert (b"".join(answer) == b"plan") == (FILES[who] == 200)


@pytest.mark.parametrize("who", WHO)
def test_scenario_5_guessing_the_address_of_the_file_of_minutes(
    as_who, network, who, settings, tmp_path
):
    settings.PRIVATE_ROOT = tmp_path
    row = MinutesFactory(
        network=network, public_text="Kort.", file=ContentFile(b"Lang.", name="verslag.txt")
    )

    answer = as_who(who).get(private_files.url("verslagen", row.pk))

    assert answer.status_code == FILES[who]
    assert (b"".join(answer) == b"Lang.") == (FILES[who] == 200)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", POSTS)
def test_acting(as_who, network, topic, who, name):
    answer = as_who(who).post(address(name, network, topic))

    wanted = POSTS[name][who]
    # Who may act is sent on to the topic.
    assert answer.status_code == (302 if wanted == 200 else wanted)


@pytest.mark.parametrize("name", POSTS)
def test_looking_at_an_act_does_nothing(as_who, network, topic, name):
    assert as_who("moderator").get(address(name, network, topic)).status_code == 405


def test_an_outsider_comes_back_after_signing_in(client, network, topic):
    url = topic.get_absolute_url()

    assert client.get(url).url == f"/aanmelden/?next={url}"


def test_who_is_no_member_reads_how_to_become_one(as_who, network, topic):
    page = as_who("non_member").get(topic.get_absolute_url()).content.decode()

    assert "Dit is voor leden" in page
    assert network.join_url in page
    assert topic.title not in page


def test_a_topic_is_not_found_through_another_network(as_who, network, topic):
    elsewhere = MembershipFactory().network
    user = UserFactory()
    MembershipFactory(network=elsewhere, person=user.person)
    client = as_who("outsider")
    client.force_login(user)

    assert client.get(address("topic", elsewhere, topic)).status_code == 404


@pytest.mark.parametrize("name", ["public", "join", "members", "topics", "topic"])
def test_a_network_that_is_not_public_is_not_found(as_who, network, topic, name):
    client = as_who("staff")
    network.published_at = None
    network.save()

    assert client.get(address(name, network, topic)).status_code == 404


def test_the_members_side_is_never_kept_in_a_cache(as_who, network, topic):
    answer = as_who("member").get(topic.get_absolute_url())

    assert "no-store" in answer["Cache-Control"]
