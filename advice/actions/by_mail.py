"""Questions and replies by mail, through the same adapter as the groups.

A machine is never answered, whom we do not know is held apart, and of files that may not come
along the reply says which and why.
"""

from django.db import transaction

from advice import notices
from advice.actions.answering import reply
from advice.actions.asking import ask, is_known
from advice.by_mail.addresses import is_ours, question_of
from advice.enums import Channel, Refusal, Refused
from advice.models import Question
from members.addresses import InvalidAddress, normalise_address
from networks.actions.receiving import (
    checked_files,
    known,
    may_answer_again,
    note,
    used_in_hour,
    why_ignored,
)
from networks.by_mail.letters import Letter
from networks.enums import MailOutcome
from networks.models import ReceivedMail

LIMIT = "advice.by_mail"
MOST_MAILS_AN_HOUR = 12  # of one address
MOST_STRANGERS_AN_HOUR = 60  # of all addresses that we do not know, together
MOST_UNCONFIRMED = 3  # held apart for one address
TITLE = 200


@transaction.atomic
def take_in(letter: Letter) -> ReceivedMail:
    """Do what a mail asks, once: the same mail a second time gives the first answer."""
    if before := known(letter):
        return before
    why = why_ignored(
        letter,
        is_ours=is_ours(letter.sender),
        limit=LIMIT,
        most_an_hour=MOST_MAILS_AN_HOUR,
    )
    if why or letter.dmarc == "fail":
        return note(letter, MailOutcome.IGNORED, why or "forged")
    files, complaints = checked_files(letter)
    try:
        with transaction.atomic():
            return _act(letter, files, complaints)
    except (Refused, InvalidAddress) as refused:
        answered = may_answer_again(letter.sender)
        if answered:
            notices.mail_refused(letter, why=str(refused), complaints=complaints)
        return note(letter, MailOutcome.REFUSED, "refused", answered=answered)


def _act(letter, files, complaints) -> ReceivedMail:
    number = next(filter(None, map(question_of, letter.recipients)), None)
    question = Question.objects.filter(pk=number).first() if number else None
    if question and question.email and letter.sender == question.email:
        return _reply(letter, question, files, complaints)
    return _new(letter, files, complaints)


def _reply(letter, question, files, complaints):
    reply(question, text=letter.text, files=files, by_mail=True)
    if complaints and may_answer_again(letter.sender):
        notices.files_refused(question, complaints)
    return note(letter, MailOutcome.POSTED, "reply", answered=bool(complaints))


def _new(letter, files, complaints):
    address = normalise_address(letter.sender)
    trusted = is_known(address)
    if not trusted and _is_flood(address):
        return note(letter, MailOutcome.IGNORED, "flood")
    if not letter.text.strip() and not files:
        raise Refused(Refusal.EMPTY)
    ask(
        text=letter.text,
        channel=Channel.MAIL,
        title=(letter.subject or "Vraag per mail")[:TITLE],
        email=address,
        files=files,
        complaints=complaints,
        by_mail=True,
        trusted=trusted,
    )
    return note(letter, MailOutcome.POSTED, "question", answered=True)


def _is_flood(address) -> bool:
    held = Question.objects.filter(email=address, state="unconfirmed").count()
    return held >= MOST_UNCONFIRMED or used_in_hour(LIMIT, "strangers") > MOST_STRANGERS_AN_HOUR
