"""From the bytes of a mail to the words that are new in it, and whether a human wrote them."""

from email.message import EmailMessage

import pytest

from networks.by_mail.letters import read
from networks.by_mail.quotes import trimmed
from tests.networks.mails import ANSWER, MAILS, OTHER


@pytest.mark.parametrize(("mail", "new"), [case[1:] for case in MAILS], ids=[c[0] for c in MAILS])
def test_only_what_is_new_in_an_answer_is_kept(mail, new):
    assert trimmed(mail) == new


def test_there_are_mails_of_many_programs():
    assert len({case[1] for case in MAILS}) >= 25


def mail(text="Dag.", **headers) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "An Claes <An@Stad.example>"
    message["To"] = "groepen+x@vvsg.example"
    message["Subject"] = "Re: FW: Draaiboek"
    message["Message-ID"] = "<1@stad.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


@pytest.mark.parametrize(
    ("header", "value", "why"),
    [
        ("Auto_Submitted", "auto-replied", "auto-submitted"),
        ("Auto_Submitted", "auto-generated; owner=x", "auto-submitted"),
        ("Auto_Submitted", "no", ""),
        ("Precedence", "bulk", "precedence"),
        ("Precedence", "auto_reply", "precedence"),
        ("X_Auto_Response_Suppress", "All", "x-auto-response-suppress"),
        ("X_Autoreply", "yes", "x-autoreply"),
        ("List_Id", "<lijst.elders.example>", "list-id"),
        ("Return_Path", "<>", "null-sender"),
        ("Return_Path", "<an@stad.example>", ""),
    ],
)
def test_machines_are_known_by_their_headers(header, value, why):
    assert read(bytes(mail(**{header: value}))).automatic == why


@pytest.mark.parametrize(
    ("subject", "away"),
    [
        ("Automatisch antwoord: Draaiboek", True),
        ("Afwezig: An Claes", True),
        ("Out of Office: Draaiboek", True),
        ("Re: Automatische deuren in het stadhuis", False),
        ("Niet-automatische deuren", False),
        ("Afwezig tot 12 mei", True),
        ("Afwezigheid van mandatarissen melden", False),
        ("Re: Afwezig: hoe melden jullie dat?", False),
    ],
)
def test_holiday_notices_are_known_by_their_subject(subject, away):
    message = mail()
    message.replace_header("Subject", subject)
    assert bool(read(bytes(message)).automatic) is away


def test_a_letter_has_its_sender_subject_and_words():
    letter = read(bytes(mail(f"{ANSWER}\n\n> {OTHER}")))
    assert (letter.sender, letter.subject, letter.text) == ("an@stad.example", "Draaiboek", ANSWER)
    assert letter.recipients == ("groepen+x@vvsg.example",)


def test_a_mail_of_html_alone_is_read_as_text():
    message = mail()
    message.set_content(
        f"<html><style>p {{}}</style><p>{ANSWER}<br>An&eacute; &lt;3</p><script>alert(1)</script>"
        f"<blockquote><p>{OTHER}</p></blockquote></html>",
        subtype="html",
    )
    assert read(bytes(message)).text == f"{ANSWER}\nAné <3"


def test_an_attachment_comes_along_and_the_logo_of_a_signature_does_not():
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="plan.pdf")
    message.add_attachment(
        b"x", maintype="image", subtype="png", filename="logo.png", disposition="inline"
    )
    assert [(each.name, each.content) for each in read(bytes(message)).attached] == [
        ("plan.pdf", b"%PDF")
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("..", "bijlage zonder naam"),
        ("mijn map/", "bijlage zonder naam"),
        ("C:\\verslagen\\plan.pdf", "plan.pdf"),
        ("../../etc/plan.pdf", "plan.pdf"),
    ],
)
def test_of_a_path_only_the_name_of_the_file_stays(said, name):
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename=said)
    assert [each.name for each in read(bytes(message)).attached] == [name]


@pytest.mark.parametrize(
    ("header", "verdict"),
    [
        ("mx.vvsg.example; dkim=pass; dmarc=pass header.from=stad.example", "pass"),
        ("mx.vvsg.example; dmarc=fail", "fail"),
        ("mx.vvsg.example; none", "none"),
        ("mx.boef.example; dmarc=pass", ""),  # anybody can write that
    ],
)
def test_only_our_own_server_is_believed_about_the_sender(header, verdict):
    letter = read(bytes(mail(Authentication_Results=header)), ["mx.vvsg.example"])
    assert letter.dmarc == verdict


@pytest.mark.parametrize("content", [b"", b"From: niemand\n\nDag", b"Subject: x\n\nDag"])
def test_what_has_no_sender_is_no_letter(content):
    with pytest.raises(ValueError, match="one sender"):
        read(content)


def test_an_unknown_alphabet_is_read_as_well_as_can_be():
    content = bytes(mail("Dag.")).replace(b'charset="utf-8"', b'charset="x-niets"')
    assert read(content).text == "Dag."
