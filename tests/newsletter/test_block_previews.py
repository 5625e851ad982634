import pytest
from django.urls import reverse

from events.models import Event
from newsletter.models import Issue
from tests.factories.events import make_session
from tests.factories.members import StaffFactory

pytestmark = pytest.mark.django_db
BLOCKS = Issue._meta.get_field("body").stream_block.child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_the_picker_shows_each_block_as_it_will_stand(client, name):
    make_session()
    client.force_login(StaffFactory())
    block = BLOCKS[name]
    page = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert page.status_code == 200
    assert block.get_description()
    assert "<dl" not in page.text


def test_the_chooser_shows_what_is_to_come_with_its_day(client):
    coming, over = make_session(), make_session(first_in=-30)
    client.force_login(StaffFactory())
    page = client.get(reverse("newsletter_event_chooser:choose"))
    html = page.json()["html"]
    assert coming.event.title in html
    assert over.event.title not in html
    assert "9.30 uur" in html


@pytest.mark.parametrize("typed", ["inclusieve", "taal inclu", "  "])
def test_the_chooser_finds_by_the_words_of_the_title(client, typed):
    meant, other = make_session(), make_session()
    Event.objects.filter(pk=meant.event_id).update(title="Oefenen met inclusieve taal")
    Event.objects.filter(pk=other.event_id).update(title="Een inclusieve buurt")
    client.force_login(StaffFactory())
    html = client.get(reverse("newsletter_event_chooser:choose_results"), {"q": typed}).text
    assert "Oefenen met inclusieve taal" in html
    assert ("Een inclusieve buurt" in html) == ("taal" not in typed)


def test_the_chooser_says_when_nothing_is_called_that(client):
    make_session()
    client.force_login(StaffFactory())
    page = client.get(reverse("newsletter_event_chooser:choose_results"), {"q": "qqqq"})
    assert "qqqq" in page.text
    assert "9.30 uur" not in page.text
