"""Another address: history stays, old links say what to do, mails go where they should."""

import pytest
from django.urls import reverse

from members.actions.addresses import (
    AddressRefusal,
    AddressRefused,
    AddressTaken,
    change_address,
    follow_account,
    mark_mailbox,
)
from members.actions.people import find_or_create_person
from members.enums import ContactRole, SecurityKind
from members.models import BoardContact, OutboxMail, Person, SecurityEvent
from newsletter.models import Subscription
from tests.factories.events import RegistrationFactory, make_session
from tests.factories.members import PersonFactory, StaffFactory, UserFactory
from tests.factories.newsletter import SubscriptionFactory

pytestmark = pytest.mark.django_db
OLD, NEW = "an@vroeger.example", "an@nu.example"


@pytest.fixture
def colleague():
    return StaffFactory().person


@pytest.fixture
def an():
    return PersonFactory(first_name="An", last_name="Maes", email=OLD)


def test_history_stays_and_links_rotate(an, colleague, client):
    registration = RegistrationFactory(person=an, session=make_session())
    subscription = SubscriptionFactory(person=an)
    contact = BoardContact.objects.create(
        municipality=an.organisation, person=an, role=ContactRole.OFFICER
    )
    before = (registration.url, subscription.token, contact.check_token)
    change_address(an, " An@Nu.example", by=colleague)
    for row in (an, registration, subscription, contact):
        row.refresh_from_db()
    assert an.email == NEW
    assert (registration.person, subscription.person) == (an, an)
    after = (registration.url, subscription.token, contact.check_token)
    assert not set(before) & set(after)
    assert client.get(registration.url).status_code == 200


def test_both_addresses_get_a_mail_and_only_the_new_one_the_links(an, colleague):
    registration = RegistrationFactory(person=an, session=make_session())
    change_address(an, NEW, by=colleague)
    registration.refresh_from_db()
    to_new = OutboxMail.objects.get(template="address_new")
    to_old = OutboxMail.objects.get(template="address_old")
    assert (to_new.to, to_old.to) == (NEW, OLD)
    for text in (to_new.body_text, to_new.body_html):
        assert registration.url in text
        assert registration.session.event.title in text
    assert NEW not in to_old.body_text
    assert registration.url not in to_old.body_text


def test_an_old_link_of_a_registration_offers_a_new_one_and_tells_no_address(
    an, colleague, client, deliver_mail, mailoutbox
):
    registration = RegistrationFactory(person=an, session=make_session())
    old = registration.url
    change_address(an, NEW, by=colleague)
    deliver_mail()
    mailoutbox.clear()
    for page in (old, f"{old}annuleren/", f"{old}afspraak.ics"):
        response = client.get(page)
        assert response.status_code == 410
        assert "Je link is vervangen" in response.content.decode()
        assert NEW not in response.content.decode()
        assert "no-store" in response["Cache-Control"]
    assert not OutboxMail.objects.filter(template="registration_link").exists()
    for _ in range(2):
        response = client.post(f"{old}nieuwe-link/")
        assert response.status_code == 200
        assert NEW not in response.content.decode()
    deliver_mail()
    (mail,) = mailoutbox
    registration.refresh_from_db()
    assert mail.to == [NEW]
    assert registration.url in mail.body
    registration.refresh_from_db()
    assert registration.is_active


def test_an_old_link_cannot_cancel(an, colleague, client):
    registration = RegistrationFactory(person=an, session=make_session())
    old = registration.url
    change_address(an, NEW, by=colleague)
    assert client.post(f"{old}annuleren/", {"reason": ""}).status_code == 410
    registration.refresh_from_db()
    assert registration.is_active


@pytest.mark.parametrize("page", ["choices", "leave"])
def test_an_old_link_of_the_newsletter_offers_a_new_one(an, colleague, client, page):
    subscription = SubscriptionFactory(person=an)
    old = subscription.token
    change_address(an, NEW, by=colleague)
    response = client.get(reverse(f"newsletter:{page}", args=[old]))
    assert response.status_code == 410
    assert NEW not in response.content.decode()
    client.post(reverse(f"newsletter:{page}", args=[old]))
    assert Subscription.objects.get().is_confirmed
    response = client.post(reverse("newsletter:renew_link", args=[old]))
    assert response.status_code == 200
    mail = OutboxMail.objects.get(template="newsletter_choices")
    subscription.refresh_from_db()
    assert mail.to == NEW
    assert subscription.token in mail.body_text


@pytest.mark.parametrize("page", ["events:registration_new_link", "newsletter:renew_link"])
def test_an_unknown_link_is_still_unknown(client, page):
    assert client.post(reverse(page, args=["verzonnen"])).status_code == 404
    assert client.get(reverse(page, args=["verzonnen"])).status_code == 405


def test_an_address_of_somebody_else_is_told_and_changes_nothing(an, colleague):
    other = PersonFactory(email=NEW)
    with pytest.raises(AddressTaken) as taken:
        change_address(an, NEW, by=colleague)
    assert taken.value.other == other
    an.refresh_from_db()
    assert an.email == OLD
    assert not OutboxMail.objects.exists()


def test_the_same_address_changes_nothing(an, colleague):
    registration = RegistrationFactory(person=an)
    change_address(an, OLD, by=colleague)
    token = registration.token
    registration.refresh_from_db()
    assert registration.token == token
    assert not SecurityEvent.objects.exists()


def test_the_security_log_tells_it_without_addresses(an, colleague):
    change_address(an, NEW, by=colleague)
    event = SecurityEvent.objects.get(kind=SecurityKind.ADDRESS_CHANGED)
    assert (event.actor_key, event.subject_key) == (colleague.key, an.key)
    assert not hasattr(event, "detail")


def test_the_account_follows_and_proves_the_new_address_at_the_next_sign_in(an, colleague):
    user = UserFactory(person=an)
    change_address(an, NEW, by=colleague)
    user.refresh_from_db()
    assert user.email == NEW
    (address,) = user.emailaddress_set.all()
    assert (address.email, address.verified) == (NEW, False)


def test_nobody_changes_the_address_of_a_colleague_from_outside(an, colleague):
    StaffFactory(person=an)
    with pytest.raises(AddressRefused) as refused:
        change_address(an, NEW, by=colleague)
    assert refused.value.refusal == AddressRefusal.COLLEAGUE
    an.refresh_from_db()
    assert an.email == OLD


def test_who_changes_it_themselves_keeps_account_and_history(an):
    user = UserFactory(person=an)
    registration = RegistrationFactory(person=an, session=make_session())
    old = registration.token
    assert follow_account(an, NEW) == an
    registration.refresh_from_db()
    assert registration.token != old
    assert not OutboxMail.objects.filter(template="address_old").exists()
    user.refresh_from_db()
    assert user.person == an


def test_an_account_that_proves_the_address_of_a_known_guest_moves_to_that_row(an):
    user = UserFactory(person=an)
    guest = PersonFactory(email=NEW)
    assert follow_account(an, NEW) == guest
    user.refresh_from_db()
    assert user.person == guest


def test_behind_an_address_marked_as_shared_each_name_is_somebody(an, colleague):
    mark_mailbox(an, shared=True, by=colleague)
    bo = find_or_create_person(email=OLD, first_name="Bo", last_name="Maes")
    assert bo != an
    assert bo.shared_mailbox
    assert find_or_create_person(email=OLD, first_name="An", last_name="Maes") == an


def test_an_address_marked_as_personal_is_one_person_whatever_is_typed(colleague):
    an = find_or_create_person(email="info@an.example", first_name="An", last_name="Maes")
    assert an.shared_mailbox
    mark_mailbox(an, shared=False, by=colleague)
    assert find_or_create_person(email="info@an.example", first_name="Bo") == an


def test_a_mailbox_of_several_cannot_become_personal(colleague):
    an = find_or_create_person(email="info@an.example", first_name="An", last_name="Maes")
    find_or_create_person(email="info@an.example", first_name="Bo", last_name="Maes")
    with pytest.raises(AddressRefused) as refused:
        mark_mailbox(an, shared=False, by=colleague)
    assert refused.value.refusal == AddressRefusal.OTHERS_THERE
    assert Person.objects.filter(shared_mailbox=True).count() == 2


def test_moving_to_a_shared_mailbox_stands_beside_who_reads_it_too(an, colleague):
    bo = find_or_create_person(email="info@nu.example", first_name="Bo", last_name="Maes")
    change_address(an, "info@nu.example", by=colleague)
    an.refresh_from_db()
    assert an.shared_mailbox
    assert an != bo
