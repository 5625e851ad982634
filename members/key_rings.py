"""Keys outside the database: what one of them locks, the database alone does not open.

A ring is made of one secret or more. The first locks and each of them opens, so that a secret is
replaced by putting a new one in front.
"""

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class Unreadable(ValueError):
    """None of the keys opens it, or it was put beside another row than its own."""


@lru_cache(maxsize=64)
def key_ring(secrets: tuple[str, ...], use: bytes, device: str = "") -> MultiFernet:
    """The ring of these secrets for one `use` alone, though a secret may serve elsewhere too.

    `device` is a secret that only the visitor's device has: without it the ring opens nothing.
    """
    return MultiFernet([Fernet(_derived(f"{secret}{device}", use)) for secret in secrets])


def _derived(secret: str, use: bytes) -> bytes:
    """32 bytes, as Fernet wants them (RFC 5869)."""
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=use).derive(secret.encode())
    return base64.urlsafe_b64encode(key)
