"""The public privacy page says what the register says, in words."""

import re

import pytest
from django.conf import settings

from cms import privacy_table
from members import privacy, retention
from members.enums import Ground
from tests.factories.cms import StandardPageFactory

pytestmark = pytest.mark.django_db


def test_every_word_of_the_register_stands_on_the_page(client, home):
    text = " ".join(client.get("/privacy/").text.split())
    for row in privacy.everything():
        if row.shown_as:
            assert row.shown_as.lower() in text.lower(), row
            assert row.purpose in text, row
            assert str(row.retention).lower() in text.lower(), row
    for occasion in privacy.occasions():
        assert f"<h2>{occasion.title}</h2>" in text
        assert occasion.seen_by in text


def test_a_term_that_changes_changes_the_page(client, home, settings):
    assert "7 dagen na je aanvraag" in client.get("/privacy/").text
    settings.RETENTION = settings.RETENTION | {"unconfirmed_subscription": 12}
    assert "12 dagen na je aanvraag" in client.get("/privacy/", headers={"cookie": "x=1"}).text


def test_what_editors_wrote_comes_first(client, home):
    page = StandardPageFactory(
        parent=home, slug="privacy", title="Wat we weten", body=[("heading", "In het kort")]
    )
    text = client.get("/privacy/").text
    assert "<h1>Wat we weten</h1>" in text
    assert text.index('id="in-het-kort"') < text.index('id="je-leest-de-site"')
    page.unpublish()
    assert client.get("/privacy/", headers={"cookie": "x=1"}).status_code == 200


def test_it_tells_the_way_to_ones_own_data_and_to_us(client, home):
    text = client.get("/privacy/").text
    for url in ("/mijn/", "/mijn/gegevens/overzicht/", "/mijn/gegevens/wissen/"):
        assert f'href="{url}"' in text
    assert f'href="mailto:{settings.CONTACT_EMAIL}"' in text


def test_every_entry_of_the_contents_leads_somewhere(client, home):
    text = client.get("/privacy/").text
    contents = text[text.index('class="toc') :]
    for anchor in re.findall(r'href="#([^"]+)"', contents[: contents.index("</nav>")]):
        assert f'id="{anchor}"' in text


def test_reading_sets_no_cookie_and_asks_for_nothing_elsewhere(client, home):
    answer = client.get("/privacy/")
    assert not answer.cookies
    assert not re.search(r'(?:src|action)="https?://', answer.text)


def test_every_cookie_we_set_is_named(client, home):
    named = {row[0].text for row in privacy_table.cookies().rows}
    client.get("/aanmelden/")
    client.post("/toegankelijkheid/melden/", {})
    assert set(client.cookies) <= named
    assert {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME} <= named


def test_every_ground_is_explained():
    assert [row["term"] for row in privacy_table.grounds()] == [
        ground.label.capitalize() for ground in Ground
    ]


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 dag"), (14, "14 dagen"), (365, "1 jaar"), (730, "2 jaar")]
)
def test_days_in_words(days, words):
    assert retention.in_words(days) == words
