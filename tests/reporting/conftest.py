import datetime

import pytest
import time_machine
from django.core.management import call_command

from tests.factories.reporting import staff


@pytest.fixture
def late_in_2026():
    """Late in the second year of the plan."""
    moment = datetime.datetime(2026, 11, 23, 10, tzinfo=datetime.UTC)
    with time_machine.travel(moment, tick=False):
        yield


@pytest.fixture
def plan(db):
    call_command("load_plan", verbosity=0)


@pytest.fixture
def coordinator(client, db):
    """A browser in which a coordinator signed in."""
    client.force_login(staff("view_counts", "view_participants"))
    return client


@pytest.fixture
def editor(client, db):
    """A browser in which somebody signed in who may see counts and no names."""
    client.force_login(staff("view_counts"))
    return client
