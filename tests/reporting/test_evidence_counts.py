"""What a measurement says of how many records it has is what those records count to."""

import pytest

from events.enums import EventKind
from reporting import catalogue
from reporting.periods import Period
from tests.factories.reporting import activity, came, municipality

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026")]


def test_what_is_known_is_what_the_evidence_counts(plan):
    for kind in EventKind:
        came(activity(kind, on=("2026-02-03", "2026-02-10")), municipality(kind.label))
        came(activity(kind), municipality(f"{kind.label} 2"))

    found = [row.measurement for row in catalogue.rows(Period.year(2026))]
    known = [each for each in found if each is not None and each.evidence_count is not None]

    assert len(known) > 10
    for each in known:
        assert each.evidence.all().count() == each.evidence_count
