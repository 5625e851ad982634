import pytest
from django.utils import timezone
from wagtail.models import Page, Site

from cms.models import HomePage
from members.models import OutboxMail
from networks.actions.seeding import seed_index_page
from networks.enums import MembershipRole
from networks.models import Post
from tests.factories.members import UserFactory
from tests.factories.networks import MembershipFactory, NetworkFactory, TopicFactory


def make_index_page():
    """The smallest site: a home page with the overview of networks."""
    home = HomePage(title="Start", slug="start", heading="Welkom", lead="Begin hier.")
    Page.objects.get(depth=1).add_child(instance=home)
    Site.objects.update(root_page=home)
    Site.clear_site_root_paths_cache()
    return seed_index_page()


@pytest.fixture
def index_page(db):
    return make_index_page()


@pytest.fixture
def network(index_page):
    return NetworkFactory(slug="collegagroep", title="Collegagroep gelijke kansen")


@pytest.fixture
def official(db):
    """Somebody of a municipality with an account."""
    return UserFactory()


@pytest.fixture
def member(client, network, official):
    """A signed-in member's membership."""
    client.force_login(official)
    return MembershipFactory(network=network, person=official.person)


@pytest.fixture
def guide(network):
    row = MembershipFactory(
        network=network, person=UserFactory().person, role=MembershipRole.MODERATOR
    )
    return row.person


@pytest.fixture
def moderator_staff(db):
    """A colleague of the association who may moderate."""
    from django.contrib.auth.models import Permission  # inline: only after the apps are ready

    user = UserFactory(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="moderate_network"))
    return user


@pytest.fixture
def mails():
    """The promised mails of a template, in order."""

    def promised(template=""):
        rows = OutboxMail.objects.order_by("pk")
        return list(rows.filter(template=template) if template else rows)

    return promised


@pytest.fixture
def group(network):
    """Author, reader and the opening of a topic; the opening is told already."""
    author = MembershipFactory(network=network).person
    reader = MembershipFactory(network=network, person__email="lezer@stad.example").person
    topic = TopicFactory(network=network, author=author)
    Post.objects.update(told_at=timezone.now())
    return network, author, reader, topic
