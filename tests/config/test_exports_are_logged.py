"""Every list that can be taken along says so in the security log, whichever app makes it."""

import re

import pytest
from django.core.management import call_command
from django.urls import get_resolver, reverse
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from events.enums import EventKind
from events.models import Option, Question
from members.models import SecurityEvent
from reporting.actions.freezing import freeze_year
from reporting.models import BoardMailing
from tests.factories.action_plan import complete_sheet
from tests.factories.events import make_session
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.reporting import activity, came, municipality
from tests.factories.surveys import make_survey
from tests.house import APPS, ROOT, name_of, python_files

pytestmark = pytest.mark.django_db


def views(patterns, spaces=()):
    """(name to reverse, view class, its keywords) of every URL of the site."""
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            space = (pattern.namespace,) if pattern.namespace else ()
            yield from views(pattern.url_patterns, spaces + space)
        elif view := getattr(pattern.callback, "view_class", None):
            name = ":".join((*spaces, pattern.name or ""))
            yield name, view, pattern.callback.view_initkwargs


def lists_of_wagtail():
    return {
        name: view
        for name, view, keywords in views(get_resolver().url_patterns)
        if issubclass(view, SpreadsheetExportMixin)
        and (keywords.get("list_export") or view.list_export)
    }


# Screens with a file beside them that are no list of Wagtail: how to ask for it.
def of_event(form):
    session = make_session()
    return reverse("events_staff:export", args=[session.event_id, form])


def of_workshop(form):
    question = Question.objects.create(event=make_session().event, kind="workshop", label="Ronde 1")
    workshop = Option.objects.create(question=question, title="Lezen")
    return reverse("events_staff:choice_list", args=[workshop.pk, form])


def of_billing(form):
    return reverse("events_staff:billing_export", args=[make_session().event_id, form])


def of_sheet(form):
    pk = came(activity(), municipality("Gent")).session.event_id
    return f"{reverse('figures:event_sheet', args=[pk])}?uitvoer={form}"


def of_survey(form):
    return f"{reverse('surveys_staff:results', args=[make_survey().pk])}?uitvoer={form}"


def of_frozen(more=""):
    """A year that was over, frozen and corrected: each of its screens is a file too."""

    def address(form):
        freeze_year(year=2025, by=None)
        came(activity(EventKind.TRAINING, on="2025-02-10"), municipality("Geel"))
        freeze_year(year=2025, by=None, reason="Een lijst kwam later.")
        return f"/beheer/cijfers/bevroren/2025/2/{more}?uitvoer={form}"

    return address


def of_mailing(form):
    mailing = BoardMailing.objects.create(
        subject="Kom je ook?", text="Dag allemaal", form_key="a", sent_by=PersonFactory()
    )
    return f"{reverse('figures:board_mailing', args=[mailing.pk])}?uitvoer={form}"


def of_report(form):
    complete_sheet(plan__year=2025)
    return reverse("figures:yearly_file", args=[2025, "inhoudelijk", form])


OURS = {
    "advice_staff:trends_export": lambda form: reverse("advice_staff:trends_export", args=[form]),
    "surveys_staff:results": of_survey,
    "events_staff:choice_list": of_workshop,
    "events_staff:billing_export": of_billing,
    "events_staff:past_example": lambda form: reverse("events_staff:past_example", args=["events"]),
    "figures:catalogue": lambda form: f"/beheer/cijfers/indicatoren/?uitvoer={form}",
    "communication:list": lambda form: f"/beheer/communicatie/lijst/?uitvoer={form}",
    "figures:participants": lambda form: f"/beheer/cijfers/deelnemers/?uitvoer={form}",
    "figures:records": lambda form: f"/beheer/cijfers/deelnemers/lijst/?uitvoer={form}",
    "figures:indicator": lambda form: (
        f"/beheer/cijfers/rij/od2-2-deelnemers/?jaar=2026&uitvoer={form}"
    ),
    "figures:frozen_year": of_frozen(),
    "figures:frozen_records": of_frozen("rij/od2-2-deelnemers/"),
    "figures:frozen_differences": of_frozen("verschillen/"),
    "figures:event_sheet": of_sheet,
    "figures:gaps": lambda form: f"/beheer/cijfers/leemtes/?uitvoer={form}",
    "figures:board_mailing": of_mailing,
    "figures:yearly_file": of_report,
    "plan_staff:sheets_file": lambda form: reverse(
        "plan_staff:sheets_file", args=[complete_sheet().plan.year, form]
    ),
    "plan_staff:budget_file": lambda form: reverse(
        "plan_staff:budget_file", args=[complete_sheet().plan.year, form]
    ),
    "past_staff:example": lambda form: reverse("past_staff:example", args=["bewijsstukken"]),
    "events_staff:export": of_event,
    "networks_staff:unreached_table": lambda form: reverse(
        "networks_staff:unreached_table", args=[form]
    ),
    "cms:list_as_file": lambda form: f"/praktijken/praktijken.{form}",
    "surveys_staff:reports": lambda form: f"/beheer/bevragingen/verbeteringen/?uitvoer={form}",
    "use:ratings": lambda form: f"/beheer/inhoud/waardering/?uitvoer={form}",
    "use:views": lambda form: f"/beheer/inhoud/bezoeken/?uitvoer={form}",
    "people_import:example": lambda form: reverse("people_import:example"),  # invented people
}


@pytest.fixture
def plan(db):
    call_command("load_plan", verbosity=0)


@pytest.fixture
def boss(client):
    user = UserFactory(is_staff=True, is_superuser=True, person=PersonFactory())
    client.force_login(user)
    return user.person


def taken(client, url) -> SecurityEvent:
    """The one row that fetching this file adds to the log."""
    before = SecurityEvent.objects.count()
    response = client.get(url)
    assert response.status_code == 200, url
    assert "attachment" in response["Content-Disposition"], url
    assert SecurityEvent.objects.count() == before + 1, url
    return SecurityEvent.objects.first()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_every_list_of_wagtail_tells_who_took_it(client, boss, form):
    for name in lists_of_wagtail():
        event = taken(client, f"{reverse(name)}?export={form}")
        assert (event.kind, event.actor_key) == ("exported", boss.key)
        assert event.detail.details["vorm"] == form


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("name", OURS)
def test_every_other_file_tells_who_took_it(client, boss, name, form, plan):
    came(activity(EventKind.TRAINING, on="2026-02-10", themes=("gender",)), municipality("Gent"))
    event = taken(client, OURS[name](form))
    assert (event.kind, event.actor_key) == ("exported", boss.key)
    assert "rijen" in event.detail.details


def test_the_log_knows_which_list_and_how_long_it_was(client, boss):
    PersonFactory(last_name="Zoekmans")
    PersonFactory(last_name="Zoekmans")
    event = taken(client, reverse("people:index") + "?q=Zoekmans&export=csv")
    assert event.detail.details == {
        "lijst": "personen.csv",
        "rijen": 2,
        "vorm": "csv",
        "adres": "/beheer/mensen/personen/?q=Zoekmans&export=csv",
    }


def test_no_module_makes_a_file_that_no_test_asks_for():
    visited = {
        klass.__module__
        for name, view, _ in views(get_resolver().url_patterns)
        if name in OURS or name in lists_of_wagtail()
        for klass in view.__mro__
    }
    makers = {
        name_of(path).removesuffix(".py").replace("/", ".")
        for app in APPS
        for path in python_files(app)
        if re.search(r"\b(table_response|TableExport|export_evidence|export)\(", path.read_text())
        if path != ROOT / "members" / "exports.py"
        if "/views" in name_of(path) or "table_response" in path.read_text()
    }
    assert makers - visited == set()


def test_tables_leave_in_one_way():
    by_hand = re.compile(r"csv_lines|xlsx_bytes|text/csv|spreadsheetml")
    assert [
        name_of(path)
        for app in APPS
        for path in python_files(app)
        if path != ROOT / "members" / "exports.py" and by_hand.search(path.read_text())
    ] == []
