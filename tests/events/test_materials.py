"""Files, links and recordings: for whom they are, asked at every click."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from events.actions.materials import add_material, remove_material
from events.collectors import found_events, sitemap_entries
from events.enums import AttendanceState, MaterialAccess, Refusal, RegistrationStatus
from events.mailing_form import thanks_for
from events.models import Material, Registration
from events.refusals import ChangeRefused
from events.rules.materials import Rights, may_see
from members.models import OutboxMail
from tests.events.test_query_counts import cost
from tests.factories.events import (
    AttendanceFactory,
    EventFactory,
    MaterialFactory,
    RegistrationFactory,
    make_session,
)
from tests.factories.members import PersonFactory, StaffFactory, UserFactory
from tests.factories.networks import MembershipFactory, NetworkFactory

PUBLIC, PARTICIPANTS = MaterialAccess.PUBLIC, MaterialAccess.PARTICIPANTS
PRESENT, MEMBERS = MaterialAccess.PRESENT, MaterialAccess.MEMBERS
OUTSIDER, REGISTERED = Rights(), Rights(sessions={1})
HERE, MEMBER, STAFF = Rights(sessions={1}, days={11}), Rights(member=True), Rights(staff=True)


@pytest.mark.parametrize(
    ("access", "seen_by"),
    [
        (PUBLIC, [OUTSIDER, REGISTERED, HERE, MEMBER, STAFF]),
        (PARTICIPANTS, [REGISTERED, HERE, STAFF]),
        (PRESENT, [HERE, STAFF]),
        (MEMBERS, [MEMBER, STAFF]),
    ],
)
def test_who_sees_what(access, seen_by):
    everybody = [OUTSIDER, REGISTERED, HERE, MEMBER, STAFF]
    whole = {"session": None, "day": None}
    assert [r for r in everybody if may_see(access, r, **whole, expired=False)] == seen_by
    assert [r for r in everybody if may_see(access, r, **whole, expired=True)] == [STAFF]


def test_material_of_a_day_is_for_those_of_that_day():
    other = {"session": 2, "day": 21, "expired": False}
    own = {"session": 1, "day": 11, "expired": False}
    assert [may_see(PARTICIPANTS, HERE, **facts) for facts in (own, other)] == [True, False]
    assert [may_see(PRESENT, HERE, **facts) for facts in (own, other)] == [True, False]


@pytest.fixture
def past(db):
    """A meeting of a network that is over, with one file for each group."""
    event = EventFactory(network=NetworkFactory())
    session = make_session(event=event, first_in=-3)
    for access in MaterialAccess:
        MaterialFactory(event=event, access=access, title=f"Voor {access.value}")
    return session


def person_of_kind(session, kind):
    person = PersonFactory()
    if kind == "staff":
        return StaffFactory()
    if kind == "member":
        MembershipFactory(network=session.event.network, person=person)
    if kind == "former":
        gone = timezone.now() - timedelta(days=1)
        MembershipFactory(network=session.event.network, person=person, left_at=gone)
    if kind in ("registered", "present", "excused"):
        row = RegistrationFactory(session=session, person=person)
        states = {"present": AttendanceState.PRESENT, "excused": AttendanceState.EXCUSED}
        if kind in states:
            day = session.days.get()
            AttendanceFactory(registration=row, day=day, state=states[kind])
    if kind == "waiting":
        RegistrationFactory(session=session, person=person, waiting=True)
    return UserFactory(person=person) if kind != "visitor" else None


@pytest.mark.parametrize(
    ("kind", "opens"),
    [
        ("visitor", {"public"}),
        ("outsider", {"public"}),
        ("waiting", {"public"}),
        ("former", {"public"}),
        ("registered", {"public", "participants"}),
        ("excused", {"public", "participants"}),
        ("present", {"public", "participants", "present"}),
        ("member", {"public", "members"}),
        ("staff", {"public", "participants", "present", "members"}),
    ],
)
def test_guessed_addresses_open_what_somebody_may_see_and_the_page_says_no_more(
    client, agenda, past, kind, opens
):
    if user := person_of_kind(past, kind):
        client.force_login(user)
    opened = set()
    for material in Material.objects.all():
        answer = client.get(f"/agenda/materiaal/{material.pk}/")
        if answer.status_code == 200:
            assert b"".join(answer) == b"De dia's."
            assert answer["Cache-Control"] == "private, no-store"
            opened.add(material.access)
        else:
            assert answer.status_code == 404
        assert client.get(f"/bestanden/materiaal/{material.pk}/").status_code == 404
        assert client.get(f"/media/{material.file.name}").status_code == 404
    assert opened == opens
    page = client.get(past.event.url).content.decode()
    assert {access for access in MaterialAccess if f"Voor {access.value}" in page} == opens


def test_the_personal_page_shows_what_its_registration_gives(client, past):
    row = RegistrationFactory(session=past)

    def titles(page):
        return {each for each in MaterialAccess if f"Voor {each.value}" in page.content.decode()}

    assert titles(client.get(row.url)) == {PUBLIC, PARTICIPANTS}
    AttendanceFactory(registration=row, day=past.days.get())
    assert titles(client.get(row.url)) == {PUBLIC, PARTICIPANTS, PRESENT}
    for material in Material.objects.all():
        answer = client.get(f"{row.url}materiaal/{material.pk}/")
        assert answer.status_code == (404 if material.access == MEMBERS else 200)
        list(answer)
    other = MaterialFactory(access=PUBLIC)
    assert client.get(f"{row.url}materiaal/{other.pk}/").status_code == 404
    Registration.objects.filter(pk=row.pk).update(
        status=RegistrationStatus.CANCELLED, cancelled_at=timezone.now(), cancelled_by=row.person
    )
    assert titles(client.get(row.url)) == {PUBLIC}


def test_a_recording_goes_after_its_last_day(client, agenda, past, time_machine):
    last_day = timezone.localdate() + timedelta(days=2)
    recording = MaterialFactory(
        event=past.event,
        access=PUBLIC,
        title="Opname",
        is_recording=True,
        until=last_day,
        file="",
        link="https://opname.example/x",
    )
    row = RegistrationFactory(session=past)
    addresses = (f"/agenda/materiaal/{recording.pk}/", f"{row.url}materiaal/{recording.pk}/")
    assert [client.get(each).url for each in addresses] == ["https://opname.example/x"] * 2
    page = client.get(past.event.url).content.decode()
    assert "te zien tot en met" in page
    assert "opname.example" not in page
    time_machine.move_to(timezone.now() + timedelta(days=3))
    cache.clear()  # a server of its own keeps pages by its own clock
    assert [client.get(each).status_code for each in addresses] == [404, 404]
    for address in (past.event.url, row.url):
        assert "te zien tot en met" not in client.get(f"{address}?nb=1").content.decode()
    client.force_login(StaffFactory())
    assert client.get(addresses[0]).status_code == 302


def test_what_is_not_published_is_for_staff(client, past):
    material = MaterialFactory(event=EventFactory(published_at=None), access=PUBLIC)
    address = f"/agenda/materiaal/{material.pk}/"
    assert client.get(address).status_code == 404
    client.force_login(StaffFactory())
    list(answer := client.get(address))
    assert answer.status_code == 200


def test_no_search_feed_or_sitemap_names_it(client, agenda, past):
    assert found_events("Voor participants", None).total == 0
    assert not any("materiaal" in entry.location for entry in sitemap_entries())
    feed = client.get("/agenda/kalender.ics").content.decode()
    assert "Voor " not in feed
    assert "materiaal" not in feed


def test_the_thanks_mail_leads_to_the_page_and_attaches_nothing(past):
    text = thanks_for(past.event)["text"]
    assert "persoonlijke pagina" in text
    assert "materiaal/" not in text
    Material.objects.all().delete()
    assert "persoonlijke pagina" not in thanks_for(past.event)["text"]
    assert not any(field.name.startswith("attach") for field in OutboxMail._meta.get_fields())


def upload(name="dias.pdf", content=b"%PDF-1.4 dia's"):
    return SimpleUploadedFile(name, content)


def test_an_organiser_adds_changes_and_removes(past, staff):
    Material.objects.all().delete()
    list_url = reverse("events_staff:materials", args=[past.event_id])
    assert "Er staat nog niets" in staff.get(list_url).content.decode()
    url = reverse("events_staff:add_material", args=[past.event_id])
    data = {"title": "Dia's", "access": "present"}
    refused = staff.post(url, {**data, "link": "https://x.example/", "file": upload()})
    assert Refusal.LINK_OR_FILE.label in refused.content.decode()
    assert Refusal.LINK_OR_FILE.label in staff.post(url, data).content.decode()
    assert (
        "inhoud" in staff.post(url, {**data, "file": upload("x.pdf", b"<html>")}).content.decode()
    )
    assert staff.post(url, {**data, "file": upload()}).url == list_url
    material = Material.objects.get()
    assert (material.file_name, material.access) == ("dias.pdf", PRESENT)

    change = reverse("events_staff:change_material", args=[material.pk])
    assert "dias.pdf" in staff.get(change).content.decode()
    staff.post(change, {"title": "De dia's", "access": "public"})
    material.refresh_from_db()
    assert (material.title, material.access, material.file_name) == ("De dia's", PUBLIC, "dias.pdf")
    staff.post(change, {"title": "Op een site", "access": "public", "link": "https://x.example/"})
    material.refresh_from_db()
    assert (material.link, material.file.name) == ("https://x.example/", "")

    remove = reverse("events_staff:remove_material", args=[material.pk])
    staff.get(remove)
    assert Material.objects.exists()
    assert staff.post(remove).url == list_url
    assert not Material.objects.exists()


def test_members_of_no_network_and_a_day_of_another_event_are_refused(db):
    event, by = EventFactory(), PersonFactory()
    with pytest.raises(ChangeRefused) as refused:
        add_material(event, by=by, title="x", access=MEMBERS, link="https://x.example/")
    assert refused.value.refusal == Refusal.NO_NETWORK
    other = make_session().days.get()
    with pytest.raises(ChangeRefused):
        add_material(event, by=by, title="x", access=PUBLIC, link="https://x.example/", day=other)
    kept = add_material(event, by=by, title="x", access=PUBLIC, link="https://x.example/")
    remove_material(kept, by=by)


def test_three_lines_cost_as_many_queries_as_one(client, agenda):
    session = make_session(first_in=-3)
    row = RegistrationFactory(session=session)
    MaterialFactory(event=session.event)
    before = [cost(client, address) for address in (row.url, session.event.url)]
    MaterialFactory.create_batch(2, event=session.event)
    assert [cost(client, address) for address in (row.url, session.event.url)] == before
