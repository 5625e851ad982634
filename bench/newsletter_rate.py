"""Newsletter mails per second into a local sink, against Django's own way and a bare loop.

Three ways in one run, with the same 43 KB of HTML: our worker with its rows (claimed, re-read,
marked and finished one by one), an `EmailMultiAlternatives` per recipient over one connection, and
a loop that writes ready bytes to the socket and keeps no record at all.
"""

import socket
import time

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection

from bench.figure import Figure
from bench.smtp_sink import sink
from members.models import Person
from newsletter.actions.approving import approve
from newsletter.actions.dispatching import send_issue
from newsletter.models import Delivery, Issue, Subscription
from newsletter.rendering import TOKEN_MARK
from newsletter.smtp import worker
from newsletter.smtp.message import Mailing

READERS = 2000
DJANGO_SAMPLE = 400
HTML_KB = 43
RATIO = 3


def run() -> Figure:
    issue = make_issue()
    with sink() as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        floor = django_rate(issue.snapshot)
        bare = bare_rate(issue.snapshot, port)
        value = our_rate(issue)
    print(f"  a bare loop that keeps no record: {bare:,.0f} mails/s, we reach {value / bare:.2f}")
    return Figure(
        name="newsletter_rate",
        value=value,
        unit="mails/s",
        floor=floor,
        ratio=value / floor,
        target=f"ratio ≥ {RATIO}",
        met=value / floor >= RATIO,
    )


def make_issue(readers=READERS) -> Issue:
    people = Person.objects.bulk_create(
        [Person(email=f"lezer{number}@stad.example") for number in range(readers)]
    )
    Subscription.objects.bulk_create([Subscription(person=person) for person in people])
    paragraph = "<p>Een bestuur dat luistert, hoort ook wie niet aan het loket komt.</p>"
    body = [
        ("free", {"title": f"Bericht {number}", "text": paragraph * 22}) for number in range(11)
    ]
    issue = Issue.objects.create(title="Voor de meting", slug="meting", body=body, live=False)
    issue.save_revision()
    snapshot = approve(issue, by=None)
    assert abs(snapshot.size_kb - HTML_KB) < 5, f"{snapshot.size_kb} KB"
    return issue


def our_rate(issue) -> float:
    """From the first claim to the last row written, dispatch closed."""
    send_issue(issue, by=None)
    start = time.perf_counter()
    worker.work(issue.pk, seconds=600)
    took = time.perf_counter() - start
    assert not Delivery.objects.exclude(state="sent").exists()
    return READERS / took


def django_rate(snapshot) -> float:
    start = time.perf_counter()
    with get_connection() as connection:
        for number in range(DJANGO_SAMPLE):
            token = f"{number:032}"
            message = EmailMultiAlternatives(
                snapshot.subject,
                snapshot.text.replace(TOKEN_MARK, token),
                settings.DEFAULT_FROM_EMAIL,
                [f"lezer{number}@stad.example"],
                headers={"List-Unsubscribe": f"<{settings.SITE_URL}/uitschrijven/{token}/>"},
                connection=connection,
            )
            message.attach_alternative(snapshot.html.replace(TOKEN_MARK, token), "text/html")
            message.send()
    return DJANGO_SAMPLE / (time.perf_counter() - start)


def bare_rate(snapshot, port) -> float:
    """The next envelope goes with the end of the letter before; replies are only counted."""
    letter = Mailing(snapshot).letter("lezer@stad.example", "0" * 32, "<x@vvsg.example>")
    envelope = b"MAIL FROM:<a@vvsg.example>\r\nRCPT TO:<lezer@stad.example>\r\nDATA\r\n"
    data = letter.data + b".\r\n"
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        replies = connection.makefile("rb")
        replies.readline()
        connection.sendall(envelope)
        start = time.perf_counter()
        for _ in range(READERS):
            _read(replies, 3)
            connection.sendall(data + envelope)
            _read(replies, 1)
        took = time.perf_counter() - start
    return READERS / took


def _read(replies, count):
    for _ in range(count):
        assert replies.readline()[:1] in b"23"
