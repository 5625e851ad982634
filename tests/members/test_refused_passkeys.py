"""What a passkey that does not fit leaves behind; e2e/test_passkeys.py has those that do."""

import json

import pytest
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from fido2.utils import websafe_encode

from members.enums import SecurityKind
from members.models import SecurityEvent
from members.passkey_forms import FAILED
from tests.factories.members import UserFactory

pytestmark = pytest.mark.django_db
NONSENSE = ["[0]", '"x"', "1", '{"id": 1}', '{"id": "a", "response": []}']


def credential(user_handle: str) -> str:
    """Well-formed, and of a device that we never saw."""
    word = websafe_encode(b"x" * 37)
    data = {"type": "webauthn.get", "challenge": word, "origin": "https://elders.example"}
    response = {
        "clientDataJSON": websafe_encode(json.dumps(data).encode()),
        "authenticatorData": word,
        "signature": word,
        "userHandle": websafe_encode(user_handle.encode()),
    }
    return json.dumps({"id": word, "rawId": word, "type": "public-key", "response": response})


def offer(client, text, address="/aanmelden/passkey/"):
    client.get("/aanmelden/passkey/", headers={"X-Requested-With": "XMLHttpRequest"})
    return client.post(address, {"credential": text}, follow=True, REMOTE_ADDR="192.0.2.7")


def refusals():
    return list(SecurityEvent.objects.filter(kind=SecurityKind.SIGN_IN_FAILED).order_by("number"))


def test_a_refused_sign_in_stands_in_the_security_log_with_whom_it_said_to_be(client):
    user = UserFactory()
    assert FAILED in offer(client, credential(user_pk_to_url_str(user))).text
    assert FAILED in offer(client, credential("zzzzzz")).text
    assert [event.subject_key for event in refusals()] == [user.person.key, ""]
    assert {event.detail.text for event in refusals()} == {'{"met": "passkey", "van": "192.0.2.7"}'}
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("text", NONSENSE)
def test_what_no_browser_sends_gets_the_same_sentence(client, text):
    assert FAILED in offer(client, text).text
    assert [event.subject_key for event in refusals()] == [""]


@pytest.mark.parametrize("text", ["", "{}"])
def test_a_form_that_no_script_filled_in_is_no_attempt(client, text):
    assert FAILED in offer(client, text).text
    assert refusals() == []


def test_a_refused_second_step_is_told_too(client):
    user = UserFactory()
    secret = {"secret": "SECRETSECRETSECR"}
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data=secret)
    client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    for text in (credential("1"), '{"id": 1}'):
        assert client.post("/aanmelden/tweede-stap/", {"credential": text}).status_code == 200
    assert [event.subject_key for event in refusals()] == [user.person.key] * 2
    assert "_auth_user_id" not in client.session


def test_a_new_passkey_that_is_none_is_told_on_the_form(client):
    user = UserFactory()
    client.post("/aanmelden/", {"login": user.email, "password": "tegelvloer"})
    client.post("/aanmelden/opnieuw/", {"password": "tegelvloer"})
    for text in NONSENSE:
        answer = client.post("/mijn/passkeys/nieuw/", {"name": "Laptop", "credential": text})
        assert (answer.status_code, FAILED in answer.text) == (200, True)
    assert not Authenticator.objects.exists()
