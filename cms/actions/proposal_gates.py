"""What colleagues do with a shared practice: pass gates, send back, decide in silence, stop."""

from django.db import transaction
from django.utils import timezone

from cms.actions.proposal_steps import end, running
from cms.models import PracticeProposal, ProposalRemark
from cms.models.gate import PASSED_WITH
from cms.proposal_enums import AT_A_GATE, UNDER_WAY, Gate, ProposalRefusal, ProposalRefused
from cms.proposal_notices import tell_owner
from members.audit import record

EDITS = PASSED_WITH[Gate.EDITING]  # who may also call a text back from its owner


def _locked(proposal, states=AT_A_GATE) -> PracticeProposal:
    found = PracticeProposal.objects.select_for_update().get(pk=proposal.pk)
    if found.state not in states or not (found.page and running(found.page)):
        raise ProposalRefused(ProposalRefusal.MOVED_ON)
    return found


def gates_for(user, proposal) -> list[Gate]:
    """The gates that this colleague may pass now, one after the other without a gap."""
    flow = running(proposal.page) if proposal.is_at_a_gate and proposal.page else None
    if flow is None:
        return []
    tasks = {task.specific.gate: task.specific for task in flow.workflow.tasks}
    gates = []
    for gate in list(Gate)[proposal.gate.rank - 1 :]:
        if gate not in tasks or not tasks[gate].may_pass(user):
            break
        gates.append(gate)
    return gates


@transaction.atomic
def pass_gates(proposal: PracticeProposal, *, through: Gate, by) -> PracticeProposal:
    """Say yes at this gate and every next one up to `through`; the owner gets one mail.

    Raises `ProposalRefused` where it moved on, or where this colleague may not.
    """
    proposal = _locked(proposal)
    gates = gates_for(by.user, proposal)
    if through == Gate.OWNER:
        raise ProposalRefused(ProposalRefusal.OWNERS_OWN)
    if through not in gates:
        passed = through.rank < proposal.gate.rank
        why = ProposalRefusal.MOVED_ON if passed else ProposalRefusal.NOT_ALLOWED
        raise ProposalRefused(why)
    for gate in gates[: gates.index(through) + 1]:
        state = running(proposal.page).current_task_state
        state.is_silent = gate != through
        state.approve(user=by.user)
    proposal.refresh_from_db()
    return proposal


@transaction.atomic
def send_back(proposal: PracticeProposal, *, remarks: dict[str, str], by) -> PracticeProposal:
    """Ask the owner for changes, each remark beside its field ("" is the whole).

    Raises `ProposalRefused`.
    """
    proposal = _locked(proposal)
    remarks = {field: text.strip() for field, text in remarks.items() if text.strip()}
    if not remarks:
        raise ProposalRefused(ProposalRefusal.NO_REMARK)
    state = running(proposal.page).current_task_state
    at_owner = proposal.gate == Gate.OWNER
    if not (by.user.has_perm(EDITS) if at_owner else state.task.specific.may_pass(by.user)):
        raise ProposalRefused(ProposalRefusal.NOT_ALLOWED)
    ProposalRemark.objects.bulk_create(
        ProposalRemark(proposal=proposal, field=field, text=text, by=by)
        for field, text in remarks.items()
    )
    state.reject(user=by.user)
    proposal.refresh_from_db()
    return proposal


@transaction.atomic
def decide_in_silence(proposal: PracticeProposal, *, note: str, by) -> PracticeProposal:
    """Publish without the owner's yes, after ten working days of silence and a reminder.

    Their name stays off the page: only they can agree to that. Raises `ProposalRefused`.
    """
    proposal = _locked(proposal)
    if not note.strip():
        raise ProposalRefused(ProposalRefusal.NO_REASON)
    if not (proposal.owner_is_silent() and proposal.reminded_at):
        raise ProposalRefused(ProposalRefusal.TOO_EARLY)
    proposal.decided_by, proposal.decision_note = by, note.strip()[:300]
    proposal.save(update_fields=["decided_by", "decision_note"])
    page = proposal.page.get_latest_revision_as_object()
    page.contact_agreed = False
    page.save_revision(user=by.user)
    record(page, "cms.proposal_decided", by=by, data={"waarom": proposal.decision_note})
    running(page).current_task_state.approve(user=by.user, comment=proposal.decision_note)
    proposal.refresh_from_db()
    return proposal


@transaction.atomic
def stop(proposal: PracticeProposal, *, reason: str, by) -> PracticeProposal:
    """This practice will not go online; the owner reads why. Raises `ProposalRefused`."""
    proposal = _locked(proposal, UNDER_WAY)
    if not reason.strip():
        raise ProposalRefused(ProposalRefusal.NO_REASON)
    flow = running(proposal.page)
    flow.is_silent = True
    flow.cancel(user=by.user if by else None)
    record(proposal.page, "cms.proposal_stopped", by=by)
    end(proposal, reason=reason.strip())
    return proposal


def chase(now=None) -> int:
    """Remind silent owners, and warn whose draft goes soon. Returns how many mails it promised."""
    now = now or timezone.now()
    return _remind_owners(now) + _warn_of_purge(now)


def _remind_owners(now) -> int:
    today, done = timezone.localdate(now), 0
    waiting = PracticeProposal.objects.before([Gate.OWNER]).filter(reminded_at=None)
    for proposal in waiting.order_by("pk"):
        if proposal.owner_is_silent(today):
            done += _once(proposal, "reminded_at", now, "proposal_reminder")
    return done


def _warn_of_purge(now) -> int:
    drafts = PracticeProposal.objects.drafts_to_warn(now).order_by("pk")
    return sum(_once(each, "warned_at", now, "proposal_expiring") for each in drafts)


@transaction.atomic
def _once(proposal, field, now, template) -> int:
    """The mail, where no other worker was first."""
    fresh = PracticeProposal.objects.filter(pk=proposal.pk, state=proposal.state)
    if not fresh.filter(**{field: None}).update(**{field: now}):
        return 0
    tell_owner(proposal, template)
    return 1
