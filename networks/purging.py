"""What goes from the groups by itself, and how long a former member stays known."""

from django.db.models import Exists, OuterRef, Q

from members import retention
from members.purging import in_batches, knows, purge
from networks.models import JoinLink, JoinRequest, Membership


@knows("memberships")
def member(now):
    recent = Q(left_at=None) | Q(left_at__gte=retention.AFTER_LEAVING.before(now))
    return Exists(Membership.objects.filter(recent, person=OuterRef("pk")))


@knows("join_requests")
def asked_to_join(now):
    return Exists(JoinRequest.objects.filter(person=OuterRef("pk")))


@purge("join_links", "Links om lid te worden")
def join_links(now):
    """What strangers typed and never confirmed, and what was confirmed long ago."""
    yield from in_batches(JoinLink.objects.expired(now))


@purge("join_requests", "Beslist over lid worden")
def join_requests(now):
    done = JoinRequest.objects.filter(decided_at__lt=retention.JOIN_REQUEST.before(now))
    yield from in_batches(done)
