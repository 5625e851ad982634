"""One connection to the mail server and what it answers about each letter."""

import smtplib
import socket
from dataclasses import dataclass, replace

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend

from members.enums import MailState
from newsletter.smtp.message import Letter

HUNG_UP = 421  # RFC 5321: the server closes the channel, whoever the letter is for
LONGEST = 8192  # bytes of a line; RFC 5321 asks for 512
END_OF_DATA = b".\r\n"


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
    """RFC 5321 with pipelining (RFC 2920) where the server offers it.

    The envelope of the next letter then goes with the end of this one, and is answered while we
    write down what became of this one. Connects when there is something to hand over.
    """

    def __init__(self, sender: str):
        self.sender = sender
        self._smtp = None
        self.was_open = False  # ever: the server allowed this many connections
        self._known: Answer | None = None  # to the letter just sent, where it need not be awaited
        self._announced = ""  # whose envelope the server has, and waits for a letter

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        if self._announced:
            self._hang_up()
        elif self._smtp:
            self._backend.close()

    def deliver(self, letter: Letter) -> Answer:
        """Hand over one letter. Raises `NoConnection` while nothing was handed over."""
        self.send(letter)
        return self.answer()

    def send(self, letter: Letter, following: str = "") -> None:
        """Hand over a letter, without waiting for what the server says of it.

        `following` is whose turn on this connection probably comes next, if anybody's.
        Raises `NoConnection` while nothing was handed over.
        """
        try:
            self._connect(letter.address)
            self._known = self._envelope(letter.address)
        except (OSError, smtplib.SMTPException) as problem:
            self._hang_up()
            raise NoConnection(str(problem)) from problem
        if self._known is None:
            self._known = self._data(letter.data, following)

    def answer(self) -> Answer:
        """What the server says of the letter just sent."""
        answer = self._known or self._reply()
        if answer.broken:
            self._hang_up()
        return answer

    def _connect(self, address: str) -> None:
        if self._announced not in ("", address):
            # The server waits for a letter that may not go any more. Anything sent now would be
            # one; of a letter that breaks off a server delivers nothing.
            self._hang_up()
        if self._smtp is None:
            self._backend = EmailBackend()
            self._backend.open()
            self._smtp = self._backend.connection
            self._smtp.ehlo_or_helo_if_needed()
            self.was_open = True
            self._pipelining = self._smtp.has_extn("pipelining")
            self._smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _hang_up(self) -> None:
        """Leave without a word: in the middle of a letter the server would not read QUIT."""
        if self._smtp:
            self._smtp.close()
        self._smtp, self._announced = None, ""

    def _envelope(self, address: str) -> Answer | None:
        """MAIL, RCPT and DATA; None once the server waits for the letter."""
        commands = self._commands(address)
        if not self._pipelining:
            replies = self._ask(commands)
        else:
            if not self._announced:
                self._smtp.send(_lines(commands))
            replies = self._replies(len(commands))
        self._announced = ""
        if replies[0][0] >= 400:  # about us, not about this reader
            code, text = replies[0]
            raise smtplib.SMTPException(f"{code} {text.decode(errors='replace')}")
        refusal = next((reply for reply in replies if reply[0] >= 400), None)
        if refusal is None:
            return None
        answer = answer_of(*refusal)
        return answer if answer.broken else self._start_over(answer, replies[-1][0] == 354)

    def _commands(self, address: str) -> list[str]:
        return [f"MAIL FROM:<{self.sender}>", f"RCPT TO:<{address}>", "DATA"]

    def _start_over(self, answer: Answer, data_follows: bool) -> Answer:
        """Make the connection ready for the next letter; the answer stands even if that fails."""
        try:
            if data_follows:  # a pipelining server may let DATA follow a refused RCPT
                self._smtp.send(END_OF_DATA)
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

    def _replies(self, count: int):
        replies = []
        for _ in range(count):
            replies.append(_next_reply(self._smtp.file))
            if replies[-1][0] == HUNG_UP:  # nothing follows any more
                break
        return replies

    def _data(self, data: bytes, following: str) -> Answer | None:
        """From here on a lost connection leaves open whether the letter arrived."""
        end = END_OF_DATA
        if self._pipelining and following:
            end += _lines(self._commands(following))
            self._announced = following
        try:
            self._smtp.send(data + end)
        except (OSError, smtplib.SMTPException) as problem:
            return _unknown(problem)
        return None

    def _reply(self) -> Answer:
        try:
            return answer_of(*_next_reply(self._smtp.file))
        except (OSError, smtplib.SMTPException) as problem:
            return _unknown(problem)


def _next_reply(lines) -> tuple[int, bytes]:
    """As `smtplib` reads one, at half its cost: there are four for every letter."""
    words = []
    while line := lines.readline(LONGEST):
        words.append(line[4:].strip())
        if line[3:4] != b"-":
            if not line[:3].isdigit():
                raise smtplib.SMTPException(f"No answer we know: {line[:80]!r}")
            return int(line[:3]), b"\n".join(words)
    raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed")


def _unknown(problem) -> Answer:
    return Answer(MailState.UNCERTAIN, text=str(problem), broken=True)


def _lines(commands: list[str]) -> bytes:
    return "".join(f"{command}\r\n" for command in commands).encode("ascii")


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

    was_open = True

    def __init__(self, sender: str):
        self.sender = sender

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None

    def deliver(self, letter: Letter) -> Answer:
        self.send(letter)
        return self.answer()

    def send(self, letter: Letter, following: str = "") -> None:
        try:
            get_connection().send_messages([_ReadyMessage(self.sender, letter)])
        except OSError as problem:
            raise NoConnection(str(problem)) from problem

    def answer(self) -> Answer:
        return Answer(MailState.SENT, 250)
