"""A mail server hands mail over by LMTP, into the Maildir that the worker reads."""

import asyncio
import mailbox
import smtplib
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from django.core.management import CommandError, call_command

from networks.by_mail import lmtp
from networks.by_mail.addresses import group_address, reply_address, target_of
from networks.models import Network, Post
from networks.tasks import read_group_mail
from tests.ports import free_port

pytestmark = pytest.mark.django_db


@contextmanager
def listening(at, folder):
    """The server of the command, in a loop of its own: it knows groups by their rows, which another
    thread would not find in the transaction of a test."""
    names = set(Network.objects.values_list("slug", flat=True))

    async def reads(address):
        target = target_of(address)
        return target is not None and (target.is_signed or target.network_name in names)

    loop, ready = asyncio.new_event_loop(), Event()
    task = loop.create_task(lmtp.listen(at, folder, ready.set, reads))

    def run():
        with pytest.raises(asyncio.CancelledError):
            loop.run_until_complete(task)
        loop.run_until_complete(loop.shutdown_asyncgens())

    thread = Thread(target=run)
    thread.start()
    assert ready.wait(20)
    try:
        yield
    finally:
        loop.call_soon_threadsafe(task.cancel)
        thread.join(20)
        loop.close()


@pytest.fixture
def folder(settings, tmp_path):
    settings.NETWORKS_MAILBOX = f"file://{tmp_path}/in"
    return tmp_path / "in"


@pytest.fixture
def server(folder, group, tmp_path):
    """A client of the server, over a socket file."""
    path = f"{tmp_path}/groepen.sock"
    with listening(f"unix://{path}", folder), smtplib.LMTP(path) as client:
        client.ehlo_or_helo_if_needed()
        yield client


def letter(sender, to, text="Bij ons ook.", **headers):
    lines = [f"From: {sender}", f"To: {to}", "Subject: Re: vraag", "Message-ID: <1@stad.example>"]
    return "\r\n".join([*lines, *(f"{k}: {v}" for k, v in headers.items()), "", text]).encode()


def test_a_reply_that_is_handed_over_stands_in_the_topic(server, group):
    _, _, reader, topic = group
    to = reply_address(topic, reader)
    forged = {"Return-Path": "<>", "Delivered-To": "elders@stad.example"}

    assert server.sendmail(reader.email, [to], letter(reader.email, to, **forged)) == {}
    read_group_mail()

    assert topic.posts.filter(author=reader).get().text == "Bij ons ook."


def test_by_a_port_too(folder, group, settings):
    network, _, reader, _ = group
    to, port = group_address(network), free_port()

    with listening(f"lmtp://127.0.0.1:{port}", folder), smtplib.LMTP("127.0.0.1", port) as client:
        client.sendmail("", [to], letter(reader.email, to))

    [kept] = mailbox.Maildir(folder)
    assert (kept["Return-Path"], kept["Delivered-To"]) == ("<>", to)
    read_group_mail()
    assert not Post.objects.filter(author=reader).exists()  # an empty return path is a machine


@pytest.mark.parametrize("which", ["elsewhere", "bare", "tampered"])
def test_an_address_that_is_none_of_ours_is_refused_and_no_more_is_said(
    server, folder, group, settings, which
):
    _, _, reader, topic = group
    signed = reply_address(topic, reader)
    address = {
        "elsewhere": "lies@vvsg.example",
        "bare": settings.NETWORKS_MAIL_ADDRESS,
        "tampered": signed.replace("@", "a@"),
    }[which]

    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        server.sendmail(reader.email, [address], letter(reader.email, address))

    assert refused.value.recipients[address] == (550, b"5.1.1 No such mailbox here")
    assert not folder.exists() or not list(mailbox.Maildir(folder))


def test_who_reads(group, settings):
    network, _, reader, topic = group
    signed, of_group = reply_address(topic, reader), group_address(network)

    assert lmtp.somebody_reads(signed)
    assert lmtp.somebody_reads(of_group)
    for nobody in (settings.NETWORKS_MAIL_ADDRESS, signed.replace("@", "a@"), "x@stad.example"):
        assert not lmtp.somebody_reads(nobody)
    Network.objects.update(published_at=None)
    assert not lmtp.somebody_reads(of_group)


def test_what_is_too_long_or_cannot_be_kept_stays_with_the_mail_server(
    server, folder, group, monkeypatch
):
    _, _, reader, topic = group
    to = reply_address(topic, reader)
    assert int(server.esmtp_features["size"]) == lmtp.LARGEST_MAIL
    long = letter(reader.email, to, "x" * 70 + "\r\n") + b"y" * 70 + b"\r\n"
    with pytest.raises(smtplib.SMTPResponseException) as too_long:
        server.sendmail(reader.email, [to], long, [f"size={lmtp.LARGEST_MAIL + 1}"])
    assert too_long.value.smtp_code == 552

    def full(folder, content):
        raise OSError("no space left")

    monkeypatch.setattr(lmtp, "keep", full)
    with pytest.raises(smtplib.SMTPDataError) as later:
        server.sendmail(reader.email, [to], letter(reader.email, to))
    assert later.value.smtp_code == 451


def test_each_recipient_gets_an_answer_of_its_own(server, group):
    network, _, reader, topic = group
    both = [reply_address(topic, reader), group_address(network)]

    refused = server.sendmail(reader.email, both, letter(reader.email, both[0]))

    assert {address: code for address, (code, _) in refused.items()} == {both[1]: 452}


def test_the_log_names_no_signed_address(settings):
    assert settings.LOGGING["loggers"]["mail.log"] == {"level": "WARNING"}


@pytest.mark.parametrize(
    ("at", "box", "says"),
    [
        ("", "file:///nergens", "NETWORKS_LMTP must be"),
        ("unix:///x", "imaps://u:p@host/INBOX", "must be a Maildir"),
    ],
)
def test_settings_that_cannot_be_are_said(settings, at, box, says):
    settings.NETWORKS_LMTP, settings.NETWORKS_MAILBOX = at, box

    with pytest.raises(CommandError, match=says):
        call_command("receive_group_mail")
