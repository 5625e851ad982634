"""Taking part: joining, coming back, another role, leaving."""

from django.db import models, transaction
from django.utils import timezone

from members.audit import record
from members.page_cache import raise_content_version
from networks import notices, rules
from networks.enums import Decision, MembershipRole
from networks.models import JoinRequest, Membership, Network


class JoinRefusal(models.TextChoices):
    NOT_PUBLIC = "not_public", "Dit netwerk staat nog niet open."
    NEEDS_APPROVAL = (
        "needs_approval",
        "Een begeleider beslist wie lid wordt van dit netwerk. Stuur een aanvraag.",
    )
    INVITATION_ONLY = (
        "invitation_only",
        "Je wordt lid van dit netwerk op uitnodiging. Vraag het aan de contactpersoon.",
    )


class JoinRefused(Exception):
    def __init__(self, refusal: JoinRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


class RoleRefusal(models.TextChoices):
    LAST_MODERATOR = (
        "last_moderator",
        "Dit is de enige begeleider van deze groep. Maak eerst een ander lid begeleider.",
    )


class RoleRefused(Exception):
    def __init__(self, refusal: RoleRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


def locked(network) -> Network:
    """The network, held until the end of the transaction: joins stand in line."""
    return Network.objects.select_for_update().get(pk=network.pk)


@transaction.atomic
def join(
    network,
    *,
    person,
    by,
    organisation=None,
    organisation_typed="",
    role=MembershipRole.MEMBER,
    invited=False,
) -> Membership:
    """Take part from now on. Who takes part already keeps that membership (a double click).

    Somebody else than the person (`by`: a moderator, or the system) opens every kind of network,
    and so does an invitation. Without an organisation the person's own is meant. A request that
    waits is answered by it. Raises `JoinRefused`.
    """
    network = locked(network)
    current = Membership.objects.active().filter(network=network, person=person).first()
    if current:
        return current
    _refuse_where_closed(network, person, None if invited else by)
    if organisation is None and not organisation_typed:
        organisation, organisation_typed = person.organisation, person.organisation_typed
    membership = Membership.objects.create(
        network=network,
        person=person,
        organisation=organisation,
        organisation_typed="" if organisation else organisation_typed,
        role=role,
    )
    JoinRequest.objects.open().filter(network=network, person=person).update(
        decided_at=timezone.now(), decided_by=by, decision=Decision.APPROVED
    )
    record(network, "networks.join", by=by, data={"membership": membership.pk})
    notices.welcome(membership)
    raise_content_version()
    return membership


def _refuse_where_closed(network, person, by):
    if not network.is_published:
        raise JoinRefused(JoinRefusal.NOT_PUBLIC)
    if by != person or rules.may_join_alone(network.join_policy):
        return
    if network.asks_approval:
        raise JoinRefused(JoinRefusal.NEEDS_APPROVAL)
    raise JoinRefused(JoinRefusal.INVITATION_ONLY)


@transaction.atomic
def leave(network, *, person, by) -> Membership | None:
    """Stop taking part; what was written stays. None when the person was no member any more.

    Nobody is held against their will: where the last moderator goes, our people are told. Whoever
    takes that one out, names a successor first: raises `RoleRefused`.
    """
    network = locked(network)
    membership = Membership.objects.active().filter(network=network, person=person).first()
    if membership is None:
        return None
    is_last = is_last_moderator(membership)
    if is_last and by != person:
        raise RoleRefused(RoleRefusal.LAST_MODERATOR)
    end_membership(membership, by=by)
    notices.goodbye(membership, removed=by != person)
    if is_last:
        notices.without_moderator(network)
    return membership


def is_last_moderator(membership) -> bool:
    """Whether the others would be left without anybody who guides them."""
    if membership.role != MembershipRole.MODERATOR:
        return False
    others = membership.network.memberships.active().exclude(pk=membership.pk)
    return others.exists() and not others.moderators().exists()


def end_membership(membership, *, by) -> None:
    """The step itself, for verbs that send their own mail."""
    membership.left_at = timezone.now()
    membership.save(update_fields=["left_at"])
    removed = by != membership.person
    record(
        membership.network,
        "networks.remove" if removed else "networks.leave",
        by=by,
        data={"membership": membership.pk},
    )
    raise_content_version()


@transaction.atomic
def change_role(membership, role, *, by) -> Membership:
    """Make a member mentor or moderator, or plain member again.

    Raises `RoleRefused` for the last moderator.
    """
    role = MembershipRole(role)
    locked(membership.network)
    membership.refresh_from_db(fields=["role"])
    if membership.role == role:
        return membership
    if is_last_moderator(membership):
        raise RoleRefused(RoleRefusal.LAST_MODERATOR)
    data = {"membership": membership.pk, "from": membership.role, "to": role.value}
    membership.role = role
    membership.save(update_fields=["role"])
    record(membership.network, "networks.role", by=by, data=data)
    return membership


def open_request(network, person) -> JoinRequest | None:
    return JoinRequest.objects.open().filter(network=network, person=person).first()
