"""Whether an address is known shows neither in the answer nor in the work that it costs."""

import re
from datetime import timedelta
from unittest.mock import patch

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.enums import MailState
from members.models import OutboxMail, User
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN = "kn@gent.example", "ge@gent.example"
# What differs in every answer: the address itself and the token against forgery.
VARIES = re.compile(r"(kn|ge)(@|%40)gent\.example|value=\"[^\"]{40,}\"")


def code(address):
    return "/aanmelden/", {"login": address, "password": ""}


def wrong_password(address):
    return "/aanmelden/", {"login": address, "password": "fout"}


def forgotten(address):
    return "/aanmelden/wachtwoord/", {"email": address}


def sign_up(address):
    return "/aanmelden/nieuw/", {"email": address}


def another_address(address):
    return "/mijn/e-mailadres/", {"email": address, "action_add": ""}


@pytest.fixture(autouse=True)
def _settled():
    """Somebody we know, and a security log that was begun."""
    UserFactory(person__email=KNOWN)
    Client().post(*wrong_password("begin@gent.example"))


def ask(way, address):
    """What we answer and the page behind it, with the queries and hashes it cost."""
    client = Client()
    if way is another_address:
        client.force_login(UserFactory())
        client.get("/mijn/")
    real, hashes = MD5PasswordHasher.encode, []

    def encode(hasher, password, salt):
        hashes.append(salt)
        return real(hasher, password, salt)

    with (
        CaptureQueriesContext(connection) as queries,
        patch.object(MD5PasswordHasher, "encode", encode),
    ):
        answer = client.post(*way(address))
    asked = [
        query["sql"][:110].replace("\n", " ") for query in queries.captured_queries
    ]  # before the next request
    page = client.get(answer.url) if answer.status_code == 302 else answer
    seen = {
        "status": answer.status_code,
        "to": answer.headers.get("Location"),
        "headers": sorted(answer.headers),
        "cookies": sorted(answer.cookies),
        "text": VARIES.sub("", page.text),
    }
    return seen, asked, len(hashes)


@pytest.mark.parametrize("way", [code, wrong_password, forgotten, sign_up, another_address])
def test_known_and_unknown_are_the_same_to_whoever_asks(way):
    seen, asked, hashes = ask(way, KNOWN)
    seen_too, asked_too, hashes_too = ask(way, UNKNOWN)
    assert seen == seen_too
    assert hashes == hashes_too == (way is wrong_password)
    assert asked
    assert len(asked) == len(asked_too), "\n".join([*asked, "---", *asked_too])


def test_an_account_without_a_password_costs_a_hash_too():
    user = User.objects.get(email=KNOWN)
    user.set_unusable_password()
    user.save()
    seen, asked, hashes = ask(wrong_password, KNOWN)
    seen_too, asked_too, hashes_too = ask(wrong_password, UNKNOWN)
    assert (seen, len(asked), hashes) == (seen_too, len(asked_too), hashes_too)


def test_an_account_that_was_begun_and_never_proved_does_not_show_either(time_machine):
    ask(sign_up, "kn.begonnen@gent.example")
    time_machine.move_to(timezone.now() + timedelta(minutes=5), tick=False)
    seen, asked, _ = ask(sign_up, "kn.begonnen@gent.example")
    seen_too, asked_too, _ = ask(sign_up, "ge.begonnen@gent.example")
    assert seen["to"] == seen_too["to"]
    # The account written for the sake of time is undone by two words more.
    assert reads_and_writes(asked) == reads_and_writes(asked_too)


def reads_and_writes(asked):
    return len([sql for sql in asked if "SAVEPOINT" not in sql])


def test_a_second_sign_up_leaves_nothing_behind():
    ask(sign_up, KNOWN)
    assert User.objects.count() == EmailAddress.objects.count() == 1


@pytest.mark.parametrize(
    ("way", "known", "unknown"),
    [
        (code, "account_login_code", "account_unknown"),
        (forgotten, "account_reset_password", "account_unknown"),
        (sign_up, "account_exists", "account_confirm_address"),
    ],
)
def test_both_get_a_mail_and_it_leaves_by_the_outbox(way, known, unknown):
    for address in (KNOWN, UNKNOWN):
        ask(way, address)
    sent = OutboxMail.objects.values_list("to", "template", "state")
    assert sorted(sent) == sorted(
        [(KNOWN, known, MailState.PENDING), (UNKNOWN, unknown, MailState.PENDING)]
    )
    assert not mail.outbox
