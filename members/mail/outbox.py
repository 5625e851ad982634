"""The one way in which a promised mail leaves: a row first, then the worker.

`send()` writes the row in the transaction of its cause. Workers claim due rows by a conditional
update with a lease; a worker that dies before handing the mail over leaves a row that becomes due
again, one that dies afterwards leaves it *uncertain*, which nobody sends a second time by itself.
"""

import logging
import secrets
from contextlib import suppress
from datetime import timedelta
from email.utils import make_msgid
from smtplib import SMTPException, SMTPResponseException, SMTPServerDisconnected

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone

from members.enums import MailState
from members.mail.enqueue import enqueue
from members.mail.forgetting import forget, forget_if_promised
from members.models import OutboxMail

LEASE = timedelta(minutes=2)
BATCH = 50
# Waiting times after a temporary refusal; the last one repeats until four days have passed.
BACK_OFF = [timedelta(minutes=m) for m in (1, 5, 15, 60, 240)]
GIVE_UP_AFTER = timedelta(days=4)

log = logging.getLogger(__name__)


def send(template, to, context, *, reason, person=None, calendar=None, headers=None, nudge=True):
    """Promise a mail: rendered from `templates/emails/<template>/` and kept with its cause.

    `reason` is the sentence "waarom kreeg je deze mail". `calendar` is `(method, ics bytes)`: it
    becomes a text/calendar alternative and the attachment `invite.ics`. Who promises many at once
    (`nudge=False`) wakes the worker once for all of them. Returns the row.
    """
    context = {
        **context,
        "reason": reason,
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "CONTACT_EMAIL": settings.CONTACT_EMAIL,
    }
    subject = render_to_string(f"emails/{template}/subject.txt", context)
    method, body = calendar or ("", b"")
    mail = OutboxMail.objects.create(
        to=to,
        person=person,
        template=template,
        subject=" ".join(subject.split())[:250],
        body_text=render_to_string(f"emails/{template}/body.txt", context),
        body_html=render_to_string(f"emails/{template}/body.html", context),
        headers=headers or {},
        calendar_method=method,
        calendar=body.decode() if body else "",
        message_id=make_msgid(secrets.token_hex(8), domain=_mail_domain()),
    )
    if nudge:
        wake()
    return mail


def wake():
    """Wake a worker once the current transaction commits."""
    # Inline: the tasks module imports this one.
    from members.tasks import send_outbox

    enqueue(send_outbox)


def _mail_domain():
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip(">")


def claim(limit=BATCH, now=None) -> list[OutboxMail]:
    """Take due mails for this worker; no other worker can take the same ones."""
    now = now or timezone.now()
    claimed = []
    for pk in (
        OutboxMail.objects.due(now).order_by("due_at", "pk").values_list("pk", flat=True)[:limit]
    ):
        taken = (
            OutboxMail.objects.due(now)
            .filter(pk=pk)
            .update(state=MailState.CLAIMED, lease_until=now + LEASE, attempts=F("attempts") + 1)
        )
        if taken:
            claimed.append(pk)
    return list(OutboxMail.objects.filter(pk__in=claimed).order_by("pk"))


def deliver_due(limit=BATCH) -> int:
    """Send what is due over one connection. Returns how many mails were handled."""
    _give_up_abandoned()
    mails = claim(limit)
    connection = get_connection()
    away = ""
    for mail in mails:
        away = away or _connect(connection)
        if away:
            _try_later(mail, away)
        elif _begin(mail):
            _deliver(mail, connection)
    _close(connection)
    return len(mails)


def _give_up_abandoned():
    OutboxMail.objects.abandoned().update(
        state=MailState.UNCERTAIN, error="De verzending brak af; misschien kwam de mail aan."
    )
    forget(OutboxMail.objects.filter(state=MailState.UNCERTAIN, forget=True))


def _connect(connection) -> str:
    """Open where there is no connection: at first, and after one broke. Returns why it fails."""
    try:
        connection.open()
    except (OSError, SMTPException) as problem:
        return str(problem) or type(problem).__name__
    return ""


def _close(connection):
    with suppress(OSError, SMTPException):
        connection.close()


def _begin(mail) -> bool:
    """Whether this mail is still ours; a lease that ran out may have given it to another."""
    mail.data_started_at = timezone.now()
    return bool(
        OutboxMail.objects.filter(
            pk=mail.pk,
            state=MailState.CLAIMED,
            attempts=mail.attempts,
            data_started_at__isnull=True,
        ).update(data_started_at=mail.data_started_at, lease_until=mail.data_started_at + LEASE)
    )


def message_of(mail: OutboxMail) -> EmailMultiAlternatives:
    """The mail as it goes out: plain text, HTML and, where promised, the invitation."""
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.body_text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[mail.to],
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"} | mail.headers,
    )
    message.attach_alternative(mail.body_html, "text/html")
    if mail.calendar:
        kind = f"text/calendar; method={mail.calendar_method}"
        message.attach_alternative(mail.calendar, kind)
        message.attach("invite.ics", mail.calendar, kind)
    return message


def _deliver(mail, connection):
    try:
        connection.send_messages([message_of(mail)])
    except (ValueError, UnicodeError) as problem:
        _finish(mail, MailState.FAILED, f"Deze mail kon niet gemaakt worden: {problem}")
    except SMTPServerDisconnected as problem:
        _finish(mail, MailState.UNCERTAIN, str(problem))
        _close(connection)
    except SMTPException as problem:
        _refused(mail, problem)
        _close(connection)  # some servers hang up after a refusal
    except OSError as problem:
        _finish(mail, MailState.UNCERTAIN, str(problem))
        _close(connection)
    else:
        mail.sent_at = timezone.now()
        _finish(mail, MailState.SENT, "")


def _refused(mail, problem):
    """The server answered, so nothing arrived: 4xx is tried again, the rest is final."""
    code = _smtp_code(problem)
    if 400 <= code < 500 and timezone.now() - mail.created_at < GIVE_UP_AFTER:
        _try_later(mail, str(problem))
    else:
        _finish(mail, MailState.FAILED, str(problem))


def _smtp_code(problem):
    if isinstance(problem, SMTPResponseException):
        return problem.smtp_code
    recipients = getattr(problem, "recipients", None) or {}
    return next((code for code, _ in recipients.values()), 0)


def _try_later(mail, error):
    wait = BACK_OFF[min(mail.attempts, len(BACK_OFF)) - 1]
    mail.due_at = timezone.now() + wait
    mail.data_started_at = None
    _finish(mail, MailState.PENDING, error)


def _finish(mail, state, error):
    mail.state = state
    mail.error = error[:300]
    mail.lease_until = None
    mail.save(
        update_fields=["state", "error", "lease_until", "due_at", "data_started_at", "sent_at"]
    )
    if state in (MailState.FAILED, MailState.UNCERTAIN):
        log.warning("Mail %s is %s: %s", mail.pk, state, error)
    if state != MailState.PENDING:
        forget_if_promised(mail.pk)
