"""Minutes from draft to published, and who reads which part."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from members import private_files
from members.actions.erasing import erase
from networks.actions import minutes_telling
from networks.actions.minutes import (
    MinutesRefusal,
    MinutesRefused,
    approve_minutes,
    publish_minutes,
    reopen_minutes,
    start_minutes,
    write_minutes,
)
from networks.actions.minutes_telling import tell_minutes_due
from networks.enums import MinutesState, Rhythm
from networks.minutes_steps import may_go
from networks.models import Attendee, MailChoice, Minutes
from tests.factories.members import OrganisationFactory, PersonFactory
from tests.factories.networks import MembershipFactory, MinutesFactory

pytestmark = pytest.mark.django_db
DRAFT, APPROVED, PUBLISHED = MinutesState.DRAFT, MinutesState.APPROVED, MinutesState.PUBLISHED
MAY_GO = {(DRAFT, APPROVED), (APPROVED, DRAFT), (APPROVED, PUBLISHED), (PUBLISHED, DRAFT)}


def draft(network, **values):
    nothing = {"state": DRAFT, "approved_at": None, "published_at": None}
    return MinutesFactory(network=network, **nothing, **values)


@pytest.mark.parametrize("to", MinutesState)
@pytest.mark.parametrize("state", MinutesState)
def test_each_step(state, to):
    assert may_go(state, to) == ((state, to) in MAY_GO)


@pytest.mark.parametrize(
    ("state", "step"),
    [(DRAFT, publish_minutes), (PUBLISHED, approve_minutes)],
    ids=["publish a draft", "approve what is published"],
)
def test_a_step_that_is_not_in_the_table_is_refused(network, guide, state, step):
    minutes = draft(network) if state == DRAFT else MinutesFactory(network=network)

    with pytest.raises(MinutesRefused) as refused:
        step(minutes, by=guide)

    assert refused.value.refusal == MinutesRefusal.WRONG_STEP
    minutes.refresh_from_db()
    assert minutes.state == state


def test_from_attendance_to_published_and_back(network, guide):
    somebody = PersonFactory()
    minutes = start_minutes(
        network=network,
        title="Bijeenkomst",
        held_on=timezone.localdate(),
        attendees=[(somebody, somebody.organisation)],
        by=guide,
    )
    with pytest.raises(MinutesRefused) as refused:
        approve_minutes(minutes, by=guide)
    assert refused.value.refusal == MinutesRefusal.EMPTY

    write_minutes(minutes, by=guide, decisions="Lier begint.")
    approve_minutes(minutes, by=guide)
    with pytest.raises(MinutesRefused) as refused:
        write_minutes(minutes, by=guide, text="Nog iets.")
    assert refused.value.refusal == MinutesRefusal.NOT_A_DRAFT

    published = publish_minutes(minutes, by=guide)
    assert (published.published_by, published.is_published) == (guide, True)
    again = reopen_minutes(minutes, by=guide)
    assert (again.state, again.published_at, again.approved_by) == (DRAFT, None, None)
    assert list(again.attendees.values_list("person", flat=True)) == [somebody.pk]


def test_only_a_moderator_writes(network):
    member = MembershipFactory(network=network).person

    with pytest.raises(MinutesRefused) as refused:
        write_minutes(draft(network), by=member, text="Zo was het.")

    assert refused.value.refusal == MinutesRefusal.NOT_A_MODERATOR


def test_the_database_refuses_published_minutes_without_a_moment(network):
    with pytest.raises(IntegrityError), transaction.atomic():
        Minutes.objects.update_or_create(
            title="x", held_on=timezone.localdate(), state=PUBLISHED, network=network
        )


def test_members_are_told_once_in_turns_and_the_silent_are_not(network, guide, mails, monkeypatch):
    monkeypatch.setattr(minutes_telling, "AT_ONCE", 2)
    members = [MembershipFactory(network=network).person for _ in range(3)]
    MailChoice.objects.create(network=network, person=members[1], rhythm=Rhythm.SILENT)
    minutes = draft(network, title="Bijeenkomst van mei")
    approve_minutes(minutes, by=guide)
    publish_minutes(minutes, by=guide)

    for _ in range(4):
        tell_minutes_due()
    reopen_minutes(minutes, by=guide)
    approve_minutes(minutes, by=guide)
    publish_minutes(minutes, by=guide)
    tell_minutes_due()

    told = [mail.person_id for mail in mails("network_minutes")]
    assert sorted(told) == sorted([guide.pk, members[0].pk, members[2].pk])


def test_writing_approving_and_publishing_on_the_site(
    client, network, guide, member, settings, tmp_path
):
    settings.PRIVATE_ROOT = tmp_path
    minutes = draft(network, text="", decisions="")
    stays, goes = (Attendee.objects.create(minutes=minutes, person=PersonFactory()) for _ in "ab")
    member.role = "moderator"
    member.save()
    url = minutes.edit_url

    typed = {"title": "Mei", "text": "x" * 20_001, "attendees": [stays.pk]}
    refused = client.post(url, typed).content.decode()
    assert "1 teken te lang" in refused
    assert "x" * 20_001 in refused

    file = SimpleUploadedFile("verslag.exe", b"MZ")
    assert "pdf" in client.post(url, {"title": "Mei", "file": file}).content.decode().lower()

    client.post(url, {"title": "Mei", "text": "We begonnen.", "attendees": [stays.pk]})
    minutes.refresh_from_db()
    assert (minutes.title, minutes.text) == ("Mei", "We begonnen.")
    assert list(minutes.attendees.all()) == [stays]
    for step in ("approve", "publish"):
        client.post(reverse(f"networks:minutes_{step}", args=[minutes.pk]))
    minutes.refresh_from_db()
    assert minutes.is_published
    assert goes.pk not in minutes.attendees.values_list("pk", flat=True)


def test_who_was_not_registered_is_added_by_name(client, network, guide, moderator_staff):
    OrganisationFactory(name="Lommel")
    present = MembershipFactory(network=network, person__first_name="An", person__last_name="Maes")
    namesakes = [
        MembershipFactory(network=network, person__first_name="Jo", person__last_name="Peeters")
        for _ in "ab"
    ]
    minutes = draft(network)
    lines = "an maes, ergens\n Jo Peeters, Lommel\n\nSam Wils, vzw De Brug\nSam Wils, vzw De Brug"
    client.force_login(moderator_staff)

    for _ in "ab":
        client.post(minutes.edit_url, {"title": "Mei", "others": lines, "attendees": []})
        client.post(
            minutes.edit_url,
            {
                "title": "Mei",
                "others": lines,
                "attendees": [row.pk for row in minutes.attendees.all()],
            },
        )

    rows = {
        (row.person, row.name, row.organisation and row.organisation.name)
        for row in minutes.attendees.all()
    }
    assert rows == {
        (present.person, "", present.organisation.name),
        (None, "Jo Peeters", "Lommel"),
        (None, "Sam Wils, vzw De Brug", None),
    }
    assert namesakes[0].person not in {row.person for row in minutes.attendees.all()}
    page = client.get(minutes.get_absolute_url()).content.decode()
    assert "Sam Wils, vzw De Brug" in page
    answer = client.post(minutes.edit_url, {"title": "Mei", "others": "x" * 161}).content.decode()
    assert "1 teken te lang" in answer
    assert "x" * 161 in answer


def test_two_writers_do_not_lose_each_others_words(client, network, guide, moderator_staff):
    minutes = draft(network)
    client.force_login(moderator_staff)
    seen = client.get(minutes.edit_url).context["form"]["seen"].value()
    write_minutes(minutes, by=guide, others=["An Maes"])

    answer = client.post(minutes.edit_url, {"title": "Mei", "text": "Mijn tekst.", "seen": seen})

    assert "Een collega bewaarde intussen iets anders" in answer.text
    assert "Mijn tekst." in answer.text
    assert minutes.attendees.exists()


def test_a_file_is_taken_off_a_draft_and_what_stood_there_is_kept(
    client, network, moderator_staff, settings, tmp_path
):
    settings.PRIVATE_ROOT = tmp_path
    minutes = draft(network, file=ContentFile(b"Lang.", name="verslag.txt"))
    url = private_files.url("verslagen", minutes.pk)
    client.force_login(moderator_staff)
    assert "Haal “verslag.txt” weg" in client.get(minutes.edit_url).content.decode()
    assert b"".join(client.get(url)) == b"Lang."

    client.post(minutes.edit_url, {"title": "Mei", "text": "Kort.", "drop_file": "on"})

    minutes.refresh_from_db()
    assert (minutes.file.name, minutes.file_name) == ("", "")
    assert client.get(url).status_code == 404
    before = ModelLogEntry.objects.filter(action="networks.write_minutes").get().data["before"]
    assert before["text"] == "We bespraken de meldpunten."
    assert before["file_name"] == "verslag.txt"


@pytest.mark.parametrize("state", [APPROVED, PUBLISHED])
def test_what_is_approved_changes_only_after_taking_it_back(client, network, guide, state):
    minutes = draft(network)
    approve_minutes(minutes, by=guide)
    if state == PUBLISHED:
        publish_minutes(minutes, by=guide)

    for change in ({"drop_file": True}, {"others": ["An Maes"]}):
        with pytest.raises(MinutesRefused):
            write_minutes(minutes, by=guide, **change)
    assert not minutes.attendees.exists()


def test_partners_and_visitors_see_the_public_part_only(client, network):
    minutes = MinutesFactory(network=network, public_text="We kozen drie werkpunten.")
    attendee = Attendee.objects.create(minutes=minutes, person=PersonFactory())

    page = client.get(minutes.get_absolute_url()).content.decode()

    assert "We kozen drie werkpunten." in page
    assert minutes.text not in page
    assert minutes.decisions not in page
    assert attendee.person.name not in page
    assert minutes.title in client.get(network.get_absolute_url()).content.decode()


def test_public_words_of_a_draft_are_of_nobody(client, network, member):
    minutes = draft(network, public_text="Nog niet nagelezen.")

    assert client.get(minutes.get_absolute_url()).status_code == 404
    client.logout()
    assert client.get(minutes.get_absolute_url()).status_code == 302
    assert minutes.title not in client.get(network.get_absolute_url()).content.decode()


def test_the_file_of_minutes_is_for_members_also_where_a_part_is_public(
    client, network, member, settings, tmp_path
):
    settings.PRIVATE_ROOT = tmp_path
    minutes = MinutesFactory(
        network=network, public_text="Kort.", file=ContentFile(b"Lang.", name="verslag.txt")
    )
    url = private_files.url("verslagen", minutes.pk)

    assert b"".join(client.get(url)) == b"Lang."
    client.logout()
    assert client.get(url).status_code == 404


def test_minutes_without_a_network_are_of_staff_who_moderate(client, moderator_staff, member):
    minutes = MinutesFactory(network=None)

    assert client.get(minutes.get_absolute_url()).status_code == 404
    client.force_login(moderator_staff)
    assert minutes.text in client.get(minutes.get_absolute_url()).content.decode()


def test_who_is_erased_is_no_attendee_and_out_of_the_words(network):
    person = PersonFactory(first_name="Ludo", last_name="Verstraeten")
    minutes = MinutesFactory(network=network, text="Ludo Verstraeten gaf uitleg.")
    other = Attendee.objects.create(
        minutes=minutes, person=PersonFactory(), organisation=OrganisationFactory()
    )
    Attendee.objects.create(minutes=minutes, person=person)
    Attendee.objects.create(minutes=MinutesFactory(), name="ludo verstraeten, Lier")

    erase(person, by=None)

    minutes.refresh_from_db()
    assert "Verstraeten" not in minutes.text
    assert list(Attendee.objects.all()) == [other]
