"""Readers at Mailchimp: told there, heard from there, and wiped there."""

import hashlib
import hmac
from datetime import date, timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse
from django.utils import timezone
from environ import Env

from config.mailchimp import read
from members.enums import Role
from newsletter.actions.subscribing import confirm_subscription, leave, pause_reading
from newsletter.enums import BounceKind, LeftBecause, MemberState
from newsletter.erasing import erase
from newsletter.mailchimp import client as line
from newsletter.mailchimp import sync, tasks
from newsletter.mailchimp.client import Unknown
from newsletter.mailchimp.reconcile import reconcile
from newsletter.models import (
    Bounce,
    MailchimpLine,
    MailchimpMember,
    MailchimpMonth,
    SubscriberSnapshot,
)
from newsletter.models.mailchimp import member_hash
from newsletter.suppression import suppressed_among
from tests.factories.newsletter import SubscriptionFactory, SubscriptionRequestFactory
from tests.newsletter.mailchimp_fake import LIST, SECRET
from tests.newsletter.mailchimp_site import sent_by_mailchimp

pytestmark = pytest.mark.django_db
HOOK = f"/nieuwsbrief/mailchimp/{SECRET}/"


def report(client, kind, address, *, fired_at=None, **data):
    fired_at = fired_at or timezone.now() + timedelta(seconds=2)
    event = {
        "type": kind,
        "fired_at": f"{fired_at:%Y-%m-%d %H:%M:%S}",
        "data[email]": address,
        "data[list_id]": LIST,
    }
    return client.post(HOOK, event | {f"data[{name}]": value for name, value in data.items()})


@pytest.fixture
def reader(mailchimp):
    """Subscribed here, and Mailchimp knows."""
    row = SubscriptionFactory()
    sync.tell_changes()
    return row


def state_at(mailchimp, row):
    return mailchimp.members[member_hash(row.person.email)]["status"]


def test_who_confirmed_here_is_put_on_the_list_with_when_and_an_own_link(mailchimp):
    wish = SubscriptionRequestFactory(email="An@Stad.example".lower(), first_name="An")
    sync.tell_changes()
    assert mailchimp.requests == []  # nobody before the own opt-in
    row = confirm_subscription(wish)
    sync.tell_changes()
    sync.tell_changes()
    assert mailchimp.requests == [f"PUT /lists/{LIST}/members/{member_hash('an@stad.example')}"]
    (member,) = mailchimp.members.values()
    assert member["status"] == member["status_if_new"] == "subscribed"
    assert member["timestamp_opt"] == row.confirmed_at.isoformat(timespec="seconds")
    assert member["merge_fields"] == {"FNAME": "An", "LNAME": "", "TOKEN": row.token}


def test_leaving_pausing_and_moving_are_told(mailchimp, reader):
    paused, moved = SubscriptionFactory.create_batch(2)
    sync.tell_changes()
    old = moved.person.email
    leave(reader, route="test")
    pause_reading(paused, timezone.localdate() + timedelta(days=9))
    moved.person.email = "nieuw@stad.example"
    moved.person.save()
    tasks.tell_changes()
    assert state_at(mailchimp, reader) == state_at(mailchimp, paused) == "unsubscribed"
    assert mailchimp.states()[old] == "archived"
    assert state_at(mailchimp, moved) == "subscribed"
    pause_reading(paused, None)
    tasks.tell_changes()
    assert state_at(mailchimp, paused) == "subscribed"
    assert not sync.differences()


def test_a_lost_answer_is_told_again_by_the_next_turn(mailchimp):
    row = SubscriptionFactory()
    for wrong in ("403 empty", "lost"):
        mailchimp.mishap(f"PUT .*/{member_hash(row.person.email)}", wrong)
    other = SubscriptionFactory()
    tasks.tell_changes()
    assert state_at(mailchimp, other) == "subscribed"  # it holds up nobody else
    tasks.tell_changes()
    assert not MailchimpMember.objects.of_addresses([row.person.email]).exists()
    tasks.tell_changes()
    assert state_at(mailchimp, row) == "subscribed"
    assert set(MailchimpMember.objects.values_list("state", flat=True)) == {MemberState.SUBSCRIBED}


def test_many_go_in_batches_and_at_a_constant_number_of_queries(
    mailchimp, django_assert_max_num_queries, monkeypatch
):
    monkeypatch.setattr(sync, "BATCH", 15)
    SubscriptionFactory.create_batch(40)
    sync.tell_changes()
    assert mailchimp.requests == [f"POST /lists/{LIST}"] * 3
    assert len(mailchimp.subscribed()) == 40
    with django_assert_max_num_queries(6):
        assert not sync.differences()


def test_a_refused_address_is_noted_and_stops_nobody_else(mailchimp):
    bad, good = SubscriptionFactory.create_batch(2)
    mailchimp.mishap(f"PUT .*/{member_hash(bad.person.email)}", "400")
    sync.tell_changes()
    assert MailchimpMember.objects.of_addresses([bad.person.email]).get().trouble == "Bad Request"
    assert mailchimp.subscribed() == [good.person.email]
    assert not sync.differences()  # and it is not asked every few minutes


def test_erasing_somebody_erases_her_at_mailchimp_too(mailchimp, reader, settings):
    person, key = reader.person, member_hash(reader.person.email)
    said = [row.label for row in erase(person=person, dry_run=True)]
    assert "Je adres bij Mailchimp" in said
    erase(person=person, dry_run=False)
    assert key in mailchimp.members  # nothing is asked inside a request
    mailchimp.mishap(".*delete-permanent", "500 empty")
    tasks.tell_changes()
    assert MailchimpMember.objects.get().to_erase
    settings.NEWSLETTER_WAY_OUT = "smtp"  # also when the way out changed meanwhile
    tasks.tell_changes()
    assert mailchimp.members == {}
    assert not MailchimpMember.objects.exists()
    settings.NEWSLETTER_WAY_OUT = "mailchimp"
    tasks.tell_changes()
    assert mailchimp.members == {}


def test_the_webhook_is_behind_a_secret_and_a_signature_has_to_be_right(
    mailchimp, reader, client, settings
):
    assert client.get(HOOK).status_code == 200
    assert client.post("/nieuwsbrief/mailchimp/geraden-geraden-geraden/", {}).status_code == 404
    body = "type=unsubscribe"
    good = hmac.new(b"sleutel", body.encode(), hashlib.sha256).hexdigest()
    settings.MAILCHIMP = {**settings.MAILCHIMP, "signing_key": "sleutel"}
    for signature, status in ((good, 200), (f"sha256={good}", 200), ("0" * 64, 403)):
        answer = client.post(
            HOOK,
            body,
            content_type="application/x-www-form-urlencoded",
            headers={"X-Mailchimp-Signature": signature},
        )
        assert answer.status_code == status
    settings.MAILCHIMP = {**settings.MAILCHIMP, "signing_key": "", "webhook_secret": ""}
    assert client.get(HOOK).status_code == 404
    assert client.get("/nieuwsbrief/mailchimp//").status_code == 404


def test_who_leaves_at_mailchimp_leaves_here_once_and_gets_nothing_more(mailchimp, reader, client):
    for _ in range(2):
        assert report(client, "unsubscribe", reader.person.email).status_code == 200
    reader.refresh_from_db()
    assert not reader.is_confirmed
    assert reader.changes.count() == 2  # joined, left
    assert reader.person.consents.filter(given=False).get().route == "uitschrijven bij Mailchimp"
    sync.tell_changes()
    assert state_at(mailchimp, reader) == "unsubscribed"


def test_an_echo_of_our_own_call_and_old_news_change_nothing(mailchimp, reader, client):
    pause_reading(reader, timezone.localdate() + timedelta(days=9))
    sync.tell_changes()
    report(client, "unsubscribe", reader.person.email)
    reader.refresh_from_db()
    assert reader.is_confirmed
    pause_reading(reader, None)
    sync.tell_changes()
    before = reader.confirmed_at - timedelta(hours=1)  # arrives after she subscribed again
    report(client, "unsubscribe", reader.person.email, fired_at=before)
    report(client, "cleaned", reader.person.email, fired_at=before, reason="hard")
    report(client, "subscribe", "vreemd@elders.example")
    report(client, "unsubscribe", "vreemd@elders.example")
    report(client, "unsubscribe", "geen adres")
    reader.refresh_from_db()
    assert reader.is_confirmed
    assert state_at(mailchimp, reader) == "subscribed"


@pytest.mark.parametrize(
    ("reason", "kind", "because"),
    [
        ("hard", BounceKind.HARD, LeftBecause.HARD_BOUNCE),
        ("abuse", BounceKind.COMPLAINT, LeftBecause.COMPLAINT),
    ],
)
def test_bounces_and_complaints_stop_the_newsletter(
    mailchimp, reader, client, reason, kind, because
):
    sent_by_mailchimp()
    fresh = SubscriptionFactory()  # got no issue yet
    for row in (reader, fresh):
        for _ in range(2):
            report(client, "cleaned", row.person.email, reason=reason)
        row.refresh_from_db()
        assert row.left_because == because
        assert suppressed_among([row.person.email])
        assert row.changes.count() == 2
    assert Bounce.objects.get().kind == kind


def test_at_night_both_lists_become_one_again(mailchimp, reader, settings):
    left, lost, bounced, back = SubscriptionFactory.create_batch(4)
    sync.tell_changes()
    mailchimp.members[member_hash(left.person.email)]["status"] = "unsubscribed"
    mailchimp.members[member_hash(bounced.person.email)]["status"] = "cleaned"
    del mailchimp.members[member_hash(lost.person.email)]
    leave(back, route="test")
    sync.tell_changes()
    mailchimp.members[member_hash(back.person.email)]["status"] = "subscribed"
    mailchimp.put_member("x", {"email_address": "x@elders.example", "status": "subscribed"})
    assert reconcile() == 1  # somebody who never confirmed here
    for row in (left, bounced):
        row.refresh_from_db()
        assert not row.is_confirmed
    assert bounced.left_because == LeftBecause.HARD_BOUNCE
    assert state_at(mailchimp, lost) == state_at(mailchimp, reader) == "subscribed"
    reconcile()
    assert state_at(mailchimp, back) == "unsubscribed"


def test_who_left_at_mailchimp_and_returns_here_confirms_there_as_well(mailchimp, reader):
    mailchimp.members[member_hash(reader.person.email)] |= {
        "status": "unsubscribed",
        "own_wish": True,
    }
    MailchimpMember.objects.update(state=MemberState.UNSUBSCRIBED, told="")
    sync.tell_changes()
    assert state_at(mailchimp, reader) == "pending"
    assert not sync.differences()


def test_their_count_stands_beside_ours(mailchimp, client, sign_in):
    SubscriberSnapshot.objects.create(month_end=date(2026, 4, 30), confirmed=7, new=0, left=0)
    sign_in(Role.COMMUNICATION)
    growth = reverse("newsletter_growth:index")
    assert "Volgens Mailchimp" not in client.get(growth).content.decode()
    mailchimp.growth = [{"month": "2026-04", "subscribed": 9123}]
    tasks.reconcile_nightly()
    tasks.reconcile_nightly()
    assert MailchimpMonth.objects.get().month_end == date(2026, 4, 30)
    page = client.get(growth).content.decode()
    assert "Volgens Mailchimp" in page
    assert "9.123" in page or "9123" in page


def test_no_more_than_ten_lines_are_ever_held(mailchimp):
    for number in range(1, line.LINES + 1):
        assert line._take(number, f"worker-{number}")
        assert not line._take(number, "another")
    with pytest.raises(Unknown):
        line.ask("lists.get_list_members_info", LIST)
    assert mailchimp.requests == []
    dead = MailchimpLine.objects.filter(number=4)
    dead.update(held_until=timezone.now() - timedelta(seconds=1))
    line.ask("lists.get_list_members_info", LIST)
    assert dead.get().holder == ""


def test_the_settings_are_whole_or_the_site_does_not_start(monkeypatch):
    chosen = {"NEWSLETTER_WAY_OUT": "mailchimp", "MAILCHIMP_API_KEY": "k-us1"}
    for wrong in (
        {"NEWSLETTER_WAY_OUT": "duif"},
        chosen,
        chosen | {"MAILCHIMP_LIST": LIST},
        chosen | {"MAILCHIMP_LIST": LIST, "MAILCHIMP_WEBHOOK_SECRET": "kort"},
    ):
        for name, value in wrong.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(ImproperlyConfigured):
            read(Env())
    monkeypatch.setenv("MAILCHIMP_WEBHOOK_SECRET", SECRET)
    assert read(Env())[0] == "mailchimp"
