"""Scenario 2 and what goes with it: taking part by mail, over a real server and a real Maildir."""

import mailbox
import re
from datetime import timedelta
from email.message import EmailMessage
from email.utils import make_msgid

import pytest
import time_machine
from django.utils import timezone

from members.models import OutboxMail
from networks.actions.digests import send_due_digests
from networks.actions.discussion import reply
from networks.actions.listening import attend
from networks.actions.membership import leave
from networks.actions.moderation import close_topic
from networks.actions.telling import GRACE, tell_due
from networks.by_mail.addresses import (
    group_address,
    reply_address,
    start_address,
    target_of,
)
from networks.digest_rules import last_due
from networks.enums import Attention, MailOutcome, MembershipRole, Rhythm
from networks.limits import POST_LIMIT
from networks.models import ReceivedMail, TalkDraft, Topic
from networks.tasks import read_group_mail
from tests.factories.members import PersonFactory, UserFactory
from tests.factories.networks import MembershipFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def inbox(settings, tmp_path):
    """The Maildir into which a mail server of ours would put what comes in."""
    settings.NETWORKS_MAILBOX = f"file://{tmp_path}/in"
    settings.PRIVATE_ROOT = tmp_path / "private"
    return mailbox.Maildir(tmp_path / "in", create=True)


@pytest.fixture
def an(network):
    return MembershipFactory(network=network, person__email="an@stad.example").person


@pytest.fixture
def topic(network):
    author = MembershipFactory(network=network).person
    return TopicFactory(network=network, author=author, title="Draaiboek voor een regenboogdag")


@pytest.fixture
def arrives(inbox):
    """A function: this mail comes in and is read; gives what became of it."""

    def come(to, text="Bij ons ging het zo.", *, sender="an@stad.example", files=(), **headers):
        message = EmailMessage()
        message["From"] = f"An Claes <{sender}>"
        message["To"] = to
        message["Subject"] = headers.pop("Subject", "Re: Draaiboek")
        message["Message-ID"] = headers.pop("Message_ID", None) or make_msgid(domain="stad.example")
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        for name, content in files:
            message.add_attachment(
                content, maintype="application", subtype="octet-stream", filename=name
            )
        whole_lines = message.policy.clone(max_line_length=None)  # as servers leave a Message-ID
        inbox.add(mailbox.MaildirMessage(message.as_bytes(policy=whole_lines)))
        read_group_mail()
        return ReceivedMail.objects.order_by("-pk").first()

    return come


@pytest.mark.parametrize("by", ["notification", "digest"])
def test_scenario_2_answering_a_mail_puts_the_post_in_the_topic_under_her_name(
    network, an, topic, arrives, smtp_server, deliver_mail, client, by
):
    monday = last_due(Rhythm.WEEKLY, timezone.now()) + timedelta(days=7, hours=3)
    with time_machine.travel(monday, tick=False) as now:
        reply(topic, text="Wie wil dat **lezen**?", by=topic.author)
        if by == "notification":
            attend(topic, person=an, attention=Attention.FOLLOWS)
            now.shift(GRACE)
            tell_due()
        else:
            now.shift(timedelta(days=7))
            while send_due_digests():
                pass
        deliver_mail()
        subject = topic.title if by == "notification" else "Dit miste je"
        mail = smtp_server.mailbox.wait("an@stad.example", subject)

        arrives(
            mail["Reply-To"],
            "Wij hebben er een.\n\nOp ma 11 mei 2026 om 10:04 schreef Gelijke kansen:\n> Wie wil?",
        )

    post = topic.posts.get(by_mail=True)
    assert (post.author, post.text) == (an, "Wij hebben er een.")
    client.force_login(UserFactory(person=an))
    page = client.get(topic.get_absolute_url()).content.decode()
    assert "Wij hebben er een." in page
    assert "per mail geschreven" in page
    assert an.name in page


def test_scenario_2_a_forged_sender_is_refused(an, topic, arrives, mails):
    """Somebody got hold of her answering address and writes from elsewhere."""
    row = arrives(reply_address(topic, an), sender="boef@elders.example")

    assert (row.outcome, row.why) == (MailOutcome.REFUSED, "other_address")
    assert topic.posts.count() == 1
    [mail] = mails("network_mail_refused")
    assert (mail.to, an.name in mail.body_text) == ("boef@elders.example", False)


def test_a_sender_that_our_server_disproves_is_refused_in_silence(
    an, topic, arrives, mails, settings
):
    settings.NETWORKS_TRUSTED_MAIL_HOSTS = ["mx.vvsg.example"]

    row = arrives(reply_address(topic, an), Authentication_Results="mx.vvsg.example; dmarc=fail")

    assert (row.why, topic.posts.count(), mails("network_mail_refused")) == ("forged", 1, [])


@pytest.mark.parametrize("place", [2, 12, -1])
def test_an_address_that_was_tampered_with_means_nothing(an, topic, arrives, place):
    local, _, domain = reply_address(topic, an).partition("@")
    start = local.index("+") + 1
    at = start + place if place > 0 else len(local) - 1
    other = "a" if local[at] != "a" else "b"

    meant = target_of(f"{local[:at]}{other}{local[at + 1 :]}@{domain}")
    assert meant is None or not meant.is_signed
    arrives(f"{local[:at]}{other}{local[at + 1 :]}@{domain}")
    assert topic.posts.count() == 1


def test_an_address_is_signed_with_128_bits_and_survives_capitals(an, topic):
    address = reply_address(topic, an)
    signature = address.partition("@")[0].rpartition("-")[2]

    assert len(signature) * 5 >= 128
    assert len(address.partition("@")[0]) <= 64
    assert target_of(address.upper()).person == an.pk
    assert reply_address(topic, PersonFactory()) != address


def test_an_address_from_before_a_change_of_the_key_still_works(an, topic, settings):
    address = reply_address(topic, an)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een-nieuwe-sleutel-die-niemand-kent"

    assert target_of(address).row == topic.pk
    settings.SECRET_KEY_FALLBACKS = []
    assert target_of(address) is None


def test_an_expired_address_says_where_to_answer(an, topic, arrives, mails):
    address = reply_address(topic, an)

    with time_machine.travel(timezone.now() + timedelta(days=61)):
        row = arrives(address, "Laat, maar goed.")

    assert (row.why, topic.posts.count()) == ("expired", 1)
    [mail] = mails("network_mail_refused")
    assert "verlopen" in mail.body_text
    assert "Laat, maar goed." in mail.body_text


def test_a_closed_topic_is_answered_with_why(network, an, topic, arrives, mails):
    guide = MembershipFactory(network=network, role=MembershipRole.MODERATOR).person
    close_topic(topic, by=guide)

    row = arrives(reply_address(topic, an), "Te laat?")

    assert (row.outcome, topic.posts.count()) == (MailOutcome.REFUSED, 1)
    [mail] = mails("network_mail_refused")
    assert mail.to == "an@stad.example"
    assert "Dit gesprek is gesloten." in mail.body_text
    assert "Te laat?" in mail.body_text
    assert mail.headers["Auto-Submitted"] == "auto-replied"


def test_too_long_a_mail_waits_as_a_draft_and_says_by_how_much(an, topic, arrives, mails):
    arrives(reply_address(topic, an), "woord " * (POST_LIMIT // 6 + 10))

    draft = TalkDraft.objects.get(person=an, topic=topic)
    assert draft.text.startswith("woord woord")
    [mail] = mails("network_mail_refused")
    assert re.search(r"Er zijn er \d+ te veel", mail.body_text)
    assert "als concept klaar" in mail.body_text


def test_who_left_writes_no_more(network, an, topic, arrives, mails):
    address = reply_address(topic, an)
    leave(network, person=an, by=an)

    row = arrives(address)

    assert (row.why, topic.posts.count()) == ("not_a_member", 1)


def test_a_stranger_is_answered_once_and_politely(network, arrives, mails):
    for _ in range(3):
        row = arrives(group_address(network), sender="vreemd@elders.example")

    assert row.why == "unknown_sender"
    [mail] = mails("network_mail_refused")
    assert "word eerst lid" in mail.body_text
    assert not Topic.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "auto_reply"},
        {"X_Auto_Response_Suppress": "All"},
        {"Return_Path": "<>"},
        {"Subject": "Automatisch antwoord: ik ben met vakantie"},
    ],
)
def test_out_of_office_and_loops_are_ignored_and_never_answered(an, topic, arrives, headers):
    row = arrives(reply_address(topic, an), **headers)

    assert (row.outcome, topic.posts.count()) == (MailOutcome.IGNORED, 1)
    assert not OutboxMail.objects.exists()


def test_our_own_mail_that_comes_back_is_ignored(an, topic, arrives):
    attend(topic, person=an, attention=Attention.FOLLOWS)
    reply(topic, text="Nog iets.", by=topic.author)
    tell_due(timezone.now() + GRACE)
    sent = OutboxMail.objects.filter(template="network_post").first()

    row = arrives(reply_address(topic, an), Message_ID=sent.message_id)

    assert (row.why, topic.posts.filter(by_mail=True).count()) == ("own-mail", 0)


def test_a_flood_of_one_sender_stops(an, topic, arrives, monkeypatch):
    monkeypatch.setattr("networks.actions.by_mail.MOST_MAILS_AN_HOUR", 2)
    for number in range(4):
        row = arrives(reply_address(topic, an), f"Bericht {number}")

    assert (row.why, topic.posts.filter(by_mail=True).count()) == ("rate", 2)


def test_the_same_mail_twice_is_one_post(an, topic, arrives):
    for _ in range(2):
        arrives(reply_address(topic, an), Message_ID="<dezelfde@stad.example>")

    assert topic.posts.filter(by_mail=True).count() == 1
    assert ReceivedMail.objects.count() == 1


def test_a_good_attachment_comes_along_and_a_bad_one_is_named(an, topic, arrives, mails):
    arrives(reply_address(topic, an), files=[("plan.txt", b"Ons plan"), ("virus.exe", b"MZ\x00")])

    post = topic.posts.get(by_mail=True)
    assert [row.name for row in post.files.all()] == ["plan.txt"]
    [mail] = mails("network_mail_files")
    assert "virus.exe" in mail.body_text
    assert "PDF" in mail.body_text


def test_a_new_topic_from_her_own_address_of_the_group(network, an, arrives):
    arrives(start_address(network, an), "Hoe pakken jullie dat aan?", Subject="Toiletten")

    topic = Topic.objects.get()
    assert (topic.title, topic.author, topic.posts.get().text) == (
        "Toiletten",
        an,
        "Hoe pakken jullie dat aan?",
    )


def test_the_address_of_the_group_takes_a_topic_of_who_our_server_vouches_for(
    network, an, arrives, settings
):
    settings.NETWORKS_TRUSTED_MAIL_HOSTS = ["mx.vvsg.example"]

    arrives(
        group_address(network),
        Subject="Toiletten",
        Authentication_Results="mx.vvsg.example; dmarc=pass",
    )

    assert Topic.objects.get().author == an


def test_without_proof_the_words_wait_as_a_draft(network, an, arrives, mails):
    """Anybody can write her address into a mail: then nothing is said in her name."""
    row = arrives(group_address(network), "Is dit van mij?", Subject="Toiletten")

    assert row.outcome == MailOutcome.DRAFTED
    assert not Topic.objects.exists()
    draft = TalkDraft.objects.get(person=an)
    assert (draft.title, draft.text) == ("Toiletten", "Is dit van mij?")
    [mail] = mails("network_mail_ready")
    assert mail.to == an.email
    arrives(group_address(network), "Iets anders", Subject="Anders")
    assert TalkDraft.objects.get(person=an).text == "Is dit van mij?"


@pytest.mark.parametrize("name", ["bestaat-niet", "9" * 5000])
def test_an_address_of_no_group_is_answered_once(arrives, mails, name):
    row = arrives(f"groepen+{name}@vvsg.example", sender="wie@elders.example")

    assert row.why == "no_group"
    assert len(mails("network_mail_refused")) == 1


def test_a_mail_that_nobody_understands_does_not_stop_the_others(an, topic, inbox, arrives):
    inbox.add(mailbox.MaildirMessage(b"\xff\xfe geen mail"))

    arrives(reply_address(topic, an))

    assert topic.posts.filter(by_mail=True).count() == 1
    assert [mail.get_subdir() for mail in inbox] == ["cur", "cur"]


def test_a_file_without_a_name_is_refused_and_the_words_are_taken(an, topic, arrives, mails):
    row = arrives(reply_address(topic, an), files=[("..", b"%PDF-1.4")])

    assert row.outcome == MailOutcome.POSTED
    [mail] = mails("network_mail_files")
    assert "bijlage zonder naam" in mail.body_text


def test_a_new_topic_by_mail_needs_words(network, an, arrives, mails):
    row = arrives(start_address(network, an), "\n\n-- \nAn")

    assert row.why == "empty"
    assert not Topic.objects.exists()
