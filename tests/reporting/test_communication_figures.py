"""Chapter 6 from the communication calendar, and what it shows again of OD 1.2."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from planning.models import Goal, IndicatorDefinition
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure, measurers
from tests.factories.cms import (
    HomePageFactory,
    PracticePageFactory,
    ThemePageFactory,
    VisualFormatPageFactory,
)
from tests.factories.communication import InitiativeFactory, PublicationFactory, post_on, sheet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]


def measured(slug, year=2026):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, Period.year(year))


def online(*pages):
    for page in pages:
        type(page).objects.filter(pk=page.pk).update(first_published_at=timezone.now())


def test_one_item_on_three_networks_is_three_posts_and_one_initiative():
    one = InitiativeFactory()
    for network in ("linkedin", "facebook", "instagram"):
        post_on(network, initiative=one)
    post_on("linkedin", out=datetime.date(2026, 12, 31))
    post_on("linkedin", out=datetime.date(2025, 12, 31))
    PublicationFactory(initiative=one)  # the newsletter is no social medium
    PublicationFactory(initiative=one, channel="social_media", platform="x")  # only planned
    found = measured("h6-sociale-media")
    assert found.value == 4
    assert dict(found.beside) == {"LinkedIn": 2, "Facebook": 1, "Instagram": 1, "initiatieven": 2}
    rows = Evidence.of(found.evidence, with_names=False)
    assert rows.rows.count() == 4
    assert "Facebook" in [cell.text for row in rows.cells(rows.rows) for cell in row]
    assert measured("h6-sociale-media", 2025).value == 1


def test_an_initiative_is_linked_with_both_a_goal_and_a_sheet():
    goal = Goal.objects.get(code="OD 2.2")
    InitiativeFactory(goal=goal, action_sheet=sheet())
    InitiativeFactory(goal=goal)
    InitiativeFactory(action_sheet=sheet())
    InitiativeFactory(on=datetime.date(2025, 1, 1))
    found = measured("h6-gelinkt")
    assert (found.numerator, found.denominator, found.value) == (1, 3, 33.3)
    assert found.evidence.count() == 3
    assert measured("h6-gelinkt", 2025).value == 0


def test_without_a_calendar_there_is_no_data():
    assert measured("h6-sociale-media").value is None
    assert measured("h6-gelinkt").value is None


@pytest.mark.parametrize(
    ("slug", "original"),
    [
        ("h6-visuele-formats", "od1-2-formats"),
        ("h6-website", "od1-2-themapaginas"),
        ("h6-praktijkendatabank", "od1-2-nieuwe-praktijken"),
    ],
)
def test_a_reference_shows_the_figure_of_the_row_it_points_to(slug, original):
    HomePageFactory()
    assert measured(slug).value is None
    online(PracticePageFactory(), ThemePageFactory(), VisualFormatPageFactory(about="cijfers"))
    there, here = measured(original), measured(slug)
    assert (here.value, here.numerator, here.denominator) == (
        there.value,
        there.numerator,
        there.denominator,
    )
    assert measurers()[slug].same_as == original
    assert there.value
    assert list(here.evidence) == list(there.evidence)
    assert here.notes[-1].endswith(f"({original}). Het telt niet dubbel.")


def test_every_reference_of_the_plan_points_to_a_row_that_is_measured():
    same = {one.slug: one.same_as for one in measurers().values() if one.same_as}
    assert len(same) == 3
    assert set(same.values()) <= set(measurers())


def test_each_opens_its_evidence_on_the_screen(coordinator):
    HomePageFactory()
    online(PracticePageFactory())
    post_on("linkedin", initiative__title="Een campagne")
    for slug in ("h6-sociale-media", "h6-gelinkt"):
        html = coordinator.get(reverse("figures:indicator", args=[slug])).text
        assert "Een campagne" in html
    html = coordinator.get(reverse("figures:indicator", args=["h6-praktijkendatabank"])).text
    assert "Het telt niet dubbel" in html
