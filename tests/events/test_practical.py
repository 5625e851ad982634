"""What stands beside the text of an event: pictures, help with language, price, another's form."""

import json
import re
from decimal import Decimal

import pytest

from events.actions.registering import register
from events.capture import SENTENCES, Capture
from events.enums import Refusal
from events.models import Registration, Session
from events.refusals import RegistrationRefused
from members.models import OutboxMail
from tests.events.test_registration_form import post, words
from tests.factories.events import EventFactory, make_session
from tests.factories.members import PersonFactory

pytestmark = pytest.mark.django_db
ELSEWHERE = "https://partner.example/inschrijven?dag=1&taal=nl"


@pytest.fixture
def captured():
    event = EventFactory(
        capture=Capture.BOTH, capture_note="De opname blijft een maand.", language_aids="Tolk VGT."
    )
    return make_session(event=event)


def test_the_notice_stands_on_the_page_the_form_and_the_confirmation(client, agenda, captured):
    sentence = SENTENCES[Capture.BOTH]
    for page in (captured.event.url, f"{captured.event.url}inschrijven/"):
        shown = words(client.get(page))
        assert sentence in shown
        assert "De opname blijft een maand." in shown
    assert "Tolk VGT." in words(client.get(captured.event.url))
    done = post(client, captured)
    assert sentence in words(client.get(done.url))
    mail = OutboxMail.objects.get()
    for body in (mail.body_text, mail.body_html):
        assert sentence in " ".join(body.split())
        assert "Tolk VGT." in body
        assert f"{Registration.objects.get().url}noden/" in body


def test_without_a_notice_nothing_is_said(client, agenda):
    session = make_session()
    assert "opname" not in words(client.get(session.event.url))


def offers(client, event) -> dict | list:
    page = client.get(event.url).content.decode()
    block = re.search(r'<script type="application/ld\+json">(.+?)</script>', page, re.S)[1]
    return json.loads(block)["@graph"][0]["offers"]


def test_search_engines_read_what_it_costs(client, agenda):
    free = make_session().event
    assert offers(client, free)["price"] == "0.00"
    one = EventFactory(member_price=Decimal("12.5"), other_price=Decimal("12.5"))
    make_session(event=one)
    assert offers(client, one)["price"] == "12.50"
    two = EventFactory(member_price=Decimal("0"), other_price=Decimal("99.95"))
    make_session(event=two)
    found = [(each["price"], each["priceCurrency"]) for each in offers(client, two)]
    assert found == [("0.00", "EUR"), ("99.95", "EUR")]


@pytest.fixture
def elsewhere():
    return make_session(event=EventFactory(external_url=ELSEWHERE, external_host="Huis Noord"))


def test_the_button_goes_to_whoever_does_the_registering(client, agenda, elsewhere):
    page = client.get(elsewhere.event.url).content.decode()
    assert f'href="{ELSEWHERE.replace("&", "&amp;")}"' in page
    assert "Huis Noord" in page
    assert f"{elsewhere.event.url}inschrijven/" not in page
    found = offers(client, elsewhere.event)
    assert found["url"] == ELSEWHERE
    assert "availability" not in found


def test_our_own_form_is_closed_with_a_sentence_and_the_way_there(client, elsewhere):
    for address in ("inschrijven/", "inschrijven/groep/"):
        page = client.get(f"{elsewhere.event.url}{address}")
        assert Refusal.ELSEWHERE.label in words(page)
        assert ELSEWHERE.replace("&", "&amp;") in page.content.decode()
    post(client, elsewhere)
    with pytest.raises(RegistrationRefused) as refused:
        register(session=elsewhere, person=PersonFactory(), by=None)
    assert refused.value.refusal == Refusal.ELSEWHERE
    assert not Registration.objects.exists()


def test_it_is_not_listed_among_what_has_free_seats(elsewhere):
    assert not Session.objects.with_free_seats().exists()


def test_whether_it_is_over_or_off_goes_before_where_to_register(client, agenda):
    past = make_session(event=EventFactory(external_url=ELSEWHERE), first_in=-3)
    assert ELSEWHERE not in client.get(past.event.url).content.decode()
