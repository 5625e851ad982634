"""Figures of adoptions, views and ratings, each with the rows behind it."""

import datetime

import pytest
from wagtail.models import Site

from cms.actions.adoption import withdraw
from cms.actions.rating import rate
from cms.adoption_enums import AdoptionChannel, AdoptionDegree
from cms.enums import Novelty
from cms.models import Adoption, PracticePage, UsageSnapshot
from members.dutch import BRUSSELS
from planning.models import IndicatorDefinition
from reporting.evidence import Evidence
from reporting.periods import Period
from reporting.registry import measure
from tests.factories.cms import (
    AdoptionFactory,
    HomePageFactory,
    InstrumentPageFactory,
    PracticePageFactory,
    ThemePageFactory,
)
from tests.factories.reporting import municipality, person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan", "home")]


@pytest.fixture
def home(db):
    Site.objects.update(root_page=HomePageFactory())


def measured(slug, year=2026):
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    return measure(definition, Period.year(year))


def rows_of(found) -> list[list[str]]:
    evidence = Evidence.of(found.evidence, with_names=False)
    return [[cell.text for cell in row] for row in evidence.cells(evidence.rows)]


def in_2025(month=6):
    return datetime.datetime(2025, month, 1, tzinfo=BRUSSELS)


def adopted(page, board, **more) -> Adoption:
    more.setdefault("confirmed_at", in_2025())
    more.setdefault("declared_at", in_2025(5))
    more.setdefault("declared_by", person())
    return AdoptionFactory(page=page.page_ptr, organisation=board, **more)


def test_boards_that_took_something_over_are_a_share_of_all_municipalities():
    aalst, bree, genk, peer = (municipality(name) for name in ("Aalst", "Bree", "Genk", "Peer"))
    page, other = PracticePageFactory(organisation=aalst), PracticePageFactory(organisation=bree)
    adopted(page, bree)
    adopted(other, bree)  # its own
    adopted(other, genk, degree=AdoptionDegree.INSPIRED)
    adopted(other, peer, confirmed_at=None)

    found = measured("od1-2-a-praktijk-toegepast")

    assert (found.numerator, found.denominator, found.value) == (1, 4, 25.0)
    assert rows_of(found)[0][0] == "Gemeente Bree"


def test_ten_practices_count_where_two_other_boards_got_them_through_a_network():
    aalst, bree, genk = (municipality(name) for name in ("Aalst", "Bree", "Genk"))
    both, one, elsewhere = (PracticePageFactory(organisation=aalst) for _ in range(3))
    for board in (bree, genk):
        adopted(both, board)
        adopted(elsewhere, board, channel=AdoptionChannel.NEWSLETTER)
    adopted(one, bree)

    found = measured("od2-1-a-10-praktijken-overgenomen")
    assert list(found.evidence) == [both]

    # In the map of today both are one board by now.
    merged = municipality("Nieuwstad")
    for board in (bree, genk):
        board.successor, board.valid_to = merged, datetime.date(2026, 1, 1)
        board.save()
    assert measured("od2-1-a-10-praktijken-overgenomen").value == 0


def test_withdrawing_lowers_the_open_year_and_leaves_the_closed_one():
    aalst, bree = municipality("Aalst"), municipality("Bree")
    adoption = adopted(PracticePageFactory(organisation=aalst), bree)
    slug = "od1-2-a-praktijk-toegepast"
    assert [measured(slug, year).value for year in (2025, 2026)] == [50.0, 50.0]

    withdraw(adoption, by=None)

    assert [measured(slug, year).value for year in (2025, 2026)] == [50.0, 0]


def test_taking_a_practice_offline_and_back_leaves_the_count_of_new_ones():
    page = PracticePageFactory()
    page.save_revision().publish()
    PracticePage.objects.filter(pk=page.pk).update(first_published_at=in_2025())
    assert [measured("od1-2-nieuwe-praktijken", year).value for year in (2025, 2026)] == [1, 0]

    page = PracticePage.objects.get(pk=page.pk)
    page.unpublish()
    page.save_revision().publish()

    assert [measured("od1-2-nieuwe-praktijken", year).value for year in (2025, 2026)] == [1, 0]


def test_reliable_and_useful_count_together():
    theme, practice = ThemePageFactory(title="Regenboog"), PracticePageFactory()
    day = datetime.date(2026, 3, 1)
    given = [(theme, 5, 4), (theme, 5, 3), (practice, 4, 4), *[(theme, 5, 3)] * 2]
    for page, reliable, useful in given:
        rate(page, reliable=reliable, useful=useful, day=day)
    rate(theme, reliable=1, useful=1, day=datetime.date(2025, 3, 1))
    assert measured("od1-2-tevredenheid-themapaginas").value is None  # four are too few
    rate(theme, reliable=5, useful=4, day=day)

    both = measured("od1-2-a-betrouwbaar-bruikbaar")
    assert (both.numerator, both.denominator) == (3, 6)
    themes = measured("od1-2-tevredenheid-themapaginas")
    assert themes.value == 4.2
    assert themes.beside == (("oordelen", 5), ("betrouwbaar", 5.0), ("bruikbaar", 3.4))
    assert rows_of(themes)[0] == ["Regenboog", "1 maart 2026"]
    assert measured("od1-2-tevredenheid-themapaginas", 2024).value is None


def test_measurements_of_the_use_count_in_the_year_they_were_taken():
    for source, taken in (
        ("Eigen telling", "2026-01-01"),
        ("GA4", "2026-02-01"),
        ("GA4", "2025-02-01"),
    ):
        UsageSnapshot.objects.create(
            source=source,
            starts_on=datetime.date(int(taken[:4]) - 1, 12, 1),
            ends_on=datetime.date(int(taken[:4]) - 1, 12, 31),
            views=400,
            practices=12,
            taken_on=taken,
        )

    found = measured("od1-2-metingen-gebruik")

    assert found.value == 2
    assert rows_of(found)[0][2:5] == ["GA4", "400", "12"]


def test_of_the_new_instruments_the_one_with_the_fewest_municipalities_counts():
    aalst, bree = municipality("Aalst"), municipality("Bree")
    known, unknown = (
        InstrumentPageFactory(novelty=Novelty.NEW, title=title, first_published_at=in_2025())
        for title in "AB"
    )
    improved = InstrumentPageFactory(novelty=Novelty.IMPROVED)
    adopted(known, aalst)
    adopted(known, bree, degree=AdoptionDegree.EMBEDDED)
    adopted(improved, bree, degree=AdoptionDegree.REWORKED)

    found = measured("od3-1-a-15-gemeenten")
    assert (found.value, found.beside) == (0, (("A", 2), ("B", 0)))
    adopted(unknown, bree)
    assert measured("od3-1-a-15-gemeenten").value == 1
    assert measured("od3-2-a-3-geborgd").value == 1  # only what is embedded, each instrument once
