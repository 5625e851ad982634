import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.actions.contacts import (
    ContactRefused,
    add_contact,
    ask_due,
    change_contact,
    municipalities_without_contact,
)
from members.actions.mergers import merge_organisations
from members.actions.roles import seed_roles
from members.enums import ContactRefusal, ContactRole, OrganisationKind, Role
from members.models import BoardContact, BoardCorrection, OutboxMail
from members.organisation_hooks import organisations_that_wait
from members.tasks import ask_contacts
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory
from tests.smtp import plain_text

pytestmark = pytest.mark.django_db
LIST = "/beheer/mensen/contacten/"
TODAY = date(2026, 11, 23)
LONG_AGO = TODAY - timedelta(days=366)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def sign_in(client):
    def as_role(role):
        colleague = UserFactory(is_staff=True, person__role="other")
        colleague.groups.add(seed_roles()[role])
        client.force_login(colleague)
        return colleague

    return as_role


def contact(name="Mol", role=ContactRole.OFFICER, **facts):
    board = facts.pop("municipality", None) or OrganisationFactory(name=name)
    person = facts.pop("person", None) or PersonFactory(organisation=board)
    facts.setdefault("since", date(2024, 1, 1))
    return BoardContact.objects.create(municipality=board, person=person, role=role, **facts)


# --- keeping it ------------------------------------------------------------------------------


def test_who_we_know_already_stays_one_person():
    mol, ann = OrganisationFactory(name="Mol"), PersonFactory(email="ann@mol.example")
    made = add_contact(
        mol,
        ContactRole.OFFICER,
        email=" Ann@Mol.example",
        first_name="Ann",
        last_name="Aerts",
        by=None,
    )
    assert made.person == ann
    assert (made.since, made.checked_on) == (TODAY, TODAY)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"kind": OrganisationKind.OCMW}, ContactRefusal.NOT_A_MUNICIPALITY),
        ({}, ContactRefusal.KNOWN),
    ],
)
def test_what_the_register_refuses(facts, expected):
    board = OrganisationFactory(name="Mol", **facts)
    ann = PersonFactory(email="ann@mol.example")
    contact(municipality=board, person=ann)
    with pytest.raises(ContactRefused) as refused:
        add_contact(
            board,
            ContactRole.OFFICER,
            email="ann@mol.example",
            first_name="Ann",
            last_name="Aerts",
            by=None,
        )
    assert refused.value.refusal == expected


def test_a_term_does_not_end_before_it_begins():
    with pytest.raises(ContactRefused) as refused:
        change_contact(contact(), role=ContactRole.OFFICER, since=TODAY, until=LONG_AGO, by=None)
    assert refused.value.refusal == ContactRefusal.ENDS_BEFORE_START


def test_a_merged_municipality_has_the_contacts_of_both_and_nobody_is_missing():
    ham, geel = contact("Ham").municipality, OrganisationFactory(name="Geel")
    mol = OrganisationFactory(name="Mol")
    assert list(municipalities_without_contact()) == [geel, mol]
    assert list(municipalities_without_contact(ContactRole.ALDERMAN)) == [geel, ham, mol]
    merge_organisations([ham], geel, TODAY, by=None)
    assert list(municipalities_without_contact()) == [mol]


# --- once a year -----------------------------------------------------------------------------


def test_an_officer_is_asked_once_a_year_and_not_twice(deliver_mail, smtp_server):
    late = contact(checked_on=LONG_AGO)
    contact("Geel", checked_on=TODAY - timedelta(days=364))
    contact("Ham", ContactRole.ALDERMAN, checked_on=LONG_AGO)
    contact("Balen", checked_on=LONG_AGO, until=LONG_AGO)
    ask_contacts()
    assert ask_due() == 0
    assert ask_due(TODAY + timedelta(days=364)) == 1  # Geel by then
    assert deliver_mail() == 2
    late.refresh_from_db()
    (mail,) = smtp_server.mailbox.to(late.person.email)
    assert f"/contact/{late.check_token}/" in plain_text(mail)
    assert late.asked_on == TODAY
    assert ask_due(TODAY + timedelta(days=366)) == 1


def test_the_link_only_looks_and_the_button_confirms_the_whole_board(client):
    officer = contact(checked_on=LONG_AGO)
    alderman = contact(
        municipality=officer.municipality, role=ContactRole.ALDERMAN, checked_on=LONG_AGO
    )
    url = f"/contact/{officer.check_token}/"
    page = client.get(url)
    assert page.status_code == 200
    assert alderman.person.name in page.text
    assert "no-store" in page["Cache-Control"]
    officer.refresh_from_db()
    assert officer.checked_on == LONG_AGO
    assert client.post(url, {"klopt": "ja"}).status_code == 302
    dates = set(BoardContact.objects.values_list("checked_on", flat=True))
    assert dates == {TODAY}


def test_a_correction_becomes_a_row_and_nothing_changes_by_itself(client):
    officer = contact(checked_on=LONG_AGO)
    url = f"/contact/{officer.check_token}/"
    refused = client.post(url, {"text": ""})
    assert "Schrijf wat er niet klopt." in refused.text
    client.post(url, {"text": "Ann is met pensioen."})
    row = BoardCorrection.objects.get()
    assert (row.organisation, row.person) == (officer.municipality, officer.person)
    officer.refresh_from_db()
    assert officer.checked_on == LONG_AGO


def test_an_old_or_invented_link_shows_nothing(client):
    ended = contact(until=LONG_AGO)
    old = contact("Geel", checked_on=LONG_AGO)
    token = old.check_token
    ask_due()
    for unknown in (ended.check_token, token, "verzonnen"):
        page = client.get(f"/contact/{unknown}/")
        assert page.status_code == 404
        assert "Mol" not in page.text


# --- the screens of staff --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "status", "may_add"),
    [
        (Role.EDITOR, 302, False),
        (Role.COMMUNICATION, 302, False),
        (Role.ADVISER, 200, False),
        (Role.ORGANISER, 200, True),
        (Role.COORDINATOR, 200, True),
    ],
)
def test_who_sees_and_who_changes_the_register(client, sign_in, role, status, may_add):
    row = contact(checked_on=LONG_AGO)
    sign_in(role)
    assert client.get(LIST).status_code == status
    assert client.get(f"{LIST}ontbreken/").status_code == status
    assert client.get(f"{LIST}new/").status_code == (200 if may_add else 302)
    client.post(f"{LIST}klopt-nog/{row.pk}/")
    row.refresh_from_db()
    assert row.checked_on == (TODAY if may_add else LONG_AGO)


def test_the_button_in_the_list_acts_by_post_and_comes_back_to_the_same_list(client, sign_in):
    row = contact(checked_on=LONG_AGO)
    sign_in(Role.ORGANISER)
    url = f"{LIST}klopt-nog/{row.pk}/"
    assert f'action="{url}"' in client.get(f"{LIST}?to_check=true").text
    assert client.get(url).status_code == 405
    back = client.post(url, {"terug": f"{LIST}?to_check=true"})
    assert back["Location"] == f"{LIST}?to_check=true"
    assert client.post(url, {"terug": "https://elders.example/"})["Location"] == LIST
    assert row.person.name not in client.get(f"{LIST}?to_check=true").text


def test_the_list_narrows_and_shows_who_left_only_when_asked(client, sign_in):
    now, late = contact("Ham"), contact("Geel", checked_on=LONG_AGO)
    left = contact("Mol", until=LONG_AGO)
    alderman = contact("Balen", ContactRole.ALDERMAN)
    sign_in(Role.ORGANISER)

    def shown(query=""):
        return {row.pk for row in client.get(f"{LIST}{query}").context["object_list"]}

    assert shown() == {now.pk, late.pk, alderman.pk}
    assert shown("?to_check=true") == {late.pk}
    assert shown("?role=alderman") == {alderman.pk}
    assert shown("?current=false") == {left.pk}


def test_adding_by_the_screen_and_what_it_refuses(client, sign_in):
    mol = OrganisationFactory(name="Mol")
    sign_in(Role.ORGANISER)
    data = {
        "municipality_choice": "Gemeente Mol",
        "role": "officer",
        "since": "01/01/2026",
        "email": "ann.aerts@mol.example",
        "first_name": "Ann",
        "last_name": "Aerts",
        "function_title": "diversiteitsambtenaar",
    }
    empty = client.get(f"{LIST}new/?gemeente={mol.pk}")
    assert client.get(f"{LIST}new/?gemeente={'9' * 5000}").status_code == 200
    assert 'value="23/11/2026"' in empty.text  # dates as in every other staff form
    assert client.post(f"{LIST}new/", data).status_code == 302
    assert BoardContact.objects.get().municipality == mol
    assert BoardContact.objects.get().since == date(2026, 1, 1)
    again = client.post(f"{LIST}new/", data)
    assert ContactRefusal.KNOWN.label in again.text
    assert 'value="ann.aerts@mol.example"' in again.text
    unknown = client.post(f"{LIST}new/", {**data, "municipality_choice": "Nergenshuizen"})
    assert "“Nergenshuizen” is geen stad of gemeente die we kennen." in unknown.text


def test_the_export_holds_the_addresses(client, sign_in):
    row = contact("Mol")
    sign_in(Role.ORGANISER)
    answer = client.get(f"{LIST}?export=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [(line["Gemeente"], line["E-mailadres"]) for line in lines] == [
        ("Gemeente Mol", row.person.email)
    ]


def test_the_list_asks_as_much_for_three_as_for_one(client, sign_in):
    contact("Mol")
    sign_in(Role.ORGANISER)
    client.get(LIST)
    with CaptureQueriesContext(connection) as one:
        client.get(LIST)
    contact("Ham"), contact("Geel")
    with CaptureQueriesContext(connection) as three:
        client.get(LIST)
    assert len(three) == len(one)


def test_what_waits_stands_in_the_monday_mail():
    contact("Mol", checked_on=LONG_AGO)
    OrganisationFactory(name="Geel")
    BoardCorrection.objects.create(organisation=OrganisationFactory(name="Ham"), text="Fout")
    lines = {line.url: line for line in organisations_that_wait()}
    assert {url: line.count for url, line in lines.items()} == {
        "/beheer/mensen/verbeteringen/": 1,
        f"{LIST}?to_check=true": 1,
        f"{LIST}ontbreken/": 2,
    }
    assert lines[f"{LIST}ontbreken/"].text == "gemeenten hebben nog geen contact"


def test_a_correction_is_handled_once_and_by_who_may(client, sign_in):
    row = BoardCorrection.objects.create(organisation=OrganisationFactory(name="Ham"), text="Fout!")
    url = f"/beheer/mensen/verbeteringen/{row.pk}/afgehandeld/"
    sign_in(Role.ADVISER)
    client.post(url)
    row.refresh_from_db()
    assert row.handled_at is None
    colleague = sign_in(Role.ORGANISER)
    assert "Fout!" in client.get("/beheer/mensen/verbeteringen/").text
    client.post(url)
    row.refresh_from_db()
    assert row.handled_by == colleague.person
    assert "een collega was je voor" in client.post(url, follow=True).text.lower()
    assert "Fout!" not in client.get("/beheer/mensen/verbeteringen/").text
    assert "Fout!" in client.get("/beheer/mensen/verbeteringen/?toon=afgehandeld").text


def test_no_mail_to_who_has_no_address():
    row = contact(checked_on=LONG_AGO)
    row.person.email = ""
    row.person.save()
    assert (ask_due(), OutboxMail.objects.count()) == (0, 0)
