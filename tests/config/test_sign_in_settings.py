"""What the environment alone decides about signing in, and the header that goes with it."""

import secrets

import pytest

from tests.config.test_production import HOST, ask

pytestmark = pytest.mark.once

SCRIPT = """
    import json
    from django.conf import settings
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"].get("APPS")
    print(json.dumps({
        "staff_mfa": settings.STAFF_MFA,
        "name": settings.OIDC_NAME,
        "apps": apps,
        "trusted": settings.OIDC_SECOND_STEP,
        "idle": settings.STAFF_IDLE.total_seconds(),
    }))
"""
PRODUCTION = {
    "SECRET_KEY": secrets.token_urlsafe(48),
    "SITE_URL": f"https://{HOST}",
    "ALLOWED_HOSTS": HOST,
}
OIDC = {
    "OIDC_SERVER_URL": "https://aanbieder.example",
    "OIDC_CLIENT_ID": "wij",
    "OIDC_CLIENT_SECRET": "geheim",
    "OIDC_NAME": "ACM/IDM",
}


def test_production_asks_colleagues_a_second_step_and_knows_no_provider():
    found = ask(SCRIPT, **PRODUCTION)
    assert found == {
        "staff_mfa": True,
        "name": "",
        "apps": None,
        "trusted": False,
        "idle": 7200,
    }


def test_a_provider_comes_by_settings_alone():
    found = ask(SCRIPT, **PRODUCTION, **OIDC, STAFF_IDLE_MINUTES="30")
    assert found["name"] == "ACM/IDM"
    assert found["idle"] == 1800
    (app,) = found["apps"]
    assert (app["client_id"], app["secret"]) == ("wij", "geheim")
    assert app["settings"]["server_url"] == "https://aanbieder.example"
    assert app["settings"]["oauth_pkce_enabled"]
    assert not found["trusted"]


@pytest.mark.parametrize(("given", "expected"), [({}, False), ({"STAFF_MFA": "1"}, True)])
def test_the_demo_does_without_unless_told(given, expected):
    assert ask(SCRIPT, DEMO="1", **given)["staff_mfa"] is expected


@pytest.mark.django_db
@pytest.mark.parametrize("place", ["/", "/aanmelden/", "/bestaat-niet/", "/beheer/"])
def test_every_answer_closes_what_we_do_not_use_and_leaves_passkeys_open(client, place):
    client.get(place)  # the next one may be a kept page
    policy = dict(part.split("=") for part in client.get(place)["Permissions-Policy"].split(", "))
    assert policy["publickey-credentials-get"] == policy["publickey-credentials-create"] == "(self)"
    for closed in ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"):
        assert policy[closed] == "()"
