"""Whoever is not signed in can send no form that no guard stands before.

Every address outside the staff screens gets an empty POST of a stranger. What answers with a form
must be guarded (`members/guards.py`), or stand below with the reason why not.
"""

import re

import pytest
from django.forms import BaseForm
from django.urls import URLResolver, get_resolver
from wagtail.models import Site

from members.guards import GuardedFormMixin
from networks.enums import MinutesState, NetworkKind
from tests.factories.cms import HomePageFactory, PracticePageFactory
from tests.factories.events import EventFactory, make_session
from tests.factories.networks import (
    MinutesFactory,
    NetworkFactory,
    PairingFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

# Who has the link of a mail, has a token of 128 bits: that is the guard.
TOKEN = re.compile(r"<(str|slug)?:?(token|form_key|key|uidb36|uidb64|box)>|\(\?P<(uidb36|key)>")
ELSEWHERE = ("beheer/", "^beheer/", "dev/", "^media/", "componenten/")
# allauth counts these per network and per address: see ACCOUNT_RATE_LIMITS.
COUNTED_BY_ALLAUTH = {"account_login", "account_signup", "account_reset_password"}
# Nothing to send: leaving, and an address that leads elsewhere.
LEADS_ON = {"account_logout", "socialaccount_connections"}
# A stranger finds nothing here whatever is sent; the views of Wagtail ask one known password.
NOT_THERE = {
    *("wagtaildocs_serve", "wagtaildocs_authenticate_with_password"),
    *("wagtailcore_authenticate_with_password", "networks:withdraw", "private_file"),
    *("openid_connect_login", "openid_connect_callback", "yearly_report"),
}


def addresses(patterns=None, before="", spaces=()):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            space = (pattern.namespace,) if pattern.namespace else ()
            yield from addresses(pattern.url_patterns, route, spaces + space)
        elif not route.startswith(ELSEWHERE) and not TOKEN.search(route):
            yield ":".join((*spaces, pattern.name or "")), route


@pytest.fixture
def values():
    """What stands in the place of an argument: rows that exist and that everybody may see."""
    event = EventFactory(slug="openbaar")
    session = make_session(event=event)
    network = NetworkFactory(slug="openbaar", kind=NetworkKind.LEARNING_NETWORK)
    topic = TopicFactory(network=network)
    PairingFactory(pk=topic.pk, network=network)
    MinutesFactory(pk=topic.pk, network=network, state=MinutesState.PUBLISHED)
    home = HomePageFactory()
    practice = PracticePageFactory(slug="openbaar")
    Site.objects.update(root_page=home, hostname="testserver", port=80)
    Site.clear_site_root_paths_cache()
    return {
        "year": event.year,
        "slug": "openbaar",
        "format": "csv",
        "place": "praktijken",
        "page_id": practice.pk,
        "session": session.pk,
        "pk": topic.pk,
        "post_pk": topic.posts.get().pk,
    }


def path_of(route, values) -> str:
    filled = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(values.get(found[1], 1)), route)
    plain = filled.replace("^", "").replace("$", "")
    return "/" + re.sub(r"\(.*\)", "" if "[\\w\\-]+/" in plain else "1", plain)


def forms_in(response):
    for context in response.context or []:
        for layer in context.dicts if hasattr(context, "dicts") else [context]:
            yield from (value for value in layer.values() if isinstance(value, BaseForm))


def unguarded(client, name, route, values) -> str:
    """Why a stranger's POST to this address is not as it should be; empty where it is."""
    path = path_of(route, values)
    response = client.post(path, {})
    forms = list(forms_in(response))
    if forms:
        fine = name in COUNTED_BY_ALLAUTH or all(isinstance(f, GuardedFormMixin) for f in forms)
        return "" if fine else f"{forms} without a guard"
    if response.status_code == 302:
        fine = response.url.startswith("/aanmelden/") or name in LEADS_ON
        return "" if fine else f"sent on to {response.url}"
    if response.status_code == 404:
        return "" if name in NOT_THERE else "not found, so nothing was tried"
    takes_none = response.status_code in (405, client.get(path).status_code)
    return "" if takes_none else f"answers {response.status_code}"


def test_every_form_of_a_stranger_is_guarded(client, values):
    wrong = {
        name or route: why
        for name, route in addresses()
        if (why := unguarded(client, name, route, values))
    }
    assert wrong == {}


def test_the_forms_that_strangers_know_are_among_them(client, values):
    known = {"events:register", "networks:join", "newsletter:subscribe", "newsletter:new_link"}
    known |= {"cms:practice_share", "advice:ask"}
    known |= {"cms:adopt", "cms:rate", "cms:practice_question"}
    known |= {"cms:barrier_report", "account_login", "account_signup", "account_reset_password"}
    with_form = {
        name
        for name, route in addresses()
        if any(forms_in(client.post(path_of(route, values), {})))
    }
    assert with_form >= known
