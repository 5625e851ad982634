"""Whom the nightly purge forgets, whom it keeps, and that every figure stays."""

import datetime
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from events.actions.cancelling import cancel_registration
from events.models import PersonalInvitation, Registration
from members import purging, retention
from members.models import BoardContact, OutboxMail, Person, PurgeRun
from networks.actions.membership import leave
from newsletter.actions.subscribing import leave as unsubscribe
from reporting.boards import BoardMap
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from tests.factories.events import AttendanceFactory, RegistrationFactory, SessionDayFactory
from tests.factories.members import OrganisationFactory, PersonFactory, UserFactory
from tests.factories.networks import JoinLinkFactory, JoinRequestFactory, MembershipFactory
from tests.factories.newsletter import SubscriptionFactory, sent_issue

pytestmark = pytest.mark.django_db

THEN = datetime.datetime(2026, 3, 10, 9, tzinfo=datetime.UTC)
# 1 July 2027 is the settlement of 2026; two years later (730 days) nobody asks any more.
STILL_ASKED = datetime.datetime(2029, 6, 30, 2, tzinfo=datetime.UTC)
OVER = datetime.datetime(2029, 7, 2, 2, tzinfo=datetime.UTC)


@pytest.fixture
def then():
    with time_machine.travel(THEN, tick=False) as traveller:
        yield traveller


def took_part() -> Registration:
    day = SessionDayFactory(starts_at=THEN + timedelta(hours=1))
    registration = RegistrationFactory(session=day.session, registered_at=THEN)
    AttendanceFactory(registration=registration, day=day)
    return registration


def purge(then, at):
    then.move_to(at)
    purging.run("people")


def is_known(person) -> bool:
    return Person.objects.known().filter(pk=person.pk).exists()


def counts():
    return ParticipantCounts(Selection(Period.year(2026)), BoardMap()).total


def test_who_took_part_is_known_as_long_as_evidence_is_asked_for_and_counts_after(then):
    registration = took_part()
    person, key = registration.person, registration.person.key
    purge(then, STILL_ASKED)
    assert is_known(person)
    before = counts()
    assert before.persons == before.came == 1
    purge(then, OVER)
    assert not is_known(person)
    person.refresh_from_db()
    registration.refresh_from_db()
    assert (person.email, person.first_name, person.key) == ("", "", key)
    assert registration.organisation
    assert registration.attendances.count() == 1
    assert counts() == before
    assert PurgeRun.objects.filter(name="people").latest("pk").count == 1


def test_the_day_of_a_year_is_a_setting(then, settings):
    settings.IDENTIFIABLE_UNTIL = {2026: datetime.date(2031, 1, 1)}
    person = took_part().person
    purge(then, OVER)
    assert is_known(person)
    assert retention.identifiable_until(2025) == datetime.date(2028, 6, 30)


def test_one_reason_is_enough_to_be_known(then):
    with_account = UserFactory(person=PersonFactory()).person
    reader, former = SubscriptionFactory().person, SubscriptionFactory()
    member, gone = MembershipFactory().person, MembershipFactory()
    asking = JoinRequestFactory().person
    contact = BoardContact.objects.create(
        municipality=OrganisationFactory(), person=PersonFactory(), role="officer"
    ).person
    nobody = PersonFactory()
    then.move_to(THEN + timedelta(days=30))
    unsubscribe(former, route="proef")
    leave(gone.network, person=gone.person, by=gone.person)
    OutboxMail.objects.all().delete()

    purge(then, THEN + timedelta(days=400))
    assert [is_known(person) for person in (nobody, former.person, gone.person)] == [
        False,
        True,
        True,
    ]
    purge(then, OVER)
    assert not is_known(former.person)
    assert not is_known(gone.person)
    for person in (with_account, reader, member, asking, contact):
        assert is_known(person)


def test_who_still_waits_for_a_mail_gets_it_first(then):
    person = PersonFactory()
    mail = OutboxMail.objects.create(to=person.email, person=person, message_id="<1@x>")
    purge(then, OVER)
    assert is_known(person)
    mail.delete()
    purging.run("people")
    assert not is_known(person)


def test_reasons_and_invitations_go_with_the_evidence_though_the_person_stays(then):
    registration = took_part()
    UserFactory(person=registration.person)
    cancelled = RegistrationFactory(session=registration.session, registered_at=THEN)
    UserFactory(person=cancelled.person)
    cancel_registration(cancelled, by=cancelled.person)
    Registration.objects.filter(pk=cancelled.pk).update(cancel_reason="Ziek kind")
    PersonalInvitation.objects.create(
        person=registration.person, day=registration.session.days.get()
    )
    then.move_to(STILL_ASKED)
    purging.run_all()
    cancelled.refresh_from_db()
    assert cancelled.cancel_reason == "Ziek kind"
    then.move_to(OVER)
    purging.run_all()
    cancelled.refresh_from_db()
    assert cancelled.cancel_reason == ""
    assert not PersonalInvitation.objects.exists()
    assert is_known(registration.person)


def test_the_address_of_an_old_delivery_goes_and_the_row_counts_on(then):
    subscription = SubscriptionFactory()
    issue = sent_issue()
    delivery = issue.deliveries.get(subscription=subscription)
    then.move_to(THEN + timedelta(days=364))
    purging.run("deliveries")
    delivery.refresh_from_db()
    assert delivery.address
    then.move_to(THEN + timedelta(days=366))
    purging.run("deliveries")
    delivery.refresh_from_db()
    assert delivery.address == ""
    assert issue.deliveries.by_state()[delivery.state] == 1


def test_join_requests_go_a_year_after_the_decision_and_links_after_a_week(then):
    open_request, decided = JoinRequestFactory(), JoinRequestFactory()
    type(decided).objects.filter(pk=decided.pk).update(
        decided_at=timezone.now(), decision="approved"
    )
    JoinLinkFactory()
    then.move_to(THEN + timedelta(days=366))
    purging.run("join_requests")
    purging.run("join_links")
    assert list(type(decided).objects.all()) == [open_request]
    assert not JoinLinkFactory._meta.model.objects.exists()
