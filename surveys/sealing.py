"""Locking answers away, so that the database alone tells nothing of them.

`settings.SURVEY_KEYS` holds one secret or more: the first locks, each of them opens. What waits to
be let in is locked with it alone; a half answer also with the secret of the device.
"""

import base64
import hashlib
import hmac
import json
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

# Every locked answer is as long as any other: a length would still be seen in a dead row.
SIZE = 16 * 1024


class Unreadable(ValueError):
    """None of the keys opens it."""


class TooLong(ValueError):
    """It does not fit in `SIZE` bytes."""


def seal(told: dict, device: str = "") -> str:
    """Anything that fits in JSON, locked. Raises `TooLong`."""
    plain = json.dumps(told, ensure_ascii=False).encode()
    if len(plain) > SIZE:
        raise TooLong
    # Fernet writes a moment in front, for everybody to read: always the same one.
    return _ring(tuple(settings.SURVEY_KEYS), device).encrypt_at_time(plain.ljust(SIZE), 0).decode()


def unseal(sealed: str, device: str = "") -> dict:
    """What was locked. Raises `Unreadable`."""
    try:
        return json.loads(_ring(tuple(settings.SURVEY_KEYS), device).decrypt(sealed.encode()))
    except InvalidToken:
        raise Unreadable from None


def handle(device: str, place: str) -> str:
    """Under which name a half answer of this device is kept: who lacks its secret cannot tell
    which invitation it belongs to."""
    secret = f"surveys.half:{device}".encode()
    return hmac.new(secret, place.encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=64)
def _ring(secrets: tuple[str, ...], device: str) -> MultiFernet:
    return MultiFernet([Fernet(_key(secret, device)) for secret in secrets])


def _key(secret: str, device: str) -> bytes:
    info = b"surveys.half" if device else b"surveys.answer"
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=info)
    return base64.urlsafe_b64encode(derived.derive(f"{secret}{device}".encode()))
