"""Views per day: also of kept pages, about nobody, and no machines or colleagues among them."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms import view_tally
from cms.actions.usage import flush_views, take_missing_snapshots
from cms.models import PageViews, PracticePage, UsageSnapshot
from cms.view_rules import is_robot
from cms.view_tally import Tally
from tests.factories.cms import NewsPageFactory, PracticePageFactory
from tests.factories.members import StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def clock(monkeypatch):
    """The tally's own clock, on a whole minute; `clock.now` moves it."""

    class Clock:
        now = 1_800_000_000.0

    monkeypatch.setattr(view_tally, "_now", lambda: Clock.now)
    monkeypatch.setattr("cms.view_counting.tally", Tally())
    return Clock


@pytest.fixture
def read(client, clock):
    """Somebody reads an address; the time for the next write has come each time."""

    def get(path, agent=FIREFOX, **headers):
        clock.now += view_tally.EVERY
        return client.get(path, headers={"user-agent": agent, **headers})

    return get


@pytest.fixture
def flush(clock):
    def later() -> int:
        clock.now += 60
        return flush_views()

    return later


@pytest.fixture
def page(home):
    return PracticePageFactory(title="Loket zonder drempel")


def views(page) -> int:
    return sum(PageViews.objects.filter(page=page.pk).values_list("views", flat=True))


def test_a_kept_page_counts_as_one_that_was_made(page, read, flush):
    first, second = read(page.url), read(page.url)
    assert second["X-Cache"] == "hit"
    assert not first.has_header("X-Page")
    assert not second.has_header("X-Page")
    assert not first.cookies

    assert views(page) == 0
    assert flush() == 2
    assert flush() == 0  # who took a minute away is the only one

    row = PageViews.objects.get()
    assert (row.page_id, row.day, row.views) == (page.pk, timezone.localdate(), 2)
    read(page.url)
    flush()
    assert views(page) == 3
    assert {field.name for field in PageViews._meta.get_fields()} == {"id", "page", "day", "views"}


def test_machines_colleagues_previews_and_other_answers_do_not_count(client, page, read, flush):
    for agent in ("", "curl/8.5", "Mozilla/5.0 (compatible; Googlebot/2.1)", "python-requests/2"):
        read(page.url, agent)
    read(page.url, **{"sec-purpose": "prefetch"})
    client.head(page.url, headers={"user-agent": FIREFOX})
    read("/praktijken/bestaat-niet/")
    read("/privacy/")
    client.force_login(StaffFactory())
    read(page.url)
    page.title = "Concept"
    page.save_revision()
    read(f"/beheer/pages/{page.pk}/view_draft/")

    assert flush() == 0

    client.force_login(UserFactory())  # an official with an account is a reader
    read(page.url)
    assert flush() == 1


@pytest.mark.parametrize(
    ("agent", "robot"),
    [
        (FIREFOX, False),
        ("Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/120 Mobile", False),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", False),
        ("Mozilla/5.0 AppleWebKit/537.36 (compatible; bingbot/2.0) Chrome/120", True),
        ("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120 Safari/537.36", True),
        ("facebookexternalhit/1.1", True),
    ],
)
def test_a_machine_is_known_by_what_it_calls_itself(agent, robot):
    assert is_robot(agent) is robot


def test_two_processes_do_not_overwrite_each_other_and_nothing_counts_twice(
    page, clock, monkeypatch
):
    one, two = Tally(), Tally()
    for name, tally in (("een", one), ("twee", two)):
        monkeypatch.setattr(view_tally.socket, "gethostname", lambda name=name: name)
        tally.add(page.pk)
        tally.push()
        tally.add(page.pk)
        tally.push()  # too soon: waits in memory
    assert sum(view_tally.take().values()) == 0  # the minute still runs
    clock.now += 60
    assert sum(view_tally.take().values()) == 2
    monkeypatch.setattr(view_tally.socket, "gethostname", lambda: "een")
    one.push()  # what waited goes with the next minute
    clock.now += 60
    assert sum(view_tally.take().values()) == 1


def test_a_page_that_went_meanwhile_stops_nothing(page, read, flush):
    other = NewsPageFactory()
    read(other.url)
    read(page.url)
    other.delete()

    assert flush() == 1


def test_a_cache_that_is_away_costs_the_reader_nothing(page, read, monkeypatch):
    def away(*args):
        raise ConnectionError

    monkeypatch.setattr(view_tally, "_write", away)
    assert read(page.url).status_code == 200


def test_an_older_draft_undoes_no_view(page, read, flush):
    older = page.save_revision()
    read(page.url)
    flush()
    older.publish()

    assert views(page) == 1


def test_each_month_that_is_over_is_measured_once(page):
    PracticePage.objects.filter(pk=page.pk).update(
        first_published_at=timezone.make_aware(timezone.datetime(2026, 1, 20))
    )
    add = PageViews.objects.create
    add(page_id=page.pk, day=date(2025, 12, 31), views=5)
    add(page_id=page.pk, day=date(2026, 1, 1), views=7)
    add(page_id=NewsPageFactory().pk, day=date(2026, 1, 2), views=100)

    assert len(take_missing_snapshots(date(2026, 2, 1))) == 2
    assert take_missing_snapshots(date(2026, 2, 27)) == []

    rows = UsageSnapshot.objects.order_by("starts_on")
    assert [(row.ends_on, row.views, row.practices) for row in rows] == [
        (date(2025, 12, 31), 5, 0),
        (date(2026, 1, 31), 7, 1),
    ]


def test_staff_sees_the_line_and_adds_a_measurement_of_elsewhere(client, page):
    today = timezone.localdate()
    PageViews.objects.create(page_id=page.pk, day=today, views=1234)
    client.force_login(StaffFactory())
    screen = "/beheer/inhoud/bezoeken/"

    shown = client.get(screen).text
    assert "<svg" in shown
    assert "1.234" in shown
    assert "Loket zonder drempel" in shown
    assert "Loket zonder drempel" not in client.get(f"{screen}?soort=themas").text
    file = client.get(f"{screen}?uitvoer=csv").getvalue().decode()
    assert f"{today:%d/%m/%Y};Loket zonder drempel;1234" in file

    data = {"source": "GA4", "starts_on": "2024-01-01", "ends_on": "2024-12-31", "views": 9000}
    backwards = {**data, "ends_on": "2023-12-31"}
    assert "vóór ze begint" in client.post(f"{screen}meting/", backwards).text
    our_own = client.post(f"{screen}meting/", {**data, "source": "eigen telling"})
    assert "meet zichzelf" in our_own.text
    assert "9.000" in client.post(f"{screen}meting/", data, follow=True).text
    assert "staat er al" in client.post(f"{screen}meting/", data).text
    row = UsageSnapshot.objects.get()
    assert row.taken_on == today
    assert row.taken_by is not None
    file = client.get(f"{screen}?wat=metingen&uitvoer=csv").getvalue().decode()
    assert "01/01/2024;31/12/2024;GA4;9000" in file


def test_the_screen_costs_the_same_with_one_and_with_three_pages(client, page):
    client.force_login(StaffFactory())
    costs = []
    for _ in range(3):
        other = PracticePageFactory()
        PageViews.objects.create(page_id=other.pk, day=timezone.localdate(), views=1)
        with CaptureQueriesContext(connection) as captured:
            client.get("/beheer/inhoud/bezoeken/")
        costs.append(len(captured))

    assert costs[1] == costs[2]  # the first one also fills what is kept for the next
