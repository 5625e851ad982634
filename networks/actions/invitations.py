"""Inviting somebody by name and address, and what that person does with it."""

from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone

from members.actions.people import find_or_create_person
from members.addresses import is_shared_mailbox, normalise_address
from members.audit import record
from members.models import GuardCount
from networks import notices
from networks.access import standing_of
from networks.actions.membership import join, locked
from networks.enums import InvitationState
from networks.limits import MOST_INVITATIONS_A_DAY
from networks.models import Invitation, Membership

DAY = timedelta(days=1)


class InviteRefusal(models.TextChoices):
    NOT_A_MODERATOR = "not_a_moderator", "Alleen een begeleider van de groep nodigt mensen uit."
    NOT_PUBLIC = "not_public", "Dit netwerk staat niet op de site. Publiceer het eerst."
    ALREADY_IN = "already_in", "Dit adres is al van een lid van de groep."
    TOO_MANY = (
        "too_many",
        f"Je mailde vandaag al {MOST_INVITATIONS_A_DAY} uitnodigingen. Morgen kan je verder.",
    )
    NOT_OPEN = (
        "not_open",
        "Op deze uitnodiging is al geantwoord, of een collega trok ze in. Nodig opnieuw uit als "
        "dat nodig is.",
    )


class InviteRefused(Exception):
    def __init__(self, refusal: InviteRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


class AcceptRefusal(models.TextChoices):
    UNKNOWN = (
        "unknown",
        "Deze uitnodiging bestaat niet of is al lang voorbij. Kijk of je de link helemaal overnam "
        "uit de mail, of vraag wie je uitnodigde om een nieuwe.",
    )
    EXPIRED = (
        "expired",
        "Deze uitnodiging is verlopen: ze gold dertig dagen. Vraag wie je uitnodigde om ze opnieuw "
        "te sturen.",
    )
    WITHDRAWN = (
        "withdrawn",
        "Deze uitnodiging is ingetrokken. Denk je dat het een vergissing is? Vraag het aan wie je "
        "uitnodigde.",
    )
    USED = (
        "used",
        "Deze uitnodiging is al gebruikt. Doe je mee, meld je dan aan met je e-mailadres. Verliet "
        "je de groep en wil je terug? Vraag wie je uitnodigde om een nieuwe.",
    )
    CLOSED = (
        "closed",
        "Dit netwerk staat niet meer op de site. Vraag wie je uitnodigde hoe het verdergaat.",
    )


class AcceptRefused(Exception):
    def __init__(self, refusal: AcceptRefusal, network=None):
        super().__init__(refusal.label)
        self.refusal = refusal
        self.network = network


@transaction.atomic
def invite(
    network, *, email, first_name, last_name, by, organisation=None, organisation_typed=""
) -> Invitation:
    """Mail an invitation. Who waits for one already gets that one again (a double click).

    Raises `InvalidAddress` and `InviteRefused`.
    """
    network = locked(network)
    _only_moderators(network, by)
    if not network.is_published:
        raise InviteRefused(InviteRefusal.NOT_PUBLIC)
    names = {"first_name": first_name, "last_name": last_name}
    who = {field: " ".join(name.split()) for field, name in names.items()}  # one line in a mail
    address = normalise_address(email)
    if _takes_part(network, address, who):
        raise InviteRefused(InviteRefusal.ALREADY_IN)
    rows = _of(network.invitations.open(), address, who)
    if waiting := rows.first():
        return _mail_again(waiting, by)
    _count(by)
    asked = Invitation.objects.create(
        network=network,
        email=address,
        organisation=organisation,
        organisation_typed="" if organisation else organisation_typed.strip(),
        invited_by=by,
        **who,
    )
    notices.invitation(asked)
    record(network, "networks.invite", by=by, data={"invitation": asked.pk})
    return asked


@transaction.atomic
def send_again(asked, *, by) -> Invitation:
    """Mail it once more; its term starts again. Raises `InviteRefused`."""
    asked = _held_open(asked, by)
    return _mail_again(asked, by, at_once=True)


@transaction.atomic
def withdraw(asked, *, by) -> Invitation:
    """From now on the link in the mail opens nothing. Raises `InviteRefused`."""
    asked = _held(asked)
    _only_moderators(asked.network, by)
    if asked.withdrawn_at:
        return asked
    if asked.accepted_at:
        raise InviteRefused(InviteRefusal.NOT_OPEN)
    asked.withdrawn_at = timezone.now()
    asked.save(update_fields=["withdrawn_at"])
    record(asked.network, "networks.withdraw_invitation", by=by, data={"invitation": asked.pk})
    return asked


def find_invitation(token) -> Invitation:
    """The invitation of a token that still works or already worked. Raises `AcceptRefused`."""
    rows = Invitation.objects.select_related("network", "organisation", "invited_by")
    asked = rows.filter(token=token).first()
    if asked is None:
        raise AcceptRefused(AcceptRefusal.UNKNOWN)
    if not asked.network.is_published:
        raise AcceptRefused(AcceptRefusal.CLOSED)
    if asked.state == InvitationState.WITHDRAWN:
        raise AcceptRefused(AcceptRefusal.WITHDRAWN, asked.network)
    if asked.state == InvitationState.EXPIRED:
        raise AcceptRefused(AcceptRefusal.EXPIRED, asked.network)
    return asked


@transaction.atomic
def accept(token, *, organisation=None, organisation_typed="") -> Membership:
    """Become a member. Twice is once; after leaving, an old invitation opens nothing.

    Raises `AcceptRefused` and `JoinRefused`.
    """
    found = find_invitation(token)
    network = locked(found.network)
    found = find_invitation(token)  # as it is now that nobody else can change it
    facts = {"organisation": organisation, "organisation_typed": organisation_typed}
    person = find_or_create_person(
        email=found.email, first_name=found.first_name, last_name=found.last_name, by=None, **facts
    )
    if found.accepted_at:
        done = Membership.objects.active().filter(network=network, person=person).first()
        if done is None:
            raise AcceptRefused(AcceptRefusal.USED, network)
        return done
    found.accepted_at = timezone.now()
    found.save(update_fields=["accepted_at"])
    return join(network, person=person, by=person, invited=True, **facts)


def _mail_again(asked, by, *, at_once=False):
    """The double click on a form sends no second mail; who asks for one, gets it."""
    if not at_once and asked.state == InvitationState.OPEN:
        return asked
    _count(by)
    asked.sent_at = timezone.now()
    asked.save(update_fields=["sent_at"])
    notices.invitation(asked)
    record(asked.network, "networks.invite_again", by=by, data={"invitation": asked.pk})
    return asked


def _of(rows, address, who):
    """Behind a shared mailbox each name is somebody else."""
    rows = rows.filter(email=address)
    if is_shared_mailbox(address):
        rows = rows.filter(first_name__iexact=who["first_name"], last_name__iexact=who["last_name"])
    return rows.order_by("pk")


def _takes_part(network, address, who) -> bool:
    rows = Membership.objects.active().filter(network=network, person__email=address)
    own = models.Q(person__shared_mailbox=False) | models.Q(
        person__first_name__iexact=who["first_name"], person__last_name__iexact=who["last_name"]
    )
    return rows.filter(own).exists()


def _held(asked) -> Invitation:
    locked(asked.network)
    return Invitation.objects.select_related("network", "invited_by").get(pk=asked.pk)


def _held_open(asked, by) -> Invitation:
    asked = _held(asked)
    _only_moderators(asked.network, by)
    if not asked.is_open:
        raise InviteRefused(InviteRefusal.NOT_OPEN)
    if not asked.network.is_published:
        raise InviteRefused(InviteRefusal.NOT_PUBLIC)
    return asked


def _only_moderators(network, by):
    if not standing_of(network, by).may_moderate:
        raise InviteRefused(InviteRefusal.NOT_A_MODERATOR)


def _count(by):
    """Nobody mails half of Flanders through a group."""
    key = GuardCount.window_key(DAY, "networks.invite", str(by.pk))
    if GuardCount.objects.add([key], timezone.now() + DAY)[key] > MOST_INVITATIONS_A_DAY:
        raise InviteRefused(InviteRefusal.TOO_MANY)
