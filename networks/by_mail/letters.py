"""A mail that came in, as far as we need to know it. Pure: reads bytes, asks nobody."""

import hashlib
import html
import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr

import nh3

from networks.by_mail.quotes import trimmed

RECIPIENTS = ("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
BULK = {"bulk", "junk", "list", "auto_reply"}
# Headers that only a machine writes.
MACHINE = ("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "X-Loop", "List-Id")
AWAY = re.compile(
    r"^\s*(automatisch antwoord|afwezig(heid)?\s*(:|$|tot\b|t/m\b|van \d|vanaf \d)|"
    r"out of (the )?office|automatic reply|"
    r"auto(matic)?[- ]?(reply|response)|ik ben (er niet|afwezig)|niet (op kantoor|aanwezig)|"
    r"réponse automatique|abwesenheit)",
    re.I,
)
PREFIX = re.compile(r"^\s*((re|fw|fwd|antw|doorst|tr|aw)\s*:\s*)+", re.I)
BREAKS = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6]|/blockquote)\b[^>]*>", re.I)
QUOTED_HTML = re.compile(r"<blockquote\b.*</blockquote>", re.I | re.S)
NAMELESS = "bijlage zonder naam"
DMARC = re.compile(r"\bdmarc\s*=\s*([a-z]+)", re.I)


@dataclass(frozen=True)
class Attached:
    name: str
    content: bytes


@dataclass(frozen=True)
class Letter:
    message_id: str
    sender: str  # the address in From, small letters
    recipients: tuple[str, ...]
    subject: str  # without Re: and Fwd:
    text: str  # what is new in it
    attached: tuple[Attached, ...] = ()
    automatic: str = ""  # why no human being wrote this, or empty
    dmarc: str = ""  # what a server that we trust says: pass, fail, none; or nothing at all


def read(content: bytes, trusted_hosts=()) -> Letter:
    """Raises ValueError for what is no mail with a sender."""
    message = message_from_bytes(content, policy=policy.default)
    sender = parseaddr(_header(message, "From"))[1].lower()
    if "@" not in sender or len(message.get_all("From", [])) != 1:
        raise ValueError("A mail has one sender")
    message_id = (
        "".join(_header(message, "Message-ID").split()) or hashlib.sha256(content).hexdigest()
    )
    return Letter(
        message_id=message_id,
        sender=sender,
        recipients=_recipients(message),
        subject=PREFIX.sub("", " ".join(_header(message, "Subject").split())),
        text=trimmed(_text(message)),
        attached=tuple(_attached(message)),
        automatic=automatic(message),
        dmarc=dmarc(message, trusted_hosts),
    )


def automatic(message: EmailMessage) -> str:
    """Which sign says that a machine sent this (RFC 3834, and what servers do in practice)."""
    submitted = _header(message, "Auto-Submitted").partition(";")[0].strip().lower()
    if submitted and submitted != "no":
        return "auto-submitted"
    if _header(message, "Precedence").strip().lower() in BULK:
        return "precedence"
    for name in MACHINE:
        if name in message:
            return name.lower()
    if message.get_content_type() == "multipart/report":
        return "report"
    if "Return-Path" in message and not parseaddr(_header(message, "Return-Path"))[1]:
        return "null-sender"
    return "away" if AWAY.match(_header(message, "Subject")) else ""


def dmarc(message: EmailMessage, trusted_hosts) -> str:
    """The verdict of the topmost Authentication-Results of a server of ours (RFC 8601).

    Of other servers we believe nothing: anybody can write such a header.
    """
    trusted = {host.lower() for host in trusted_hosts}
    for value in message.get_all("Authentication-Results", []):
        host, _, rest = str(value).partition(";")
        if host.split() and host.split()[0].lower() in trusted:
            found = DMARC.search(rest)
            return found[1].lower() if found else "none"
    return ""


def _header(message, name) -> str:
    try:
        return str(message[name] or "")
    except (ValueError, IndexError, AttributeError):  # the library trips over some broken ones
        return ""


def _recipients(message) -> tuple[str, ...]:
    values = [str(value) for name in RECIPIENTS for value in message.get_all(name, [])]
    found = [address.lower() for _, address in getaddresses(values) if "@" in address]
    return tuple(dict.fromkeys(found))


def _text(message) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    words = _words(part)
    return _plain(words) if part.get_content_type() == "text/html" else words


def _words(part) -> str:
    try:
        return part.get_content()
    except (LookupError, UnicodeError, AttributeError):  # an alphabet that nobody knows
        return (part.get_payload(decode=True) or b"").decode("utf-8", "replace")


def _plain(markup: str) -> str:
    markup = QUOTED_HTML.sub("", re.sub(r"\s+", " ", markup))
    text = html.unescape(nh3.clean(BREAKS.sub("\n", markup), tags=set()))
    return "\n".join(line.strip() for line in text.split("\n"))


def _attached(message):
    """What was attached; pictures in the text, such as logos of a signature, are none."""
    for part in message.iter_attachments():
        name = part.get_filename()
        if name and part.get_content_disposition() == "attachment" and not part.is_multipart():
            yield Attached(_file_name(name), part.get_payload(decode=True) or b"")


def _file_name(said: str) -> str:
    """The last part of what the sender calls it; a folder or dots alone are no name of a file."""
    name = said.replace("\\", "/").rpartition("/")[2].strip()
    return name if name.strip(".") else NAMELESS
