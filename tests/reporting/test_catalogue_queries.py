"""The whole plan keeps to its number of queries, also in a year with activities of every kind."""

import pytest

from events.enums import EventKind
from tests.factories.reporting import activity, came, municipality

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]
LIST = "/beheer/cijfers/indicatoren/"


def test_activities_of_every_kind_stay_within_what_the_specification_allows(
    coordinator, plan, django_assert_max_num_queries
):
    def of_every_kind(name):
        for kind in EventKind:
            came(activity(kind), municipality(f"{name} {kind.label}"))

    of_every_kind("Een")
    coordinator.get(LIST)
    with django_assert_max_num_queries(80) as before:
        coordinator.get(LIST)
    of_every_kind("Twee")
    of_every_kind("Drie")
    with django_assert_max_num_queries(len(before)):
        coordinator.get(LIST)
