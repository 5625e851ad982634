import pytest
from wagtail.models import Site

from tests.factories.cms import HomePageFactory


@pytest.fixture
def home(db):
    """The smallest site: a home page at the address that tests ask."""
    home = HomePageFactory()
    Site.objects.update(root_page=home, hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    return home


@pytest.fixture
def fill_slot():
    """Show or tell something in a slot for one test: `fill_slot(slots.home, filler)`."""
    filled = []

    def fill(slot, filler):
        filled.append((slot, list(slot._fillers)))
        slot._fillers.clear()
        slot.fill()(filler)

    yield fill
    for slot, fillers in reversed(filled):
        slot._fillers[:] = fillers


@pytest.fixture
def count_queries(client, django_assert_num_queries):
    """How many queries a page costs once Wagtail knows where the site stands."""
    from django.db import connection  # inline: only after the apps are ready
    from django.test.utils import CaptureQueriesContext

    def count(path: str) -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            # A cookie keeps the kept page out of the way.
            response = client.get(path, headers={"cookie": "proef=1"})
        assert response.status_code == 200
        return len(captured)

    return count
