"""What two rows of one person may not both have here: a membership, or a request, at a time."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from members.models import Person
from members.slots import Merged
from networks.actions.membership import locked
from networks.enums import Decision, MembershipRole
from networks.models import (
    Attendee,
    JoinRequest,
    MailChoice,
    Membership,
    Mention,
    Network,
    Reaction,
    Reading,
    Report,
    TalkDraft,
    TopicAttention,
)

RANK = (MembershipRole.MEMBER, MembershipRole.MENTOR, MembershipRole.MODERATOR)
WHY = "Dezelfde persoon vroeg het al, of is al lid."


def merge(*, kept: Person, duplicate: Person, dry_run: bool, by) -> Iterable[Merged]:
    """The networks' answer to `slots.merge_person`; posts and topics move by themselves."""
    both = [kept, duplicate]
    if not dry_run:
        named = Network.objects.filter(memberships__person__in=both) | Network.objects.filter(
            join_requests__person__in=both
        )
        for network in named.distinct().order_by("pk"):
            locked(network)
    return [
        *_memberships(both, dry_run),
        *_requests(both, dry_run, by or kept),
        *_doubles(kept, duplicate, dry_run),
    ]


# What one person has once per post, topic or group, and the fields that say for what.
ONCE = (
    (Attendee, ("minutes_id",)),
    (Reaction, ("post_id", "kind")),
    (Mention, ("post_id",)),
    (Reading, ("topic_id",)),
    (TopicAttention, ("topic_id",)),
    (MailChoice, ("network_id",)),
    (TalkDraft, ("network_id", "topic_id")),
    (Report, ("post_id", "settled_at")),
)


def _doubles(kept, duplicate, dry_run):
    """Of two rows that say the same for one person, that of who stays is kept."""
    for model, fields in ONCE:
        there = set(model.objects.filter(person=kept).values_list(*fields))
        rows = model.objects.filter(person=duplicate).values_list("pk", *fields)
        double = [pk for pk, *key in rows if tuple(key) in there]
        if not double:
            continue
        yield Merged(str(model._meta.verbose_name), len(double), "Wie blijft, heeft dit ook al.")
        if not dry_run:
            model.objects.filter(pk__in=double).delete()


def _memberships(both, dry_run):
    rows = Membership.objects.filter(person__in=both).select_related("network")
    for stretch in overlapping(rows.order_by("network_id", "joined_at", "pk")):
        network = stretch[0].network
        yield Merged(
            "dubbel lidmaatschap",
            len(stretch) - 1,
            f"{network.title}: de twee periodes worden één lidmaatschap, vanaf de eerste dag.",
        )
        if not dry_run:
            _join_together(stretch, kept=both[0])


def overlapping(rows) -> list[list[Membership]]:
    """Memberships of one network that ran at the same time, in groups of two or more.

    `rows` come sorted by network and by the moment of joining.
    """
    groups, until = [], None
    for row in rows:
        same = groups and groups[-1][-1].network_id == row.network_id
        if same and (until is None or row.joined_at < until):
            groups[-1].append(row)
            until = latest(until, row.left_at)
        else:
            groups.append([row])
            until = row.left_at
    return [group for group in groups if len(group) > 1]


def latest(one: datetime | None, other: datetime | None) -> datetime | None:
    """The later of two ends; None has not ended."""
    return None if one is None or other is None else max(one, other)


def _join_together(stretch, kept):
    """The row that stands today stays, that of the kept person first; it spans them all."""
    stays = min(stretch, key=lambda row: (not row.is_active, row.person_id != kept.pk, row.pk))
    ends = [row.left_at for row in stretch]
    standing = [row.role for row in stretch if row.is_active] or [row.role for row in stretch]
    joined_at = min(row.joined_at for row in stretch)
    Membership.objects.filter(pk__in=[row.pk for row in stretch if row != stays]).delete()
    stays.joined_at = joined_at
    stays.left_at = None if None in ends else max(ends)
    stays.role = max(standing, key=RANK.index)
    stays.save(update_fields=["joined_at", "left_at", "role"])


def _requests(both, dry_run, by):
    """An open request of who asks twice, or is in already, is taken back without a mail."""
    active = set(
        Membership.objects.active().filter(person__in=both).values_list("network", flat=True)
    )
    rows = JoinRequest.objects.open().filter(person__in=both).select_related("network")
    for request in rows.order_by("network_id", "requested_at", "pk"):
        if request.network_id not in active:
            active.add(request.network_id)
            continue
        yield Merged("dubbele aanvraag", 1, f"{request.network.title}: één aanvraag vervalt.")
        if not dry_run:
            request.decided_at = timezone.now()
            request.decided_by = by
            request.decision = Decision.WITHDRAWN
            request.reason = WHY
            request.save(update_fields=["decided_at", "decided_by", "decision", "reason"])
