"""Mail that comes in: one way to read a mailbox, whatever keeps it.

    with open_mailbox(url) as mailbox:
        for key, content in mailbox.new():
            ...
            mailbox.done(key)

`imaps://user:password@host/folder` (or `imap://`, for a machine of one's own) and
`file:///a/folder` for a Maildir. A mail that was not marked as done comes again next time.
"""

import imaplib
import mailbox
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from urllib.parse import unquote, urlsplit

MOST_AT_ONCE = 200
TIMEOUT = 20


class MailboxAway(Exception):
    """The mailbox cannot be read now; says why."""


class ImapMailbox:
    def __init__(self, address):
        self._address = address

    def __enter__(self):
        at = self._address
        connect = imaplib.IMAP4_SSL if at.scheme == "imaps" else imaplib.IMAP4
        port = {"port": at.port} if at.port else {}
        self._server = connect(at.hostname, timeout=TIMEOUT, **port)
        with self._closed_on_trouble():
            self._server.login(unquote(at.username or ""), unquote(at.password or ""))
            folder = unquote(at.path.strip("/")) or "INBOX"
            if self._server.select(folder)[0] != "OK":
                raise imaplib.IMAP4.error(f"There is no folder {folder}")
        return self

    def __exit__(self, *exc):
        with self._closed_on_trouble():
            self._server.logout()

    @contextmanager
    def _closed_on_trouble(self):
        """Otherwise the connection stays open until somebody collects it."""
        try:
            yield
        except (OSError, imaplib.IMAP4.error):
            self._server.shutdown()
            raise

    def new(self) -> Iterator[tuple[str, bytes]]:
        _, found = self._server.uid("SEARCH", "UNSEEN")
        for key in found[0].split()[:MOST_AT_ONCE]:
            _, parts = self._server.uid("FETCH", key, "(BODY.PEEK[])")
            content = next((part[1] for part in parts if isinstance(part, tuple)), None)
            if content is not None:
                yield key.decode(), content

    def done(self, key: str) -> None:
        self._server.uid("STORE", key, "+FLAGS", "(\\Seen)")


class FolderMailbox:
    """A Maildir, as a mail server on the same machine fills it."""

    def __init__(self, address):
        self._folder = mailbox.Maildir(unquote(address.path), create=True)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._folder.close()

    def new(self) -> Iterator[tuple[str, bytes]]:
        keys = sorted(self._folder.iterkeys())
        fresh = (key for key in keys if self._folder[key].get_subdir() == "new")
        for key in list(islice(fresh, MOST_AT_ONCE)):
            yield key, self._folder.get_bytes(key)

    def done(self, key: str) -> None:
        message = self._folder[key]
        message.set_subdir("cur")
        message.add_flag("S")
        self._folder[key] = message


KINDS = {"imap": ImapMailbox, "imaps": ImapMailbox, "file": FolderMailbox}


@contextmanager
def open_mailbox(url: str):
    """The mailbox at an address. Raises `MailboxAway`."""
    address = urlsplit(url)
    try:
        with KINDS[address.scheme](address) as opened:
            yield opened
    except KeyError:
        raise MailboxAway(f"There is no mailbox of the kind {address.scheme}") from None
    except (OSError, imaplib.IMAP4.error, mailbox.Error) as problem:
        raise MailboxAway(str(problem)) from problem
