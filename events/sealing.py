"""Locking away what somebody needs: only a key that the database does not hold opens it.

`settings.NEEDS_KEYS` holds one secret or more. The first locks, each of them opens, so that a key
is replaced by putting a new one in front, running `reseal_needs` and taking the old one out.
"""

import json

from cryptography.fernet import InvalidToken
from django.conf import settings

from members.key_rings import Unreadable, key_ring

BLOCK = 512  # signs; the length of what is locked away does not tell how much was said


def _ring():
    return key_ring(tuple(settings.NEEDS_KEYS), b"events.needs")


def seal(owner: int, told: dict) -> str:
    """Lock a dictionary away for the row with this key; anything that fits in JSON."""
    text = json.dumps({"owner": owner, **told}, ensure_ascii=False)
    padded = text.encode().ljust(-(-len(text.encode()) // BLOCK) * BLOCK)
    return _ring().encrypt(padded).decode()


def unseal(owner: int, sealed: str) -> dict:
    """What was locked away for this row. Raises `Unreadable`."""
    try:
        told = json.loads(_ring().decrypt(sealed.encode()))
    except InvalidToken:
        raise Unreadable from None
    if told.pop("owner") != owner:
        raise Unreadable
    return told


def reseal(sealed: str) -> str:
    """The same, locked with the first key. Raises `Unreadable`."""
    try:
        return _ring().rotate(sealed.encode()).decode()
    except InvalidToken:
        raise Unreadable from None
