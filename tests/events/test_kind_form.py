"""The form of an event asks what its kind asks, without script, and loses nothing."""

import pytest
from django.urls import reverse

from events.enums import EventKind
from events.kinds import DETAILS, details_of
from events.models import Event
from events.views.staff import board_url
from tests.factories.cms import InstrumentPageFactory
from tests.factories.events import EventFactory, make_session
from tests.factories.members import OrganisationFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("agenda")]
TEXT = {"summary": "Kort.", "price": "Gratis", "slug": "", "body-count": "0"}


def url_of(name, event=None):
    return reverse(Event.snippet_viewset.get_url_name(name), args=[event.pk] if event else [])


def shown(page: bytes) -> tuple[str, ...]:
    return tuple(name for name in DETAILS if f'name="{name}"'.encode() in page)


@pytest.mark.parametrize(
    "kind",
    [EventKind.TRAINING, EventKind.WORK_VISIT, EventKind.LEARNING_LAB, EventKind.FOCUS_GROUP],
)
def test_the_form_has_the_fields_of_its_kind_new_or_old(staff, kind):
    event = EventFactory(kind=kind)

    assert shown(staff.get(url_of("edit", event)).content) == details_of(kind)
    assert shown(staff.get(f"{url_of('add')}?soort={kind.value}").content) == details_of(kind)


def test_without_a_kind_the_form_offers_the_kinds_that_ask_something_of_their_own(staff):
    page = staff.get(url_of("add")).content.decode()

    assert shown(page.encode()) == ()
    assert 'href="?soort=work_visit"' in page
    assert 'href="?soort=training"' not in page


def test_a_work_visit_and_a_lab_are_written_down(staff):
    host, page = OrganisationFactory(name="Genk"), InstrumentPageFactory()
    staff.post(
        f"{url_of('add')}?soort=work_visit",
        {**TEXT, "title": "Op bezoek", "kind": "work_visit", "host": host.pk, "instrument": ""},
    )
    staff.post(
        f"{url_of('add')}?soort=learning_lab",
        {
            **TEXT,
            "title": "Leerlabo",
            "kind": "learning_lab",
            "learning_question": "Wie komt er niet?",
            "concrete_output": "",
            "became": page.pk,
            "certificate": "True",
            "minutes_required": "False",
        },
    )

    visit, lab = Event.objects.order_by("pk")
    assert visit.host == host
    assert (lab.learning_question, lab.became) == ("Wie komt er niet?", page)
    assert (lab.gives_certificate, lab.needs_minutes, lab.evaluation) == (True, False, None)


def test_a_host_is_a_municipality(staff):
    partner = OrganisationFactory(kind="partner", name="Huis", nis_code="")
    answer = staff.post(
        f"{url_of('add')}?soort=work_visit",
        {**TEXT, "title": "Op bezoek", "kind": "work_visit", "host": partner.pk},
    )

    assert answer.status_code == 200
    assert not Event.objects.exists()
    assert 'value="Op bezoek"' in answer.content.decode()


def test_whoever_chooses_another_kind_loses_nothing_and_sees_its_questions_next(staff):
    event = EventFactory(kind=EventKind.WORK_VISIT, host=OrganisationFactory(name="Genk"))
    make_session(event=event)
    values = {**TEXT, "title": event.title, "slug": event.slug, "host": event.host_id}

    staff.post(url_of("edit", event), {**values, "kind": "learning_lab"})
    event.refresh_from_db()
    assert (event.kind, event.host.name) == (EventKind.LEARNING_LAB, "Genk")
    assert shown(staff.get(url_of("edit", event)).content) == details_of(EventKind.LEARNING_LAB)
    assert (
        "Nog in te vullen bij de tekst: leervraag" in staff.get(board_url(event)).content.decode()
    )

    del values["host"]
    staff.post(
        url_of("edit", event), {**values, "kind": "work_visit", "learning_question": "Wat dan?"}
    )
    event.refresh_from_db()
    assert (event.host.name, event.learning_question) == ("Genk", "Wat dan?")


def test_members_only_needs_a_network(staff):
    answer = staff.post(
        url_of("add"), {**TEXT, "title": "Groep", "kind": "peer_group", "members_only": "True"}
    )

    assert not Event.objects.exists()
    assert "Kies hieronder ook het netwerk" in answer.content.decode()


def test_the_list_and_its_export_tell_what_belongs_to_the_kind(staff):
    page = InstrumentPageFactory(title="De brief die werkt")
    host = OrganisationFactory(name="Genk", is_city=True)
    EventFactory(kind=EventKind.WORK_VISIT, host=host)
    EventFactory(kind=EventKind.LEARNING_LAB, became=page, concrete_output="Een brief.")
    listing = url_of("list")

    words = " ".join(staff.get(listing).content.decode().split())
    assert "Werkbezoek (bij Genk)" in words
    assert "Leerlabo (De brief die werkt)" in words
    exported = b"".join(staff.get(f"{listing}?export=csv")).decode()
    assert "Werd dit instrument" in exported
    assert "Stad Genk" in exported
    assert "Een brief." in exported
