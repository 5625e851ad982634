import pytest
from django.urls import reverse

from members.models import OutboxMail
from tests.factories.newsletter import SubscriptionFactory

pytestmark = pytest.mark.django_db
URL = "/nieuwsbrief/nieuwe-link/"


def test_the_link_goes_to_the_mailbox_and_never_to_the_screen(client):
    subscription = SubscriptionFactory(person__email="noor@stad.example")
    page = client.post(URL, {"email": "noor@stad.example"}, follow=True)
    link = reverse("newsletter:choices", args=[subscription.token])
    assert link not in page.text
    assert link in OutboxMail.objects.get().body_text


def test_an_unknown_address_gets_the_same_page_and_no_mail(client):
    known = SubscriptionFactory()
    first = client.post(URL, {"email": known.person.email})
    second = client.post(URL, {"email": "niemand@stad.example"})
    assert (first.status_code, first.url) == (second.status_code, second.url)
    assert OutboxMail.objects.count() == 1


def test_asking_again_within_the_hour_mails_once(client):
    subscription = SubscriptionFactory()
    for _ in range(3):
        client.post(URL, {"email": subscription.person.email})
    assert OutboxMail.objects.count() == 1
