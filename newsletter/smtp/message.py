"""The bytes of an issue, made once; each recipient's copy only fills in a few places.

Everything is ASCII: bodies are quoted-printable, headers encoded words, so that no mail server
needs 8BITMIME or SMTPUTF8. No line begins with a full stop, so that nothing needs stuffing.
"""

import re
import time
from dataclasses import dataclass
from email.charset import QP, Charset
from email.header import Header
from email.utils import formataddr, formatdate, parseaddr
from functools import lru_cache
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse

from newsletter.rendering import TOKEN_MARK

MARK = TOKEN_MARK.encode()
# The encoder may break a line within the mark: it stands on a line of its own instead.
BROKEN_MARK = re.compile(b"(?:=\r\n)?".join(re.escape(bytes([c])) for c in MARK))
BOUNDARY = b"=_nieuwsbrief_gelijke_kansen_lokaal"
TEST_SIGN = "[TEST] "
TEST_TOKEN = "proefmail"  # personal links of a test mail lead to a page that says so


@dataclass(frozen=True)
class Letter:
    """One recipient's copy, ready for any way out."""

    address: str
    data: bytes


class Mailing:
    """An approved version of an issue, ready to be addressed."""

    def __init__(self, snapshot, *, test=False):
        # The envelope's sender: where letters come back that cannot be delivered.
        self.sender = (
            settings.NEWSLETTER_RETURN_ADDRESS or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
        )
        subject = (TEST_SIGN if test else "") + snapshot.subject
        self._head = _fixed_head(snapshot.issue, subject)
        # Text between the places where a token goes; personal links stand in head and body.
        self._pieces = (_personal_head() + self._head + _body(snapshot)).split(MARK)

    def letter(self, address: str, token: str, message_id: str) -> Letter:
        if "\n" in address or "\r" in address:
            raise ValueError("An address is one line")
        own = f"Date: {_date(int(time.time()))}\r\nMessage-ID: {message_id}\r\nTo: {address}\r\n"
        return Letter(address, own.encode("ascii") + token.encode("ascii").join(self._pieces))


@lru_cache(maxsize=1)
def _date(second: int) -> str:
    """The same for all letters of one second; making it takes longer than joining the pieces."""
    return formatdate(second, localtime=True)


def _personal_head() -> bytes:
    leave = settings.SITE_URL + reverse("newsletter:leave", args=[TOKEN_MARK])
    subject = quote(f"Uitschrijven {TOKEN_MARK}")
    mailbox = settings.NEWSLETTER_RETURN_ADDRESS or settings.CONTACT_EMAIL
    return (
        f"List-Unsubscribe: <{leave}>,\r\n <mailto:{mailbox}?subject={subject}>\r\n"
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
    ).encode("ascii")


def _fixed_head(issue, subject: str) -> bytes:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip(">")
    archive = settings.SITE_URL + reverse("newsletter:index")
    headers = {
        "From": _address(settings.DEFAULT_FROM_EMAIL),
        "Reply-To": settings.CONTACT_EMAIL,
        "Subject": Header(subject, _charset(subject), header_name="Subject").encode(linesep="\r\n"),
        "List-Id": f"Nieuwsbrief <nieuwsbrief.{domain}>",
        "List-Archive": f"<{archive}>",
        "Content-Language": "nl",
        "MIME-Version": "1.0",
        "Content-Type": f'multipart/alternative;\r\n boundary="{BOUNDARY.decode()}"',
    }
    return "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode("ascii")


def _charset(text: str) -> str:
    return "us-ascii" if text.isascii() else "utf-8"


def _address(text: str) -> str:
    return formataddr(parseaddr(text))


def _body(snapshot) -> bytes:
    parts = [("text/plain", snapshot.text), ("text/html", snapshot.html)]
    lines = [b"\r\n"]
    for kind, content in parts:
        lines.append(
            b"--"
            + BOUNDARY
            + f'\r\nContent-Type: {kind}; charset="utf-8"\r\n'.encode()
            + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            + quoted_printable(content)
            + b"\r\n"
        )
    return b"".join(lines) + b"--" + BOUNDARY + b"--\r\n"


def quoted_printable(content: str) -> bytes:
    """Lines of at most 76 characters (RFC 2045), the token mark always whole."""
    charset = Charset("utf-8")
    charset.body_encoding = QP
    encoded = charset.body_encode(content.replace("\r\n", "\n").encode())
    data = re.sub(rb"(?m)^\.", b"=2E", encoded.encode("ascii").replace(b"\n", b"\r\n"))
    return BROKEN_MARK.sub(b"=\r\n" + MARK + b"=\r\n", data)
