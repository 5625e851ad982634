"""Our own part of erasing a person: mails, logs, account, and at last the row itself."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from members.enums import OPEN_MAIL_STATES, Role
from members.logged_traces import entries_by, forget_in_logs, forget_sessions
from members.mail.demo_folder import forget_in_folder
from members.mail.forgetting import forget
from members.models import (
    BoardContact,
    BoardCorrection,
    Employment,
    NotDuplicate,
    OutboxMail,
    PendingImport,
    Person,
    SecurityDetail,
    SecurityEvent,
    User,
)
from members.returning import hash_of
from members.slots import Erased, ErasureBlock
from members.traces import Traces

LAST_COORDINATOR = (
    "Dit is de enige coördinator. Maak eerst iemand anders coördinator, anders kan niemand nog "
    "rollen geven."
)


def blocks(*, person: Person) -> Iterable[ErasureBlock]:
    """The last coordinator stays until there is another one."""
    user = getattr(person, "user", None)
    if user is None or not _may_give_roles(User.objects.filter(pk=user.pk)):
        return
    if not _may_give_roles(User.objects.filter(is_active=True).exclude(pk=user.pk)):
        yield ErasureBlock(LAST_COORDINATOR)


def _may_give_roles(users) -> bool:
    return users.filter(Q(groups__name=Role.COORDINATOR) | Q(is_superuser=True)).exists()


def erase(*, person: Person, dry_run: bool) -> Iterable[Erased]:
    """Members' answer to `slots.erase_person`; comes last, for the others need name and address."""
    traces, user = Traces.of(person), getattr(person, "user", None)
    mails = dict(_mails(person, traces).values_list("pk", "state"))  # read once: there are many
    done = list(_answers(person, user, mails))
    if not dry_run:
        forget(OutboxMail.objects.filter(pk__in=list(mails)))
        _forget_elsewhere(person, traces)
        forget_in_logs(traces, user=user, key=person.key)
        forget_sessions(traces, user=user)
        if user:
            _remove_account(user)
        _empty(person)
        forget_in_folder(traces)
    return done


def _answers(person, user, mails):
    yield Erased("Naam, e-mailadres en functie", 1)
    if user:
        yield Erased("Account, met wachtwoord en tweede stap", 1)
    rows = (
        ("Vroegere werkgevers", person.employments),
        ("Plaats in het contactregister", person.board_contacts),
    )
    for label, kept in rows:
        if count := kept.count():
            yield Erased(label, count)
    if count := person.corrections.count():
        why = "De verbetering zelf blijft, zonder jouw naam."
        yield Erased("Voorgestelde verbeteringen", count, kept=True, why=why)
    if count := sum(state not in OPEN_MAIL_STATES for state in mails.values()):
        why = "We weten nog dat er een mail vertrok en wanneer. Inhoud en adres gaan weg."
        yield Erased("Mails die we stuurden", count, kept=True, why=why)
    if count := person.consents.count():
        why = "Dit bewijst dat we mochten doen wat we deden. Er staat geen naam in."
        yield Erased("Toestemmingen", count, kept=True, why=why)
    if user and (count := sum(entries.count() for entries in entries_by(user))):
        why = "Wie wat deed, blijft controleerbaar met een sleutel zonder naam."
        yield Erased("Wat je deed op de site", count, kept=True, why=why)
    if count := SecurityEvent.objects.concerning(person.key).count():
        why = "Het log moet aantonen wie wat deed. De gegevens die jou tonen, gaan weg."
        yield Erased("Regels in het veiligheidslog", count, kept=True, why=why)
    why = "Hiermee tellen de jaarcijfers juist. Niemand leest er nog uit wie je bent."
    yield Erased("Organisatie en rol bij wat je deed", 1, kept=True, why=why)


def _mails(person, traces):
    """Those to the person, and those to others in which the person is named.

    The text of a mail says what its HTML says; the calendar names only who gets it.
    """
    named = traces.anywhere("to", "subject", "body_text", "headers", "error")
    return OutboxMail.objects.filter(Q(person=person) | named)


def _forget_elsewhere(person, traces):
    Employment.objects.filter(person=person).delete()
    BoardContact.objects.filter(person=person).delete()
    NotDuplicate.objects.filter(Q(first=person) | Q(second=person)).delete()
    for correction in BoardCorrection.objects.filter(Q(person=person) | traces.anywhere("text")):
        correction.text = traces.out_of(correction.text)
        if correction.person_id == person.pk:
            correction.person = None
        correction.save(update_fields=["text", "person"])
    for waiting in PendingImport.objects.all():  # a handful, each two hours old at most
        if waiting.by_id == person.pk or _names(bytes(waiting.content), traces):
            waiting.delete()
    about = SecurityEvent.objects.filter(subject_key=person.key).values("pk")
    SecurityDetail.objects.filter(Q(event__in=about) | traces.anywhere("text")).delete()


def _names(content: bytes, traces) -> bool:
    texts = (content.decode(encoding, errors="replace") for encoding in ("utf-8", "cp1252"))
    return any(traces.out_of(text) != text for text in texts)


def _remove_account(user):
    """Pages, pictures and revisions stay: their link to the account is emptied."""
    profile = getattr(user, "wagtail_userprofile", None)
    if profile and profile.avatar:
        profile.avatar.delete(save=False)
    user.delete()


def _empty(person):
    Person.objects.filter(pk=person.pk).update(
        erased_at=timezone.now(),
        erased_hash=hash_of(person) if person.email else "",
        email="",
        shared_mailbox=False,
        first_name="",
        last_name="",
        function_title="",
        organisation_typed="",
    )
