import pytest
from wagtail.models import Page, Site

from cms.models import HomePage
from events.models import AgendaPage
from tests.factories.members import StaffFactory


@pytest.fixture
def agenda(db):
    """The agenda at /agenda/, below a home page."""
    root = Page.get_first_root_node()
    home = root.add_child(
        instance=HomePage(title="Start", slug="start", heading="Start", lead="Welkom.")
    )
    site = Site.objects.get(is_default_site=True)
    site.root_page = home
    site.save()
    Site.clear_site_root_paths_cache()
    return home.add_child(
        instance=AgendaPage(title="Agenda", slug="agenda", summary="Wat er komt.")
    )


@pytest.fixture
def staff(client):
    """A browser in which a colleague is signed in."""
    client.force_login(StaffFactory())
    return client
