"""A question comes in: by form, by mail or told to a colleague."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from advice import notices
from advice.actions.clock import set_clock
from advice.enums import Channel, MessageKind, QuestionState, Refusal, Refused
from advice.models import Message, Question
from members.audit import record
from members.models import Person
from planning.enums import Theme
from planning.themes import theme_field


def is_known(address: str) -> bool:
    """Whether we wrote with this address before: a person of ours, or somebody who confirmed."""
    if not address:
        return False
    if Person.objects.known().filter(email=address).exists():
        return True
    return Question.objects.confirmed().of_address(address).exists()


@transaction.atomic
def ask(
    *,
    text: str,
    channel: str = Channel.FORM,
    form_key: str = "",
    themes=(),
    files=(),
    complaints=(),
    by_mail=False,
    trusted=None,
    **facts,
) -> Question:
    """Keep a question and tell its asker. From an address that we do not know it is held apart
    until that address is confirmed. The same form gives the same question.

    `trusted` overrides whether the address is known; `complaints` are sentences about files that
    could not come along.
    """
    if form_key and (known := Question.objects.filter(form_key=form_key).first()):
        return known
    trusted = is_known(facts.get("email", "")) if trusted is None else trusted
    facts |= {theme_field(theme): theme in set(themes) for theme in Theme}
    try:
        with transaction.atomic():
            question = Question.objects.create(channel=channel, form_key=form_key, **facts)
    except IntegrityError:  # two tabs at once: the other one was first
        return Question.objects.get(form_key=form_key)
    say(question, MessageKind.IN, text, files=files, by_mail=by_mail)
    if trusted:
        _start(question)
    tell = notices.received if trusted else notices.confirm
    tell(question, complaints=list(complaints))
    return question


@transaction.atomic
def note_question(*, text: str, by: Person, themes=(), asked_at=None, **facts) -> Question:
    """What somebody asked by phone, at an event or in a hallway, typed in by a colleague.

    Nobody has to confirm: the colleague heard it. No mail goes out either, unless we answer.
    """
    facts |= {theme_field(theme): theme in set(themes) for theme in Theme}
    question = Question.objects.create(
        received_at=asked_at or timezone.now(), assigned_to=by, **facts
    )
    say(question, MessageKind.IN, text)
    _start(question, at=question.received_at)
    record(question, "advice.note_question", by=by)
    return question


@transaction.atomic
def confirm(question: Question, *, by: Person | None = None) -> Question:
    """The asker reads mail at this address, or a colleague knows them: the clock starts.

    A second time does nothing.
    """
    question = locked(question)
    if question.is_unconfirmed:
        _start(question)
        record(question, "advice.confirm", by=by)
        notices.received(question, complaints=[])
    return question


def _start(question, at=None):
    question.state = QuestionState.OPEN
    question.asked_at = at or timezone.now()
    set_clock(question)
    question.save()


def say(question, kind, text, *, by=None, files=(), by_mail=False) -> Message:
    """Put words in the thread. Raises `Refused` for no words or too many."""
    text = text.replace("\0", "").strip()
    if not text and not files:
        raise Refused(Refusal.EMPTY)
    if len(text) > Message._meta.get_field("text").max_length:
        raise Refused(Refusal.TOO_LONG)
    message = Message.objects.create(
        question=question, kind=kind, text=text or "(alleen een bijlage)", by=by, by_mail=by_mail
    )
    for upload in files:
        message.files.create(file=upload, name=upload.name[-200:])
    question.changed_at = message.written_at
    Question.objects.filter(pk=question.pk).update(changed_at=message.written_at)
    return message


def locked(question) -> Question:
    """The row as it is now, for us alone until the transaction ends."""
    rows = Question.objects.select_for_update(of=("self",))
    return rows.select_related("organisation", "referred_to", "assigned_to").get(pk=question.pk)
