"""Newsletter mails per second into a local sink, against Django's own way and a bare loop.

Three ways in turns, with the same 43 KB of HTML: our worker with its rows (claimed, re-read,
marked and finished one by one), an `EmailMultiAlternatives` per recipient over one connection, and
a loop that writes ready bytes to the socket and keeps no record at all. In turns, because a
machine that others use is not equally fast from one second to the next.
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

READERS = 500
DJANGO_SAMPLE = 100
ROUNDS = 5
HTML_KB = 43
RATIO = 3
OF_BARE = 0.4


def run() -> list[Figure]:
    make_readers(READERS)
    issues = [make_issue(f"meting-{number}") for number in range(ROUNDS)]
    django, bare, ours = 0.0, 0.0, 0.0
    with sink() as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        for issue in issues:
            django += django_seconds(issue.snapshot)
            bare += bare_seconds(issue.snapshot, port)
            ours += our_seconds(issue)
    django, bare, ours = (
        DJANGO_SAMPLE * ROUNDS / django,
        READERS * ROUNDS / bare,
        READERS * ROUNDS / ours,
    )
    return [
        against("newsletter_rate", ours, django, f"ratio ≥ {RATIO} to Django's own way", RATIO),
        against("newsletter_pipelined", ours, bare, f"ratio ≥ {OF_BARE} to a bare loop", OF_BARE),
    ]


def against(name, value, floor, target, least) -> Figure:
    return Figure(
        name=name,
        value=value,
        unit="mails/s",
        floor=floor,
        ratio=value / floor,
        target=target,
        met=value / floor >= least,
    )


def make_readers(count: int, first: int = 0) -> None:
    people = Person.objects.bulk_create(
        [Person(email=f"lezer{number}@stad.example") for number in range(first, first + count)]
    )
    Subscription.objects.bulk_create([Subscription(person=person) for person in people])


def make_issue(slug="meting") -> Issue:
    paragraph = "<p>Een bestuur dat luistert, hoort ook wie niet aan het loket komt.</p>"
    body = [
        ("free", {"title": f"Bericht {number}", "text": paragraph * 22}) for number in range(11)
    ]
    issue = Issue.objects.create(title="Voor de meting", slug=slug, body=body, live=False)
    issue.save_revision()
    snapshot = approve(issue, by=None)
    assert abs(snapshot.size_kb - HTML_KB) < 5, f"{snapshot.size_kb} KB"
    return issue


def our_seconds(issue) -> float:
    """From the first claim to the last row written, dispatch closed."""
    send_issue(issue, by=None)
    start = time.perf_counter()
    worker.work(issue.pk, seconds=600)
    took = time.perf_counter() - start
    assert not Delivery.objects.exclude(state="sent").exists()
    return took


def django_seconds(snapshot) -> float:
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
    return time.perf_counter() - start


def bare_seconds(snapshot, port) -> float:
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
        return time.perf_counter() - start


def _read(replies, count):
    for _ in range(count):
        assert replies.readline()[:1] in b"23"
