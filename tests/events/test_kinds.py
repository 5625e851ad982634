"""The sixteen kinds: what each asks and gives, what an organiser changes, and who may come."""

import pytest
from django.urls import reverse

from events.actions.cloning import clone_event
from events.actions.registering import register
from events.enums import EventKind, RegistrationStatus
from events.instrument_part import events_of
from events.kinds import BECAME, HOST, INSTRUMENT, KIND_RULES, OUTPUT, QUESTION, SETTINGS
from events.models import Event
from tests.factories.cms import InstrumentPageFactory
from tests.factories.events import EventFactory, make_session
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.networks import MembershipFactory, NetworkFactory

ALL = (INSTRUMENT,)
# kind: members only, evaluation, certificate, minutes, own questions
TABLE = {
    EventKind.TRAINING: (False, True, True, False, ALL),
    EventKind.WEBINAR: (False, True, True, False, ALL),
    EventKind.STUDY_DAY: (False, True, True, False, ALL),
    EventKind.INSPIRATION_DAY: (False, True, True, False, ALL),
    EventKind.WORK_VISIT: (False, True, False, True, (INSTRUMENT, HOST)),
    EventKind.LEARNING_LAB: (False, True, False, True, (INSTRUMENT, QUESTION, OUTPUT, BECAME)),
    EventKind.COACHING_TRACK: (False, True, True, False, (INSTRUMENT, QUESTION, OUTPUT)),
    EventKind.COURSE: (False, True, True, False, ALL),
    EventKind.PEER_GROUP: (True, False, False, True, ALL),
    EventKind.KNOWLEDGE_GROUP: (True, False, False, True, ALL),
    EventKind.SUPPORT_GROUP: (False, True, False, True, ALL),
    EventKind.LEARNING_NETWORK: (True, True, False, True, (INSTRUMENT, QUESTION)),
    EventKind.SOUNDING_BOARD: (True, False, False, True, ALL),
    EventKind.INTERVISION: (False, False, False, False, ALL),
    EventKind.FOCUS_GROUP: (False, False, False, True, ()),
    EventKind.PARTNER_EVENT: (False, False, False, False, ALL),
}


@pytest.mark.parametrize("kind", EventKind, ids=lambda kind: kind.value)
def test_each_kind_has_its_defaults(kind):
    *settings, details = TABLE[kind]
    event = Event(kind=kind, network_id=1)

    found = (
        event.for_members,
        event.wants_evaluation,
        event.gives_certificate,
        event.needs_minutes,
    )
    assert found == tuple(settings)
    assert event.details == details
    assert set(KIND_RULES) == set(EventKind)


@pytest.mark.parametrize("name", SETTINGS)
def test_what_the_organiser_chose_goes_before_the_kind_and_follows_it_when_left_open(name):
    words = {
        "members_only": "for_members",
        "evaluation": "wants_evaluation",
        "certificate": "gives_certificate",
        "minutes_required": "needs_minutes",
    }
    for kind in EventKind:
        for chosen in (True, False):
            event = Event(kind=kind, network_id=1, **{name: chosen})
            assert getattr(event, words[name]) is chosen
    assert not Event(kind=EventKind.PEER_GROUP).for_members  # of no network: nobody could come


def test_a_detail_of_another_kind_is_kept_and_not_told():
    event = Event(kind=EventKind.TRAINING, learning_question="Wie komt er niet, en waarom?")

    assert event.detail(QUESTION) is None
    event.kind = EventKind.LEARNING_LAB
    assert event.detail(QUESTION) == "Wie komt er niet, en waarom?"


@pytest.mark.django_db
def test_a_member_has_a_seat_and_a_stranger_asks_for_one():
    network = NetworkFactory()
    event = EventFactory(kind=EventKind.PEER_GROUP, network=network)
    session = make_session(event=event)
    member = MembershipFactory(network=network).person
    stranger, former = PersonFactory(), MembershipFactory(network=network)
    former.left_at = former.joined_at
    former.save()

    statuses = [
        register(session=session, person=person, by=person, public=True).status
        for person in (member, stranger, former.person)
    ]

    asked = RegistrationStatus.REQUESTED
    assert statuses == [RegistrationStatus.CONFIRMED, asked, asked]


@pytest.mark.django_db
def test_nobody_learns_on_the_page_who_is_a_member(client):
    network = NetworkFactory()
    event = EventFactory(kind=EventKind.PEER_GROUP, network=network)
    session = make_session(event=event)
    pages = []
    for person in (MembershipFactory(network=network).person, PersonFactory()):
        key = f"{person.pk}".rjust(22, "k")
        register(session=session, person=person, by=None, public=True, form_key=key)
        pages.append(client.get(reverse("events:registered", args=[key])).content)

    assert b"We mailden je hoe het staat" in pages[0]
    assert pages[0] == pages[1]


@pytest.mark.usefixtures("agenda")
def test_a_copy_takes_the_question_along_and_not_what_came_of_it():
    page = InstrumentPageFactory()
    source = EventFactory(
        kind=EventKind.LEARNING_LAB,
        instrument=page,
        learning_question="Wie komt er niet?",
        concrete_output="Een brief die werkt.",
        became=page,
        certificate=True,
    )

    copy = clone_event(source, title="Opnieuw", start=None, by=PersonFactory())

    assert (copy.instrument, copy.learning_question, copy.certificate) == (
        page,
        "Wie komt er niet?",
        True,
    )
    assert (copy.concrete_output, copy.became) == ("", None)


@pytest.mark.usefixtures("agenda")
def test_a_work_visit_tells_its_host_and_a_lab_the_instrument_it_became(client):
    host = OrganisationFactory(name="Genk", is_city=True)
    page = InstrumentPageFactory(title="De brief die werkt", summary="Een sjabloon.")
    visit = EventFactory(kind=EventKind.WORK_VISIT, host=host)
    lab = EventFactory(
        kind=EventKind.LEARNING_LAB,
        learning_question="Waarom komt niemand?",
        concrete_output="Een nieuwe brief.",
        became=page,
    )
    for event in (visit, lab):
        make_session(event=event, first_in=-14)

    shown = client.get(visit.url).content.decode()
    assert "Te gast bij" in shown
    assert "Stad Genk" in shown
    shown = client.get(lab.url).content.decode()
    for words in ("De leervraag", "Waarom komt niemand?", "Een nieuwe brief.", page.url):
        assert words in shown
    shown = client.get(page.url).content.decode()
    assert "Hieruit groeide het" in shown
    assert lab.url in shown


@pytest.mark.usefixtures("agenda")
def test_the_page_of_an_instrument_shows_what_comes_and_what_was_and_asks_as_much_for_many(
    client, django_assert_num_queries
):
    page = InstrumentPageFactory()
    assert events_of(page) is None
    counts = []
    for _ in range(2):
        make_session(event=EventFactory(instrument=page))
        make_session(event=EventFactory(instrument=page), first_in=-14)
        make_session(event=EventFactory(instrument=page, published_at=None))
        with django_assert_num_queries(7):
            part = events_of(page)
            counts.append((len(part.coming), len(part.past), len(part.origins)))
    assert counts == [(1, 1, 0), (2, 2, 0)]
