import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.utils import timezone

from members.enums import SecurityKind
from members.models import OutboxMail, Person, SecurityEvent, User
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db
LOGIN = "/aanmelden/"


def ask(client, address, **data):
    return client.post(LOGIN, {"login": address, "password": "", **data}, follow=True)


def code_in(mail):
    return re.search(r"[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}", mail.body_text)[0]


def mails(template):
    return list(OutboxMail.objects.filter(template=template).order_by("pk"))


def signed_in(client):
    return "_auth_user_id" in client.session


def test_with_a_password(client):
    user = UserFactory()
    answer = ask(client, user.email.upper(), password="tegelvloer")
    assert answer.redirect_chain[-1][0] == "/mijn/"
    assert f"Dag {user.first_name}" in answer.text


def test_a_wrong_password_keeps_the_address_and_says_what_to_do(client):
    user = UserFactory()
    answer = ask(client, user.email, password="fout")
    assert "horen niet bij elkaar" in answer.text
    assert f'value="{user.email}"' in answer.text
    assert "fout" not in re.findall(r'value="([^"]*)"', answer.text)


def test_with_a_mailed_code(client):
    user = UserFactory()
    answer = ask(client, user.email)
    assert answer.redirect_chain[-1][0] == "/aanmelden/code/"
    (mail,) = mails("account_login_code")
    assert mail.to == user.email
    answer = client.post("/aanmelden/code/", {"code": code_in(mail).lower()}, follow=True)
    assert answer.redirect_chain[-1][0] == "/mijn/"


def test_the_code_waits_for_slow_mail_but_not_for_ever(client, time_machine):
    user = UserFactory()
    time_machine.move_to("2026-05-12 09:30+02:00", tick=False)
    ask(client, user.email)
    code = code_in(mails("account_login_code")[0])
    time_machine.shift(timedelta(minutes=29))
    client.post("/aanmelden/code/", {"code": "BBBB-BBBB"})
    time_machine.shift(timedelta(minutes=2))
    client.post("/aanmelden/code/", {"code": code})
    assert not signed_in(client)


def test_asking_again_gives_the_same_code_so_that_the_first_mail_works(client):
    user = UserFactory()
    ask(client, user.email)
    client.post("/aanmelden/code/", {"action": "resend"})
    client.logout()
    ask(client, user.email)
    first, second, third = (code_in(mail) for mail in mails("account_login_code"))
    assert first == second == third
    client.post("/aanmelden/code/", {"code": first})
    assert signed_in(client)


def test_a_used_code_is_not_sent_again(client):
    user = UserFactory()
    ask(client, user.email)
    client.post("/aanmelden/code/", {"code": code_in(mails("account_login_code")[0])})
    client.logout()
    ask(client, user.email)
    first, second = (code_in(mail) for mail in mails("account_login_code"))
    assert first != second


def test_guessing_ends_after_five_times(client):
    user = UserFactory()
    ask(client, user.email)
    code = code_in(mails("account_login_code")[0])
    for _ in range(5):
        answer = client.post("/aanmelden/code/", {"code": "BBBB-BBBB"}, follow=True)
    assert "te vaak geprobeerd" in answer.text
    client.post("/aanmelden/code/", {"code": code})
    assert not signed_in(client)
    ask(client, user.email)
    assert code_in(mails("account_login_code")[1]) != code


def test_a_wrong_code_says_so(client):
    ask(client, UserFactory().email)
    answer = client.post("/aanmelden/code/", {"code": "BBBB-BBBB"})
    assert "Deze code klopt niet" in answer.text
    assert "<title>Fout: Vul je code in" in answer.text


def test_known_and_unknown_addresses_get_the_same_answer(client):
    known = ask(client, UserFactory(person__email="an@gent.example").email)
    client.logout()
    unknown = ask(client, "geen@gent.example")
    plain = re.compile(r"an@gent.example|geen@gent.example|value=\"[^\"]{40,}\"")
    assert plain.sub("", known.text) == plain.sub("", unknown.text)
    (mail,) = mails("account_unknown")
    assert mail.to == "geen@gent.example"
    assert "/aanmelden/nieuw/?email=geen%40gent.example" in mail.body_text


def test_the_answers_cost_about_as_many_queries(client, django_assert_max_num_queries):
    user = UserFactory()
    with django_assert_max_num_queries(25):
        client.post(LOGIN, {"login": user.email, "password": ""})
    client.logout()
    with django_assert_max_num_queries(25):
        client.post(LOGIN, {"login": "geen@gent.example", "password": ""})


def test_a_new_account_needs_only_an_address_and_its_code(client):
    answer = client.post("/aanmelden/nieuw/", {"email": "Jan@Gent.example"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/aanmelden/adres/"
    (mail,) = mails("account_confirm_address")
    answer = client.post("/aanmelden/adres/", {"code": code_in(mail)}, follow=True)
    assert signed_in(client)
    user = User.objects.get(email="jan@gent.example")
    assert user.person.email == "jan@gent.example"
    assert not user.has_usable_password()


def test_a_new_account_finds_the_person_that_we_knew_but_only_after_the_code(client):
    person = PersonFactory(email="jan@gent.example")
    client.post("/aanmelden/nieuw/", {"email": "jan@gent.example"})
    assert not hasattr(Person.objects.get(pk=person.pk), "user")
    client.post("/aanmelden/adres/", {"code": code_in(mails("account_confirm_address")[0])})
    assert Person.objects.get(pk=person.pk).user.email == "jan@gent.example"
    assert Person.objects.count() == 1


def test_a_second_account_is_not_made_and_the_screen_does_not_tell(client):
    UserFactory(person__email="an@gent.example")
    taken = client.post("/aanmelden/nieuw/", {"email": "an@gent.example"}, follow=True)
    client.logout()
    free = client.post("/aanmelden/nieuw/", {"email": "mia@gent.example"}, follow=True)
    assert taken.redirect_chain == free.redirect_chain
    assert mails("account_exists")[0].to == "an@gent.example"
    assert User.objects.filter(email="an@gent.example").count() == 1


def test_the_same_code_is_never_sent_to_a_second_address(client, time_machine):
    """Else somebody could prove an address with a code mailed to another one."""
    client.post("/aanmelden/nieuw/", {"email": "aanvaller@gent.example"})
    time_machine.move_to(timezone.now() + timedelta(seconds=20), tick=False)
    client.post("/aanmelden/adres/", {"action": "resend"})
    client.logout()
    client.post("/aanmelden/nieuw/", {"email": "doelwit@gent.example"})
    first, again, other = (code_in(mail) for mail in mails("account_confirm_address"))
    assert first == again
    assert other != first


def sign_up(client, address="jan@gent.example"):
    return client.post("/aanmelden/nieuw/", {"email": address})


def test_signing_up_again_elsewhere_goes_on_and_the_first_mail_works(client, time_machine):
    sign_up(client)
    time_machine.move_to(timezone.now() + timedelta(minutes=5), tick=False)
    phone = Client()
    sign_up(phone)
    first, second = (code_in(mail) for mail in mails("account_confirm_address"))
    assert first == second
    phone.post("/aanmelden/adres/", {"code": first})
    assert (signed_in(phone), signed_in(client)) == (True, False)
    assert User.objects.count() == Person.objects.count() == 1
    time_machine.shift(timedelta(minutes=5))
    sign_up(Client())
    assert mails("account_exists")  # from now on it is somebody's


def test_a_code_for_an_address_is_forgotten_after_three_guesses(client, time_machine):
    sign_up(client)
    for _ in range(3):
        client.post("/aanmelden/adres/", {"code": "BBBB-BBBB"})
    time_machine.move_to(timezone.now() + timedelta(minutes=5), tick=False)
    sign_up(client)
    first, second = (code_in(mail) for mail in mails("account_confirm_address"))
    assert first != second
    assert SecurityEvent.objects.filter(kind=SecurityKind.SIGN_IN_FAILED).count() == 3


def test_asking_again_for_another_address_keeps_its_code_for_this_account_alone(
    client, time_machine
):
    def ask_for_it(client):
        client.post("/mijn/e-mailadres/", {"email": "nieuw@gent.example", "action_add": ""})
        time_machine.move_to(timezone.now() + timedelta(minutes=5), tick=False)

    user, stranger = UserFactory(), Client()
    client.force_login(user)
    stranger.force_login(UserFactory())
    for each in (client, client, stranger):
        ask_for_it(each)
    first, again, of_another = (code_in(mail) for mail in mails("account_confirm_address"))
    assert first == again != of_another
    client.post("/aanmelden/adres/", {"code": first})
    user.refresh_from_db()
    assert user.email == "nieuw@gent.example"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Vul je e-mailadres in."),
        ("jan", "mist een apenstaartje"),
        ("jan@", "geen geldig domein"),
        ("jan@gent", "geen geldig e-mailadres"),
    ],
)
def test_a_bad_address_says_what_to_mend(client, typed, sentence):
    assert sentence in client.post(LOGIN, {"login": typed}).text
    assert not OutboxMail.objects.exists()


def test_a_forgotten_password(client):
    user = UserFactory()
    answer = client.post("/aanmelden/wachtwoord/", {"email": user.email}, follow=True)
    assert "Hoort er een account bij dit adres" in answer.text
    client.post("/aanmelden/wachtwoord/", {"email": user.email})
    first, again = (
        re.search(r"https?://\S+", mail.body_text)[0] for mail in mails("account_reset_password")
    )
    assert "Kies een nieuw wachtwoord" in client.get(again, follow=True).text
    page = client.get(first, follow=True)
    assert "Kies een nieuw wachtwoord" in page.text
    assert not signed_in(client)  # opening the link does nothing yet
    place = page.redirect_chain[-1][0]
    short = client.post(place, {"password1": "kort", "password2": "kort"})
    assert short.context["form"].errors
    unlike = client.post(place, {"password1": "vloertegel-9", "password2": "iets anders"})
    assert "De twee wachtwoorden zijn niet gelijk" in unlike.text
    client.post(place, {"password1": "vloertegel-9", "password2": "vloertegel-9"})
    user.refresh_from_db()
    assert user.check_password("vloertegel-9")
    assert mails("account_changed")


def test_a_link_for_a_password_dies_after_half_an_hour(client, time_machine):
    user = UserFactory()
    time_machine.move_to("2026-05-12 09:30+02:00", tick=False)
    client.post("/aanmelden/wachtwoord/", {"email": user.email})
    link = re.search(r"https?://\S+", mails("account_reset_password")[0].body_text)[0]
    time_machine.shift(timedelta(minutes=31))
    assert "Deze link werkt niet meer" in client.get(link, follow=True).text


def test_a_forged_link_says_so(client):
    assert "Deze link werkt niet meer" in client.get("/aanmelden/wachtwoord/1-abc-def/").text


def test_an_unknown_address_that_forgot_its_password_learns_nothing_on_the_screen(client):
    answer = client.post("/aanmelden/wachtwoord/", {"email": "geen@gent.example"}, follow=True)
    assert "Hoort er een account bij dit adres" in answer.text
    assert mails("account_unknown")


def test_changing_the_address_takes_a_code_and_the_person_follows(client):
    user = UserFactory()
    client.force_login(user)
    client.post("/mijn/e-mailadres/", {"email": "nieuw@gent.example", "action_add": ""})
    user.refresh_from_db()
    assert user.email != "nieuw@gent.example"
    (mail,) = mails("account_confirm_address")
    client.post("/aanmelden/adres/", {"code": code_in(mail)})
    user.refresh_from_db()
    assert user.email == user.person.email == "nieuw@gent.example"
    assert EmailAddress.objects.filter(user=user).count() == 1


def test_an_address_we_know_as_somebody_else_brings_the_account_to_that_person(client):
    user = UserFactory()
    other = PersonFactory(email="nieuw@gent.example")
    client.force_login(user)
    client.post("/mijn/e-mailadres/", {"email": "nieuw@gent.example", "action_add": ""})
    client.post("/aanmelden/adres/", {"code": code_in(mails("account_confirm_address")[0])})
    user.refresh_from_db()
    assert user.person == other


def test_signing_out_is_a_button_and_not_a_link(client):
    client.force_login(UserFactory())
    assert "Wil je je afmelden?" in client.get("/afmelden/").text
    assert signed_in(client)
    client.post("/afmelden/")
    assert not signed_in(client)


def test_whoever_wanted_a_page_lands_there(client):
    user = UserFactory()
    answer = client.get("/mijn/gegevens/")
    assert answer.url == "/aanmelden/?next=/mijn/gegevens/"
    answer = client.post(answer.url, {"login": user.email, "password": "tegelvloer"})
    assert answer.url == "/mijn/gegevens/"


def test_a_page_of_another_site_is_not_a_place_to_land(client):
    user = UserFactory()
    answer = client.post(
        f"{LOGIN}?next=https://kwaad.example/", {"login": user.email, "password": "tegelvloer"}
    )
    assert answer.url == "/mijn/"
