"""A board asks for a mentor board, a moderator pairs the two, and one day it is done."""

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from members.models import Organisation
from networks import notices
from networks.access import standing_of
from networks.actions.membership import locked
from networks.models import Pairing


class PairingRefusal(models.TextChoices):
    NOT_A_MEMBER = "not_a_member", "Alleen leden vragen een mentor. Word eerst lid van het netwerk."
    NO_BOARD = (
        "no_board",
        "We weten niet voor welk bestuur je meedoet. Vraag de begeleider om dat aan te vullen.",
    )
    RUNNING = "running", "Voor jouw bestuur loopt er al een vraag of een koppeling."
    NOT_A_MODERATOR = "not_a_moderator", "Alleen een begeleider koppelt besturen."
    NOT_A_MENTOR = (
        "not_a_mentor",
        "Dit bestuur is geen mentor in dit netwerk. Kies een van de mentorbesturen.",
    )
    SAME_BOARD = "same_board", "Een bestuur is niet zijn eigen mentor. Kies een ander."
    ENDED = "ended", "Deze vraag of koppeling is al beëindigd."
    PAIRED = "paired", "Dit bestuur is al gekoppeld. Beëindig eerst die koppeling."


class PairingRefused(Exception):
    def __init__(self, refusal: PairingRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


def mentor_boards(network):
    """The organisations for which somebody takes part as mentor today."""
    mentors = network.memberships.active().mentors().exclude(organisation=None)
    return Organisation.objects.filter(pk__in=mentors.values("organisation")).order_by("name", "pk")


@transaction.atomic
def ask_for_mentor(network, *, wish, by) -> Pairing:
    """Ask for the board for which one takes part. Raises `PairingRefused`."""
    network = locked(network)
    membership = standing_of(network, by).membership
    if membership is None:
        raise PairingRefused(PairingRefusal.NOT_A_MEMBER)
    if membership.organisation is None:
        raise PairingRefused(PairingRefusal.NO_BOARD)
    if network.pairings.open().filter(board=membership.organisation).exists():
        raise PairingRefused(PairingRefusal.RUNNING)
    pairing = Pairing.objects.create(
        network=network, board=membership.organisation, asked_by=by, wish=wish
    )
    record(network, "networks.ask_mentor", by=by, data={"pairing": pairing.pk})
    notices.mentor_asked(pairing)
    return pairing


@transaction.atomic
def pair(pairing, mentor, *, by) -> Pairing:
    """Bring the two boards together; both are mailed. Raises `PairingRefused`."""
    pairing = _held(pairing)
    _only_moderators(pairing.network, by)
    if pairing.ended_at:
        raise PairingRefused(PairingRefusal.ENDED)
    if pairing.paired_at:
        raise PairingRefused(PairingRefusal.PAIRED)
    if mentor == pairing.board:
        raise PairingRefused(PairingRefusal.SAME_BOARD)
    if not mentor_boards(pairing.network).filter(pk=mentor.pk).exists():
        raise PairingRefused(PairingRefusal.NOT_A_MENTOR)
    pairing.mentor, pairing.paired_at, pairing.paired_by = mentor, timezone.now(), by
    pairing.save(update_fields=["mentor", "paired_at", "paired_by"])
    record(pairing.network, "networks.pair", by=by, data={"pairing": pairing.pk})
    notices.paired(pairing)
    return pairing


@transaction.atomic
def end_pairing(pairing, *, by) -> Pairing:
    """Stop: the asker takes the question back, or a moderator ends it. Raises `PairingRefused`."""
    pairing = _held(pairing)
    if by.pk != pairing.asked_by_id:
        _only_moderators(pairing.network, by)
    if pairing.ended_at is None:
        pairing.ended_at, pairing.ended_by = timezone.now(), by
        pairing.save(update_fields=["ended_at", "ended_by"])
        record(pairing.network, "networks.end_pairing", by=by, data={"pairing": pairing.pk})
        if pairing.paired_at:
            notices.pairing_ended(pairing)
    return pairing


def _held(pairing) -> Pairing:
    locked(pairing.network)
    return Pairing.objects.with_names().get(pk=pairing.pk)


def _only_moderators(network, by):
    if not standing_of(network, by).may_moderate:
        raise PairingRefused(PairingRefusal.NOT_A_MODERATOR)
