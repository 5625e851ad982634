"""A mailbox read over a real connection, as it stands at the association's mail provider."""

import gc

import pytest

from members.mail.inbound import MailboxAway, open_mailbox
from tests.imap import ImapServer
from tests.ports import free_port

FIRST, SECOND = b"Subject: een\r\n\r\nEerste)\r\n", "Subject: twee\r\n\r\nTwéé\r\n".encode()


@pytest.fixture
def server():
    with ImapServer() as server:
        server.mails = [FIRST, SECOND]
        yield server


@pytest.fixture(autouse=True)
def nothing_stays_open(recwarn):
    yield
    gc.collect()
    assert [str(each.message) for each in recwarn if "unclosed" in str(each.message)] == []


def read(url, *, done=()):
    with open_mailbox(url) as mailbox:
        found = list(mailbox.new())
        for key, content in found:
            if content in done:
                mailbox.done(key)
    return [content for _, content in found]


def test_what_was_not_handled_comes_again_and_what_was_does_not(server):
    assert read(server.url(), done=[FIRST]) == [FIRST, SECOND]
    assert server.seen == {1}
    assert read(server.url(), done=[SECOND]) == [SECOND]
    assert read(server.url()) == []


@pytest.mark.parametrize(
    ("other", "why"),
    [({"password": "fout"}, "who are you"), ({"folder": "Elders"}, "no folder Elders")],
)
def test_a_mailbox_that_does_not_open_says_why(server, other, why):
    with pytest.raises(MailboxAway, match=why):
        read(server.url(**other))
    assert server.seen == set()


@pytest.mark.parametrize("command", ["LOGIN", "FETCH", "STORE", "LOGOUT"])
def test_a_server_that_hangs_up_is_away_for_now(server, command):
    server.hangs_up_at = command
    with pytest.raises(MailboxAway):
        read(server.url(), done=[FIRST])


def test_a_server_that_is_not_there_is_away():
    with pytest.raises(MailboxAway):
        read(f"imap://a:b@127.0.0.1:{free_port()}/INBOX")
