"""My data: everything kept about me and nothing of others, to read, to take along, to end."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.models import Person, User
from networks.models import JoinLink
from tests.factories.events import RegistrationFactory
from tests.factories.everything import ADDRESS, NAME, official_everywhere
from tests.factories.members import OutboxMailFactory, PersonFactory, UserFactory
from tests.factories.networks import MembershipFactory

pytestmark = pytest.mark.django_db
SCREENS = ("/mijn/gegevens/overzicht/", "/mijn/gegevens/download/", "/mijn/gegevens/wissen/")


@pytest.fixture
def user(client):
    """Without a password, as most: they sign in by a mailed code."""
    user = UserFactory()
    user.set_unusable_password()
    user.save()
    client.force_login(user)
    return user


@pytest.mark.parametrize("page", SCREENS)
def test_an_outsider_is_asked_to_sign_in(client, page):
    assert client.get(page).url.startswith("/aanmelden/?next=")


@pytest.mark.parametrize("page", SCREENS)
def test_nobody_keeps_what_is_shown(client, user, page):
    assert "no-store" in client.get(page)["Cache-Control"]


def test_every_app_shows_what_it_keeps(client):
    person = official_everywhere()
    client.force_login(person.user)

    page = client.get("/mijn/gegevens/overzicht/").text
    document = client.get("/mijn/gegevens/download/")

    kept = json.loads(document.content)
    parts = {part["wat"]: part["rijen"] for part in kept["onderdelen"]}
    assert set(parts) >= {
        *("Wie je bent", "Account", "E-mailadressen van je account", "Toestemmingen"),
        *("Tweede stap bij het aanmelden", "Mails die we je stuurden", "Vroegere werkgevers"),
        *(
            "Plaats in het contactregister",
            "Voorgestelde verbeteringen",
            "Aanmelden en beveiliging",
        ),
        *("Inschrijvingen", "Aanwezigheden", "Groepen", "Berichten in gesprekken"),
        *("Aanvragen om mee te doen", "Nog niet bevestigde aanmeldingen"),
        *("Nieuwsbrief", "In- en uitschrijvingen", "Nummers die we je stuurden"),
        *("Pagina's die je maakte", "Versies die je bewaarde", "Wat je deed op de site"),
    }
    assert len(parts["Inschrijvingen"]) == 3
    told = [row["bijzonderheden"] for row in parts["Aanmelden en beveiliging"]]
    assert f"wie: {NAME}" in told
    assert parts["Berichten in gesprekken"][1]["bericht"].endswith(NAME)
    assert all(part in page for part in ("Inschrijvingen", "Groepen", "Nieuwsbrief", ADDRESS))
    assert document["Content-Disposition"].startswith("attachment")


def test_what_others_did_is_not_mine(client, user):
    stranger = official_everywhere()
    RegistrationFactory(person=user.person)

    texts = [client.get(page).text for page in SCREENS]

    assert [word for word in (ADDRESS, stranger.last_name) for text in texts if word in text] == []


def test_behind_a_shared_mailbox_nobody_reads_what_colleagues_typed(client):
    user = UserFactory(person__email="info@gent.example", person__shared_mailbox=True)
    client.force_login(user)
    official = official_everywhere()
    Person.objects.filter(pk=official.pk).update(email="")
    JoinLink.objects.update(email="info@gent.example")

    assert "Quackelbeen" not in client.get("/mijn/gegevens/download/").text


def test_many_rows_cost_no_more_queries(client, user):
    def counted():
        with CaptureQueriesContext(connection) as seen:
            assert client.get("/mijn/gegevens/overzicht/").status_code == 200
        return len(seen)

    def add():
        RegistrationFactory(person=user.person)
        MembershipFactory(person=user.person)
        OutboxMailFactory(person=user.person)

    add()
    client.get("/mijn/")  # the first request of a session notes when it began
    one = counted()
    add()
    add()
    assert counted() == one


def test_a_long_history_is_cut_and_the_download_holds_it_all(client, user):
    OutboxMailFactory.create_batch(23, person=user.person)

    assert "Nog 3 staan in de" in client.get("/mijn/gegevens/overzicht/").text
    kept = client.get("/mijn/gegevens/download/").json()["onderdelen"]
    assert [len(part["rijen"]) for part in kept if part["wat"].startswith("Mails")] == [23]


# --- the end of it --------------------------------------------------------------------------


def test_looking_erases_nothing(client, user):
    page = client.get("/mijn/gegevens/wissen/").text

    assert "Dit gaat weg" in page
    assert "Dit blijft, zonder jou erin" in page
    assert Person.objects.known().filter(pk=user.person_id).exists()


@pytest.mark.parametrize("typed", ["", "ja", "gewist"])
def test_another_word_erases_nothing_and_says_so(client, user, typed):
    answer = client.post("/mijn/gegevens/wissen/", {"word": typed})

    assert "Typ het woord wissen. Er is nog niets gewist." in answer.text
    assert Person.objects.known().filter(pk=user.person_id).exists()


def test_the_word_erases_signs_out_and_mails_once_more(client, user, deliver_mail, smtp_server):
    address = user.email

    answer = client.post("/mijn/gegevens/wissen/", {"word": " Wissen "}, follow=True)

    assert answer.redirect_chain == [("/mijn/gewist/", 302)]
    assert "Je gegevens zijn gewist" in answer.text
    assert not User.objects.filter(pk=user.pk).exists()
    assert client.get("/mijn/").status_code == 302
    deliver_mail()
    assert len(smtp_server.mailbox.to(address)) == 1


def test_who_has_a_password_gives_it_once_more(client):
    user = UserFactory()
    client.force_login(user)

    assert client.get("/mijn/gegevens/wissen/").url.startswith("/aanmelden/opnieuw/")
    asked = client.post("/mijn/gegevens/wissen/", {"word": "wissen"}).url
    client.post(asked, {"password": "niet dit", "next": "/mijn/gegevens/wissen/"})
    assert User.objects.filter(pk=user.pk).exists()

    # What was sent before is done now; nobody types the word twice.
    answer = client.post(asked, {"password": "tegelvloer", "next": "/mijn/gegevens/wissen/"})
    assert answer.url == "/mijn/gewist/"
    assert not User.objects.filter(pk=user.pk).exists()


def test_whoever_cannot_go_yet_reads_why_and_what_to_do(client, user):
    seat = MembershipFactory(person=user.person, role="moderator")
    MembershipFactory(network=seat.network)

    page = client.get("/mijn/gegevens/wissen/").text
    assert "Maak eerst iemand anders begeleider" in page
    assert seat.network.members_url in page

    client.post("/mijn/gegevens/wissen/", {"word": "wissen"})
    assert Person.objects.known().filter(pk=user.person_id).exists()


def test_the_last_page_is_not_for_who_is_still_signed_in(client, user):
    assert client.get("/mijn/gewist/").url == "/mijn/"


def test_my_page_leads_to_my_data(client, user):
    page = client.get("/mijn/").text
    assert all(f'href="{screen}"' in page for screen in (SCREENS[0], SCREENS[2]))


def test_nobody_else_is_touched(client, user):
    other = PersonFactory(first_name=user.person.first_name)
    client.post("/mijn/gegevens/wissen/", {"word": "wissen"})
    other.refresh_from_db()
    assert other.first_name
