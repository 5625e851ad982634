"""What the newsletter does when Wagtail or another app tells that something happened."""

import logging

from django.dispatch import receiver
from wagtail.models import WorkflowState
from wagtail.signals import workflow_approved

from members.actors import person_of
from members.signals import address_changed
from newsletter.actions.approving import approve
from newsletter.actions.subscribing import rotate_link
from newsletter.models import Issue
from newsletter.refusals import SendRefused

log = logging.getLogger(__name__)


@receiver(workflow_approved, sender=WorkflowState)
def freeze_approved_issue(instance, user=None, **kwargs):
    """Approving by Wagtail's workflow is the same verb as the button on the send screen.

    Only the revision that the last task approved, never what was typed meanwhile.

    While something blocks, nothing is frozen: the send screen then says what and why.
    """
    issue = instance.content_object
    if not isinstance(issue, Issue):
        return
    try:
        approve(
            issue,
            by=person_of(user) if user else None,
            revision=instance.current_task_state.revision,
        )
    except SendRefused as refusal:
        log.info("Issue %s passed its workflow but is not frozen: %s", issue.pk, refusal.refusal)


@receiver(address_changed)
def retire_link_of_subscription(person, **kwargs) -> list[tuple[str, str]]:
    return rotate_link(person)
