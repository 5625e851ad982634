"""Entering deliverables, changing them, the archive, uses, files, and who may what."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from wagtail.models import ModelLogEntry

from members.slots import erase_person
from planning.actions.deliverables import (
    archive_deliverable,
    change_deliverable,
    enter_deliverable,
    note_use,
    restore_deliverable,
    take_use_back,
)
from planning.deliverables.enums import DeliverableKind as Kind
from planning.deliverables.enums import DeliverableRefusal, DeliverableRefused, UsedIn
from planning.deliverables.kinds import RULES, year_told
from planning.deliverables.reading import ending_soon, missing_deliverables, monday_lines
from planning.models import Deliverable, EarlierFile, Goal, Indicator
from tests.factories.deliverables import deliverable, paper
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory

LINK = "https://voorbeeld.example/stuk"


def test_a_yearly_report_of_the_spring_tells_about_the_year_before():
    assert year_told(Kind.SUBSTANTIVE_REPORT, date(2027, 3, 1)) == 2026
    assert year_told(Kind.SUBSTANTIVE_REPORT, date(2027, 9, 1)) == 2027
    assert year_told(Kind.TREND_REPORT, date(2027, 3, 1)) == 2027


def test_every_kind_has_its_rule():
    assert set(RULES) == set(Kind)


pytestmark = pytest.mark.django_db


@pytest.fixture
def now(time_machine):
    time_machine.move_to("2026-12-01 10:00+01:00", tick=False)


@pytest.fixture
def plan():
    call_command("load_plan", verbosity=0)


@pytest.fixture
def by():
    return StaffFactory().person


def refused(refusal):
    return pytest.raises(DeliverableRefused, match=refusal.label[:30])


def actions_of(row):
    return list(
        ModelLogEntry.objects.filter(object_id=str(row.pk), action__startswith="planning.")
        .order_by("pk")
        .values_list("action", flat=True)
    )


# --- verbs ----------------------------------------------------------------------------------


def test_goal_indicators_and_year_come_from_the_kind(plan, by):
    row = enter_deliverable(
        by=by, kind=Kind.TREND_REPORT, title="  Noden   in 2026 ", on=date(2026, 11, 3), link=LINK
    )
    assert (row.title, row.year, row.goal.code) == ("Noden in 2026", 2026, "OD 1.1")
    assert {each.slug for each in row.indicators.all()} == {
        "od1-1-trendrapport",
        "od1-1-a-trendrapporten-2029",
    }
    other = Goal.objects.get(code="OD 3.1")
    chosen = Indicator.objects.filter(slug="od3-1-nota-inzichten")
    row = enter_deliverable(
        by=by,
        kind=Kind.TREND_REPORT,
        title="Eigen keuze",
        on=date(2026, 11, 3),
        link=LINK,
        goal=other,
        indicators=chosen,
        year=2025,
    )
    assert (row.goal, list(row.indicators.all()), row.year) == (other, list(chosen), 2025)


def test_without_file_and_link_there_is_nothing_to_show(by):
    with refused(DeliverableRefusal.NOTHING_BEHIND):
        enter_deliverable(by=by, kind=Kind.OTHER, title="Leeg", on=date(2026, 1, 1))
    row = deliverable()
    with pytest.raises(IntegrityError), transaction.atomic():
        Deliverable.objects.filter(pk=row.pk).update(link="")


def test_a_last_day_before_the_first_is_refused(by):
    with refused(DeliverableRefusal.ENDS_FIRST):
        deliverable(Kind.PARTNERSHIP, on="2026-05-01", until=date(2026, 4, 1))


def test_who_saves_after_a_colleague_is_told(by):
    row = deliverable()
    change_deliverable(row, by=by, version=1, title="Van een collega")
    with refused(DeliverableRefusal.CHANGED_MEANWHILE):
        change_deliverable(row, by=by, version=1, title="Van mij")
    row.refresh_from_db()
    assert row.title == "Van een collega"


def test_a_file_that_makes_way_stays(by):
    row = deliverable(file=paper("een.pdf"))
    change_deliverable(row, by=by, version=1, file=paper("twee.pdf", b"%PDF-1.7 twee"))
    row.refresh_from_db()
    assert row.file_name == "twee.pdf"
    earlier = EarlierFile.objects.get()
    assert (earlier.file_name, earlier.file.read()) == ("een.pdf", b"%PDF-1.7 rapport")
    with refused(DeliverableRefusal.NOTHING_BEHIND):
        change_deliverable(row, by=by, version=2, without_file=True)
    change_deliverable(row, by=by, version=2, without_file=True, link=LINK)
    assert EarlierFile.objects.count() == 2


def test_the_archive_keeps_and_gives_back(by):
    row = deliverable(is_public=True)
    archive_deliverable(row, by=by)
    archive_deliverable(row, by=by)
    assert not Deliverable.objects.counted().exists()
    assert not Deliverable.objects.public().exists()
    row.refresh_from_db()
    with refused(DeliverableRefusal.ARCHIVED):
        change_deliverable(row, by=by, version=row.version, title="Toch")
    restore_deliverable(row, by=by)
    assert list(Deliverable.objects.public()) == [row]
    assert actions_of(row) == [
        "planning.enter_deliverable",
        "planning.archive_deliverable",
        "planning.restore_deliverable",
    ]


def test_what_becomes_public_later_was_published_that_day(now, by):
    row = deliverable(on="2026-03-02")
    assert row.published_on is None
    row = change_deliverable(row, by=by, version=1, is_public=True)
    assert row.published_on == date(2026, 12, 1)
    assert deliverable(on="2026-03-02", is_public=True).published_on == date(2026, 3, 2)


def test_a_use_is_noted_once_and_on_a_day_that_can_be(now, by):
    row, board = deliverable(on="2026-03-02"), OrganisationFactory()
    facts = {"organisation": board, "used_in": UsedIn.POLICY_NOTE, "source": "De nota", "by": by}
    use = note_use(row, on=date(2026, 4, 1), **facts)
    assert use.words == f"gebruikt door {board.full_name} in beleidsnota"
    with refused(DeliverableRefusal.USED_ALREADY):
        note_use(row, on=date(2026, 5, 1), **facts)
    with refused(DeliverableRefusal.USE_FIRST):
        note_use(row, on=date(2026, 3, 1), **facts)
    with refused(DeliverableRefusal.USE_LATER):
        note_use(row, on=date(2026, 12, 2), **facts)
    take_use_back(use, by=by)
    assert not row.uses.exists()
    assert actions_of(row)[-2:] == ["planning.note_use", "planning.take_use_back"]


# --- what everybody reads ----------------------------------------------------------------------


def test_a_stranger_reads_what_is_public_and_nothing_else(client):
    public = deliverable(file=paper(), is_public=True, title="Noden in beeld")
    internal = deliverable(file=paper(), title="Alleen voor ons")
    page = client.get(public.get_absolute_url())
    assert page.status_code == 200
    assert "Noden in beeld" in page.text
    listing = client.get("/bewijsstukken/").text
    assert "Noden in beeld" in listing
    assert "Alleen voor ons" not in listing
    assert client.get(public.file_url).getvalue() == b"%PDF-1.7 rapport"
    assert client.get(internal.get_absolute_url()).status_code == 404
    assert client.get(internal.file_url).status_code == 404


def test_the_address_stays_where_the_title_changes(client, by):
    row = deliverable(is_public=True, title="Eerste titel")
    old = row.get_absolute_url()
    change_deliverable(row, by=by, version=1, title="Tweede titel")
    row.refresh_from_db()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (302, row.get_absolute_url())


def test_what_is_archived_is_no_longer_on_the_site(client, by):
    row = deliverable(file=paper(), is_public=True)
    archive_deliverable(row, by=by)
    assert client.get(row.get_absolute_url()).status_code == 404
    assert client.get(row.file_url).status_code == 404


def test_the_list_of_the_site_narrows_to_a_year(client):
    deliverable(is_public=True, title="Van vorig jaar", on="2025-03-02")
    deliverable(is_public=True, title="Van dit jaar")
    text = client.get("/bewijsstukken/?jaar=2025").text
    assert "Van vorig jaar" in text
    assert "Van dit jaar" not in text


# --- Monday, and who is erased -------------------------------------------------------------------


def test_from_october_on_monday_names_what_is_missing():
    deliverable(Kind.TREND_REPORT, on="2026-03-02")
    deliverable(Kind.SUBSTANTIVE_REPORT, on="2026-03-02")  # about 2025
    assert missing_deliverables(date(2026, 9, 30)) == []
    missing = missing_deliverables(date(2026, 10, 1))
    assert (Kind.TREND_REPORT, 2026) not in missing
    assert (Kind.SUBSTANTIVE_REPORT, 2025) not in missing
    assert (Kind.FINANCIAL_REPORT, 2025) in missing
    assert (Kind.WORK_AGENDA, 2026) in missing
    assert (Kind.INTERVIEW, 2026) not in missing


def test_monday_names_agreements_that_run_out(now):
    soon = deliverable(Kind.DATABASE_AGREEMENT, on="2025-01-01", until=date(2027, 1, 30))
    deliverable(Kind.PARTNERSHIP, on="2025-01-01", until=date(2027, 1, 31))
    deliverable(Kind.PARTNERSHIP, on="2025-01-01", until=date(2026, 11, 30))
    assert list(ending_soon(date(2026, 12, 1))) == [soon]
    line = next(line for line in monday_lines() if "loopt af" in line.text)
    assert (line.count, line.url) == (1, soon.staff_url)


def test_who_is_erased_leaves_our_words():
    person = PersonFactory(first_name="Greet", last_name="Vanhoof", email="greet@elders.example")
    row = deliverable(Kind.INTERVIEW, title="Gesprek met Greet Vanhoof")
    done = erase_person.collect(person=person, dry_run=True)
    assert any(each.label.startswith("Bewijsstukken") for each in done)
    row.refresh_from_db()
    assert "Greet" in row.title
    erase_person.collect(person=person, dry_run=False)
    row.refresh_from_db()
    assert "Greet" not in row.title
