"""`/dev/postvak/`: every mail of the demo, so that nobody needs a mailbox to try the site.

Reads the files that Django's file backend wrote, and the promised mails that no worker has sent
yet. Only there where `SHOW_MAILBOX` is on; see `config/urls.py`.
"""

import re
from dataclasses import dataclass
from datetime import UTC
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import cached_property
from pathlib import Path

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from members.mail import outbox
from members.models import OutboxMail

BETWEEN = b"\n" + b"-" * 79 + b"\n"
PER_PAGE = 30
# Searching parses every mail: no further back than this.
SEARCHED = 3000
WAITING = "wachtrij"
# Mail HTML brings its own styles; it may do nothing but be looked at and followed.
LETTER_POLICY = (
    "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; "
    "style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'"
)


@dataclass
class Letter:
    """One mail: where it is kept, and the message itself, parsed at first need."""

    box: str  # the name of a file, or WAITING
    number: int
    content: bytes
    state: str = ""

    @cached_property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.content, policy=policy.default)

    @property
    def url(self) -> str:
        return f"/dev/postvak/{self.box}/{self.number}/"

    @property
    def subject(self) -> str:
        return self.message["Subject"] or "(geen onderwerp)"

    @property
    def to(self) -> str:
        return self.message["To"] or ""

    @property
    def sent_at(self):
        try:
            moment = parsedate_to_datetime(self.message["Date"])
        except (TypeError, ValueError):
            return None
        # "-0000" means UTC of an unknown place, and is read without a zone.
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    @property
    def headers(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, value in self.message.items()]

    @property
    def text(self) -> str:
        part = self.message.get_body(("plain",))
        return part.get_content() if part else ""

    @property
    def html(self) -> str:
        part = self.message.get_body(("html",))
        return part.get_content() if part else ""

    @property
    def attachments(self) -> list[EmailMessage]:
        """Files, and what a calendar program reads beside the text."""
        return [
            part
            for part in self.message.walk()
            if part.get_filename() or part.get_content_type() == "text/calendar"
        ]

    @property
    def attachment_labels(self) -> list[tuple[str, str]]:
        """Name and kind; a template that asks a part itself gets a header, and so nothing."""
        return [
            (part.get_filename() or "kalender naast de tekst", part.get_content_type())
            for part in self.attachments
        ]

    def mentions(self, words: str) -> bool:
        return words.lower() in f"{self.to} {self.subject}".lower()


def letters() -> list[Letter]:
    """Newest first: what still waits, then what was sent."""
    found = [
        Letter(
            WAITING, row.pk, outbox.message_of(row).message().as_bytes(), row.get_state_display()
        )
        for row in OutboxMail.objects.exclude(state="sent").order_by("-pk")[:PER_PAGE]
    ]
    files = Path(settings.MAILBOX_DIR).glob("*.log")
    for file in sorted(files, key=lambda each: (each.stat().st_mtime_ns, each.name), reverse=True):
        found += reversed(_in_file(file))
    return found


def _in_file(file: Path) -> list[Letter]:
    contents = file.read_bytes().split(BETWEEN)
    return [Letter(file.stem, at, each) for at, each in enumerate(contents) if each.strip()]


def _letter(box: str, number: int) -> Letter:
    if box == WAITING:
        row = OutboxMail.objects.filter(pk=number).first()
        if row is None:
            raise Http404
        content = outbox.message_of(row).message().as_bytes()
        return Letter(box, number, content, row.get_state_display())
    file = Path(settings.MAILBOX_DIR) / f"{box}.log"
    kept = _in_file(file) if re.fullmatch(r"[\w-]+", box) and file.is_file() else []
    letter = next((each for each in kept if each.number == number), None)
    if letter is None:
        raise Http404
    return letter


@require_safe
@never_cache
def index(request):
    words = request.GET.get("q", "").strip()
    found = letters()
    if words:
        found = [each for each in found[:SEARCHED] if each.mentions(words)]
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"page": page, "words": words, "total": len(found)}
    return render(request, "config/mailbox.html", context)


@require_safe
@never_cache
@csp_update({"frame-src": [SELF]})
def read(request, box, number):
    return render(request, "config/mailbox_letter.html", {"letter": _letter(box, number)})


@require_safe
@never_cache
@xframe_options_sameorigin
def html(request, box, number):
    """The HTML of a mail for the frame; its links open in the whole window."""
    body = _letter(box, number).html.replace("<head>", '<head><base target="_top">', 1)
    response = HttpResponse(body)
    response["Content-Security-Policy"] = LETTER_POLICY
    return response


@require_safe
@never_cache
def attachment(request, box, number, part):
    parts = _letter(box, number).attachments
    if part >= len(parts):
        raise Http404
    file = parts[part]
    name = file.get_filename() or f"bijlage-{part}.ics"
    response = HttpResponse(file.get_payload(decode=True), content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response


urlpatterns = [
    path("", index, name="mailbox"),
    path("<str:box>/<int:number>/", read, name="mailbox_letter"),
    path("<str:box>/<int:number>/html/", html, name="mailbox_html"),
    path("<str:box>/<int:number>/bijlage/<int:part>/", attachment, name="mailbox_attachment"),
]
