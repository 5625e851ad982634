"""What follows when Wagtail's workflow moves, whoever moved it: our screens, the owner, or a
colleague in the editor of the page. Called by `cms/proposal_receivers.py`.

A verb that tells the owner itself, or has nothing to tell, sets `is_silent` on the state that it
moves: Wagtail's signal carries that very object.
"""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState

from cms.models import PracticePage, PracticeProposal, ProposalRemark
from cms.proposal_enums import UNDER_WAY, Gate, ProposalState
from cms.proposal_notices import make_link, tell_owner
from members.actors import person_of

MAIL_AFTER = {Gate.EDITING: "proposal_edited", Gate.CONTENT: "proposal_checked"}
PASSED = {Gate.EDITING: "edited_at", Gate.CONTENT: "checked_at"}


def running(page) -> WorkflowState | None:
    """The workflow of a page that goes on or waits for changes; read anew each time."""
    return WorkflowState.objects.for_instance(page).active().first()


def proposal_of(step) -> PracticeProposal | None:
    """The shared practice that a state of workflow or task is about; locked."""
    flow = getattr(step, "workflow_state", step)
    if flow.content_type.model_class() is not PracticePage:
        return None
    rows = PracticeProposal.objects.select_for_update()
    return rows.filter(page=int(flow.object_id)).first()


@transaction.atomic
def arrive(task_state) -> None:
    """It stands before a gate now."""
    proposal = proposal_of(task_state)
    gate = getattr(task_state.task.specific, "gate", None)
    if proposal is None or gate is None:
        return
    now = timezone.now()
    proposal.state, proposal.waiting_since = ProposalState(gate), now
    if gate == Gate.EDITING:
        proposal.edited_at = proposal.checked_at = None
    if gate == Gate.OWNER:
        proposal.reminded_at = None
    proposal.save()


@transaction.atomic
def passed(task_state) -> None:
    """A gate said yes; the mail about the last one is that it is online."""
    proposal = proposal_of(task_state)
    gate = getattr(task_state.task.specific, "gate", None)
    if proposal is None or gate not in PASSED:
        return
    setattr(proposal, PASSED[gate], task_state.finished_at)
    proposal.save(update_fields=[PASSED[gate]])
    if not getattr(task_state, "is_silent", False):
        tell_owner(proposal, MAIL_AFTER[gate])


@transaction.atomic
def returned(task_state) -> None:
    """A gate asks for changes: the owner may write again."""
    proposal = proposal_of(task_state)
    if proposal is None:
        return
    if task_state.comment:
        ProposalRemark.objects.create(
            proposal=proposal,
            text=task_state.comment,
            by=person_of(task_state.finished_by) if task_state.finished_by else None,
        )
    proposal.state, proposal.waiting_since = ProposalState.RETURNED, timezone.now()
    proposal.save()
    if not getattr(task_state, "is_silent", False):
        tell_owner(proposal, "proposal_returned", remarks=proposal.remarks.open().count())


@transaction.atomic
def published(page) -> None:
    """It is online, through the last gate or because a colleague published the page."""
    rows = PracticeProposal.objects.select_for_update().filter(page=page.pk, state__in=UNDER_WAY)
    proposal = rows.first()
    if proposal is None:
        return
    proposal.state, proposal.finished_at = ProposalState.PUBLISHED, timezone.now()
    proposal.save()
    tell_owner(proposal, "proposal_published", page_url=page.full_url)


@transaction.atomic
def cancelled(flow) -> None:
    """A colleague stopped the workflow in the editor of the page."""
    proposal = None if getattr(flow, "is_silent", False) else proposal_of(flow)
    if proposal and proposal.state in UNDER_WAY:
        end(proposal, reason="")


def end(proposal, *, reason: str) -> None:
    """No gate will be passed any more; the owner reads why."""
    proposal.state, proposal.finished_at = ProposalState.STOPPED, timezone.now()
    proposal.save()
    tell_owner(proposal, "proposal_stopped", why=reason)


def move_to_address(proposal, address: str) -> tuple[str, str]:
    """The owner has another address; returns the words and the address of the one link left."""
    proposal.links.all().delete()
    PracticeProposal.objects.filter(pk=proposal.pk).update(email=address)
    path = reverse("cms:practice_proposal", args=[make_link(proposal)])
    return f"Je praktijk “{proposal.shown_title}”", f"{settings.SITE_URL}{path}"


def link_organisation(proposal, organisation) -> None:
    """What was typed means this organisation; the page gets a version that says so."""
    page = proposal.page.get_latest_revision_as_object() if proposal.page else None
    proposal.organisation, proposal.organisation_typed = organisation, ""
    proposal.handed_in["organisation"] = organisation.pk
    proposal.save(update_fields=["organisation", "organisation_typed", "handed_in"])
    if page and page.organisation is None:
        page.organisation = organisation
        page.save_revision()
