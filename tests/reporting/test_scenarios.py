"""Scenarios 3, 4 and 5 of the specification, as the screens tell them."""

import datetime

import pytest
from django.utils import timezone

from cms.adoption_enums import AdoptionDegree
from cms.enums import NamedInstrument, Novelty
from events.enums import EventKind
from members.dutch import BRUSSELS
from tests.factories.cms import AdoptionFactory, HomePageFactory, InstrumentPageFactory
from tests.factories.reporting import activity, came, municipality, person
from tests.reporting.test_newsletter_figures import sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]
LIST = "/beheer/cijfers/indicatoren/"
PARTICIPANTS = "/beheer/cijfers/deelnemers/"


def row(client, slug, **query):
    rows = client.get(LIST, query).context["goals"]
    return next(each for group in rows for each in group.rows if each.slug == slug)


def total_of(client):
    return client.get(PARTICIPANTS).context["total"]


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
