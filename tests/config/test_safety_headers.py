"""What every answer tells the browser, whichever screen it is, and how cookies travel."""

import pytest
from django.conf import settings as configured

from tests.config.test_production import HOST, ask
from tests.factories.cms import HomePageFactory
from tests.factories.members import StaffFactory, UserFactory

pytestmark = pytest.mark.once

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PUBLIC = ("/aanmelden/", "/nieuwsbrief/inschrijven/", "/toegankelijkheid/melden/", "/niets-hier/")
OWN = ("/mijn/", "/mijn/gegevens/", "/mijn/gegevens/overzicht/")
STAFF = ("/beheer/", "/beheer/mensen/personen/", "/beheer/mensen/veiligheidslog/")


@pytest.fixture
def _site(db):
    # Inline: only now are the apps ready.
    from wagtail.models import Site

    Site.objects.update(root_page=HomePageFactory(), hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()


def assert_safe(response):
    assert {name: response.get(name) for name in EVERYWHERE} == EVERYWHERE


def assert_strict(response):
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    # Its parts stand in another order in every process.
    assert "script-src 'self'" in policy.split("; ")
    assert "frame-ancestors 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.usefixtures("_site")
@pytest.mark.parametrize("url", PUBLIC)
def test_pages_and_forms_of_visitors(client, url):
    response = client.get(url)
    assert_safe(response)
    assert_strict(response)


@pytest.mark.usefixtures("_site")
@pytest.mark.parametrize("url", OWN)
def test_pages_of_somebody_signed_in(client, url):
    client.force_login(UserFactory())
    response = client.get(url)
    assert response.status_code == 200
    assert_safe(response)
    assert_strict(response)
    assert "private" in response["Cache-Control"] or "no-store" in response["Cache-Control"]


@pytest.mark.usefixtures("_site")
@pytest.mark.parametrize("url", STAFF)
def test_staff_screens_are_framed_by_us_only(client, url):
    client.force_login(StaffFactory(is_superuser=True))
    response = client.get(url)
    assert response.status_code == 200
    assert_safe(response)
    policy = response["Content-Security-Policy"]
    assert policy == "object-src 'none'; base-uri 'none'; frame-ancestors 'self'"


@pytest.mark.django_db
def test_the_cookie_of_a_session_leaves_for_nowhere_else(client, settings):
    settings.SESSION_COOKIE_NAME = "__Host-sessie"
    settings.SESSION_COOKIE_SECURE = True
    user = UserFactory()
    data = {"login": user.email, "password": "tegelvloer"}
    cookie = client.post("/aanmelden/", data, secure=True).cookies["__Host-sessie"]
    # What the prefix asks for (RFC 6265bis): secure, for the whole site, of this host alone.
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_key_of_forms_is_never_sent_along_from_elsewhere():
    assert configured.CSRF_COOKIE_SAMESITE == "Lax"
    assert not configured.CSRF_TRUSTED_ORIGINS or "*" not in str(configured.CSRF_TRUSTED_ORIGINS)


def test_in_production_browsers_keep_to_https():
    found = ask(
        """
        import json
        from django.conf import settings
        from django.test import Client

        answer = Client().get(
            "/gezondheid/", secure=True, headers={"host": settings.ALLOWED_HOSTS[0]}
        )
        names = ("Strict-Transport-Security", "Content-Security-Policy", "Referrer-Policy",
                 "X-Content-Type-Options", "X-Frame-Options")
        print(json.dumps({
            "headers": {name: answer.headers.get(name, "") for name in names},
            "debug": settings.DEBUG,
            "cookies": [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME],
            "httponly": settings.SESSION_COOKIE_HTTPONLY,
        }))
        """,
        SECRET_KEY="k3y-" + "x7Qp" * 16,
        SITE_URL=f"https://{HOST}",
        ALLOWED_HOSTS=HOST,
    )
    headers = found["headers"]
    assert headers["Strict-Transport-Security"] == ("max-age=31536000; includeSubDomains; preload")
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert found["cookies"] == ["__Host-sessie", "__Host-csrf"]
    assert found["httponly"]
    assert not found["debug"]
