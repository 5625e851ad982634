from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from members import purging
from members.models import Consent, OutboxMail, Person
from newsletter.actions.subscribing import leave
from newsletter.models import Subscription, SubscriptionChange, SubscriptionRequest
from tests.factories.members import PersonFactory
from tests.factories.newsletter import SubscriptionFactory, SubscriptionRequestFactory

pytestmark = pytest.mark.django_db
FORM = "/nieuwsbrief/inschrijven/"


def typed(**values):
    return {"email": "Noor@Stad.example", "first_name": "Noor", **values}


def link_of(request):
    return reverse("newsletter:confirm", args=[request.token])


def test_a_form_a_mail_and_a_button_make_a_subscription(client):
    answer = client.post(FORM, typed(themes=["gender"]), follow=True)
    assert "Kijk in je mailbox" in answer.text
    assert not Subscription.objects.exists()
    assert not Person.objects.exists()

    mail = OutboxMail.objects.get()
    request = SubscriptionRequest.objects.get()
    assert mail.to == "noor@stad.example"
    assert link_of(request) in mail.body_text

    page = client.get(link_of(request))
    assert "Ja, schrijf me in" in page.text
    assert "Je bent ingeschreven" in client.post(link_of(request)).text

    subscription = Subscription.objects.get()
    assert subscription.is_confirmed
    assert subscription.theme_gender
    assert not subscription.theme_lgbti
    assert (subscription.person.email, subscription.person.first_name) == (
        "noor@stad.example",
        "Noor",
    )
    consent = Consent.objects.get()
    assert consent.given
    assert "nieuwsbrief" in consent.wording
    assert SubscriptionChange.objects.get().kind == "joined"


def test_the_mail_repeats_nothing_that_was_typed(client):
    client.post(FORM, typed(first_name="Gratis prijzen op kwaad.example"))
    mail = OutboxMail.objects.get()
    assert "kwaad" not in mail.subject + mail.body_text + mail.body_html


def test_opening_the_link_changes_nothing(client):
    request = SubscriptionRequestFactory()
    for _ in range(3):
        client.get(link_of(request))
        client.head(link_of(request))
    assert not Subscription.objects.exists()


def test_pressing_twice_subscribes_once(client):
    request = SubscriptionRequestFactory()
    client.post(link_of(request))
    assert "Je bent ingeschreven" in client.post(link_of(request)).text
    assert "Je bent ingeschreven" in client.get(link_of(request)).text
    assert Subscription.objects.count() == 1
    assert SubscriptionChange.objects.count() == 1


def test_known_and_unknown_addresses_get_the_same_answer(client):
    SubscriptionFactory(person__email="bekend@stad.example")
    known = client.post(FORM, typed(email="bekend@stad.example"))
    unknown = client.post(FORM, typed(email="onbekend@stad.example"))
    assert known.status_code == unknown.status_code == 302
    assert known.url == unknown.url
    templates = dict(OutboxMail.objects.values_list("to", "template"))
    assert templates == {
        "bekend@stad.example": "newsletter_known",
        "onbekend@stad.example": "newsletter_confirm",
    }


def test_a_stranger_changes_nothing_of_a_subscriber(client):
    subscription = SubscriptionFactory(person__email="bekend@stad.example", theme_gender=True)
    client.post(FORM, typed(email="bekend@stad.example", themes=["lgbti"], first_name="Anders"))
    subscription.refresh_from_db()
    assert [theme.value for theme in subscription.themes] == ["gender"]
    assert subscription.person.first_name == "Noor"


def test_one_mail_per_address_per_hour(client, time_machine):
    time_machine.move_to("2026-05-12 09:00+02:00", tick=False)
    client.post(FORM, typed())
    client.post(FORM, typed())
    assert OutboxMail.objects.count() == 1
    assert SubscriptionRequest.objects.count() == 1
    time_machine.shift(timedelta(minutes=61))
    client.post(FORM, typed())
    assert OutboxMail.objects.count() == 2
    assert SubscriptionRequest.objects.count() == 1


def test_who_joins_leaves_and_asks_again_within_the_hour_gets_a_new_link(client):
    client.post(FORM, typed())
    client.post(link_of(SubscriptionRequest.objects.get()))
    leave(Subscription.objects.get(), route="test")
    client.post(FORM, typed())
    request = SubscriptionRequest.objects.waiting().get()
    assert link_of(request) in OutboxMail.objects.latest("pk").body_text


def test_an_expired_link_says_so_and_shows_the_way_on(client):
    week_ago = timezone.now() - timedelta(days=7, minutes=1)
    request = SubscriptionRequestFactory(requested_at=week_ago)
    for answer in (client.get(link_of(request)), client.post(link_of(request))):
        assert answer.status_code == 404
        assert "Deze link werkt niet meer" in answer.text
        assert FORM in answer.text
    assert not Subscription.objects.exists()


def test_a_forged_link_gets_the_same_page(client):
    answer = client.get(reverse("newsletter:confirm", args=["x" * 32]))
    assert answer.status_code == 404
    assert "Deze link werkt niet meer" in answer.text


def test_requests_nobody_confirmed_are_erased_after_a_week():
    SubscriptionRequestFactory(requested_at=timezone.now() - timedelta(days=8))
    kept = SubscriptionRequestFactory(requested_at=timezone.now() - timedelta(days=6))
    purging.run("subscription_requests")
    assert list(SubscriptionRequest.objects.all()) == [kept]


def test_who_left_comes_back_on_the_same_row_and_old_links_go_on_working(client):
    subscription = SubscriptionFactory(gone=True)
    token = subscription.token
    client.post(FORM, typed(email=subscription.person.email))
    client.post(link_of(SubscriptionRequest.objects.get()))
    subscription.refresh_from_db()
    assert subscription.is_confirmed
    assert subscription.left_at is None
    assert subscription.token == token
    assert Subscription.objects.count() == 1


def test_a_person_we_know_becomes_a_subscriber_without_a_second_row(client):
    person = PersonFactory(email="noor@stad.example")
    client.post(FORM, typed(first_name="Vreemd"))
    client.post(link_of(SubscriptionRequest.objects.get()))
    assert Subscription.objects.get().person == person
    assert Person.objects.get(email="noor@stad.example").first_name == "Noor"


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "Vul je e-mailadres in."),
        ("noor.stad.example", "mist een apenstaartje"),
        ("noor@stad..example", "geen geldig"),
    ],
)
def test_a_wrong_address_is_explained_and_nothing_typed_is_lost(client, address, sentence):
    answer = client.post(FORM, {"email": address, "first_name": "Noor", "themes": ["lgbti"]})
    assert answer.status_code == 200
    assert sentence in answer.text
    assert 'value="Noor"' in answer.text
    assert "checked" in answer.text
    assert not SubscriptionRequest.objects.exists()


def test_an_internationalised_address_is_kept_in_its_ascii_form(client):
    client.post(FORM, typed(email="noor@hôtel.example"))
    assert SubscriptionRequest.objects.get().email == "noor@xn--htel-vqa.example"
    assert OutboxMail.objects.get().to == "noor@xn--htel-vqa.example"


def test_the_links_in_the_mail_are_absolute(client, settings):
    client.post(FORM, typed())
    text = OutboxMail.objects.get().body_text
    links = [word for word in text.split() if "/nieuwsbrief/bevestigen/" in word]
    assert urlsplit(links[0]).netloc == urlsplit(settings.SITE_URL).netloc


def test_the_form_page_sets_no_cookie_before_the_form_is_opened(client):
    assert not client.get("/nieuwsbrief/").cookies
