"""The share of thematic pages that is up to date follows the reviews, day by day."""

from datetime import date

import pytest

from cms.actions.care import review
from cms.models import PageCare, Review
from cms.models.care import knowledge_models, knowledge_pages
from planning.models import IndicatorDefinition
from reporting.evidence import Evidence
from reporting.kept_care import cared_pages
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


def test_the_facts_say_what_the_evidence_says(time_machine):
    """A figure judges the facts in place, its evidence asks the database: pages at every bound."""
    HomePageFactory()
    yearly = [online(ThemePageFactory(title=f"T{n}"), f"2025-11-{n}") for n in range(19, 23)]
    twice = online(StarterPageFactory(), "2024-01-31")
    Review.objects.create(page=twice, reviewed_on=date(2026, 5, 20))
    Review.objects.create(page=yearly[0], reviewed_on=date(2026, 11, 21))  # after the day asked
    PageCare.objects.create(page=yearly[3], months=3)
    time_machine.move_to("2026-11-20 12:00+01:00")
    on = date(2026, 11, 20)
    with_care = dict(knowledge_pages().with_care(on).values_list("pk", "is_up_to_date"))

    period = Period(date(2026, 1, 1), on)
    found = [page for kind in knowledge_models() for page in cared_pages(kind, period)]
    assert {page.pk: page.is_up_to_date for page in found} == with_care
    assert sorted(with_care.values()) == [False, False, True, True, True]
