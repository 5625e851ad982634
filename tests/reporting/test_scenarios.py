"""Scenarios 1, 3, 4 and 5 of the specification, as the screens tell them."""

import datetime

import pytest
from django.utils import timezone

from cms.adoption_enums import AdoptionDegree
from cms.enums import NamedInstrument, Novelty
from events.enums import EventKind
from members.actions.erasing import erase
from members.dutch import BRUSSELS
from planning.models import IndicatorDefinition
from reporting.actions.freezing import freeze_year, publish_year
from reporting.comparing import recompute
from reporting.frozen import frozen_rows
from reporting.periods import Period
from reporting.registry import measure
from reporting.taking import counted, taken, values_hash
from tests.factories.cms import AdoptionFactory, HomePageFactory, InstrumentPageFactory
from tests.factories.reporting import activity, came, many_came, municipality, person
from tests.reporting.test_newsletter_figures import sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]
LIST = "/beheer/cijfers/indicatoren/"
PARTICIPANTS = "/beheer/cijfers/deelnemers/"


def row(client, slug, **query):
    rows = client.get(LIST, query).context["goals"]
    return next(each for group in rows for each in group.rows if each.slug == slug)


def total_of(client):
    return client.get(PARTICIPANTS).context["total"]


def test_erasing_one_of_two_hundred_changes_nothing_of_a_frozen_year(client, time_machine):
    gent, slug = municipality("Gent"), "od2-2-a-200-medewerkers"
    many_came(activity(on="2025-05-05"), gent, 80)
    people = many_came(activity(on="2026-03-10"), gent, 120)
    time_machine.move_to("2027-01-20 10:00+01:00")
    frozen = publish_year(freeze_year(year=2026, by=None), by=None)
    urls = [f"/open-data/2026/indicatoren.{form}" for form in ("json", "csv")]
    before = [b"".join(client.get(url)) for url in urls]

    for who in (people[0], people[-1]):
        erase(who, by=None)

    kept = {each.slug: each for each in frozen_rows(2026)}
    assert kept[slug].measurement.value == 200
    assert kept["od2-2-deelnemers"].measurement.value == 120
    assert kept[slug].frozen.records.count() == 200
    again = recompute(frozen)
    assert (again.reproduced, again.checked) == (True, len(kept))
    today = list(taken(Period.year(2026).in_map_of(frozen.map_on)))
    assert values_hash(counted(each) for each in today) == frozen.values_hash
    definition = IndicatorDefinition.objects.current().get(indicator__slug=slug)
    for year in (2026, 2027):  # the sum since 2025, in the year itself and in the next one
        assert measure(definition, Period.year(year)).value == 200
    assert [b"".join(client.get(url)) for url in urls] == before


def test_of_two_instruments_the_one_with_fourteen_municipalities_decides(coordinator):
    HomePageFactory()
    boards = [municipality(f"Gemeente {number}") for number in range(30)]
    then = datetime.datetime(2026, 3, 3, tzinfo=datetime.UTC)
    for title, count in (("X", 14), ("Y", 30)):
        page = InstrumentPageFactory(title=title, novelty=Novelty.NEW, first_published_at=then)
        for board in boards[:count]:
            AdoptionFactory(
                page=page.page_ptr,
                organisation=board,
                degree=AdoptionDegree.APPLIED,
                declared_at=then,
                confirmed_at=then,
            )

    found = row(coordinator, "od3-1-a-15-gemeenten")

    assert found.measurement.value == 14
    assert found.beside == ["X: 14", "Y: 30"]
    assert (found.light.kind, found.light.text) == ("warn", "Onderweg: nog 1")
    shown = coordinator.get("/beheer/cijfers/rij/od3-1-a-15-gemeenten/").text
    assert "X: 14" in shown
    assert "Onderweg: nog 1" in shown


def test_cancelled_counts_nowhere_and_moved_once(coordinator):
    gent = municipality("Gent")
    moved = activity(on="2026-02-10")
    cancelled = activity(on="2026-02-11", cancelled_at=timezone.now(), cancelled_by=person())
    came(moved, gent)
    came(cancelled, gent)
    later = datetime.datetime(2026, 5, 5, 10, tzinfo=BRUSSELS)
    moved.days.update(starts_at=later, ends_at=later + datetime.timedelta(hours=2))

    assert row(coordinator, "od2-2-vormingen").measurement.value == 1
    assert row(coordinator, "od2-2-deelnemers").measurement.value == 1
    total = total_of(coordinator)
    assert (total.persons, total.registered, total.attendances) == (1, 1, 1)


def test_a_webinar_on_lio_raises_two_rows_and_the_total_by_one(coordinator):
    HomePageFactory()
    lio = InstrumentPageFactory(title="Lio.Vlaanderen", named_in_plan=NamedInstrument.LIO)
    gent = municipality("Gent")
    came(activity(), gent)
    rows = ("od2-2-webinars", "od3-2-vormingen-lio")
    before = [row(coordinator, slug).measurement.value or 0 for slug in rows]
    total = total_of(coordinator).persons

    came(activity(EventKind.WEBINAR, themes=("gender",), instrument=lio), gent)

    after = [row(coordinator, slug).measurement.value for slug in rows]
    assert after == [count + 1 for count in before]
    assert total_of(coordinator).persons == total + 1


def test_twelve_newsletters_with_one_empty_month(coordinator):
    for number, month in enumerate([*range(1, 5), 4, *range(6, 13)], start=1):
        sent(number, f"2025-{month:02}-10T10:00")

    found = row(coordinator, "h6-nieuwsbrieven", jaar="2025")

    assert found.measurement.value == 12
    assert found.notes == ("Maandelijks: niet gehaald. Geen nieuwsbrief in mei 2025.",)
    assert "Maandelijks: niet gehaald." in coordinator.get(LIST, {"jaar": "2025"}).text
