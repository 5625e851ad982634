"""Approving an issue: what is approved is frozen, and only that goes out."""

from django.db import transaction
from django.db.models import Q

from members.audit import record
from newsletter.checks import blocking, check
from newsletter.enums import DispatchState, SendRefusal
from newsletter.models import Dispatch, Issue, IssueSnapshot
from newsletter.models.issue import content_hash
from newsletter.refusals import SendRefused
from newsletter.rendering import render


def draft_of(issue: Issue) -> Issue:
    """The issue as last saved, published or not."""
    return issue.get_latest_revision_as_object()


@transaction.atomic
def approve(issue: Issue, *, by, revision=None) -> IssueSnapshot:
    """Freeze a revision (by default the latest) as what will be sent.

    A planned issue goes out as approved last. Raises `SendRefused` while something blocks, or once
    the issue is on its way.
    """
    issue = Issue.objects.select_for_update().get(pk=issue.pk)
    on_its_way = Dispatch.objects.filter(issue=issue)
    if on_its_way.exclude(state=DispatchState.SCHEDULED).exists():
        raise SendRefused(SendRefusal.ALREADY)
    revision = revision or issue.latest_revision
    draft = revision.as_object() if revision else issue
    rendered = render(draft)
    if blocking(check(draft, rendered)):
        raise SendRefused(SendRefusal.NOT_READY)
    _take_over_what_the_archive_needs(issue, draft)
    snapshot = IssueSnapshot.objects.create(
        issue=issue,
        revision=revision,
        subject=rendered.subject,
        html=rendered.html,
        text=rendered.text,
        web_html=rendered.web_html,
        sha256=content_hash(rendered.subject, rendered.html, rendered.text),
        approved_by=by,
    )
    on_its_way.update(snapshot=snapshot)
    record(issue, "newsletter.approve", by=by, data={"sha256": snapshot.sha256})
    return snapshot


def _take_over_what_the_archive_needs(issue, draft):
    """Saving a draft leaves its row alone, but the mail links to the address of the draft."""
    taken = Q(slug=draft.slug) | Q(number=draft.number)
    if Issue.objects.filter(taken).exclude(pk=issue.pk).exists():
        raise SendRefused(SendRefusal.TAKEN)
    Issue.objects.filter(pk=issue.pk).update(
        **{name: getattr(draft, name) for name in ("title", "slug", "number", "preview_text")}
    )


def has_changed_since(snapshot: IssueSnapshot | None, issue: Issue) -> bool:
    """Whether the editor saved something that the approved version does not hold."""
    return bool(snapshot) and snapshot.revision_id != issue.latest_revision_id
