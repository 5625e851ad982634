import pytest
from django.test import Client
from django.urls import reverse

from members.models import Consent
from newsletter.models import SubscriptionChange
from tests.factories.newsletter import SubscriptionFactory

pytestmark = pytest.mark.django_db
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


def leave_url(token):
    return reverse("newsletter:leave", args=[token])


def choices_url(subscription):
    return reverse("newsletter:choices", args=[subscription.token])


@pytest.fixture
def strict_client():
    """A mail program: no cookies, and a server that checks for forgery."""
    return Client(enforce_csrf_checks=True)


def test_one_click_works_without_cookie_or_token_and_answers_200(strict_client):
    subscription = SubscriptionFactory()
    answer = strict_client.post(leave_url(subscription.token), ONE_CLICK)
    assert answer.status_code == 200
    assert not answer.cookies
    subscription.refresh_from_db()
    assert not subscription.is_confirmed
    assert not Consent.objects.get().given


def test_one_click_accepts_a_urlencoded_form(strict_client):
    subscription = SubscriptionFactory()
    strict_client.post(
        leave_url(subscription.token),
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
    )
    subscription.refresh_from_db()
    assert not subscription.is_confirmed


def test_one_click_twice_leaves_once(strict_client):
    subscription = SubscriptionFactory()
    first = strict_client.post(leave_url(subscription.token), ONE_CLICK)
    second = strict_client.post(leave_url(subscription.token), ONE_CLICK)
    assert first.status_code == second.status_code == 200
    assert list(SubscriptionChange.objects.values_list("kind", flat=True)) == ["joined", "left"]


def test_scanners_that_open_every_link_change_nothing(strict_client):
    subscription = SubscriptionFactory()
    for _ in range(20):
        strict_client.get(leave_url(subscription.token))
        strict_client.head(leave_url(subscription.token))
        strict_client.get(choices_url(subscription))
    subscription.refresh_from_db()
    assert subscription.is_confirmed


def test_a_person_sees_a_page_with_one_button(client):
    subscription = SubscriptionFactory()
    page = client.get(leave_url(subscription.token))
    assert "Schrijf me uit" in page.text
    assert not page.cookies
    done = client.post(leave_url(subscription.token))
    assert "Je bent uitgeschreven" in done.text
    assert choices_url(subscription) in done.text


def test_a_forged_unsubscribe_link_says_what_to_do(client):
    page = client.get(leave_url("x" * 32))
    assert page.status_code == 404
    assert reverse("newsletter:new_link") in page.text


def test_one_click_on_an_unknown_link_is_calm(strict_client):
    assert strict_client.post(leave_url("x" * 32), ONE_CLICK).status_code == 200


def test_themes_are_kept_from_the_preference_page(client):
    subscription = SubscriptionFactory(theme_gender=True)
    page = client.post(choices_url(subscription), {"themes": ["lgbti", "disability"]})
    assert "Je keuze is bewaard" in page.text
    subscription.refresh_from_db()
    assert [theme.value for theme in subscription.themes] == ["lgbti", "disability"]


def test_who_left_may_come_back_from_the_same_page(client):
    subscription = SubscriptionFactory(gone=True)
    assert "Schrijf me weer in" in client.get(choices_url(subscription)).text
    client.post(choices_url(subscription), {"doe": "terug"})
    client.post(choices_url(subscription), {"doe": "terug"})
    subscription.refresh_from_db()
    assert subscription.is_confirmed
    kinds = list(SubscriptionChange.objects.values_list("kind", flat=True))
    assert kinds == ["joined", "left", "joined"]


def test_personal_pages_are_not_kept_by_anyone(client):
    subscription = SubscriptionFactory()
    for url in (leave_url(subscription.token), choices_url(subscription)):
        assert "no-store" in client.get(url)["Cache-Control"]


@pytest.mark.parametrize("name", ["leave", "choices"])
def test_links_of_a_test_mail_say_that_they_belong_to_nobody(client, name):
    page = client.get(reverse(f"newsletter:{name}", args=["proefmail"]))
    assert page.status_code == 200
    assert "proefmail" in page.text
