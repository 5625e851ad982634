"""What the same code does, and does not do, where it is run for people."""

import json
import secrets
import textwrap

import pytest
from django.core.management import CommandError, call_command

from tests.config.test_deploy import manage

pytestmark = pytest.mark.once

HOST = "gelijkekansen.vvsg.example"


def ask(script, **environment) -> dict:
    """What a program in a process of its own found out, with these settings."""
    answer = manage("shell", "--no-imports", "--command", textwrap.dedent(script), **environment)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def production():
    return ask(
        """
        import json
        from django.conf import settings
        from django.test import Client
        from django.urls import get_resolver

        site = Client()
        health = site.get("/gezondheid/", secure=True, headers={"host": settings.ALLOWED_HOSTS[0]})
        print(json.dumps({
            "routes": [str(each.pattern) for each in get_resolver().url_patterns],
            "cookies": [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME],
            "secure": settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE,
            "ours": health.status_code,
            "hsts": health.headers.get("Strict-Transport-Security", ""),
            "theirs": site.get("/gezondheid/", secure=True, headers={"host": "x.example"})
                .status_code,
            "http": site.get("/gezondheid/", headers={"host": settings.ALLOWED_HOSTS[0]})
                .headers.get("Location"),
        }))
        """,
        SECRET_KEY=secrets.token_urlsafe(48),
        SITE_URL=f"https://{HOST}",
        ALLOWED_HOSTS=HOST,
    )


def test_nothing_made_for_the_demo_has_an_address(production):
    assert "beheer/" in production["routes"]
    assert {route for route in production["routes"] if "dev/" in route} == set()
    assert {"componenten/", "^media/(?P<path>.*)$"} & set(production["routes"]) == set()


def test_cookies_and_pages_travel_over_https_only(production):
    assert production["cookies"] == ["__Host-sessie", "__Host-csrf"]
    assert production["secure"]
    assert "includeSubDomains" in production["hsts"]
    assert production["http"] == f"https://{HOST}/gezondheid/"


def test_a_name_that_is_not_ours_is_refused(production):
    assert (production["ours"], production["theirs"]) == (200, 400)


def test_the_demo_and_its_public_passwords_are_refused(settings):
    settings.SECURE = True
    with pytest.raises(CommandError, match="production"):
        call_command("seed_demo")


def test_without_its_database_the_site_says_to_come_back():
    found = ask(
        """
        import json
        from django.test import Client

        site = Client(raise_request_exception=False)
        site.cookies["sessie"] = "x" * 32
        answer = site.get("/agenda/", headers={"host": "localhost"})
        print(json.dumps({
            "status": answer.status_code,
            "page": answer.text,
            "again": answer.headers.get("Retry-After"),
        }))
        """,
        TESTING="1",
        DATABASE_URL="postgres://nobody@127.0.0.1:1/nothing",
    )
    assert found["status"] == 503
    assert found["again"] == "120"
    assert "laad de pagina straks opnieuw" in found["page"]
