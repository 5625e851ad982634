"""What the inventories and the facts about instruments count for in the plan."""

from datetime import UTC, date, datetime

import pytest

from cms.actions.instruments import change_step, plan_step, record_milestone, withdraw_milestone
from cms.enums import MilestoneKind
from cms.models import InstrumentPage, PracticePage, Review, VisualFormatPage
from planning.models import IndicatorDefinition
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure
from tests.factories.cms import (
    HomePageFactory,
    InstrumentPageFactory,
    PracticePageFactory,
    ResourcePageFactory,
    SupportOfferPageFactory,
    VisualFormatPageFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan", "late_in_2026")]

IN_2025 = datetime(2025, 6, 1, tzinfo=UTC)
IN_2026 = datetime(2026, 3, 1, tzinfo=UTC)
DEVELOPED, TESTED, PUBLISHED = MilestoneKind


@pytest.fixture(autouse=True)
def _home(db):
    HomePageFactory()


def measured(slug, year=2026):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, Period.year(year))


def value(slug, year=2026):
    return measured(slug, year).value


def milestones(page, **days):
    kinds = {"developed": DEVELOPED, "tested": TESTED, "published": PUBLISHED}
    for name, on in days.items():
        record_milestone(page=page, kind=kinds[name], on=on, evidence="Verslag.", by=None)


@pytest.mark.parametrize(
    ("slug", "factory"),
    [
        ("od1-2-inventaris-data", ResourcePageFactory),
        ("od1-2-inventaris-aanbod", SupportOfferPageFactory),
        ("od1-2-inventaris-instrumenten", InstrumentPageFactory),
    ],
)
def test_an_inventory_is_there_once_something_in_it_can_be_read(slug, factory):
    assert value(slug) is None
    page = factory(first_published_at=IN_2026, last_published_at=IN_2026)
    factory(first_published_at=IN_2026, live=False)

    found = measured(slug)

    assert (found.value, found.beside) == (1, (("online", 1),))
    assert list(found.evidence) == [page]
    assert found.notes == ("Laatst gewijzigd op zondag 1 maart 2026",)
    assert value(slug, 2025) is None
    page.get_parent().unpublish()
    assert value(slug) == 0


def test_only_pictures_about_figures_and_research_count_in_the_year_they_appeared():
    wanted = VisualFormatPageFactory(about="onderzoek", first_published_at=IN_2026)
    VisualFormatPageFactory(about="cijfers", first_published_at=IN_2025)
    VisualFormatPageFactory(about="instrument", first_published_at=IN_2026)

    assert list(measured("od1-2-formats").evidence) == [wanted]


def test_to_unpublish_and_publish_again_changes_no_number():
    """Of practices, pictures and instruments: the first day stands, or a row beside the page."""
    practice = PracticePageFactory(first_published_at=IN_2025)
    picture = VisualFormatPageFactory(first_published_at=IN_2025)
    tool = InstrumentPageFactory(first_published_at=IN_2025)
    milestones(tool, published=date(2025, 9, 1))

    def counts():
        slugs = ("od1-2-nieuwe-praktijken", "od1-2-formats", "od3-1-instrumenten-strategieen")
        return [value(slug, year) for slug in slugs for year in (2025, 2026)]

    before = counts()
    pages = ((PracticePage, practice), (VisualFormatPage, picture), (InstrumentPage, tool))
    for model, page in pages:
        model.objects.get(pk=page.pk).unpublish()
        assert counts() == before
        model.objects.get(pk=page.pk).save_revision().publish()

    assert counts() == before == [1, 0, 1, 0, 1, 0]


def test_an_instrument_counts_once_when_it_came_out_and_a_strategy_when_it_was_tested():
    tool, strategy = InstrumentPageFactory(), InstrumentPageFactory(kind="strategie")
    milestones(tool, developed=date(2025, 2, 1), published=date(2025, 9, 1))
    milestones(tool, published=date(2026, 5, 1))  # a second version
    milestones(strategy, tested=date(2026, 4, 1))
    milestones(InstrumentPageFactory(), tested=date(2026, 4, 1))

    slug = "od3-1-instrumenten-strategieen"
    assert list(measured(slug, 2025).evidence) == [tool]
    assert list(measured(slug, 2026).evidence) == [strategy]
    rows = Evidence.of(measured(slug).evidence, with_names=False)
    assert [cell.text for cell in rows.cells(rows.rows)[0]][3:5] == ["", "1 april 2026"]


def test_the_ambition_asks_all_three_and_something_new_or_improved():
    whole = {"developed": date(2025, 3, 1), "tested": date(2025, 9, 1)}
    new = InstrumentPageFactory(novelty="nieuw")
    milestones(new, **whole, published=date(2026, 1, 15))
    milestones(InstrumentPageFactory(novelty="bestaand"), **whole, published=date(2026, 1, 15))
    milestones(InstrumentPageFactory(novelty="nieuw"), **whole)
    early = InstrumentPageFactory(novelty="verbeterd")
    milestones(early, developed=date(2024, 3, 1), tested=date(2025, 1, 1))
    milestones(early, published=date(2025, 2, 1))

    slug = "od3-1-a-8-instrumenten"
    assert (value(slug, 2025), list(measured(slug).evidence)) == (0, [new])
    withdraw_milestone(new.milestones.get(kind=TESTED), by=None)
    assert value(slug) == 0


def test_an_integration_is_complete_with_its_last_step():
    page = InstrumentPageFactory(named_in_plan="lio")
    assert value("od3-2-integratie-lio") is None
    done = {"done_on": date(2026, 2, 1), "evidence": "Nota."}
    first = plan_step(page=page, title="Kies een vaste plaats", by=None, **done)
    last = plan_step(page=page, title="Spreek af wie bijwerkt", by=None)
    slug = "od3-2-integratie-lio"

    assert value(slug) == 0
    assert measured(slug).beside == (("stappen klaar", 1), ("stappen afgesproken", 2))
    change_step(last, done_on=date(2026, 6, 1), evidence="Afspraak met de partner.", by=None)
    assert (value(slug), value(slug, 2025)) == (1, 0)
    rows = Evidence.of(measured(slug).evidence, with_names=False)
    assert list(rows.rows) == [first, last]
    assert rows.cells(rows.rows)[0][2].text == "1 februari 2026"
    assert value("od3-2-integratie-thuisgevoel") is None


def test_a_named_instrument_counts_as_long_as_its_review_holds():
    slug = "od3-2-up-to-date"
    lio = InstrumentPageFactory(named_in_plan="lio", first_published_at=IN_2025)
    fresh = InstrumentPageFactory(named_in_plan="thuisgevoel", first_published_at=IN_2026)
    InstrumentPageFactory(first_published_at=IN_2026)
    assert (value(slug, 2025), list(measured(slug).evidence)) == (1, [fresh])
    Review.objects.create(page=lio.page_ptr, reviewed_on=date(2026, 11, 20))
    assert (value(slug), value(slug, 2025)) == (2, 1)
