"""What a returned mail says: pure reading of RFC 3464 (DSN), RFC 5965 (complaints) and mailto."""

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from newsletter.enums import BounceKind

STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
# RFC 3463: the mailbox or the domain does not exist, or takes no mail any more.
GONE = {"1.0", "1.1", "1.2", "1.3", "1.6", "1.10", "2.1"}
LEAVES = re.compile(r"^\s*uitschrijven\s+([\w-]{20,64})\s*$", re.I)


@dataclass(frozen=True)
class Returned:
    """A mail of ours that did not arrive, or that somebody complained about."""

    message_id: str
    recipient: str
    kind: BounceKind
    status: str = ""
    text: str = ""


@dataclass(frozen=True)
class Leaving:
    """Somebody unsubscribes by the mailto of List-Unsubscribe."""

    token: str


def read(content: bytes) -> Returned | Leaving | None:
    """None for anything else: an answer, a holiday notice, a delay that may still end well."""
    message = message_from_bytes(content, policy=policy.default)
    if found := LEAVES.match(str(message["Subject"] or "")):
        return Leaving(found[1])
    kind = str(message.get_param("report-type") or "").lower()
    if kind == "delivery-status":
        return _delivery_status(message)
    if kind == "feedback-report":
        return _complaint(message)
    return None


def kind_of(code: int | None, text: str) -> BounceKind:
    """HARD where the address itself is the reason; refusals of a text or a server may pass."""
    if found := STATUS.search(text):
        detail = f"{int(found[2])}.{int(found[3])}"
        return BounceKind.HARD if found[1] == "5" and detail in GONE else BounceKind.SOFT
    return BounceKind.SOFT


def _delivery_status(message: EmailMessage) -> Returned | None:
    for fields in _recipients(message):
        if str(fields.get("Action", "")).strip().lower() != "failed":
            continue
        status = str(fields.get("Status", "")).strip()
        text = str(fields.get("Diagnostic-Code", ""))
        return Returned(
            message_id=_original_id(message),
            recipient=_address(fields.get("Final-Recipient", "")),
            kind=kind_of(None, status or text),
            status=status,
            text=" ".join(text.split())[:300],
        )
    return None


def _recipients(message) -> list[Message]:
    """The groups of fields per recipient; the first group is about the report itself."""
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status":
            return list(part.get_payload())[1:]
    return []


def _complaint(message: EmailMessage) -> Returned | None:
    if found := _original_id(message):
        return Returned(found, "", BounceKind.COMPLAINT)
    return None


def _original_id(message) -> str:
    """The Message-ID of ours, from the copy of the mail or of its headers."""
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822":
            return str(part.get_payload(0)["Message-ID"] or "").strip()
        if kind == "text/rfc822-headers":
            headers = message_from_bytes(part.get_payload(decode=True), policy=policy.default)
            return str(headers["Message-ID"] or "").strip()
    return ""


def _address(field) -> str:
    return str(field).rpartition(";")[2].strip().strip("<>").lower()
