"""Every address below /beheer/, guessed: nobody sees what their work does not need."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

from tests.factories.members import UserFactory
from tests.house import APPS

pytestmark = pytest.mark.django_db
# What Wagtail hands to everybody: icons, words for its scripts, the way to sign in and out.
FOR_EVERYBODY = {"beheer/sprite/", "beheer/jsi18n/", "beheer/login/", "beheer/password_reset/"}


def patterns(resolver, before=""):
    """Routes with something filled in for each argument; the few regular expressions left out."""
    for pattern in resolver.url_patterns:
        if not isinstance(pattern.pattern, RoutePattern):
            continue
        route = before + re.sub(r"<(\w+:)?\w+>", "1", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, route)
        else:
            yield route, pattern.callback


def staff_addresses():
    found = {route: view for route, view in patterns(get_resolver()) if route.startswith("beheer/")}
    return {route: view for route, view in found.items() if route not in FOR_EVERYBODY}


def is_ours(view) -> bool:
    """Whether we wrote the screen, or Wagtail made it for a model of ours."""
    model = getattr(view, "view_initkwargs", {}).get("model")
    if hasattr(model, "_meta"):
        return model._meta.app_label in APPS
    return getattr(view, "view_class", view).__module__.partition(".")[0] in APPS


def answers(client, routes) -> dict:
    """The addresses that do not send this client away, with what they say instead."""
    found = {}
    for route in routes:
        answer = client.get(f"/{route}")
        to_sign_in = answer.headers.get("Location", "").startswith("/aanmelden/")
        to_start = answer.headers.get("Location") == "/beheer/"
        if not (to_sign_in or to_start or answer.status_code in (403, 404, 405)):
            found[route] = (answer.status_code, answer.headers.get("Location"))
    return found


def test_a_visitor_is_asked_to_sign_in(client):
    routes = staff_addresses()
    assert len(routes) > 150
    assert answers(client, routes) == {}


def test_an_official_with_an_account_stays_out(client):
    client.force_login(UserFactory())
    assert answers(client, staff_addresses()) == {}


def test_a_colleague_without_a_role_sees_nothing_of_ours(client):
    colleague = UserFactory(is_staff=True)
    colleague.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(colleague)
    # Wagtail's choosers list titles to every colleague.
    ours = [
        route
        for route, view in staff_addresses().items()
        if is_ours(view) and "choose" not in route
    ]
    assert len(ours) > 50
    assert answers(client, ours) == {}
