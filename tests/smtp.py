"""A real mail server in a thread: what arrives is what the world would have got."""

import logging
import time
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from tests.ports import free_port

logging.getLogger("mail.log").setLevel(logging.WARNING)  # its talk hides that of a failing test


class Mailbox:
    """Keeps every message it accepts; `refuse` answers with a code instead, per address."""

    def __init__(self):
        self.messages: list[EmailMessage] = []
        self.refuse: dict[str, str] = {}

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        message["X-Envelope-To"] = ", ".join(envelope.rcpt_tos)
        self.messages.append(message)
        return "250 Message accepted"

    def to(self, address: str) -> list[EmailMessage]:
        return [m for m in self.messages if address in m["X-Envelope-To"].split(", ")]

    def wait(self, address: str, matches: str | Callable = "", *, count=1, seconds=90):
        """The newest message to `address` whose subject holds `matches`, once `count` came.

        A lost nudge costs a minute (the tick), so a patient reader waits longer than that.
        """
        fits = matches if callable(matches) else lambda message: matches in message["Subject"]
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if len(found := [m for m in self.to(address) if fits(m)]) >= count:
                return found[-1]
            time.sleep(0.1)
        came = [f"{m['X-Envelope-To']}: {m['Subject']}" for m in self.messages]
        raise AssertionError(f"No mail “{matches}” for {address} in {seconds} s; came: {came}")


class MailServer:
    """`with MailServer() as server:` listens on a free port of 127.0.0.1."""

    def __init__(self):
        self.mailbox = Mailbox()
        self.port = free_port()
        self._controller = Controller(
            self.mailbox, hostname="127.0.0.1", port=self.port, enable_SMTPUTF8=True
        )

    def __enter__(self):
        self._controller.start()
        return self

    def __exit__(self, *error):
        self._controller.stop()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"


def plain_text(message: EmailMessage) -> str:
    return message.get_body(("plain",)).get_content()


def calendar_text(message: EmailMessage) -> str:
    """The invitation as a calendar program reads it; empty when the mail carries none."""
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    return parts[0].get_content() if parts else ""
