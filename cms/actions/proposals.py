"""What the owner of a practice does: write, keep for later, hand in, agree."""

from django.db import transaction
from django.utils import timezone
from wagtail.models import WorkflowState

from cms.actions.proposal_steps import running
from cms.actions.site import seed_gates
from cms.models import PracticeIndexPage, PracticeProposal, ProposalRemark
from cms.proposal_enums import Gate, ProposalRefusal, ProposalRefused, ProposalState
from cms.proposal_notices import make_link, tell_owner
from cms.proposal_page import CONTACT, cleaned, fill, new_page
from members.audit import record

MOST_FILES = 5
# Facts about the owner stand in columns of their own, where they can be found and erased.
FACTS = (*CONTACT, "email", "organisation", "organisation_typed")


@transaction.atomic
def start_draft(answers: dict) -> tuple[PracticeProposal, str]:
    """Keep what was typed in a new draft; returns it with the token of its first link."""
    proposal = PracticeProposal()
    _write(proposal, answers)
    return proposal, make_link(proposal)


@transaction.atomic
def save_draft(proposal: PracticeProposal, answers: dict) -> PracticeProposal:
    """Keep what was typed, finished or not. Raises `ProposalRefused` while it lies with us."""
    proposal = _locked(proposal)
    if not proposal.is_writable:
        raise ProposalRefused(ProposalRefusal.NOT_WRITABLE)
    _write(proposal, answers)
    return proposal


def _locked(proposal) -> PracticeProposal:
    return PracticeProposal.objects.select_for_update().get(pk=proposal.pk)


def _write(proposal, answers):
    answers = cleaned(dict(answers))
    for name in FACTS:
        if name in answers:
            setattr(proposal, name, answers.pop(name))
    proposal.answers = answers
    proposal.title = answers.get("title", "")[:255]
    proposal.saved_at, proposal.warned_at = timezone.now(), None
    proposal.save()


@transaction.atomic
def add_file(proposal: PracticeProposal, upload) -> None:
    """Keep a file, already checked, beside the text. Raises `ProposalRefused`."""
    proposal = _locked(proposal)
    if not proposal.is_writable:
        raise ProposalRefused(ProposalRefusal.NOT_WRITABLE)
    if proposal.files.count() >= MOST_FILES:
        raise ProposalRefused(ProposalRefusal.FILES_FULL)
    proposal.files.create(file=upload, name=upload.name[-200:])


@transaction.atomic
def remove_file(proposal: PracticeProposal, pk: int) -> None:
    proposal = _locked(proposal)
    if not proposal.is_writable:
        raise ProposalRefused(ProposalRefusal.NOT_WRITABLE)
    proposal.files.filter(pk=pk).delete()


@transaction.atomic
def keep_for_later(proposal: PracticeProposal):
    """Mail the owner the link by which the draft is found again."""
    tell_owner(proposal, "proposal_kept")


@transaction.atomic
def hand_in(proposal: PracticeProposal) -> PracticeProposal:
    """Send a complete draft to the first gate, or a mended one back to where it came from.

    The page gets a new version, so that both can be compared. Who returned it at the last gate,
    the owner included, sends it through all three again. Raises `ProposalRefused`.
    """
    proposal = _locked(proposal)
    if not proposal.is_writable:
        raise ProposalRefused(ProposalRefusal.NOT_WRITABLE)
    again = proposal.page is not None
    page = _new_version(proposal) if again else _first_version(proposal)
    ProposalRemark.objects.filter(proposal=proposal).open().update(resolved_at=timezone.now())
    proposal.submitted_at = proposal.submitted_at or timezone.now()
    proposal.save()
    _go_on(page)
    tell_owner(proposal, "proposal_received", again=again)
    record(page, "cms.proposal_handed_in", by=None)
    proposal.refresh_from_db()
    return proposal


def _first_version(proposal):
    index = PracticeIndexPage.objects.first()
    if index is None:
        raise ProposalRefused(ProposalRefusal.NO_INDEX)
    page = new_page(proposal)
    index.add_child(instance=page)
    fill(page, proposal)
    page.save()
    page.save_revision()
    proposal.page = page
    return page


def _new_version(proposal):
    page = proposal.page.get_latest_revision_as_object()
    fill(page, proposal)
    page.save_revision()
    return page


def _go_on(page):
    flow = running(page)
    needs_changes = flow and flow.status == WorkflowState.STATUS_NEEDS_CHANGES
    if needs_changes and flow.current_task_state.task.specific.gate != Gate.OWNER:
        flow.resume(None)
        return
    if flow:
        flow.is_silent = True
        flow.cancel()
    seed_gates().start(page, None)


@transaction.atomic
def agree(proposal: PracticeProposal, *, version: int) -> PracticeProposal:
    """The owner says yes to this version of the text, and with it, it goes online.

    Raises `ProposalRefused`, also where the text is another one by now.
    """
    proposal = _asked(proposal)
    if proposal.page.latest_revision_id != version:
        raise ProposalRefused(ProposalRefusal.CHANGED)
    proposal.agreed_at = timezone.now()
    proposal.save(update_fields=["agreed_at"])
    if proposal.answers.get("contact_agreed"):
        page = proposal.page.get_latest_revision_as_object()
        page.contact_agreed = True
        page.save_revision()
    record(proposal.page, "cms.proposal_agreed", by=None)
    running(proposal.page).current_task_state.approve(user=None)
    proposal.refresh_from_db()
    return proposal


@transaction.atomic
def take_back(proposal: PracticeProposal) -> PracticeProposal:
    """Instead of agreeing the owner wants to change something: it is theirs to write in again."""
    proposal = _asked(proposal)
    record(proposal.page, "cms.proposal_taken_back", by=None)
    state = running(proposal.page).current_task_state
    state.is_silent = True
    state.reject(user=None)
    proposal.refresh_from_db()
    return proposal


def _asked(proposal):
    proposal = _locked(proposal)
    if proposal.state != ProposalState.OWNER or not running(proposal.page):
        raise ProposalRefused(ProposalRefusal.NOT_ASKED)
    return proposal


@transaction.atomic
def throw_away(proposal: PracticeProposal) -> None:
    """The owner no longer wants an unsent draft. Raises `ProposalRefused` once it was sent."""
    proposal = _locked(proposal)
    if proposal.state != ProposalState.DRAFT:
        raise ProposalRefused(ProposalRefusal.NOT_WRITABLE)
    proposal.delete()
