"""Reading the mailbox of the groups while something is wrong."""

import mailbox
from contextlib import suppress

import pytest
from django.db import OperationalError

from config.ticks import TICKS
from networks.models import Post
from networks.tasks import read_group_mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def inbox(settings, tmp_path):
    settings.NETWORKS_MAILBOX = f"file://{tmp_path}/in"
    return mailbox.Maildir(tmp_path / "in", create=True)


@pytest.mark.parametrize(
    ("problem", "is_read_again"),
    [(RuntimeError("odd"), False), (OperationalError("away"), True), (OSError("full"), True)],
)
def test_one_mail_that_breaks_is_set_aside_but_trouble_of_ours_waits(
    inbox, monkeypatch, caplog, problem, is_read_again
):
    def broken(letter):
        raise problem

    inbox.add(mailbox.MaildirMessage(b"From: An <an@stad.example>\n\nDag"))
    monkeypatch.setattr("networks.by_mail.mailbox.take_in", broken)
    with suppress(OperationalError):
        read_group_mail()

    assert [mail.get_subdir() for mail in inbox] == ["new" if is_read_again else "cur"]
    assert is_read_again or "could not be taken in" in caplog.text


def test_a_mailbox_that_is_away_breaks_nothing(settings, caplog):
    settings.NETWORKS_MAILBOX = "imap://127.0.0.1:1/INBOX"

    read_group_mail()

    assert "cannot be read" in caplog.text
    assert not Post.objects.exists()


def test_scenario_2_the_mailbox_is_read_twice_a_minute():
    tick = next(each for each in TICKS.values() if each["task"] == read_group_mail.name)
    assert tick["schedule"] <= 30
