"""The nightly purge: what has had its time goes, what has not stays, and figures stay whole."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from members import purging, retention
from members.actions.erasing import erase
from members.enums import MailState, SecurityKind
from members.models import (
    OutboxMail,
    PendingImport,
    Person,
    PurgeRun,
    SecurityDetail,
    SecurityEvent,
    User,
)
from members.security_log import tell
from tests.factories.members import PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


def days_ago(days: int):
    return timezone.now() - timedelta(days=days)


def count_of(name: str) -> int:
    return PurgeRun.objects.filter(name=name).latest("pk").count


def mail(state=MailState.SENT, *, days: int, **values):
    row = OutboxMail.objects.create(
        **{
            "to": "noor@stad.example",
            "template": "test",
            "subject": "Je inschrijving",
            "body_text": "Dag Noor",
            "body_html": "<p>Dag Noor</p>",
            "message_id": f"<{OutboxMail.objects.count()}@x>",
            "state": state,
            **values,
        }
    )
    OutboxMail.objects.filter(pk=row.pk).update(created_at=days_ago(days))
    return row


def test_a_mail_loses_its_text_after_a_month_and_goes_after_a_year():
    young, old, gone = mail(days=29), mail(days=31), mail(days=366)
    waiting = mail(MailState.PENDING, days=31)
    unsure = mail(MailState.UNCERTAIN, days=31)
    purging.run_all()
    assert set(OutboxMail.objects.all()) == {young, old, waiting, unsure}
    for row in (young, old, waiting, unsure):
        row.refresh_from_db()
    assert young.body_text
    assert waiting.body_text
    assert (old.body_text, old.body_html, old.subject) == ("", "", "Je inschrijving")
    # Nobody may send again what has no text.
    assert unsure.state == MailState.SKIPPED
    assert not OutboxMail.objects.filter(pk=gone.pk).exists()


def test_a_second_time_finds_nothing():
    mail(days=31)
    mail(days=366)
    PersonFactory()
    assert purging.run_all() > 0
    assert purging.run_all() == 0


def test_sessions_that_ended_go():
    now = timezone.now()
    Session.objects.create(session_key="a" * 32, expire_date=now - timedelta(minutes=1))
    Session.objects.create(session_key="b" * 32, expire_date=now + timedelta(minutes=1))
    purging.run("sessions")
    assert [row.session_key for row in Session.objects.all()] == ["b" * 32]
    assert count_of("sessions") == 1


def test_failed_sign_ins_lose_who_it_was_after_ninety_days_and_the_chain_stays_whole():
    now = timezone.now()
    tell(SecurityKind.SIGN_IN_FAILED, details={"adres": "noor@stad.example"})
    tell(SecurityKind.EXPORTED, details={"rijen": 3})
    details = SecurityDetail.objects.filter
    purging.run("security_details", now + timedelta(days=89))
    assert details().count() == 2
    purging.run("security_details", now + timedelta(days=91))
    assert details(event__kind=SecurityKind.SIGN_IN_FAILED).count() == 0
    assert details(event__kind=SecurityKind.EXPORTED).count() == 1
    assert SecurityEvent.objects.count() == 2


def test_an_account_whose_address_nobody_proved_goes_after_a_week(client):
    for address in ("oud@gent.example", "jong@gent.example"):
        client.post("/aanmelden/nieuw/", {"email": address})
        client.logout()
    UserFactory(person__email="an@gent.example")
    given = User.objects.create_user("beheer@gent.example", is_staff=True)
    made = User.objects.create_user("gemaakt@gent.example", "tegelvloer")
    proved = User.objects.create_user("bewezen@gent.example")
    EmailAddress.objects.create(user=proved, email=proved.email, verified=True)
    young = User.objects.filter(email="jong@gent.example")
    User.objects.exclude(pk__in=young).update(date_joined=days_ago(8))
    purging.run_all()
    assert count_of("unproved_accounts") == 1
    assert not User.objects.filter(email="oud@gent.example").exists()
    assert not EmailAddress.objects.filter(email="oud@gent.example").exists()
    assert {given, made, proved, young.get()} < set(User.objects.all())


def test_a_list_that_nobody_read_in_goes():
    by = PersonFactory()
    PendingImport.objects.create(by=by, name="x.csv", content=b"x", at=days_ago(1))
    fresh = PendingImport.objects.create(by=by, name="y.csv", content=b"y")
    purging.run("pending_imports")
    assert list(PendingImport.objects.all()) == [fresh]


def test_in_batches_walks_once_in_short_transactions():
    for number in range(5):
        mail(days=40, message_id=f"<{number}@y>")
    rows = OutboxMail.objects.all()
    seen = []

    def look(part):
        assert connection.in_atomic_block
        seen.append(part.count())
        return 0  # changes nothing, and the walk ends all the same

    assert list(purging.in_batches(rows, look, size=2)) == [0, 0, 0]
    assert seen == [2, 2, 1]


def test_a_turn_stops_in_time_and_the_next_one_goes_on():
    for number in range(3):
        Session.objects.create(session_key=f"{number}" * 32, expire_date=days_ago(1))
    taken = []

    def slowly(now):
        for session in Session.objects.order_by("pk"):
            session.delete()
            taken.append(session.session_key)
            yield 1

    purging.purge("slowly", "Traag")(slowly)
    purging.purges()
    try:
        assert purging.run("slowly", seconds=-1) is False
        assert Session.objects.count() == 2
        assert purging.run("slowly", seconds=60) is True
    finally:
        del purging._purges["slowly"]
    assert PurgeRun.objects.filter(name="slowly").count() == 2
    assert not Session.objects.exists()


def test_a_purge_that_breaks_is_told_without_names_and_others_run(caplog):
    def broken(now):
        yield 2
        raise ValueError("noor@stad.example")

    purging.purges()
    purging.purge("broken", "Kapot")(broken)
    mail(days=366)
    try:
        purging.run_all()
    finally:
        del purging._purges["broken"]
    run = PurgeRun.objects.get(name="broken")
    assert (run.count, run.trouble) == (2, "ValueError")
    assert "noor@stad.example" not in caplog.text
    assert not OutboxMail.objects.exists()


def test_the_log_says_how_much_of_what():
    mail(days=366)
    purging.run("mails")
    run = PurgeRun.objects.get()
    assert (run.name, run.label, run.count, run.trouble) == ("mails", "Verstuurde mails", 1, "")


def test_the_log_itself_does_not_grow_for_ever():
    PurgeRun.objects.create(name="mails", label="x", at=days_ago(retention.PURGE_LOG.days + 1))
    purging.run("purge_log")
    assert [run.name for run in PurgeRun.objects.all()] == ["purge_log"]


def test_two_days_without_a_purge_are_noticed():
    assert not PurgeRun.objects.is_overdue()  # a new installation
    person = PersonFactory()
    assert not PurgeRun.objects.is_overdue()
    Person.objects.filter(pk=person.pk).update(created_at=days_ago(3))
    assert PurgeRun.objects.is_overdue()  # it never ran at all
    PurgeRun.objects.create(name="mails", label="x", at=days_ago(3))
    assert PurgeRun.objects.is_overdue()
    purging.run("mails")
    assert not PurgeRun.objects.is_overdue()


def test_after_a_backup_was_put_back_the_log_says_whom_to_erase_again(
    caplog, capsys, django_capture_on_commit_callbacks
):
    person, other = PersonFactory(), PersonFactory()
    with caplog.at_level("INFO"), django_capture_on_commit_callbacks(execute=True):
        erase(person, by=None)
    (line,) = [line for line in caplog.messages if line.startswith("Erased person")]
    assert person.email not in caplog.text
    as_in_the_backup = {"erased_at": None, "email": person.email, "first_name": person.first_name}
    Person.objects.filter(pk=person.pk).update(**as_in_the_backup)
    call_command("erase_again", line.split()[-1], "unknown")
    assert "1 erased again, 1 not found" in capsys.readouterr().out
    assert list(Person.objects.known()) == [other]
