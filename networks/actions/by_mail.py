"""Taking part by mail: what came in is posted, set ready as a draft, or answered with why not.

Nothing a machine sends is ever answered, and whom we do not know is answered once.
"""

from django.db import models, transaction

from members.models import Person
from networks import talk_notices
from networks.actions.discussion import SpeakRefusal, SpeakRefused, reply, start_topic
from networks.actions.drafts import draft_of, keep_draft
from networks.actions.receiving import (
    checked_files,
    known,
    may_answer_again,
    may_answer_stranger,
    note,
    why_ignored,
)
from networks.by_mail.addresses import REPLY, is_ours, target_of
from networks.by_mail.letters import Letter
from networks.enums import MailOutcome
from networks.limits import MOST_MAILS_AN_HOUR, TITLE_LIMIT
from networks.models import Membership, Network, ReceivedMail, Topic


class MailRefusal(models.TextChoices):
    UNKNOWN_SENDER = (
        "unknown_sender",
        "We kennen dit e-mailadres niet als lid van de groep. Schrijf vanaf het adres waarop je "
        "onze mails krijgt, of word eerst lid.",
    )
    OTHER_ADDRESS = (
        "other_address",
        "Dit antwoordadres werd aan iemand anders gegeven, of je schreef vanaf een ander adres "
        "dan dat waarop je onze mail kreeg. Antwoord vanaf dat adres, of schrijf op de site.",
    )
    FORGED = "forged", "De mailserver zegt dat de afzender niet klopt."
    NO_GROUP = "no_group", "Op dit adres leest geen groep mee. Kijk na of het adres juist is."
    EXPIRED = (
        "expired",
        "Dit antwoordadres is verlopen. Schrijf je antwoord op de site, of antwoord op een "
        "recentere mail.",
    )
    NO_TOPIC = "no_topic", "Dit gesprek staat niet meer op de site."


class MailRefused(Exception):
    def __init__(self, refusal: MailRefusal, *, may_answer=True):
        super().__init__(refusal.label)
        self.refusal = refusal
        self.may_answer = may_answer


@transaction.atomic
def take_in(letter: Letter) -> ReceivedMail:
    """Do what a mail asks, once: the same mail a second time gives the first answer."""
    if before := known(letter):
        return before
    if why := _why_ignored(letter):
        return note(letter, MailOutcome.IGNORED, why)
    try:
        with transaction.atomic():
            return _act(letter)
    except MailRefused as refused:
        answered = refused.may_answer and may_answer_stranger(letter.sender)
        if answered:
            talk_notices.mail_not_taken(letter.sender, letter, why=str(refused))
        return note(letter, MailOutcome.REFUSED, refused.refusal.value, answered=answered)


def _why_ignored(letter) -> str:
    return why_ignored(
        letter,
        is_ours=is_ours(letter.sender),
        limit="networks.by_mail",
        most_an_hour=MOST_MAILS_AN_HOUR,
    )


def _act(letter) -> ReceivedMail:
    if letter.dmarc == "fail":
        raise MailRefused(MailRefusal.FORGED, may_answer=False)
    target = next(filter(None, map(target_of, letter.recipients)), None)
    if target is None:
        raise MailRefused(MailRefusal.NO_GROUP)
    if not target.is_signed:
        return _to_group(letter, target)
    person = Person.objects.filter(pk=target.person, erased_at=None).first()
    if person is None or letter.sender not in _addresses(person):
        raise MailRefused(MailRefusal.OTHER_ADDRESS)
    if target.is_expired():
        return _refuse(letter, person, str(MailRefusal.EXPIRED.label), MailRefusal.EXPIRED.value)
    if target.kind == REPLY:
        return _reply(letter, target, person)
    network = Network.objects.published().filter(pk=target.row).first()
    if network is None:
        raise MailRefused(MailRefusal.NO_GROUP)
    return _start(letter, network, person)


def _addresses(person) -> set[str]:
    """Where this person reads: the own address, and those proved for the account."""
    proved = set()
    if user := getattr(person, "user", None):
        rows = user.emailaddress_set.filter(verified=True)
        proved = {address.lower() for address in rows.values_list("email", flat=True)}
    return {person.email.lower(), *proved} - {""}


def _reply(letter, target, person) -> ReceivedMail:
    topics = Topic.objects.select_related("network").filter(network__published_at__isnull=False)
    topic = topics.filter(pk=target.row).first()
    if topic is None:
        raise MailRefused(MailRefusal.NO_TOPIC)
    files, complaints = checked_files(letter)
    try:
        post = reply(topic, text=letter.text, by=person, files=files, by_mail=True)
    except SpeakRefused as refused:
        kept = _kept(refused, network=topic.network, topic=topic, person=person, letter=letter)
        return _refuse(letter, person, str(refused), refused.refusal.value, topic=topic, kept=kept)
    return _posted(letter, post, person, complaints)


def _to_group(letter, target) -> ReceivedMail:
    """The open address of a group: the sender can be anybody, unless a server of ours vouches."""
    network = Network.objects.published().mailed_as(target.network_name).first()
    if network is None:
        raise MailRefused(MailRefusal.NO_GROUP)
    members = Membership.objects.active().filter(network=network)
    own = members.filter(person__email=letter.sender, person__shared_mailbox=False)
    member = own.select_related("person").first()
    if member is None:
        raise MailRefused(MailRefusal.UNKNOWN_SENDER)
    if letter.dmarc == "pass":
        return _start(letter, network, member.person)
    return _set_ready(letter, network, member.person)


def _set_ready(letter, network, person) -> ReceivedMail:
    """Who cannot prove to be the sender finds the words as a draft; a forger changes nothing."""
    if draft_of(network=network, person=person) is None:
        keep_draft(network=network, person=person, text=letter.text, title=letter.subject)
    answered = may_answer_again(letter.sender)
    if answered:
        talk_notices.mail_set_ready(person, network)
    return note(letter, MailOutcome.DRAFTED, "not-proved", answered=answered)


def _start(letter, network, person) -> ReceivedMail:
    files, complaints = checked_files(letter)
    title = letter.subject or "Vraag per mail"
    if len(title) > TITLE_LIMIT:
        title = f"{title[: TITLE_LIMIT - 1]}…"
    try:
        topic = start_topic(
            network, title=title, text=letter.text, by=person, files=files, by_mail=True
        )
    except SpeakRefused as refused:
        kept = _kept(refused, network=network, topic=None, person=person, letter=letter)
        return _refuse(letter, person, str(refused), refused.refusal.value, kept=kept)
    return _posted(letter, topic.posts.get(), person, complaints)


def _kept(refused, *, network, topic, person, letter) -> bool:
    """Words that can still be mended wait on the site."""
    mendable = refused.refusal in (SpeakRefusal.TOO_LONG, SpeakRefusal.SLOW)
    if mendable and draft_of(network=network, person=person, topic=topic) is None:
        keep_draft(
            network=network, person=person, topic=topic, text=letter.text, title=letter.subject
        )
        return True
    return False


def _posted(letter, post, person, complaints) -> ReceivedMail:
    if complaints:
        talk_notices.files_not_taken(post, person, complaints)
    return note(letter, MailOutcome.POSTED, "", post=post, answered=bool(complaints))


def _refuse(letter, person, words, why, *, topic=None, kept=False) -> ReceivedMail:
    """A member is told why, with the own words, at the address that we know."""
    answered = bool(person.email) and may_answer_again(letter.sender)
    if answered:
        talk_notices.mail_not_taken(
            person.email, letter, why=words, person=person, topic=topic, kept=kept
        )
    return note(letter, MailOutcome.REFUSED, why, answered=answered)
