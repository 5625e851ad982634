"""Where an issue stands, in one word, for lists and screens."""

from django.db import models

from newsletter.enums import DispatchState


class IssueStatus(models.TextChoices):
    DRAFT = "draft", "In opmaak"
    CHANGED = "changed", "Gewijzigd na goedkeuring"
    APPROVED = "approved", "Goedgekeurd"
    SCHEDULED = "scheduled", "Gepland"
    SENDING = "sending", "Wordt verstuurd"
    PAUSED = "paused", "Gepauzeerd"
    SENT = "sent", "Verstuurd"
    CANCELLED = "cancelled", "Stopgezet"


OF_DISPATCH = {
    DispatchState.SCHEDULED: IssueStatus.SCHEDULED,
    DispatchState.PREPARED: IssueStatus.APPROVED,
    DispatchState.SENDING: IssueStatus.SENDING,
    DispatchState.PAUSED: IssueStatus.PAUSED,
    DispatchState.SENT: IssueStatus.SENT,
    DispatchState.CANCELLED: IssueStatus.CANCELLED,
}


def status_of(dispatch_state, approved_revision, latest_revision, *, approved) -> IssueStatus:
    """From the state of the dispatch (or None) and the revisions approved and saved last."""
    if dispatch_state:
        return OF_DISPATCH[dispatch_state]
    if not approved:
        return IssueStatus.DRAFT
    return IssueStatus.APPROVED if approved_revision == latest_revision else IssueStatus.CHANGED
