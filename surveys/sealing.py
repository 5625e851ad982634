"""Locking answers away, so that the database alone tells nothing of them.

`settings.SURVEY_KEYS` holds one secret or more: the first locks, each of them opens. What waits to
be let in is locked with it alone; a half answer also with the secret of the device.
"""

import hashlib
import hmac
import json

from cryptography.fernet import InvalidToken
from django.conf import settings

from members.key_rings import Unreadable, key_ring

# Every locked answer is as long as any other: a length would still be seen in a dead row.
SIZE = 16 * 1024


class TooLong(ValueError):
    """It does not fit in `SIZE` bytes."""


def seal(told: dict, device: str = "") -> str:
    """Anything that fits in JSON, locked. Raises `TooLong`."""
    plain = json.dumps(told, ensure_ascii=False).encode()
    if len(plain) > SIZE:
        raise TooLong
    # Fernet writes a moment in front, for everybody to read: always the same one.
    return _ring(device).encrypt_at_time(plain.ljust(SIZE), 0).decode()


def unseal(sealed: str, device: str = "") -> dict:
    """What was locked. Raises `Unreadable`."""
    try:
        return json.loads(_ring(device).decrypt(sealed.encode()))
    except InvalidToken:
        raise Unreadable from None


def handle(device: str, place: str) -> str:
    """Under which name a half answer of this device is kept: who lacks its secret cannot tell
    which invitation it belongs to."""
    secret = f"surveys.half:{device}".encode()
    return hmac.new(secret, place.encode(), hashlib.sha256).hexdigest()


def _ring(device: str):
    use = b"surveys.half" if device else b"surveys.answer"
    return key_ring(tuple(settings.SURVEY_KEYS), use, device)
