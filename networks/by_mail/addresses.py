"""Addresses that groups answer to: signed for one person and one topic, or that of a group.

    groepen+r1x-4-qz5-<26 signs>@vvsg.example     a reply in topic 1x by person 4, until day qz5
    groepen+n3-4-qz5-<26 signs>@vvsg.example      a new topic in network 3 by person 4
    groepen+kennisgroep@vvsg.example              a new topic, by whoever proves to be a member

The signature is 128 bits of HMAC-SHA256, in letters that survive a server which ignores case, and
the local part stays below the 64 characters of RFC 5321.
"""

import base64
import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

REPLY, START = "r", "n"
LIVES = timedelta(days=60)
EPOCH = date(2025, 1, 1)
BITS = 128
SALT = "networks.by_mail"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
SIGNED = re.compile(r"^([rn])([0-9a-z]{1,9})-([0-9a-z]{1,9})-([0-9a-z]{1,4})-([a-z2-7]{26})$")
LONGEST_NAME = 40  # of a group, as part of an address


@dataclass(frozen=True)
class Target:
    """Where a mail is meant to go. `network_name` for the open address of a group, else `row`:
    the id of a topic (REPLY) or a network (START), for the person with this id."""

    kind: str
    row: int = 0
    person: int = 0
    until: date | None = None
    network_name: str = ""

    @property
    def is_signed(self) -> bool:
        return bool(self.person)

    def is_expired(self, today: date | None = None) -> bool:
        return self.until is not None and self.until < (today or timezone.localdate())


def reply_address(topic, person) -> str:
    """Whatever comes in here is said in the topic by this person."""
    return _address(_signed(REPLY, topic.pk, person.pk))


def start_address(network, person) -> str:
    """Whatever comes in here begins a topic in the network by this person."""
    return _address(_signed(START, network.pk, person.pk))


def group_address(network) -> str:
    """The address of a group that may be told to anybody."""
    name = network.slug if len(network.slug) <= LONGEST_NAME else str(network.pk)
    return _address(name)


def target_of(address: str) -> Target | None:
    """What an address of ours means; None for one that is not ours or that was tampered with."""
    local, _, domain = address.strip().lower().rpartition("@")
    base, _, own = settings.NETWORKS_MAIL_ADDRESS.lower().rpartition("@")
    name, plus, detail = local.partition("+")
    if domain != own or name != base or not plus or not detail:
        return None
    found = SIGNED.match(detail)
    if not found:
        return Target(START, network_name=detail)
    kind, row, person, day, signature = found.groups()
    said = detail.rpartition("-")[0]
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    if not any(constant_time_compare(signature, _signature(said, key)) for key in keys):
        return None
    until = EPOCH + timedelta(days=int(day, 36))
    return Target(kind, int(row, 36), int(person, 36), until)


def is_ours(address: str) -> bool:
    """Whether an address is, with or without a detail, the one that groups are mailed at."""
    local, _, domain = address.strip().lower().rpartition("@")
    ours = settings.NETWORKS_MAIL_ADDRESS.lower()
    return f"{local.partition('+')[0]}@{domain}" == ours


def _address(detail: str) -> str:
    local, _, domain = settings.NETWORKS_MAIL_ADDRESS.rpartition("@")
    return f"{local}+{detail}@{domain}"


def _signed(kind: str, row: int, person: int) -> str:
    until = (timezone.localdate() + LIVES - EPOCH).days
    said = f"{kind}{_short(row)}-{_short(person)}-{_short(until)}"
    return f"{said}-{_signature(said, settings.SECRET_KEY)}"


def _signature(said: str, key: str) -> str:
    digest = salted_hmac(SALT, said, secret=key, algorithm="sha256").digest()[: BITS // 8]
    return base64.b32encode(digest).decode().rstrip("=").lower()


def _short(number: int) -> str:
    """Base 36."""
    text = ""
    while number:
        number, rest = divmod(number, 36)
        text = DIGITS[rest] + text
    return text or "0"
