"""One connection to the mail server and what it answers about each letter."""

import smtplib
from dataclasses import dataclass, replace

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend

from members.enums import MailState
from newsletter.smtp.message import Letter

HUNG_UP = 421  # RFC 5321: the server closes the channel, whoever the letter is for


class NoConnection(Exception):
    """The mail server cannot be reached or hung up; nothing was handed over."""


@dataclass(frozen=True)
class Answer:
    """SENT, FAILED, UNCERTAIN, or PENDING when the server asks to come back later."""

    state: MailState
    code: int | None = None
    text: str = ""
    broken: bool = False  # the connection is of no further use


def open_session(sender: str):
    """A session for the configured backend: SMTP spoken by ourselves, or any backend of Django."""
    if settings.EMAIL_BACKEND.endswith("smtp.EmailBackend"):
        return SmtpSession(sender)
    return BackendSession(sender)


class SmtpSession:
    """RFC 5321 with pipelining (RFC 2920) where the server offers it."""

    def __init__(self, sender: str):
        self.sender = sender
        self._backend = EmailBackend()

    def __enter__(self):
        try:
            self._backend.open()
            self._backend.connection.ehlo_or_helo_if_needed()
        except (OSError, smtplib.SMTPException) as problem:
            raise NoConnection(str(problem)) from problem
        self._smtp = self._backend.connection
        self._pipelining = self._smtp.has_extn("pipelining")
        return self

    def __exit__(self, *exc):
        self._backend.close()

    def deliver(self, letter: Letter) -> Answer:
        try:
            refused = self._envelope(letter.address)
        except (OSError, smtplib.SMTPException) as problem:
            raise NoConnection(str(problem)) from problem
        return refused or self._data(letter.data)

    def _envelope(self, address: str) -> Answer | None:
        """MAIL, RCPT and DATA; None once the server waits for the letter."""
        commands = [f"MAIL FROM:<{self.sender}>", f"RCPT TO:<{address}>", "DATA"]
        replies = self._ask_at_once(commands) if self._pipelining else self._ask(commands)
        if replies[0][0] >= 400:  # about us, not about this reader
            raise NoConnection(f"{replies[0][0]} {replies[0][1].decode(errors='replace')}")
        refusal = next((reply for reply in replies if reply[0] >= 400), None)
        if refusal is None:
            return None
        answer = answer_of(*refusal)
        return answer if answer.broken else self._start_over(answer, replies[-1][0] == 354)

    def _start_over(self, answer: Answer, data_follows: bool) -> Answer:
        """Make the connection ready for the next letter; the answer stands even if that fails."""
        try:
            if data_follows:  # a pipelining server may let DATA follow a refused RCPT
                self._smtp.send(b".\r\n")
                self._smtp.getreply()
            else:
                self._smtp.rset()
        except (OSError, smtplib.SMTPException):
            return replace(answer, broken=True)
        return answer

    def _ask(self, commands):
        replies = []
        for command in commands:
            replies.append(self._smtp.docmd(command))
            if replies[-1][0] >= 400:
                break
        return replies

    def _ask_at_once(self, commands):
        self._smtp.send("".join(f"{command}\r\n" for command in commands))
        replies = []
        for _ in commands:
            replies.append(self._smtp.getreply())
            if replies[-1][0] == HUNG_UP:  # nothing follows any more
                break
        return replies

    def _data(self, data: bytes) -> Answer:
        """From here on a lost connection leaves open whether the letter arrived."""
        try:
            self._smtp.send(data + b".\r\n")
            code, text = self._smtp.getreply()
        except (OSError, smtplib.SMTPException) as problem:
            return Answer(MailState.UNCERTAIN, text=str(problem), broken=True)
        return answer_of(code, text)


def answer_of(code: int, text: bytes) -> Answer:
    """What a reply means: 2xx done, 4xx later, 421 later and hung up, the rest never."""
    words = text.decode(errors="replace")
    if code < 400:
        return Answer(MailState.SENT, code, words)
    if code < 500:
        return Answer(MailState.PENDING, code, words, broken=code == HUNG_UP)
    return Answer(MailState.FAILED, code, words)


class _ReadyMessage(EmailMessage):
    """Hands Django's backends bytes that are already a whole message."""

    def __init__(self, sender: str, letter: Letter):
        super().__init__(from_email=sender, to=[letter.address])
        self._data = letter.data

    def message(self, *args, **kwargs):
        return _Bytes(self._data)


class _Bytes:
    """The part of `email.message.Message` that backends ask for."""

    def __init__(self, data: bytes):
        self._data = data

    def as_bytes(self, *args, **kwargs) -> bytes:
        return self._data.replace(b"\r\n", b"\n")

    def get_charset(self):
        return None

    def __getitem__(self, name):
        return None


class BackendSession:
    """Files, memory or console: for the demo and for tests. One letter per connection."""

    def __init__(self, sender: str):
        self.sender = sender

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None

    def deliver(self, letter: Letter) -> Answer:
        try:
            get_connection().send_messages([_ReadyMessage(self.sender, letter)])
        except OSError as problem:
            raise NoConnection(str(problem)) from problem
        return Answer(MailState.SENT, 250)
