"""Published years as open data: for everybody, always the same, and never about a person."""

import csv
import datetime

import pytest
import time_machine

from events.enums import EventKind
from events.models import Evaluation
from members.models import SecurityEvent
from planning.models import Indicator
from reporting.actions.entering import enter_value
from reporting.actions.freezing import freeze_year, publish_year
from reporting.frozen import frozen_rows, newest
from tests.factories.events import EventFactory
from tests.factories.reporting import activity, came, municipality, person, staff
from tests.factories.surveys import answered, closed, make_survey

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plan")]
URL = "/open-data/"
JSON = "/open-data/2026/indicatoren.json"
CSV = "/open-data/2026/indicatoren.csv"


@pytest.fixture(autouse=True)
def _early_in_2027():
    moment = datetime.datetime(2027, 1, 20, 10, tzinfo=datetime.UTC)
    with time_machine.travel(moment, tick=False):
        yield


@pytest.fixture
def ann():
    who = person(first_name="Ann", last_name="Aerts")
    came(activity(EventKind.TRAINING, on="2026-02-03"), municipality("Gent"), who=who)
    return who


def published(**more):
    return publish_year(freeze_year(year=2026, by=None, **more), by=None)


def indicator(data, slug):
    return next(each for each in data["indicatoren"] if each["kenmerk"] == slug)


def test_only_what_was_published_can_be_read(client, ann):
    freeze_year(year=2026, by=None)

    assert "Nog geen jaar gepubliceerd" in client.get(URL).text
    for address in (JSON, CSV, "/open-data/2026/versie-1/indicatoren.json"):
        assert client.get(address).status_code == 404


def test_every_figure_with_its_definition(client, ann):
    frozen = published()

    data = client.get(JSON).json()

    assert (data["jaar"], data["versie"], data["vingerafdruk"]) == (2026, 1, frozen.values_hash)
    assert data["licentie"]["naam"].startswith("Creative Commons")
    assert len(data["indicatoren"]) == 89
    row = indicator(data, "od2-2-deelnemers")
    assert (row["waarde"], row["eenheid"]) == (1, "personen")
    assert row["ernaast"] == [{"wat": "aanwezigheden", "aantal": 1}]
    assert row["definitie"]["versie"] == 1
    assert row["definitie"]["telregel"]
    assert indicator(data, "od1-1-focusgesprekken")["waarde"] == 0
    assert indicator(data, "h6-nieuwsbrieven")["waarde"] is None  # nothing kept: not zero


def test_the_same_as_a_table(client, ann):
    published()

    response = client.get(CSV)

    assert response["Content-Type"].startswith("text/csv")
    rows = list(csv.reader(response.text.lstrip("\ufeff").splitlines(), delimiter=";"))
    assert len(rows) == 90
    found = next(
        dict(zip(rows[0], row, strict=True)) for row in rows if row[2] == "od2-2-deelnemers"
    )
    assert (found["waarde"], found["definitie versie"]) == ("1", "1")
    assert found["licentie"].startswith("Creative Commons")


def test_nothing_about_persons_and_no_cookie(client, ann):
    published()

    for address in (URL, JSON, CSV):
        response = client.get(address)
        for secret in ("Aerts", ann.key, ann.key[:8], ann.email):
            assert secret not in response.text
        assert not response.cookies


def test_a_correction_comes_at_the_same_address_and_the_first_stays(
    client, ann, django_capture_on_commit_callbacks
):
    published()
    came(activity(on="2026-12-01"))
    freeze_year(year=2026, by=None, reason="Een lijst kwam later.")
    assert client.get(JSON).json()["versie"] == 1  # not published yet

    with django_capture_on_commit_callbacks(execute=True):
        from_now = publish_year(newest(2026), by=None)

    data = client.get(JSON).json()
    assert (data["versie"], data["reden_van_deze_versie"]) == (2, "Een lijst kwam later.")
    assert indicator(data, "od2-2-deelnemers")["waarde"] == 2
    old = client.get("/open-data/2026/versie-1/indicatoren.json").json()
    assert indicator(old, "od2-2-deelnemers")["waarde"] == 1
    page = client.get(URL).text
    assert from_now.version == 2
    assert "Eerdere versies van 2026" in page
    assert "Een lijst kwam later." in page


def test_who_has_it_already_gets_304_and_a_correction_is_news(client, ann):
    published()
    first = client.get(JSON)
    assert client.get(JSON, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert client.get(CSV, headers={"if-none-match": first["ETag"]}).status_code == 200
    client.cookies["taal"] = "nl"  # past the kept copy
    assert client.get(JSON, headers={"if-none-match": first["ETag"]}).status_code == 304
    came(activity(on="2026-12-01"))
    published(reason="Een lijst kwam later.")
    assert client.get(JSON, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_the_files_are_kept_for_who_comes_next(client, ann):
    published()
    for address in (URL, JSON, CSV):
        first, second = client.get(address), client.get(address)
        assert (first["X-Cache"], second["X-Cache"]) == ("miss", "hit")
        assert second.content == first.content


def test_nobody_keeps_who_took_open_data_along(client, ann):
    published()
    client.force_login(staff())
    before = SecurityEvent.objects.count()
    assert client.get(CSV).status_code == 200
    assert SecurityEvent.objects.count() == before


def test_what_was_entered_by_hand_says_so(client):
    enter_value(
        Indicator.objects.get(slug="od1-1-trendrapport"),
        year=2026,
        value=1,
        source="Verslag van de stuurgroep",
        source_on=datetime.date(2026, 12, 1),
        by=None,
    )
    published()
    row = indicator(client.get(JSON).json(), "od1-1-trendrapport")
    assert (row["waarde"], row["met_de_hand"]) == (1, True)
    assert "Verslag van de stuurgroep" in row["opmerkingen"][0]


def test_what_too_few_answered_is_in_no_file(client):
    """Under five answers there is no figure, so nothing of it can be frozen or published."""
    with time_machine.travel(datetime.datetime(2026, 11, 23, 10, tzinfo=datetime.UTC), tick=False):
        for kind, scores in (("event", (5, 5, 5, 5)), ("satisfaction", (5, 4, 5, 4, 5))):
            key = "beter_in_staat" if kind == "event" else "deskundigheid"
            survey = make_survey(kind, key)
            if kind == "event":
                Evaluation.objects.create(event=EventFactory(), survey=survey)
            answered(survey, *({key: score} for score in scores))
            closed(survey)

    published()

    data = client.get(JSON).json()
    hidden, shown = "od2-2-a-70pct-beter-in-staat", "od4-1-a-score-deskundigheid"
    row = indicator(data, hidden)
    assert (row["waarde"], row["teller"], row["noemer"], row["ernaast"]) == (None, None, None, [])
    assert "minstens vijf" in row["opmerkingen"][0]
    assert indicator(data, shown)["ernaast"] == [{"wat": "antwoorden", "aantal": 5}]
    assert not next(each for each in frozen_rows(2026) if each.slug == hidden).has_value


def test_more_years_cost_no_more_queries(client, ann, django_assert_max_num_queries):
    published()
    with django_assert_max_num_queries(40) as before:
        client.get(URL, {"een": 1})
        client.get(JSON, {"een": 1})
    came(activity(on="2026-12-01"))
    published(reason="Een.")
    came(activity(on="2026-12-02"))
    published(reason="Twee.")
    publish_year(freeze_year(year=2025, by=None), by=None)
    with django_assert_max_num_queries(len(before)):
        client.get(URL, {"twee": 2})
        client.get(JSON, {"twee": 2})
