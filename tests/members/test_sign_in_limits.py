"""Signing in too often: the address is what counts, since a city hall shares its network."""

import pytest

from members.models import OutboxMail
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db
LOGIN = "/aanmelden/"
CITY_HALL = {"REMOTE_ADDR": "192.0.2.7"}


def ask(client, address, password=""):
    return client.post(LOGIN, {"login": address, "password": password}, **CITY_HALL)


def test_a_city_hall_that_starts_its_day_is_not_stopped(client):
    colleagues = UserFactory.create_batch(40)
    for colleague in colleagues:
        assert ask(client, colleague.email).status_code == 302
        client.logout()
    assert OutboxMail.objects.filter(template="account_login_code").count() == 40


def test_forty_colleagues_with_a_password_neither(client):
    for colleague in UserFactory.create_batch(40):
        assert ask(client, colleague.email, "tegelvloer").status_code == 302
        client.logout()


def test_guessing_at_one_account_stops_and_says_what_to_do(client):
    user, colleague = UserFactory(), UserFactory()
    for _ in range(5):
        assert "horen niet bij elkaar" in ask(client, user.email, "fout").text
    stopped = ask(client, user.email, "tegelvloer")
    assert "te vaak geprobeerd" in stopped.text
    assert "_auth_user_id" not in client.session
    # A code by mail still works, and the others of the building notice nothing.
    assert ask(client, user.email).status_code == 302
    client.logout()
    assert ask(client, colleague.email, "tegelvloer").status_code == 302


def test_guessing_from_several_networks_stops_too(client):
    user = UserFactory()
    for number in range(5):
        data = {"login": user.email, "password": "fout"}
        client.post(LOGIN, data, REMOTE_ADDR=f"192.0.2.{number}")
    assert "te vaak geprobeerd" in ask(client, user.email, "tegelvloer").text


def test_one_address_gets_no_stream_of_codes(client):
    user = UserFactory()
    for _ in range(8):
        last = ask(client, user.email)
        client.logout()
    assert "te vaak geprobeerd" in last.text
    assert OutboxMail.objects.filter(to=user.email).count() == 5


def test_too_many_tries_get_a_page_that_says_what_to_do(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}
    for _ in range(3):
        answer = ask(client, "x", "y")
    assert answer.status_code == 429
    assert "Even geduld" in answer.text
    assert "ga een pagina terug en probeer het opnieuw" in answer.text
