"""Listening: following or muting a topic, choosing when mails come, marking what was read."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from networks.enums import Attention, Rhythm
from networks.models import MailChoice, Reading, TopicAttention


@transaction.atomic
def attend(topic, *, person, attention: Attention | None):
    """Follow or mute one topic; None goes back to what the group does by itself."""
    if attention is None:
        TopicAttention.objects.filter(topic=topic, person=person).delete()
        return
    TopicAttention.objects.update_or_create(
        topic=topic, person=person, defaults={"attention": Attention(attention)}
    )


def follow_quietly(topic, person):
    """Who writes in a topic follows it, unless that person muted it before."""
    TopicAttention.objects.get_or_create(
        topic=topic, person=person, defaults={"attention": Attention.FOLLOWS}
    )


def mail_choice(network, person) -> MailChoice:
    """The row that says when this group writes to this person; made at first need."""
    row, _ = MailChoice.objects.get_or_create(network=network, person=person)
    return row


@transaction.atomic
def choose_rhythm(network, *, person, rhythm: Rhythm) -> MailChoice:
    """What was missed before a change from silence is not told afterwards."""
    choice = mail_choice(network, person)
    if choice.rhythm != rhythm:
        choice.rhythm = Rhythm(rhythm)
        choice.told_until = timezone.now()
        choice.save(update_fields=["rhythm", "told_until"])
    return choice


def leave_mails(choice: MailChoice) -> bool:
    """Stop every mail of the group, by the link or the button of a mail. Whether that is news."""
    news = choice.rhythm != Rhythm.SILENT
    if news:
        choose_rhythm(choice.network, person=choice.person, rhythm=Rhythm.SILENT)
    return news


def mark_read(topic, *, person, until) -> None:
    """Note up to which post somebody read; a mark only moves forward.

    Two tabs at once: the row that is there already is as good.
    """
    rows = Reading.objects.filter(topic=topic, person=person)
    if rows.filter(read_until__lt=until).update(read_until=until) or rows.exists():
        return
    try:
        with transaction.atomic():
            Reading.objects.create(topic=topic, person=person, read_until=until)
    except IntegrityError:
        return
