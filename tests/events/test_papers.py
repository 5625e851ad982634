"""What an organiser prints for the day: who must sign, who wears which badge, who eats."""

import io
import json

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from pypdf import PdfReader
from wagtail.models import ModelLogEntry

from events import slots
from events.enums import DayMode
from members.enums import Role, SecurityKind
from members.models import SecurityDetail
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
NAMES = ("signatures_pdf", "badges", "catering")


def addresses(session) -> dict[str, str]:
    day = session.days.first()
    return {
        "signatures_pdf": reverse("events_staff:signatures_pdf", args=[day.pk]),
        "badges": reverse("events_staff:badges", args=[session.pk]),
        "catering": reverse("events_staff:catering", args=[session.pk]),
        "certificates": reverse("events_staff:certificates", args=[session.pk]),
    }


def text_of(response) -> str:
    pages = PdfReader(io.BytesIO(b"".join(response))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.fixture
def session():
    session = make_session(days=2)
    for number in range(12):
        person = PersonFactory(first_name=f"Naam{number}", last_name=f"Achter{number}")
        RegistrationFactory(session=session, person=person)
    RegistrationFactory(session=session, waiting=True, person=PersonFactory(first_name="Wachter"))
    return session


@pytest.mark.parametrize("name", ["signatures_pdf", "badges"])
def test_everybody_with_a_seat_stands_on_it_and_nobody_else(staff, session, name):
    paper = text_of(staff.get(addresses(session)[name]))
    assert [n for n in range(12) if f"Naam{n} Achter{n}" not in paper] == []
    assert session.registrations.first().organisation_label in paper
    assert "Wachter" not in paper


def test_the_list_to_sign_is_of_one_day_and_has_room_for_who_comes_unexpected(staff, session):
    paper = text_of(staff.get(addresses(session)["signatures_pdf"]))
    assert "Handtekening" in paper
    assert "Schrijf je naam en organisatie op een lege lijn" in paper


def test_the_caterer_gets_counts_per_day_and_nobodys_name(staff, session):
    day = session.days.last()
    day.mode = DayMode.HYBRID
    day.save()
    paper = text_of(staff.get(addresses(session)["catering"]))
    assert paper.count("Deelnemers met een plaats 12") == 2
    assert "Op een plaats en online" in paper
    assert "Naam1" not in paper


def test_what_somebody_knows_to_provide_stands_on_the_list_of_that_day(staff, session, monkeypatch):
    monkeypatch.setattr(slots.provisions, "_fillers", [])
    first = session.days.first()

    @slots.provisions.fill()
    def vegetarians(day, **question):
        return [("Vegetarische lunch", 3)] if day == first else []

    paper = text_of(staff.get(addresses(session)["catering"]))
    assert paper.count("Vegetarische lunch 3") == 1


def test_no_badges_for_nobody(staff):
    answer = staff.get(addresses(make_session())["badges"], follow=True)
    assert "er zijn geen naamkaartjes" in answer.content.decode()


def test_each_print_is_kept_and_a_list_of_names_in_the_security_log_too(staff, session):
    for name in NAMES:
        assert staff.get(addresses(session)[name])["Content-Type"] == "application/pdf"
    kept = ModelLogEntry.objects.filter(action="events.print").order_by("pk")
    assert [(each.data["document"], each.data["people"]) for each in kept] == [
        ("aanwezigheidslijst", 12),
        ("naamkaartjes", 12),
        ("catering", 12),
    ]
    told = SecurityDetail.objects.filter(event__kind=SecurityKind.EXPORTED).order_by("event")
    lists = [json.loads(each.text) for each in told]
    assert [(each["vorm"], each["rijen"]) for each in lists] == [("pdf", 12), ("pdf", 12)]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.COMMUNICATION, None])
def test_guessing_an_address_gives_no_paper(client, session, role):
    call_command("seed_roles")
    user = StaffFactory(is_superuser=False)
    user.groups.set(Group.objects.filter(name=role))
    client.force_login(user)
    for address in addresses(session).values():
        assert client.get(address).status_code == 302
    assert not ModelLogEntry.objects.filter(action="events.print").exists()


def test_the_board_offers_them(staff, session):
    board = staff.get(reverse("events_staff:board", args=[session.event_id])).content.decode()
    shown = addresses(session)
    assert [name for name in NAMES if shown[name] not in board] == []


def test_a_list_costs_the_same_for_three_as_for_one(staff, django_assert_max_num_queries):
    session = make_session()
    address = addresses(session)["signatures_pdf"]
    RegistrationFactory(session=session)
    staff.get(address)
    with django_assert_max_num_queries(40) as one:
        staff.get(address)
    RegistrationFactory.create_batch(2, session=session)
    with django_assert_max_num_queries(len(one)):
        staff.get(address)
