"""The share of thematic pages that is up to date follows the reviews, day by day."""

from datetime import date

import pytest

from cms.actions.care import review
from cms.models import Review
from planning.models import IndicatorDefinition
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure
from tests.cms.care import online
from tests.factories.cms import HomePageFactory, StarterPageFactory, ThemePageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]


def measured(slug, year=2026):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, Period.year(year))


def test_the_share_drops_on_the_day_a_review_expires(time_machine):
    HomePageFactory()
    fresh = online(ThemePageFactory(title="A"), "2026-06-01")
    late = online(ThemePageFactory(title="B"), "2024-02-01")
    Review.objects.create(page=late, reviewed_on=date(2025, 11, 20))
    ThemePageFactory(title="Concept", live=False)
    online(ThemePageFactory(title="Later"), "2030-01-01")

    time_machine.move_to("2026-11-20 23:30+01:00")
    assert measured("od1-2-themapaginas").value == 100
    time_machine.move_to("2026-11-21 00:30+01:00")
    found = measured("od1-2-themapaginas")
    assert (found.value, found.numerator, found.denominator) == (50, 1, 2)
    table = Evidence.of(found.evidence, with_names=False)
    cells = [[cell.text for cell in row] for row in table.cells(table.rows)]
    assert [row[0] for row in cells] == ["A", "B"]
    assert cells[1][2:] == ["20 november 2025", "20 november 2026", "Over tijd"]

    review(late, by=None)
    assert measured("od1-2-themapaginas").value == 100
    # A year that is over is asked on its last day: what was reviewed later adds nothing.
    assert measured("od1-2-themapaginas", 2025).value == 100
    assert measured("od1-2-themapaginas", 2024).denominator == 1
    assert fresh.pk


def test_a_starters_page_that_nobody_looked_at_does_not_count():
    HomePageFactory()
    page = online(StarterPageFactory(), "2026-01-10")

    assert measured("od4-1-starterspagina").value == 0
    review(page, by=None)
    assert measured("od4-1-starterspagina").value == 1
