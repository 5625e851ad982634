"""The calendar's secret address, its place on an issue, and what erasing leaves of it."""

from datetime import date

import pytest
from django.urls import reverse
from icalendar import Calendar

from members.actions.erasing import erase
from members.enums import Role
from newsletter.actions.approving import draft_of
from newsletter.actions.linking import link_issue
from newsletter.models import Issue
from planning.models import CommunicationFeed
from tests.factories.cms import HomePageFactory
from tests.factories.communication import InitiativeFactory, PublicationFactory, colleague_in
from tests.factories.members import PersonFactory
from tests.factories.newsletter import IssueFactory

NOW = "2026-12-01 09:00+01:00"
TODAY = date(2026, 12, 1)
MONTH = reverse("communication:month")

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def manager(client, settings):
    settings.STAFF_MFA = False
    user = colleague_in(Role.COMMUNICATION)
    client.force_login(user)
    client.user = user
    return client


def test_the_feed_holds_everything_and_is_of_one_colleague(manager, client):
    address = reverse("communication:feed_address")
    one = InitiativeFactory(title="In de feed", on=TODAY)
    PublicationFactory(initiative=one, planned_on=date(2026, 12, 3))
    manager.post(address, {"doe": "maken"})
    manager.post(address, {"doe": "maken"})
    feed = CommunicationFeed.objects.get()
    assert feed.person == manager.user.person
    assert len(feed.token) == 22  # 128 bits
    assert feed.url in manager.get(MONTH).text
    client.logout()
    response = client.get(feed.url)
    assert response["Content-Type"].startswith("text/calendar")
    assert "private" in response["Cache-Control"]
    entries = {str(each["summary"]): each for each in Calendar.from_ical(response.content).events}
    entry = entries["In de feed"]
    assert (entry.start, entry.end) == (date(2026, 12, 3), date(2026, 12, 4))
    assert "Nieuwsbrief (gepland)" in entry["description"]
    assert "Internationale dag van personen met een handicap" in entries
    assert len({str(each["uid"]) for each in entries.values()}) == len(entries)
    assert client.get(feed.url, headers={"if-none-match": response["ETag"]}).status_code == 304
    assert client.get(reverse("communication_feed", args=["geraden"])).status_code == 404


def test_an_address_stops_when_it_is_taken_back_or_the_colleague_leaves(manager, client):
    address = reverse("communication:feed_address")
    manager.post(address, {"doe": "maken"})
    feed = CommunicationFeed.objects.get()
    manager.user.groups.clear()
    assert client.get(feed.url).status_code == 404
    manager.user.groups.add(*colleague_in(Role.EDITOR).groups.all())
    assert client.get(feed.url).status_code == 200
    manager.post(address, {"doe": "intrekken"})
    assert client.get(feed.url).status_code == 404


def test_an_issue_keeps_its_initiative_when_an_older_draft_comes_back(manager):
    HomePageFactory()
    issue, one = IssueFactory(), InitiativeFactory(on=TODAY)
    url = reverse("wagtailsnippets_newsletter_issue:link", args=[issue.pk])
    assert f'value="{one.pk}"' in manager.get(url).text
    manager.post(url, {"initiative": one.pk})
    assert issue.title in manager.get(reverse("communication:initiative", args=[one.pk])).text
    draft_of(Issue.objects.get(pk=issue.pk)).save_revision().publish()
    assert Issue.objects.get(pk=issue.pk).initiative_link.initiative == one
    link_issue(issue, initiative=None, by=manager.user.person)
    assert not one.issue_links.exists()


def test_erasing_a_colleague_leaves_the_work_without_the_name(manager):
    person = PersonFactory(first_name="Zoë", last_name="Quackelbeen", email="zoe@stad.example")
    one = InitiativeFactory(owner=person, note="Bel Zoë Quackelbeen.")
    CommunicationFeed.objects.create(person=person)
    erase(person, by=manager.user.person)
    one.refresh_from_db()
    assert (one.owner, "Quackelbeen" in one.note) == (None, False)
    assert not CommunicationFeed.objects.exists()
