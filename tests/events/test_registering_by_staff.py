"""Staff register somebody outside the window; never above the seats."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events.enums import RegistrationStatus
from events.models import Registration
from members.models import OutboxMail
from tests.factories.events import RegistrationFactory, make_session

pytestmark = pytest.mark.django_db


def add(staff, session, **changes):
    form = {
        "organisation": "De Kring",
        "first_name": "Amina",
        "last_name": "Willems",
        "email": "amina@kring.example",
        "role": "employee",
        **changes,
    }
    address = reverse("events_staff:add_participant", args=[session.pk])
    return " ".join(staff.post(address, form, follow=True).content.decode().split())


@pytest.mark.parametrize(
    "window",
    [
        {"opens_at": None},
        {"opens_at": timezone.now() + timedelta(days=1)},
        {"closes_at": timezone.now() - timedelta(hours=1)},
    ],
)
def test_the_window_does_not_bind_staff(staff, window):
    assert "krijgt een mail met de uitnodiging" in add(staff, make_session(**window))
    assert Registration.objects.get().status == RegistrationStatus.CONFIRMED


def test_who_came_unannounced_is_noted_afterwards_without_an_invitation(staff):
    page = add(staff, make_session(first_in=-3))
    assert "Amina Willems staat op de lijst. Duid nu de aanwezigheid aan." in page
    assert Registration.objects.get().is_confirmed
    assert not OutboxMail.objects.exists()


def test_after_the_start_nobody_waits_any_more(staff):
    session = make_session(first_in=-3, capacity=1)
    RegistrationFactory(session=session)
    page = add(staff, session)
    assert "Verhoog eerst op het bord het aantal plaatsen" in page
    assert 'value="Willems"' in page
    assert Registration.objects.count() == 1


def test_a_full_session_without_waiting_list_says_what_to_do(staff):
    session = make_session(capacity=1, waiting_list=False)
    RegistrationFactory(session=session)
    assert "Verhoog eerst op het bord het aantal plaatsen" in add(staff, session)
    assert Registration.objects.count() == 1


def test_a_full_session_with_waiting_list_lets_nobody_pass(staff):
    session = make_session(capacity=1)
    RegistrationFactory(session=session)
    assert "staat op de wachtlijst" in add(staff, session)
    assert Registration.objects.waiting().count() == 1


def test_the_sentences_speak_of_the_other_person(staff):
    page = add(staff, make_session(), first_name="", organisation="")
    assert "Vul de voornaam in." in page
    assert "Vul in voor welke organisatie deze persoon komt." in page
