"""Sign-in through an OpenID Connect provider: a real one, over real HTTP."""

import re
from html import unescape

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken

from members.enums import SecurityKind
from members.models import OutboxMail, Person, SecurityEvent, User
from tests.factories.members import PersonFactory, StaffFactory, UserFactory
from tests.oidc import CLIENT_ID, CLIENT_SECRET, Provider, new_key
from tests.plain_browser import PlainBrowser

pytestmark = pytest.mark.django_db
START = "/aanmelden/via/oidc/"
BACK = "/aanmelden/via/oidc/terug/"


@pytest.fixture
def provider(settings):
    with Provider() as provider:
        app = {
            "provider_id": "oidc",
            "name": "ACM/IDM",
            "client_id": CLIENT_ID,
            "secret": CLIENT_SECRET,
            "settings": {
                "server_url": provider.url,
                "oauth_pkce_enabled": True,
                "email_authentication": True,
            },
        }
        ours = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": ours | {"APPS": [app]}}
        settings.OIDC_NAME = "ACM/IDM"
        yield provider


def onward(page: str) -> str:
    """Where our page sends the browser next."""
    return unescape(re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page)[1])


def go_and_return(client, **data) -> str:
    """To the provider and, from there, the address at which our site is called again."""
    answer = client.post(START, data)
    assert answer.status_code == 200
    sent_back = PlainBrowser().get(onward(answer.text), follow=False)
    assert sent_back.status_code == 302
    return sent_back.headers["Location"].removeprefix("http://testserver")


def sign_in(client, **data):
    return client.get(go_and_return(client, **data), follow=True)


def signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def assert_refused(client, answer):
    assert answer.status_code == 401
    assert "Aanmelden lukte niet" in answer.text
    assert not signed_in(client)
    assert not SocialAccount.objects.exists()


def test_the_button_is_there_only_where_a_provider_is_set(client, request):
    assert "/aanmelden/via/" not in client.get("/aanmelden/").text
    assert client.post(START).status_code == 404
    assert client.get(BACK).status_code == 404
    request.getfixturevalue("provider")
    assert "Ga verder met ACM/IDM" in client.get("/aanmelden/").text


@pytest.mark.django_db(transaction=True)
def test_the_whole_way_in_a_browser_of_its_own(live_server, provider):
    user = UserFactory(person__email="an@gent.example")
    browser = PlainBrowser()
    page = browser.get(f"{live_server.url}/aanmelden/?next=/mijn/gegevens/").text
    form = page[page.index('action="/aanmelden/via/oidc/"') :]
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', form)[1]
    data = {"csrfmiddlewaretoken": token, "next": "/mijn/gegevens/"}
    answer = browser.post(f"{live_server.url}{START}", data)
    answer = browser.get(onward(answer.text))
    assert answer.url == f"{live_server.url}/mijn/gegevens/"
    assert user.person.first_name in answer.text
    assert SocialAccount.objects.get().user == user
    assert {"/authorize", "/token", "/userinfo", "/jwks"} < set(provider.asked)


def test_a_proved_address_is_the_account_that_we_knew(client, provider):
    user = UserFactory(person__email="an@gent.example")
    provider.person |= {"email": "An@Gent.example", "rrn": "85073003328"}
    answer = sign_in(client)
    assert answer.redirect_chain[-1][0] == "/mijn/"
    assert SocialAccount.objects.get().user == user
    assert User.objects.count() == Person.objects.count() == 1
    event = SecurityEvent.objects.get(kind=SecurityKind.SIGNED_IN)
    assert "aanbieder" in event.detail.text
    assert OutboxMail.objects.get().subject == "Er veranderde iets aan je account"
    assert "Je kan je nu ook aanmelden met ACM/IDM." in OutboxMail.objects.get().body_text


def test_of_what_the_provider_tells_nothing_is_kept(client, provider):
    provider.person |= {"rrn": "85073003328"}
    sign_in(client)
    account = SocialAccount.objects.get()
    assert (account.uid, account.extra_data) == ("4711", {})
    assert not SocialToken.objects.exists()


def test_the_next_time_the_subject_counts_and_not_the_address(client, provider):
    user = UserFactory(person__email="an@gent.example")
    sign_in(client)
    client.post("/afmelden/")
    provider.person |= {"email": "an.peeters@gent.example"}
    sign_in(client)
    assert client.session["_auth_user_id"] == str(user.pk)
    assert User.objects.count() == 1


def test_a_new_address_gets_an_account_and_finds_its_person(client, provider):
    person = PersonFactory(email="an@gent.example")
    provider.person |= {"given_name": "An", "family_name": "Peeters"}
    sign_in(client)
    user = User.objects.get()
    assert user.person == person
    assert not user.has_usable_password()
    assert EmailAddress.objects.get(user=user).verified
    assert signed_in(client)


@pytest.mark.parametrize("told", [False, None, "false", "true", 1])
def test_an_address_that_is_not_proved_links_to_nobody(client, provider, told):
    UserFactory(person__email="an@gent.example")
    provider.person |= {"email_verified": told}
    answer = sign_in(client)
    assert answer.redirect_chain[-1][0] == "/aanmelden/adres/"
    assert not signed_in(client)
    assert not SocialAccount.objects.exists()
    assert OutboxMail.objects.get().template == "account_exists"


def test_nor_does_it_tell_whether_we_know_that_address(client, provider):
    UserFactory(person__email="an@gent.example")
    provider.person |= {"email_verified": False}
    known = sign_in(client)
    client.logout()
    provider.person |= {"sub": "4712", "email": "bo@gent.example"}
    unknown = sign_in(client)
    varies = re.compile(r'an@gent.example|bo@gent.example|value="[^"]{40,}"')
    assert known.redirect_chain == unknown.redirect_chain
    assert varies.sub("", known.text) == varies.sub("", unknown.text)
    assert not signed_in(client)


def test_without_an_address_we_ask_for_one(client, provider):
    provider.person = {"sub": "4711"}
    answer = sign_in(client)
    assert answer.redirect_chain[-1][0] == "/aanmelden/via/nieuw/"
    assert "Nog je e-mailadres" in answer.text
    client.post("/aanmelden/via/nieuw/", {"email": "an@gent.example"})
    assert not signed_in(client)
    assert OutboxMail.objects.get().template == "account_confirm_address"


WRONG = {
    "another nonce": {"twist": {"nonce": "iets anders"}},
    "no nonce": {"twist": {"nonce": None}},
    "another issuer": {"twist": {"iss": "https://kwaad.example"}},
    "another audience": {"twist": {"aud": "een-andere-site"}},
    "too late": {"twist": {"exp": 1_700_000_000}},
    "no subject": {"person": {"email": "an@gent.example", "email_verified": True}},
    "another key": {"signed_with": new_key()},
    "a shared secret as key": {"signed_with": CLIENT_SECRET * 2, "algorithm": "HS256"},
    "no signature": {"algorithm": "none"},
    "userinfo of somebody else": {"userinfo": {"sub": "1"}},
    "no id_token": {"tokens": {"id_token": ""}},
    "no token at all": {"tokens": {"access_token": ""}},
    "an id_token of nothing": {"tokens": {"id_token": "x.y.z"}},
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_an_answer_that_does_not_fit_is_refused(client, provider, wrong):
    UserFactory(person__email="an@gent.example")
    for name, value in wrong.items():
        setattr(provider, name, value)
    assert_refused(client, sign_in(client))


def test_an_answer_that_nobody_asked_for_is_refused(client, provider):
    UserFactory(person__email="an@gent.example")
    back = go_and_return(client)
    state = re.search(r"state=(\w+)", back)[1]
    assert_refused(client, client.get(back.replace(state, "A" * 16)))
    assert_refused(client, client.get(re.sub(r"&?state=\w+", "", back)))


def test_the_answer_to_another_browser_is_refused(client, provider, django_user_model):
    UserFactory(person__email="an@gent.example")
    back = go_and_return(client)
    stranger = type(client)()
    assert_refused(stranger, stranger.get(back))


def test_an_answer_works_once(client, provider):
    UserFactory(person__email="an@gent.example")
    back = go_and_return(client)
    client.get(back)
    assert signed_in(client)
    client.logout()
    answer = client.get(back)
    assert answer.status_code == 401
    assert not signed_in(client)


def test_whoever_stops_over_there_reads_so_here(client, provider):
    provider.refuses = True
    answer = sign_in(client)
    assert answer.redirect_chain[-1][0] == "/aanmelden/via/gestopt/"
    assert "Je bent niet aangemeld" in answer.text


def test_a_provider_that_is_away_gives_a_page_and_no_error(client, provider):
    back = go_and_return(client)
    provider.__exit__()
    try:
        assert_refused(client, client.post(START))
        assert_refused(client, client.get(back))
    finally:
        provider.__init__()
        provider.__enter__()


def test_reading_the_page_begins_nothing(client, provider):
    answer = client.get(START)
    assert "Ga verder met ACM/IDM" in answer.text
    assert provider.asked == []


def test_a_closed_account_stays_closed(client, provider):
    UserFactory(person__email="an@gent.example", is_active=False)
    answer = sign_in(client)
    assert "Dit account is gesloten" in answer.text
    assert not signed_in(client)


def test_a_page_of_another_site_is_not_a_place_to_land(client, provider):
    UserFactory(person__email="an@gent.example")
    assert sign_in(client, next="https://kwaad.example/").redirect_chain[-1][0] == "/mijn/"


@pytest.mark.parametrize("trusted", [False, True])
def test_the_provider_is_the_second_step_only_where_the_setting_says_so(
    client, provider, settings, trusted
):
    settings.STAFF_MFA, settings.OIDC_SECOND_STEP = True, trusted
    colleague = StaffFactory(person__email="an@gent.example")
    sign_in(client)
    answer = client.get("/beheer/")
    assert answer.status_code == (200 if trusted else 302)
    client.post("/afmelden/")
    client.post("/aanmelden/", {"login": colleague.email, "password": "tegelvloer"})
    assert client.get("/beheer/").url == "/mijn/tweede-stap/"
