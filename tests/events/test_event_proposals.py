"""A partner proposes an event: confirmed by mail, decided by a colleague, followed by a link."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events.enums import EventKind
from events.models import Event, EventProposal
from events.proposal_collectors import erase, export, monday_lines
from events.proposal_enums import ProposalState
from members import purging
from members.models import OutboxMail
from tests.factories.events import in_days
from tests.factories.kinds import EventProposalFactory
from tests.factories.members import OrganisationFactory, PersonFactory, StaffFactory, UserFactory

pytestmark = pytest.mark.django_db
PROPOSE = reverse("events:propose")


def filled(**changes):
    return {
        "form_key": "k" * 22,
        "title": "Feest voor iedereen",
        "kind": "training",
        "summary": "Wie een feest plant, leert hoe iedereen erbij kan.",
        "text": "Eerst kijken.\n\nDan <script>alert(1)</script> doen.",
        "themes": ["disability"],
        "audience": "Jeugddiensten",
        "on": in_days(40).date().isoformat(),
        "start": "19:00",
        "end": "21:00",
        "mode": "live",
        "place_name": "Huis van de Wijk",
        "place_address": "Kerkstraat 1",
        "municipality": "Gent",
        "capacity": "40",
        "price": "10 euro",
        "register_url": "https://feest.example/in",
        "organisation": "Feest voor Allen",
        "contact_name": "Mo Van Acker",
        "email": "mo@feest.example",
        "contact_phone": "09 000 00 00",
        **changes,
    }


@pytest.fixture
def known(db):
    return {
        "town": OrganisationFactory(name="Gent", is_city=True),
        "partner": OrganisationFactory(kind="partner", name="Feest voor Allen", nis_code=""),
    }


def words(response):
    return " ".join(response.content.decode().split())


def mails() -> list[str]:
    return list(OutboxMail.objects.order_by("pk").values_list("template", flat=True))


def test_from_the_form_to_an_event_with_everything_in_it(client, known, agenda):
    assert client.post(PROPOSE, filled()).url == reverse("events:proposed")
    proposal = EventProposal.objects.get()
    assert proposal.state == ProposalState.UNCONFIRMED
    assert (proposal.organisation, proposal.municipality) == (known["partner"], known["town"])
    assert proposal.url in OutboxMail.objects.get().body_text

    client.force_login(StaffFactory())
    inbox, screen = (
        reverse("event_proposals:index"),
        reverse("events_staff:proposal", args=[proposal.pk]),
    )
    assert "Feest voor iedereen" not in words(client.get(inbox))
    assert client.get(screen).status_code == 404

    client.get(proposal.url)
    proposal.refresh_from_db()
    assert proposal.is_unconfirmed  # a scanner that opens links confirms nothing
    client.post(proposal.url, {"bevestig": "1"})
    assert "Feest voor iedereen" in words(client.get(inbox))
    assert "Jeugddiensten" in words(client.get(screen))

    answer = client.post(screen, {"doe": "aanvaard", "kind": "partner_event"})
    event = Event.objects.get()
    assert answer.url == reverse("events_staff:board", args=[event.pk])
    assert (event.published_at, event.kind, event.theme_disability) == (None, "partner_event", True)
    assert (event.price, event.audience, event.contact_name, event.contact_email) == (
        *("10 euro", "Jeugddiensten", "Mo Van Acker"),
        "mo@feest.example",
    )
    assert list(event.partners.all()) == [known["partner"]]
    session = event.sessions.get()
    day = session.days.get()
    assert (session.capacity, day.starts_at, day.ends_at) == (
        *(40, proposal.starts_at),
        proposal.ends_at,
    )
    assert (day.place_name, day.municipality) == ("Huis van de Wijk", known["town"])
    page = client.get(event.url).content.decode()
    assert "https://feest.example/in" in page
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert mails() == [
        "event_proposal_confirm",
        "event_proposal_received",
        "event_proposal_accepted",
    ]
    assert "Je voorstel is aanvaard" in words(client.get(proposal.url))


def test_a_no_has_a_reason_and_the_partner_reads_it(client):
    proposal = EventProposalFactory(state=ProposalState.SUBMITTED)
    client.force_login(StaffFactory())
    screen = reverse("events_staff:proposal", args=[proposal.pk])

    assert "Schrijf waarom" in words(client.post(screen, {"doe": "weiger", "reason": ""}))
    client.post(screen, {"doe": "weiger", "reason": "Het gaat niet over lokaal beleid."})

    assert "Het gaat niet over lokaal beleid." in OutboxMail.objects.get().body_text
    assert "Het gaat niet over lokaal beleid." in words(client.get(proposal.url))
    client.post(screen, {"doe": "aanvaard", "kind": "training"})
    assert not Event.objects.exists()
    assert mails() == ["event_proposal_rejected"]


def test_the_same_form_twice_is_one_proposal_and_one_mail(client, known):
    client.post(PROPOSE, filled())
    client.post(PROPOSE, filled())

    assert EventProposal.objects.count() == 1
    assert mails() == ["event_proposal_confirm"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": ""}, "Geef je evenement een titel."),
        ({"on": "2020-01-01"}, "Dat is al voorbij."),
        ({"end": "18:00"}, "Het einde komt na het begin."),
        ({"email": "mo"}, "mo"),
        ({"municipality": "Nergens"}, "Kies een stad of gemeente uit de lijst."),
        ({"place_name": "", "municipality": ""}, "Zeg waar het doorgaat"),
        ({"register_url": "javascript:alert(1)"}, "geen webadres"),
        ({"kind": "peer_group"}, "Wat is het?"),
        ({"website": "robot"}, "Een veld dat leeg moet blijven"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(client, known, changes, sentence):
    answer = client.post(PROPOSE, filled(**changes))

    assert answer.status_code == 422
    assert sentence in words(answer)
    assert "Jeugddiensten" in words(answer)
    assert not EventProposal.objects.exists()


def test_a_partner_withdraws_what_was_not_decided_and_no_more(client):
    waiting = EventProposalFactory(state=ProposalState.SUBMITTED)
    decided = EventProposalFactory(
        state=ProposalState.REJECTED, decided_at=timezone.now(), reason="Te laat."
    )
    for proposal in (waiting, decided):
        client.post(proposal.url, {"trek-terug": "1"})
        proposal.refresh_from_db()

    assert (waiting.state, decided.state) == (ProposalState.WITHDRAWN, ProposalState.REJECTED)


def test_a_guessed_link_opens_nothing(client):
    EventProposalFactory()
    assert client.get("/agenda/voorstel/geraden/").status_code == 404


def test_whoever_may_not_decide_does_not(client):
    proposal = EventProposalFactory(state=ProposalState.SUBMITTED)
    client.force_login(UserFactory(is_staff=True))
    screen = reverse("events_staff:proposal", args=[proposal.pk])

    assert client.get(screen).status_code != 200
    client.post(screen, {"doe": "aanvaard", "kind": "training"})
    assert not Event.objects.exists()


def test_what_waits_stands_in_the_monday_mail_until_it_is_decided():
    assert list(monday_lines()) == []
    EventProposalFactory(state=ProposalState.SUBMITTED)
    EventProposalFactory()

    (line,) = monday_lines()
    assert (line.count, line.permission) == (1, "events.decide_proposal")


def test_what_nobody_confirmed_and_what_was_decided_long_ago_goes(settings):
    settings.RETENTION = {**settings.RETENTION, "join_link": 7, "join_request": 365}
    now = timezone.now()
    EventProposalFactory(made_at=now - timedelta(days=8))
    EventProposalFactory(
        state=ProposalState.WITHDRAWN, decided_at=now - timedelta(days=366), made_at=now
    )
    kept = [
        EventProposalFactory(made_at=now - timedelta(days=6)),
        EventProposalFactory(state=ProposalState.SUBMITTED, made_at=now - timedelta(days=90)),
    ]

    purging.run("event_proposals")

    assert list(EventProposal.objects.order_by("pk")) == kept


def test_own_data_and_erasing_know_the_proposals_of_an_address():
    person = PersonFactory()
    open_one = EventProposalFactory(email=person.email, state=ProposalState.SUBMITTED)
    decided = EventProposalFactory(
        email=person.email,
        state=ProposalState.REJECTED,
        decided_at=timezone.now(),
        reason="Te laat.",
    )
    other = EventProposalFactory()
    old_link = decided.url

    (told,) = export(person)
    assert [row["titel"] for row in told.rows] == [open_one.title, decided.title]
    assert [each.count for each in erase(person=person, dry_run=True)] == [1, 1]
    assert EventProposal.objects.count() == 3
    erase(person=person, dry_run=False)

    assert set(EventProposal.objects.all()) == {decided, other}
    decided.refresh_from_db()
    assert (decided.email, decided.contact_name, decided.text) == ("", "", "")
    assert decided.url != old_link


def test_the_inbox_asks_as_much_for_three_as_for_one(client):
    client.force_login(StaffFactory())
    inbox = reverse("event_proposals:index")
    EventProposalFactory(state=ProposalState.SUBMITTED, kind=EventKind.WEBINAR)
    client.get(inbox)
    with CaptureQueriesContext(connection) as one:
        client.get(inbox)
    EventProposalFactory.create_batch(
        2, state=ProposalState.SUBMITTED, organisation=OrganisationFactory()
    )
    with CaptureQueriesContext(connection) as three:
        client.get(inbox)
    assert len(three) == len(one)
