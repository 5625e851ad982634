"""What goes from the groups by itself, and how long a former member stays known."""

from django.db.models import Exists, OuterRef, Q

from members import retention
from members.purging import BATCH, in_batches, knows, purge
from networks.models import (
    Invitation,
    JoinLink,
    JoinRequest,
    Membership,
    Mention,
    Post,
    PostFile,
    PostVersion,
    ReceivedMail,
    TalkDraft,
)


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


@purge("group_invitations", "Uitnodigingen voor een groep")
def group_invitations(now):
    yield from in_batches(Invitation.objects.outdated(now))


@purge("join_requests", "Beslist over lid worden")
def join_requests(now):
    done = JoinRequest.objects.filter(decided_at__lt=retention.JOIN_REQUEST.before(now))
    yield from in_batches(done)


@purge("talk_drafts", "Concepten in gesprekken")
def talk_drafts(now):
    yield from in_batches(TalkDraft.objects.filter(saved_at__lt=retention.TALK_DRAFT.before(now)))


@purge("group_mails", "Dat een mail aan een groep binnenkwam")
def group_mails(now):
    old = ReceivedMail.objects.filter(received_at__lt=retention.GROUP_MAIL.before(now))
    yield from in_batches(old)


@purge("taken_back", "Tekst van ingetrokken berichten")
def taken_back(now):
    """The row stays, so that the discussion around it makes sense; words, versions and files go."""
    old = Post.objects.filter(deleted_at__lt=retention.TAKEN_BACK.before(now)).exclude(text="")
    while pks := list(old.values_list("pk", flat=True)[:BATCH]):
        for model in (PostVersion, PostFile, Mention):
            model.objects.filter(post__in=pks).delete()
        yield Post.objects.filter(pk__in=pks).update(text="")
