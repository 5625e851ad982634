"""Addresses that say who may write about what: signed in the part after the plus.

    groepen+r1x-4-qz5-<26 signs>@vvsg.example     kind r, row 1x, person 4, until day qz5

The signature is 128 bits of HMAC-SHA256, in letters that survive a server which ignores case, and
the local part stays below the 64 characters of RFC 5321. Each app signs with a salt of its own.
"""

import base64
import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

LIVES = timedelta(days=60)
EPOCH = date(2025, 1, 1)
BITS = 128
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
SIGNED = re.compile(r"^([a-z])([0-9a-z]{1,9})-([0-9a-z]{1,9})-([0-9a-z]{1,4})-([a-z2-7]{26})$")


@dataclass(frozen=True)
class Signed:
    """`row` and `person` are ids; person 0 is whoever the row itself names."""

    kind: str
    row: int
    person: int
    until: date


class Tampered(Exception):
    """It has the shape of a signed address and we never wrote it."""


def write(address: str, *, salt: str, kind: str, row: int, person: int, lives=LIVES) -> str:
    """The address with who and what in it, signed until so long from now."""
    until = (timezone.localdate() + lives - EPOCH).days
    said = f"{kind}{_short(row)}-{_short(person)}-{_short(until)}"
    return with_detail(address, f"{said}-{_signature(salt, said, settings.SECRET_KEY)}")


def with_detail(address: str, detail: str) -> str:
    local, _, domain = address.rpartition("@")
    return f"{local}+{detail}@{domain}"


def detail_of(written: str, address: str) -> str:
    """What stands after the plus where this is that address of ours; otherwise empty."""
    local, _, domain = written.strip().lower().rpartition("@")
    base, _, own = address.lower().rpartition("@")
    name, plus, detail = local.partition("+")
    return detail if domain == own and name == base and plus else ""


def is_address(written: str, address: str) -> bool:
    """Whether this is, with or without a detail, that address of ours."""
    local, _, domain = written.strip().lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}" == address.lower()


def read(detail: str, *, salt: str) -> Signed | None:
    """What a detail says; None for one that was never signed. Raises `Tampered`."""
    found = SIGNED.match(detail)
    if not found:
        return None
    kind, row, person, day, signature = found.groups()
    said = detail.rpartition("-")[0]
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    if not any(constant_time_compare(signature, _signature(salt, said, key)) for key in keys):
        raise Tampered
    return Signed(kind, int(row, 36), int(person, 36), EPOCH + timedelta(days=int(day, 36)))


def _signature(salt: str, said: str, key: str) -> str:
    digest = salted_hmac(salt, said, secret=key, algorithm="sha256").digest()[: BITS // 8]
    return base64.b32encode(digest).decode().rstrip("=").lower()


def _short(number: int) -> str:
    """Base 36."""
    text = ""
    while number:
        number, rest = divmod(number, 36)
        text = DIGITS[rest] + text
    return text or "0"
