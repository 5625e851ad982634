import threading
from datetime import timedelta
from email import policy

import pytest
from django.db import connection, transaction
from django.utils import timezone

from members.enums import MailState
from members.mail import enqueue, outbox
from members.models import OutboxMail
from tests.factories.members import OutboxMailFactory
from tests.smtp import MailServer, plain_text

pytestmark = pytest.mark.django_db
CODE = {"code": "BCDF-GHJK", "login_url": "http://localhost:8000/aanmelden/"}
ICS = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"


def promise(to="an@gent.example", **more):
    return outbox.send("account_login_code", to, CODE, reason="Je vroeg een code.", **more)


def state(mail):
    mail.refresh_from_db()
    return mail.state


def test_a_promise_is_a_row_in_the_transaction_of_its_cause():
    @transaction.atomic
    def cause_that_fails():
        promise()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        cause_that_fails()
    assert not OutboxMail.objects.exists()


def test_a_mail_arrives_as_text_and_html_with_its_reason(smtp_server):
    mail = promise()
    assert outbox.deliver_due() == 1
    (arrived,) = smtp_server.mailbox.to("an@gent.example")
    assert arrived["Subject"] == "Je code: BCDF-GHJK"
    assert arrived["Message-ID"].strip() == mail.message_id
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert arrived["To"] == "an@gent.example"
    html = arrived.get_body(("html",)).get_content()
    for text in (plain_text(arrived), html):
        assert "BCDF-GHJK" in text
        assert "Je vroeg een code." in text
    assert state(mail) == MailState.SENT
    assert mail.sent_at is not None


def test_an_invitation_stands_beside_the_text_and_as_a_file(smtp_server):
    promise(calendar=("REQUEST", ICS))
    outbox.deliver_due()
    (arrived,) = smtp_server.mailbox.messages
    parts = [part for part in arrived.walk() if part.get_content_type() == "text/calendar"]
    assert [part.get_param("method") for part in parts] == ["REQUEST", "REQUEST"]
    assert [part.get_filename() for part in parts] == [None, "invite.ics"]
    assert all(b"BEGIN:VCALENDAR" in part.get_payload(decode=True) for part in parts)


def test_own_headers_go_along(smtp_server):
    promise(headers={"List-Unsubscribe": "<https://voorbeeld.example/af>"})
    outbox.deliver_due()
    assert "voorbeeld.example/af" in smtp_server.mailbox.messages[0]["List-Unsubscribe"]


def test_a_mail_is_sent_once(smtp_server):
    promise()
    assert [outbox.deliver_due(), outbox.deliver_due()] == [1, 0]
    assert len(smtp_server.mailbox.messages) == 1


def test_a_permanent_refusal_is_final_and_stops_nobody_else(smtp_server):
    smtp_server.mailbox.refuse["weg@gent.example"] = "550 5.1.1 unknown user"
    refused, fine = promise("weg@gent.example"), promise("an@gent.example")
    outbox.deliver_due()
    assert (state(refused), state(fine)) == (MailState.FAILED, MailState.SENT)
    assert "unknown user" in refused.error


def test_a_temporary_refusal_is_tried_again_later(smtp_server, time_machine):
    time_machine.move_to("2026-05-12 09:30+02:00", tick=False)
    smtp_server.mailbox.refuse["vol@gent.example"] = "451 4.2.2 mailbox full"
    mail = promise("vol@gent.example")
    outbox.deliver_due()
    assert state(mail) == MailState.PENDING
    assert outbox.deliver_due() == 0  # not yet
    waits = []
    for _ in range(4):
        waits.append(mail.due_at - timezone.now())
        time_machine.move_to(mail.due_at, tick=False)
        outbox.deliver_due()
        mail.refresh_from_db()
    assert waits == sorted(waits)
    assert waits[0] == timedelta(minutes=1)
    smtp_server.mailbox.refuse.clear()
    time_machine.move_to(mail.due_at, tick=False)
    outbox.deliver_due()
    assert state(mail) == MailState.SENT


def test_after_four_days_of_temporary_refusals_it_is_over(smtp_server, time_machine):
    time_machine.move_to("2026-05-12 09:30+02:00", tick=False)
    smtp_server.mailbox.refuse["vol@gent.example"] = "451 4.2.2 mailbox full"
    mail = promise("vol@gent.example")
    time_machine.shift(timedelta(days=4, minutes=1))
    outbox.deliver_due()
    assert state(mail) == MailState.FAILED


def test_a_server_that_is_away_loses_nothing(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with MailServer() as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    first, second = promise(), promise("bo@genk.example")
    assert outbox.deliver_due() == 2
    assert (state(first), state(second)) == (MailState.PENDING, MailState.PENDING)
    assert "refused" in first.error
    assert first.due_at > timezone.now()


class HangsUp:
    """Accepts a mail for everybody, but hangs up in the middle for one."""

    def __init__(self, mailbox):
        self.mailbox = mailbox

    async def handle_RCPT(self, server, session, envelope, address, options):
        return await self.mailbox.handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos == ["halfweg@gent.example"]:
            server.transport.close()
            return ""
        return await self.mailbox.handle_DATA(server, session, envelope)


def test_a_connection_that_breaks_leaves_one_uncertain_mail_and_sends_the_rest(
    settings, monkeypatch
):
    server = MailServer()
    server._controller.handler = HangsUp(server.mailbox)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        broken, fine = promise("halfweg@gent.example"), promise("an@gent.example")
        outbox.deliver_due()
    assert (state(broken), state(fine)) == (MailState.UNCERTAIN, MailState.SENT)
    assert outbox.deliver_due() == 0  # nobody sends an uncertain mail a second time by itself


def test_a_mail_that_cannot_be_made_fails_alone(smtp_server):
    wrong = OutboxMailFactory(subject="twee\nregels")
    fine = promise()
    outbox.deliver_due()
    assert (state(wrong), state(fine)) == (MailState.FAILED, MailState.SENT)


def test_what_a_dead_worker_claimed_but_did_not_begin_goes_again(smtp_server, time_machine):
    time_machine.move_to("2026-05-12 09:30+02:00", tick=False)
    mail = promise()
    assert [each.pk for each in outbox.claim()] == [mail.pk]
    assert outbox.deliver_due() == 0
    time_machine.shift(outbox.LEASE + timedelta(seconds=1))
    assert outbox.deliver_due() == 1
    assert len(smtp_server.mailbox.messages) == 1


def test_what_a_dead_worker_had_begun_becomes_uncertain(smtp_server, time_machine):
    time_machine.move_to("2026-05-12 09:30+02:00", tick=False)
    mail = promise()
    (claimed,) = outbox.claim()
    assert outbox._begin(claimed)
    time_machine.shift(outbox.LEASE + timedelta(seconds=1))
    assert outbox.deliver_due() == 0
    assert state(mail) == MailState.UNCERTAIN
    assert not smtp_server.mailbox.messages


def test_a_slow_worker_whose_lease_ran_out_does_not_send_what_another_took(time_machine):
    time_machine.move_to("2026-05-12 09:30+02:00", tick=False)
    promise()
    (slow,) = outbox.claim()
    time_machine.shift(outbox.LEASE + timedelta(seconds=1))
    (quick,) = outbox.claim()
    assert not outbox._begin(slow)
    assert outbox._begin(quick)
    assert not outbox._begin(slow)


@pytest.mark.django_db(transaction=True)
def test_two_workers_share_the_mails_and_send_each_once(smtp_server):
    mails = [promise(f"ontvanger{number}@gent.example") for number in range(30)]
    start = threading.Barrier(2)

    def work():
        start.wait()
        try:
            while outbox.deliver_due(limit=5):
                pass
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    arrived = [message["X-Envelope-To"] for message in smtp_server.mailbox.messages]
    assert sorted(arrived) == sorted(mail.to for mail in mails)
    assert not OutboxMail.objects.exclude(state=MailState.SENT).exists()


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_away_is_not_the_visitors_problem(caplog):
    class Away:
        name = "members.tasks.of_a_broker_that_is_away"  # nobody nudged it a moment ago

        def delay(self, *args):
            raise ConnectionError("no broker")

    with transaction.atomic():
        enqueue.enqueue(Away())
    assert "the tick will do it" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_many_mails_of_one_moment_nudge_the_worker_now_and_once_more(monkeypatch):
    nudges, clock = [], [100.0]

    class Worker:
        name = "members.tasks.look"

        def delay(self, *args):
            nudges.append(("now", args))

        def apply_async(self, args, countdown):
            nudges.append((countdown, args))

    monkeypatch.setattr(enqueue.time, "monotonic", lambda: clock[0])
    worker = Worker()
    for _ in range(5):
        enqueue.enqueue(worker)
    assert nudges == [("now", ()), (enqueue.PAUSE, ())]
    clock[0] += enqueue.PAUSE + 0.1  # the second nudge came just now: again once, a while later
    for _ in range(5):
        enqueue.enqueue(worker)
    assert nudges[2:] == [(enqueue.PAUSE, ())]
    clock[0] += 3 * enqueue.PAUSE
    enqueue.enqueue(worker)
    assert nudges[3:] == [("now", ())]
    for number in (1, 2):  # what is said to whom is never left out
        enqueue.enqueue(worker, number)
    assert nudges[4:] == [("now", (1,)), ("now", (2,))]


def test_names_of_a_person_do_not_reach_the_subject_as_a_second_header(smtp_server):
    mail = outbox.send(
        "account_login_code",
        "an@gent.example",
        CODE | {"code": "X\r\nBcc: kwaad@kwaad.example"},
        reason="Je vroeg een code.",
    )
    assert "\n" not in mail.subject
    outbox.deliver_due()
    (arrived,) = smtp_server.mailbox.messages
    assert arrived["Bcc"] is None
    assert arrived.as_bytes(policy=policy.SMTP).count(b"kwaad@kwaad.example") >= 1
