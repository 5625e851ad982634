import secrets
from base64 import b32encode

from django.utils.crypto import salted_hmac


def new_token() -> str:
    """192 bits: whoever holds it may see, change and cancel."""
    return secrets.token_urlsafe(24)


def ticket_code(number: int, token: str, secret: str | None = None) -> str:
    """What stands in the QR code at the door: 128 bits that follow from the personal link and do
    not lead back to it. Who sees somebody's screen can note a presence, not cancel a seat."""
    digest = salted_hmac("events.ticket", f"{number}:{token}", secret, algorithm="sha256").digest()
    return f"{number}-{b32encode(digest[:16]).decode().rstrip('=')}"
