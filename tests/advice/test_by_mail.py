"""Questions and replies by real mail: in by a Maildir, out over SMTP."""

import mailbox
from email.message import EmailMessage
from email.utils import make_msgid

import pytest

from advice.actions import answering
from advice.actions.asking import confirm
from advice.enums import Channel, MessageKind, QuestionState
from advice.models import Question
from advice.tasks import read_advice_mail
from members.models import OutboxMail
from networks.models import ReceivedMail
from tests.factories.advice import QuestionFactory
from tests.factories.members import PersonFactory, StaffFactory

pytestmark = pytest.mark.django_db
DESK = "advies@vvsg.example"
AN = "an@stad.example"


@pytest.fixture(autouse=True)
def inbox(settings, tmp_path):
    settings.ADVICE_MAILBOX = f"file://{tmp_path}/in"
    settings.PRIVATE_ROOT = tmp_path / "private"
    return mailbox.Maildir(tmp_path / "in", create=True)


@pytest.fixture
def arrives(inbox):
    """A function: this mail comes in and is read; gives what became of it."""

    def come(to=DESK, text="Moet dat?", *, sender=AN, files=(), subject="Ringleiding", **headers):
        message = EmailMessage()
        message["From"], message["To"] = f"An Claes <{sender}>", to
        message["Subject"] = subject
        message["Message-ID"] = headers.pop("Message_ID", None) or make_msgid(domain="stad.example")
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        for name, content in files:
            message.add_attachment(
                content, maintype="application", subtype="octet-stream", filename=name
            )
        whole_lines = message.policy.clone(max_line_length=None)
        inbox.add(mailbox.MaildirMessage(message.as_bytes(policy=whole_lines)))
        read_advice_mail()
        return ReceivedMail.objects.order_by("-pk").first()

    return come


@pytest.fixture
def by():
    return StaffFactory().person


def test_a_question_and_its_answers_go_in_and_out_in_one_thread(
    arrives, smtp_server, deliver_mail, by
):
    PersonFactory(email=AN)
    arrives(text="Moet er een ringleiding?\n\nMet vriendelijke groeten\nAn Claes\nStad")
    question = Question.objects.get()
    assert (question.title, question.channel) == ("Ringleiding", Channel.MAIL)
    assert question.messages.get().text == "Moet er een ringleiding?"
    deliver_mail()
    received = smtp_server.mailbox.wait(AN, "We kregen je vraag")

    answering.ask_back(question, text="Hoe **groot** is de zaal?", by=by)
    deliver_mail()
    asked = smtp_server.mailbox.wait(AN, "We hebben nog een vraag")
    assert asked["References"] == received["References"]
    arrives(
        asked["Reply-To"],
        "Tachtig stoelen.\n\nOp ma 11 mei 2026 om 10:04 schreef Advies <advies@vvsg.example>:\n"
        "> Hoe groot is de zaal?",
        subject="Re: We hebben nog een vraag: Ringleiding",
    )
    question.refresh_from_db()
    assert question.state == QuestionState.OPEN
    assert [each.text for each in question.messages.in_order()] == [
        "Moet er een ringleiding?",
        "Hoe **groot** is de zaal?",
        "Tachtig stoelen.",
    ]
    assert not question.waits.filter(ended_at=None).exists()
    answering.answer(question, text="Dan wel.", by=by)
    deliver_mail()
    answer = smtp_server.mailbox.wait(AN, "Ons antwoord")
    arrives(answer["Reply-To"], "Dank je!", subject="Re: Ons antwoord")
    assert question.messages.last().text == "Dank je!"
    assert Question.objects.count() == 1


def test_a_stranger_is_held_apart_and_told_which_file_may_not_come(arrives):
    arrives(files=[("plan.txt", b"Een plan."), ("virus.exe", b"MZ\x00\x01")])
    question = Question.objects.get()
    assert question.is_unconfirmed
    assert [file.name for file in question.messages.get().files.all()] == ["plan.txt"]
    mail = OutboxMail.objects.get()
    assert mail.template == "advice_confirm"
    assert "virus.exe" in mail.body_text


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"subject": "Automatisch antwoord: Ringleiding"},
        {"Precedence": "bulk"},
        {"sender": "advies+q1@vvsg.example"},
    ],
)
def test_machines_and_our_own_mails_start_nothing(arrives, headers):
    assert arrives(**headers).outcome == "ignored"
    assert not Question.objects.exists()
    assert not OutboxMail.objects.exists()


def test_the_same_mail_twice_is_one_question(arrives):
    PersonFactory(email=AN)
    for _ in range(2):
        arrives(Message_ID="<een@stad.example>")
    assert Question.objects.count() == 1


def test_a_mail_bomb_of_one_address_or_of_many_is_throttled(arrives, monkeypatch):
    for _ in range(4):
        arrives()
    assert Question.objects.count() == 3  # held apart for one address
    monkeypatch.setattr("advice.actions.by_mail.MOST_STRANGERS_AN_HOUR", 5)
    for number in range(4):
        arrives(sender=f"robot{number}@bom.example")
    assert Question.objects.count() == 5
    monkeypatch.setattr("advice.actions.by_mail.MOST_MAILS_AN_HOUR", 2)
    PersonFactory(email="bekend@stad.example")
    outcomes = [arrives(sender="bekend@stad.example").why for _ in range(3)]
    assert outcomes == ["question", "question", "rate"]
    assert OutboxMail.objects.count() == 7


@pytest.mark.parametrize("change", ["sender", "signature", "number"])
def test_nobody_else_writes_in_a_thread(arrives, change, by):
    PersonFactory(email="eva@stad.example")
    question, other = QuestionFactory(email=AN), QuestionFactory()
    answering.answer(question, text="Ja.", by=by)
    address = OutboxMail.objects.get(template="advice_message").headers["Reply-To"]
    if change == "signature":
        address = address.replace("@", "a@")
    if change == "number":
        address = address.replace(f"+q{question.pk}-", f"+q{other.pk}-")
    arrives(address, "Ik ben An.", sender="eva@stad.example")
    assert question.messages.filter(kind=MessageKind.IN).count() == 1
    assert other.messages.count() == 1
    assert Question.objects.get(email="eva@stad.example")  # a question of her own


def test_a_forged_sender_is_not_heard(arrives, settings):
    settings.NETWORKS_TRUSTED_MAIL_HOSTS = ["mx.vvsg.example"]
    PersonFactory(email=AN)
    arrives(Authentication_Results="mx.vvsg.example; dmarc=fail header.from=stad.example")
    assert not Question.objects.exists()


def test_an_empty_mail_is_answered_with_what_to_do(arrives):
    assert arrives(text=" ").outcome == "refused"
    assert OutboxMail.objects.get().template == "advice_mail_refused"


def test_what_was_confirmed_once_is_known_from_then_on(arrives):
    arrives()
    confirm(Question.objects.get())
    arrives(subject="Nog iets")
    assert Question.objects.filter(state=QuestionState.OPEN).count() == 2
