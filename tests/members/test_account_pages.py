import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.urls import reverse

from members.account_urls import my_account
from members.models import OutboxMail
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db
ENGLISH = re.compile(r"\b(the|your|please|sign in|password|email address)\b", re.IGNORECASE)
FORMAL = re.compile(r"\b(u|uw)\b")


def words(answer):
    """What a visitor reads of a page: no tags, no values."""
    body = re.search(r"<main.*</main>", answer.text, re.DOTALL)[0]
    return re.sub(r"<script.*?</script>|<[^>]+>", " ", body, flags=re.DOTALL)


@pytest.fixture
def signed_in(client):
    """Signed in, and proved once more who it is, as the more private pages demand."""
    user = UserFactory()
    client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    client.post("/aanmelden/opnieuw/", {"password": "tegelvloer"})
    return user


def code_of(secret):
    return totp.format_hotp_value(
        totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))
    )


def switch_on(client):
    page = client.get("/mijn/tweede-stap/app/")
    code = code_of(page.context["form"].secret)
    return client.post("/mijn/tweede-stap/app/", {"code": code}, follow=True)


@pytest.mark.parametrize(
    "url",
    [
        "/aanmelden/",
        "/aanmelden/nieuw/",
        "/aanmelden/wachtwoord/",
        "/aanmelden/wachtwoord/gemaild/",
        "/aanmelden/wachtwoord/klaar/",
        "/aanmelden/wachtwoord/1-a-b/",
        "/aanmelden/gesloten/",
    ],
)
def test_a_page_before_signing_in_is_in_our_house_and_our_words(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    assert "site-footer" in answer.text
    assert len(re.findall(r"<h1", answer.text)) == 1
    assert not ENGLISH.search(words(answer))
    assert not FORMAL.search(words(answer))


@pytest.mark.usefixtures("signed_in")
@pytest.mark.parametrize(
    "url",
    [
        "/afmelden/",
        "/mijn/wachtwoord/",
        "/mijn/e-mailadres/",
        "/mijn/tweede-stap/",
        "/mijn/tweede-stap/app/",
        "/aanmelden/opnieuw/",
    ],
)
def test_a_page_of_ones_account_too(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    assert "site-footer" in answer.text
    assert not ENGLISH.search(words(answer))
    assert not FORMAL.search(words(answer))


def test_every_page_of_ones_account_shows_the_way_back(client, signed_in):
    switch_on(client)
    data = {"name": "Laptop", "credential": {}}
    passkey = Authenticator.objects.create(user=signed_in, type="webauthn", data=data)
    pages = [reverse(route.name) for route in my_account if "<" not in str(route.pattern)]
    pages += [f"/mijn/passkeys/{passkey.pk}/{act}/" for act in ("naam", "weg")]
    answers = {page: client.get(page) for page in pages if page != "/mijn/passkeys/nieuw/"}
    shown = {page: path_of(answer) for page, answer in answers.items() if is_page(answer)}
    assert len(shown) > 7
    assert [page for page, path in shown.items() if path[:2] != ["Start", "Mijn pagina"]] == []
    assert shown["/mijn/passkeys/"][2:] == ["Tweede stap", "Je passkeys"]
    assert shown[f"/mijn/passkeys/{passkey.pk}/naam/"][2:4] == ["Tweede stap", "Passkeys"]


def is_page(answer):
    return answer.status_code == 200 and "Content-Disposition" not in answer


def path_of(answer):
    path = re.search(r'aria-label="Je bent hier">(.*?)</nav>', answer.text)[1]
    return [re.sub(r"<[^>]+>", "", step) for step in re.findall(r"<li.*?</li>", path)]


def test_whoever_has_no_password_may_choose_one(client):
    user = UserFactory()
    user.set_unusable_password()
    user.save()
    client.force_login(user)
    assert client.get("/mijn/wachtwoord/").url == "/mijn/wachtwoord/kiezen/"
    data = {"password1": "vloertegel-9", "password2": "vloertegel-9"}
    answer = client.post("/mijn/wachtwoord/kiezen/", data, follow=True)
    assert answer.redirect_chain[-1][0] == "/mijn/"
    assert "Je wachtwoord is bewaard." in answer.text
    user.refresh_from_db()
    assert user.check_password("vloertegel-9")


def test_changing_a_password_asks_for_the_old_one(client, signed_in):
    data = {"oldpassword": "fout", "password1": "vloertegel-9", "password2": "vloertegel-9"}
    assert "Dit is niet je huidige wachtwoord." in client.post("/mijn/wachtwoord/", data).text
    data["oldpassword"] = "tegelvloer"
    answer = client.post("/mijn/wachtwoord/", data, follow=True)
    assert "Je wachtwoord is gewijzigd." in answer.text
    mail = OutboxMail.objects.get(template="account_changed")
    assert "Je wachtwoord is gewijzigd." in mail.body_text
    assert "Je wachtwoord is gewijzigd." in mail.body_html


def test_an_account_that_was_closed_says_so(client):
    user = UserFactory(is_active=False)
    answer = client.post(
        "/aanmelden/", {"login": user.email, "password": "tegelvloer"}, follow=True
    )
    assert "Dit account is gesloten" in answer.text


def test_a_second_step_is_asked_at_the_next_sign_in(client, signed_in):
    answer = switch_on(client)
    assert "Je herstelcodes" in answer.text
    assert "Je hebt nog 10 codes over" in " ".join(words(answer).split())
    client.post("/afmelden/")
    answer = client.post(
        "/aanmelden/", {"login": signed_in.email, "password": "tegelvloer"}, follow=True
    )
    assert answer.redirect_chain[-1][0] == "/aanmelden/tweede-stap/"
    assert "Nog één stap" in answer.text
    wrong = client.post("/aanmelden/tweede-stap/", {"code": "000000"})
    assert "Deze code klopt niet" in wrong.text
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    answer = client.post("/aanmelden/tweede-stap/", {"code": codes[0]}, follow=True)
    assert answer.redirect_chain[-1][0] == "/mijn/"


def test_the_private_part_asks_once_more_who_you_are_and_offers_both_ways(client, signed_in):
    switch_on(client)
    client.post("/afmelden/")
    client.force_login(signed_in)
    answer = client.get("/mijn/tweede-stap/app/uit/", follow=True)
    assert "Bevestig dat jij het bent" in answer.text
    assert "Gebruik een code uit je app" in answer.text
    assert (
        "Dit wachtwoord klopt niet."
        in client.post(answer.request["PATH_INFO"], {"password": "fout"}).text
    )
    assert "Gebruik je wachtwoord" in client.get("/aanmelden/opnieuw/app/").text


def test_whoever_cannot_prove_it_has_two_ways_out(client, signed_in):
    page = client.get("/aanmelden/opnieuw/").text
    main = re.search(r"<main.*</main>", page, re.DOTALL)[0]
    assert '<a href="/mijn/">Stop</a>' in main
    assert '<a href="/aanmelden/wachtwoord/">Kies een nieuw wachtwoord</a>' in main
    assert client.get("/aanmelden/wachtwoord/").status_code == 200


def test_a_wrong_code_does_not_switch_it_on(client, signed_in):
    client.get("/mijn/tweede-stap/app/")
    answer = client.post("/mijn/tweede-stap/app/", {"code": "000000"})
    assert "Neem de code die je app nu toont" in answer.text
    assert not Authenticator.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_second_step_can_be_switched_off_and_codes_made_anew(client, signed_in):
    switch_on(client)
    assert "Je tweede stap staat aan." in client.get("/mijn/tweede-stap/").text
    assert "oude codes werken daarna niet meer" in client.get("/mijn/herstelcodes/nieuw/").text
    answer = client.post("/mijn/herstelcodes/nieuw/", follow=True)
    assert "De oude werken niet meer." in answer.text
    assert client.get("/mijn/herstelcodes/bewaren/").status_code == 200
    assert "Zet je je tweede stap uit?" in client.get("/mijn/tweede-stap/app/uit/").text
    answer = client.post("/mijn/tweede-stap/app/uit/", follow=True)
    assert "Je tweede stap staat uit." in answer.text
    changes = OutboxMail.objects.filter(template="account_changed").order_by("pk")
    assert [mail.body_text.split("\n")[2].partition(".")[0] for mail in changes] == [
        "Je tweede stap bij het aanmelden staat aan",
        "Je hebt nieuwe herstelcodes gemaakt",
        "Je tweede stap bij het aanmelden staat uit",
    ]
