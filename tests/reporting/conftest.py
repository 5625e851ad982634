import datetime

import pytest
import time_machine
from django.core.management import call_command

from planning.actions.load_plan import load_plan
from planning.catalogue_file import read_goals, read_indicators
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
def early_in_2027():
    """When the second year of the plan is over and its reports are written."""
    moment = datetime.datetime(2027, 2, 10, 10, tzinfo=datetime.UTC)
    with time_machine.travel(moment, tick=False):
        yield


@pytest.fixture
def small_plan(db):
    """All goals and a few indicators: enough where the catalogue as a whole is not the question."""
    slugs = ("od2-2-vormingen", "od2-2-deelnemers", "od2-2-a-200-medewerkers", "od1-1-trendrapport")
    rows = [row for row in read_indicators() if row.slug.startswith(slugs)]
    load_plan(read_goals(), rows)


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
