"""Locking away what somebody needs: only a key that the database does not hold opens it.

`settings.NEEDS_KEYS` holds one secret or more. The first locks, each of them opens, so that a key
is replaced by putting a new one in front, running `reseal_needs` and taking the old one out.
"""

import base64
import json
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

BLOCK = 512  # signs; the length of what is locked away does not tell how much was said


class Unreadable(ValueError):
    """None of the keys opens it, or it was put beside another row than its own."""


@lru_cache(maxsize=4)
def _ring(secrets: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str) -> bytes:
    """32 bytes of its own for this use, also where the secret serves elsewhere too."""
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"events.needs")
    return base64.urlsafe_b64encode(derived.derive(secret.encode()))


def ring() -> MultiFernet:
    return _ring(tuple(settings.NEEDS_KEYS))


def seal(owner: int, told: dict) -> str:
    """Lock a dictionary away for the row with this key; anything that fits in JSON."""
    text = json.dumps({"owner": owner, **told}, ensure_ascii=False)
    padded = text.encode().ljust(-(-len(text.encode()) // BLOCK) * BLOCK)
    return ring().encrypt(padded).decode()


def unseal(owner: int, sealed: str) -> dict:
    """What was locked away for this row. Raises `Unreadable`."""
    try:
        told = json.loads(ring().decrypt(sealed.encode()))
    except InvalidToken:
        raise Unreadable from None
    if told.pop("owner") != owner:
        raise Unreadable
    return told


def reseal(sealed: str) -> str:
    """The same, locked with the first key. Raises `Unreadable`."""
    try:
        return ring().rotate(sealed.encode()).decode()
    except InvalidToken:
        raise Unreadable from None
