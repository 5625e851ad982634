"""A mail server hands over what came for the groups, by LMTP (RFC 2033).

    NETWORKS_LMTP=unix:///run/gelijkekansen/groepen.sock    or    lmtp://127.0.0.1:8024

Each mail goes into the Maildir that the worker reads; "250" is said once it is safe on the disk.
"""

import asyncio
import logging
import signal
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

from aiosmtpd.lmtp import LMTP
from asgiref.sync import sync_to_async
from django.db import DatabaseError, close_old_connections

from members.mail.maildir import keep
from networks.by_mail.addresses import target_of
from networks.limits import LARGEST_MAIL
from networks.models import Network

log = logging.getLogger(__name__)
ANSWERS = {
    "unknown": "550 5.1.1 No such mailbox here",
    # One at a time, so that each recipient gets its own answer: the server sends the next one
    # in a new transaction (RFC 5321, 4.5.3.1.10).
    "second": "452 4.5.3 One recipient at a time",
    "away": "451 4.3.0 Cannot say now, try again later",
    "disk": "451 4.3.0 Cannot keep it now, try again later",
    "kept": "250 2.0.0 Kept",
}
PATIENCE = 60  # seconds without a word
SOCKET_MODE = 0o660  # for the group of the mail server


class NoListener(Exception):
    """The settings name nothing that can be listened at; says why."""


class Doorman:
    """Takes what is for a group or answers to one, and tells nobody what else there might be.

    `reads(address)` says whether somebody reads at an address.
    """

    def __init__(self, folder: Path, reads):
        self.folder, self.reads = folder, reads

    async def handle_RCPT(self, server, session, envelope, address, options):
        if envelope.rcpt_tos:
            return ANSWERS["second"]
        try:
            if not await self.reads(address):
                return ANSWERS["unknown"]
        except DatabaseError:
            log.exception("Whether a group reads a mail cannot be looked up")
            return ANSWERS["away"]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Go on"

    async def handle_DATA(self, server, session, envelope):
        [recipient] = envelope.rcpt_tos
        sender = (envelope.mail_from or "").strip("<>")
        # As every server does that delivers for good: what the envelope said stands on top.
        head = f"Return-Path: <{sender}>\r\nDelivered-To: {recipient}\r\n"
        try:
            keep(self.folder, head.encode() + envelope.content)
        except OSError:
            log.exception("A mail to a group cannot be kept")
            return ANSWERS["disk"]
        return ANSWERS["kept"]


def folder_of(mailbox: str) -> Path:
    """The Maildir of `NETWORKS_MAILBOX`. Raises `NoListener` for a mailbox elsewhere."""
    address = urlsplit(mailbox)
    if address.scheme != "file":
        raise NoListener("NETWORKS_MAILBOX must be a Maildir (file:///…) to receive by LMTP")
    return Path(unquote(address.path))


def somebody_reads(address: str) -> bool:
    """A signed address of ours, or the open one of a group on the site."""
    target = target_of(address)
    if target is None or target.is_signed:
        return target is not None
    return Network.objects.published().mailed_as(target.network_name).exists()


@sync_to_async
def looked_up(address: str) -> bool:
    """The same for a process that lives for months, while connections to the database do not."""
    close_old_connections()
    try:
        return somebody_reads(address)
    finally:
        close_old_connections()


async def listen(at: str, folder: Path, ready=lambda: None, reads=looked_up) -> None:
    """Receive until SIGTERM or SIGINT; `ready` is called once mail can come. Raises `NoListener`
    and `OSError`."""
    loop, address = asyncio.get_running_loop(), urlsplit(at)

    def session():
        return LMTP(
            Doorman(folder, reads),
            data_size_limit=LARGEST_MAIL,
            enable_SMTPUTF8=True,
            hostname="groepen",
            ident="LMTP",
            timeout=PATIENCE,
            loop=loop,
        )

    server = await _open(loop, session, address)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(ValueError, RuntimeError):  # in a thread, such as of a test
            loop.add_signal_handler(number, stop.set)
    try:
        ready()
        await stop.wait()
    finally:
        server.close()


async def _open(loop, session, address):
    if address.scheme == "unix":
        path = unquote(address.path)
        server = await loop.create_unix_server(session, path)
        Path(path).chmod(SOCKET_MODE)
        return server
    if address.scheme == "lmtp" and address.hostname and address.port:
        return await loop.create_server(session, address.hostname, address.port)
    raise NoListener("NETWORKS_LMTP must be unix:///a/socket or lmtp://host:port")
