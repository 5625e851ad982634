"""Addresses that groups answer to: signed for one person and one topic, or that of a group.

groepen+r1x-4-qz5-<26 signs>@vvsg.example     a reply in topic 1x by person 4, until day qz5
groepen+n3-4-qz5-<26 signs>@vvsg.example      a new topic in network 3 by person 4
groepen+kennisgroep@vvsg.example              a new topic, by whoever proves to be a member
"""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import timezone

from members.mail import signed_addresses

REPLY, START = "r", "n"
SALT = "networks.by_mail"
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
    return _signed(REPLY, topic.pk, person.pk)


def start_address(network, person) -> str:
    """Whatever comes in here begins a topic in the network by this person."""
    return _signed(START, network.pk, person.pk)


def group_address(network) -> str:
    """The address of a group that may be told to anybody."""
    name = network.slug if len(network.slug) <= LONGEST_NAME else str(network.pk)
    return signed_addresses.with_detail(settings.NETWORKS_MAIL_ADDRESS, name)


def target_of(address: str) -> Target | None:
    """What an address of ours means; None for one that is not ours or that was tampered with."""
    detail = signed_addresses.detail_of(address, settings.NETWORKS_MAIL_ADDRESS)
    if not detail:
        return None
    try:
        signed = signed_addresses.read(detail, salt=SALT)
    except signed_addresses.Tampered:
        return None
    if signed is None or signed.kind not in (REPLY, START):
        return Target(START, network_name=detail)
    return Target(signed.kind, signed.row, signed.person, signed.until)


def is_ours(address: str) -> bool:
    """Whether an address is, with or without a detail, the one that groups are mailed at."""
    return signed_addresses.is_address(address, settings.NETWORKS_MAIL_ADDRESS)


def _signed(kind: str, row: int, person: int) -> str:
    return signed_addresses.write(
        settings.NETWORKS_MAIL_ADDRESS, salt=SALT, kind=kind, row=row, person=person
    )
