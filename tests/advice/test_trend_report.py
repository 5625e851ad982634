"""The trend report of a year as a deliverable: once, and again as a newer version."""

from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse

from advice.actions.trend_reports import lay_down_report
from advice.collectors import waiting_work, without_minutes
from advice.enums import ConsultationKind
from planning.actions.deliverables import archive_deliverable, change_deliverable
from planning.deliverables.enums import DeliverableKind, DeliverableRefusal, DeliverableRefused
from planning.models import Deliverable
from tests.factories.advice import ConsultationFactory, QuestionFactory, SignalFactory
from tests.factories.members import OrganisationFactory, StaffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def late_in_2026(time_machine):
    time_machine.move_to("2026-12-15 10:00+01:00", tick=False)
    call_command("load_plan", verbosity=0)


@pytest.fixture
def by():
    return StaffFactory().person


def heard(**facts):
    facts = {"heard_on": date(2026, 3, 1), "organisation": OrganisationFactory()} | facts
    return SignalFactory(**facts)


def test_the_report_lies_down_as_a_pdf_and_waits_for_publication(by):
    heard(title="Geen tolk te vinden")
    row = lay_down_report(2026, by=by)
    assert (row.kind, row.year, row.goal.code) == (DeliverableKind.TREND_REPORT, 2026, "OD 1.1")
    assert row.title == "Trends en noden in 2026"
    assert row.file.read()[:5] == b"%PDF-"
    row.file.close()
    assert (row.is_public, row.published_on) == (False, None)


def test_once_a_year_and_a_newer_version_keeps_address_uses_and_the_one_before(by):
    heard()
    first = lay_down_report(2026, by=by)
    with pytest.raises(DeliverableRefused, match=DeliverableRefusal.REPORT_THERE.label[:20]):
        lay_down_report(2026, by=by)
    change_deliverable(first, by=by, version=1, is_public=True)
    again = lay_down_report(2026, by=by, new_version=True)
    assert again.pk == first.pk
    assert again.is_public
    assert again.earlier_files.count() == 1
    assert Deliverable.objects.count() == 1
    archive_deliverable(again, by=by)
    assert lay_down_report(2026, by=by).pk != first.pk


def test_a_year_without_signals_has_no_report(by):
    with pytest.raises(DeliverableRefused, match="geen signalen"):
        lay_down_report(2026, by=by)


def test_the_button_under_the_trends(client):
    client.force_login(StaffFactory())
    heard()
    trends = f"{reverse('advice_staff:trends')}?jaar=2026"
    button = f"{reverse('advice_staff:lay_down')}?jaar=2026"
    assert "Leg vast als bewijsstuk" in client.get(trends).text
    assert client.get(button).status_code == 405
    answer = client.post(button)
    row = Deliverable.objects.get()
    assert answer["Location"] == row.staff_url
    text = client.get(trends).text
    assert "Leg vast als nieuwe versie" in text
    assert "nog niet gepubliceerd" in text
    assert client.post(button)["Location"] == trends
    client.post(button, {"nieuwe_versie": "ja"})
    assert row.earlier_files.count() == 1


def test_monday_names_minutes_that_wait_and_questions_whose_term_nears():
    late = ConsultationFactory(kind=ConsultationKind.STEERING_GROUP, on=date(2026, 11, 20))
    ConsultationFactory(kind=ConsultationKind.STEERING_GROUP, on=date(2026, 12, 10))
    ConsultationFactory(kind=ConsultationKind.PROJECT_TEAM, on=date(2026, 11, 20))
    assert list(without_minutes()) == [late]
    line = next(line for line in waiting_work() if "goedgekeurd verslag" in line.text)
    assert (line.count, line.url) == (1, reverse("advice_staff:consultation", args=[late.pk]))
    question = QuestionFactory()
    type(question).objects.filter(pk=question.pk).update(
        warn_at="2026-12-15T08:00+01:00", due_at="2026-12-16T10:00+01:00"
    )
    assert any("bijna over" in line.text for line in waiting_work())
