"""What somebody needs stands nowhere in plain text, and nobody reads it by guessing an address."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.urls import reverse

from events.actions.needs import give_needs, reseal_all
from events.actions.organisers import begin_as_organiser
from events.models import EventOrganiser, Needs
from events.provisions import Provision, Told
from events.sealing import seal, unseal
from events.views.staff import board_url
from members.enums import ConsentPurpose, Role, SecurityKind
from members.key_rings import Unreadable
from members.models import OutboxMail, SecurityEvent
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory, UserFactory
from tests.whole_database import files_with, rows_with

pytestmark = pytest.mark.django_db
WORDS = "Kwartelbeenbreuk"
TOLD = Told((Provision.KOSHER,), f"{WORDS}, dus graag een stoel met leuning.")


@pytest.fixture
def seat():
    session = make_session()
    for _ in range(5):
        registration = RegistrationFactory(session=session)
    return registration


def tell(registration):
    return give_needs(registration, TOLD, by=registration.person, wording="Ja.", route="proef")


def colleague(role: Role):
    call_command("seed_roles", verbosity=0)
    user = StaffFactory(is_superuser=False)
    user.groups.set(Group.objects.filter(name=role))
    return user


def test_no_column_and_no_file_holds_the_words(client, seat, deliver_mail, settings):
    address = f"{seat.url}noden/"
    typed = {"food": ["kosher"], "words": TOLD.words, "consent": "on"}
    assert client.post(address, typed).status_code == 302
    user = colleague(Role.ORGANISER)
    begin_as_organiser(seat.session.event, by=user.person)
    client.force_login(user)
    assert WORDS in client.get(_needs(seat)).content.decode()
    for format in ("csv", "xlsx"):
        export = client.get(reverse("events_staff:export", args=[seat.session.event_id, format]))
        assert WORDS.encode() not in export.getvalue()
    deliver_mail()
    assert Needs.objects.get().told == TOLD
    assert rows_with(seat.person.email)  # the search finds what is there
    assert rows_with(WORDS, "leuning", "kosher", "koosjer") == []
    assert files_with(settings.VAR_DIR, WORDS, "leuning") == []


def test_the_own_words_are_not_in_the_pages_of_the_database_itself(seat):
    """Deleted and moved rows included: what a stolen file would show."""
    tell(seat)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT sealed::bytea FROM events_needs")
            raw = b"".join(bytes(row[0]) for row in cursor.fetchall())
        else:
            raw = connection.connection.serialize()
    assert len(raw) > 500
    assert WORDS.encode() not in raw
    assert b"leuning" not in raw


def test_what_one_told_cannot_be_put_beside_another(seat):
    other = RegistrationFactory(session=seat.session)
    needs = tell(seat)
    Needs.objects.filter(pk=needs.pk).update(registration=other)
    assert Needs.objects.get().told is None


def test_how_much_was_said_does_not_show():
    assert len(seal(1, {"words": ""})) == len(seal(1, {"words": "a" * 300}))


# --- keys ------------------------------------------------------------------------------------


def test_a_new_key_opens_what_the_former_one_locked_until_it_is_locked_again(settings, seat):
    settings.NEEDS_KEYS = ["oud"]
    tell(seat)
    settings.NEEDS_KEYS = ["nieuw", "oud"]
    assert Needs.objects.get().told == TOLD
    assert reseal_all() == (1, 0)
    settings.NEEDS_KEYS = ["nieuw"]
    assert Needs.objects.get().told == TOLD


def test_a_lost_key_is_told_and_breaks_no_screen(client, settings, seat):
    settings.NEEDS_KEYS = ["weg"]
    needs = tell(seat)
    settings.NEEDS_KEYS = ["ander"]
    with pytest.raises(Unreadable):
        unseal(seat.pk, needs.sealed)
    assert reseal_all() == (0, 1)
    user = colleague(Role.ORGANISER)
    begin_as_organiser(seat.session.event, by=user.person)
    client.force_login(user)
    assert "niet meer te lezen" in client.get(_needs(seat)).content.decode()
    assert client.get(board_url(seat.session.event)).status_code == 200


# --- guessing addresses ----------------------------------------------------------------------


def _needs(registration) -> str:
    return reverse("events_staff:needs", args=[registration.session.event_id])


def _pages(registration) -> list[str]:
    """Every screen about the event, the registration and the person that staff may open."""
    event, pk = registration.session.event, registration.pk
    return [
        _needs(registration),
        board_url(event),
        registration.url,
        f"{registration.url}noden/",
        event.url,
        reverse("events_staff:history", args=[pk]),
        reverse("events_staff:export", args=[event.pk, "csv"]),
        reverse("events_staff:attendance", args=[registration.session.days.get().pk]),
        reverse("events_staff:signatures", args=[registration.session.days.get().pk]),
        reverse("events_registrations:index"),
        reverse("people:inspect", args=[registration.person_id]),
        reverse("mails:index"),
        "/agenda/kalender.ics",
        f"/zoeken/?q={WORDS}",
    ]


@pytest.mark.parametrize(
    "who", [None, "deelnemer", Role.EDITOR, Role.ORGANISER, Role.COORDINATOR, Role.COMMUNICATION]
)
def test_whoever_does_not_carry_the_event_reads_it_nowhere(client, seat, agenda, who):
    tell(seat)
    if who == "deelnemer":
        client.force_login(UserFactory(person=PersonFactory()))
    elif who:
        client.force_login(colleague(who))
    for page in _pages(seat):
        text = b"".join(client.get(page)).decode(errors="replace")
        assert TOLD.words not in text, page
        assert ConsentPurpose.NEEDS.label not in text, page
    assert client.get(_needs(seat)).status_code in (302, 404)
    assert not SecurityEvent.objects.filter(kind=SecurityKind.NEEDS_VIEWED).exists()


def test_even_a_superuser_reads_only_of_events_that_are_carried(client, seat):
    user = StaffFactory()
    tell(seat)
    client.force_login(user)
    assert client.get(_needs(seat)).status_code == 302
    EventOrganiser.objects.create(event=seat.session.event, person=user.person)
    assert client.get(_needs(seat)).status_code == 200


def test_an_editor_who_made_the_event_has_no_care_role(client, seat):
    user = colleague(Role.EDITOR)
    begin_as_organiser(seat.session.event, by=user.person)
    client.force_login(user)
    assert client.get(_needs(seat)).status_code == 302


def test_every_look_is_kept_with_who_and_which_event(client, seat):
    tell(seat)
    user = colleague(Role.ORGANISER)
    begin_as_organiser(seat.session.event, by=user.person)
    client.force_login(user)
    for _ in range(2):
        page = client.get(_needs(seat))
    assert TOLD.words in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    looks = SecurityEvent.objects.filter(kind=SecurityKind.NEEDS_VIEWED)
    expected = (user.person.key, f"events.event:{seat.session.event_id}")
    assert [(look.actor_key, look.about) for look in looks] == [expected] * 2


def test_no_mail_tells_what_was_told(client, seat, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        tell(seat)
    assert not OutboxMail.objects.filter(body_text__contains=WORDS).exists()


def test_the_board_lists_what_is_needed_for_colleagues(client, seat):
    tell(seat)
    client.force_login(colleague(Role.EDITOR))
    page = " ".join(client.get(board_url(seat.session.event)).content.decode().split())
    assert "1× koosjer" in page
    assert "1 persoon schreef er iets bij" in page
    assert WORDS not in page
