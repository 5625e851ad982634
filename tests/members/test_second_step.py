import json

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, Permission

from members.enums import SecurityKind
from members.models import OutboxMail, SecurityEvent
from tests.config.test_staff_addresses import staff_addresses
from tests.factories.members import StaffFactory, UserFactory
from tests.members.test_account_pages import switch_on

pytestmark = pytest.mark.django_db
SET_UP = "/mijn/tweede-stap/"


@pytest.fixture(autouse=True)
def _required(settings):
    settings.STAFF_MFA = True


def enter(client, user):
    """Sign in for real, and prove once more who it is, as the private pages demand."""
    client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    client.post("/aanmelden/opnieuw/", {"password": "tegelvloer"})
    return user


def give_passkey(user, name="Laptop"):
    data = {"name": name, "credential": {}}
    return Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)


@pytest.fixture
def colleague(client):
    return enter(client, StaffFactory())


def sent_away(answer) -> bool:
    return answer.status_code == 302 and answer.url == SET_UP


@pytest.mark.usefixtures("colleague")
def test_without_a_second_step_no_staff_address_answers(client):
    routes = [route for route in staff_addresses() if route != "beheer/logout/"]
    assert len(routes) > 150
    assert [route for route in routes if not sent_away(client.get(f"/{route}"))] == []


@pytest.mark.usefixtures("colleague")
def test_nor_does_what_is_posted_there_get_through(client):
    before = Group.objects.count()
    answer = client.post("/beheer/groups/new/", {"name": "Stiekem"})
    assert sent_away(answer)
    assert Group.objects.count() == before
    answer = client.post("/beheer/pages/preview/", json.dumps({}), content_type="application/json")
    assert sent_away(answer)


@pytest.mark.usefixtures("colleague")
def test_a_script_that_swaps_a_part_is_told_to_leave_the_page(client):
    answer = client.get("/beheer/", headers={"HX-Request": "true"})
    assert answer.status_code == 403
    assert answer["HX-Redirect"] == SET_UP


@pytest.mark.usefixtures("colleague")
@pytest.mark.parametrize("place", ["/", "/mijn/", "/mijn/gegevens/", "/zoeken/", "/bestaat-niet/"])
def test_other_pages_wait_too_since_a_colleague_may_see_more_there(client, place):
    assert sent_away(client.get(place))


@pytest.mark.usefixtures("colleague")
def test_the_set_up_says_why_and_offers_both_ways(client):
    page = client.get(SET_UP)
    assert "Kies eerst een tweede stap" in page.text
    assert 'href="/mijn/passkeys/nieuw/"' in page.text
    assert 'href="/mijn/tweede-stap/app/"' in page.text
    for place in ("/mijn/passkeys/nieuw/", "/mijn/tweede-stap/app/", "/afmelden/"):
        assert client.get(place).status_code == 200
    assert client.post("/afmelden/").status_code == 302
    assert client.get("/mijn/").url.startswith("/aanmelden/")


def test_with_a_second_step_the_doors_open(client, colleague):
    page = switch_on(client)
    assert "Je herstelcodes" in page.text
    assert "Kies eerst een tweede stap" not in client.get(SET_UP).text
    assert client.get("/beheer/").status_code == 200
    saved = client.get("/mijn/herstelcodes/bewaren/")
    assert "attachment" in saved["Content-Disposition"]
    assert len(saved.text.split()) == 10


def test_a_passkey_is_a_second_step_and_recovery_codes_alone_are_none(client, colleague):
    codes = Authenticator.objects.create(
        user=colleague, type="recovery_codes", data={"seed": "a", "used_mask": 0}
    )
    assert sent_away(client.get("/beheer/"))
    codes.delete()
    give_passkey(colleague)
    assert client.get("/beheer/").status_code == 200


def test_whoever_may_enter_the_staff_screens_counts_as_a_colleague(client):
    user = UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert sent_away(client.get("/beheer/"))


def test_nobody_else_is_bothered(client):
    client.force_login(UserFactory())
    assert client.get("/mijn/").status_code == 200
    assert client.get("/").status_code == 200


@pytest.mark.usefixtures("colleague")
def test_the_demo_does_without(client, settings):
    settings.STAFF_MFA = False
    assert client.get("/beheer/").status_code == 200


def test_the_last_app_stays_on_until_there_is_something_else(client, colleague):
    switch_on(client)
    app = Authenticator.objects.get(type="totp")
    answer = client.post("/mijn/tweede-stap/app/uit/")
    assert "Dit is je enige tweede stap" in answer.text
    assert Authenticator.objects.filter(pk=app.pk).exists()
    give_passkey(colleague)
    client.post("/mijn/tweede-stap/app/uit/")
    assert not Authenticator.objects.filter(pk=app.pk).exists()


def test_the_last_passkey_stays_too(client, colleague):
    first = give_passkey(colleague)
    other = give_passkey(colleague, "Sleutelhanger")
    assert "Doe je “Sleutelhanger” weg?" in client.get(f"/mijn/passkeys/{other.pk}/weg/").text
    client.post(f"/mijn/passkeys/{other.pk}/weg/")
    for ask in (client.get, client.post):
        answer = ask(f"/mijn/passkeys/{first.pk}/weg/", follow=True)
        assert "Dit is je enige tweede stap" in answer.text
    assert [each.pk for each in Authenticator.objects.filter(user=colleague)] == [first.pk]


def test_who_needs_none_may_remove_the_last(client):
    user = enter(client, UserFactory())
    passkey = give_passkey(user)
    client.post(f"/mijn/passkeys/{passkey.pk}/weg/")
    assert not Authenticator.objects.exists()


def test_nobody_touches_the_passkey_of_another(client, colleague):
    theirs = give_passkey(UserFactory())
    give_passkey(colleague)
    for what in ("naam", "weg"):
        assert client.get(f"/mijn/passkeys/{theirs.pk}/{what}/").status_code == 404
        assert client.post(f"/mijn/passkeys/{theirs.pk}/{what}/").status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()


@pytest.mark.parametrize(
    "door",
    [
        "/beheer/login/",
        "/_util/login/",
        "/beheer/password_reset/",
        "/beheer/password_reset/done/",
        "/beheer/password_reset/confirm/MQ/set-password/",
        "/beheer/password_reset/complete/",
    ],
)
def test_wagtails_own_doors_stay_closed(client, door):
    user = StaffFactory()
    data = {"username": user.email, "password": "tegelvloer", "email": user.email}
    for answer in (client.get(door), client.post(door, data)):
        assert answer.status_code == 302
        assert answer.url.startswith("/aanmelden/")
    assert "_auth_user_id" not in client.session
    assert not OutboxMail.objects.exists()


def test_a_password_and_a_code_from_the_mail_are_not_enough(client):
    user = enter(client, StaffFactory())
    switch_on(client)
    client.post("/afmelden/")
    answer = client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    assert answer.url == "/aanmelden/tweede-stap/"
    assert client.get("/beheer/").url.startswith("/aanmelden/")
    wrong = client.post("/aanmelden/tweede-stap/", {"code": "000000"})
    assert "Deze code klopt niet" in wrong.text
    assert client.get("/beheer/").url.startswith("/aanmelden/")
    code, *_ = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    client.post("/aanmelden/tweede-stap/", {"code": code})
    assert client.get("/beheer/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_the_security_log_tells_of_every_change(client, colleague):
    switch_on(client)
    passkey = give_passkey(colleague)
    client.post(f"/mijn/passkeys/{passkey.pk}/weg/")
    client.post("/mijn/herstelcodes/nieuw/")
    told = SecurityEvent.objects.filter(kind=SecurityKind.SECOND_STEP_CHANGED).order_by("number")
    assert [json.loads(event.detail.text) for event in told] == [
        {"wat": "app met codes", "hoe": "aan"},
        {"wat": "herstelcode", "hoe": "aan"},
        {"wat": "passkey", "hoe": "uit"},
        {"wat": "herstelcode", "hoe": "vernieuwd"},
    ]
    assert {event.subject_key for event in told} == {colleague.person.key}
