"""What browsers are told with every public page, whether it is new or kept."""

import pytest

from tests.factories.cms import ThemePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["new", "kept"])
def answer(request, client, home):
    address = ThemePageFactory().url
    if request.param == "kept":
        client.get(address)
    found = client.get(address)
    assert found["X-Cache"] == ("hit" if request.param == "kept" else "miss")
    return found


def policy(answer) -> dict[str, str]:
    rules = [rule.strip().partition(" ") for rule in answer["Content-Security-Policy"].split(";")]
    return {name: sources for name, _, sources in rules}


def test_the_content_policy_lets_in_ourselves_only(answer):
    rules = policy(answer)
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["form-action"] == "'self'"
    assert rules["frame-ancestors"] == "'self'"
    assert rules["base-uri"] == "'none'"
    whole = answer["Content-Security-Policy"]
    assert "unsafe" not in whole
    assert "http" not in whole


def test_a_page_is_framed_by_us_only_and_is_what_it_says(answer):
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


def test_nothing_is_remembered_of_a_visitor(answer):
    assert not answer.cookies
