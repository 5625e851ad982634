"""Where a shared practice is on its road of three gates, for its owner and for colleagues."""

from dataclasses import dataclass

from cms.models import PracticeProposal
from cms.proposal_enums import Gate, ProposalState
from members.dutch import day_short

WAITING = {
    Gate.EDITING: "we lezen of het vlot en correct geschreven is",
    Gate.CONTENT: "een collega kijkt na of de inhoud klopt",
    Gate.OWNER: "de eigenaar leest na en zegt ja",
}


@dataclass(frozen=True)
class Step:
    """One gate: `sign` for the component `status`, with its words."""

    title: str
    sign: str
    text: str
    is_now: bool = False


def road_of(proposal: PracticeProposal) -> list[Step]:
    """The three gates in order; empty for what was never sent."""
    if proposal.state == ProposalState.DRAFT:
        return []
    return [_step(gate, proposal) for gate in Gate]


def _returned_by(proposal) -> Gate | None:
    """The gate that asked for changes; None where nobody did."""
    if proposal.state != ProposalState.RETURNED:
        return None
    if proposal.edited_at is None:
        return Gate.EDITING
    return Gate.OWNER if proposal.checked_at else Gate.CONTENT


def _step(gate: Gate, proposal) -> Step:
    passed = {
        Gate.EDITING: proposal.edited_at,
        Gate.CONTENT: proposal.checked_at,
        Gate.OWNER: proposal.agreed_at,
    }[gate]
    if gate == proposal.gate:
        since = day_short(proposal.waiting_since)
        return Step(gate.label, "warn", f"nu: {WAITING[gate]}, sinds {since}", is_now=True)
    if gate == _returned_by(proposal):
        since = day_short(proposal.waiting_since)
        return Step(gate.label, "warn", f"terug bij de eigenaar sinds {since}", is_now=True)
    if passed:
        return Step(gate.label, "good", f"akkoord op {day_short(passed)}")
    if gate == Gate.OWNER and proposal.decided_by_id:
        when = day_short(proposal.finished_at)
        return Step(gate.label, "good", f"beslist door onze ploeg op {when}, na tien werkdagen")
    if proposal.state == ProposalState.PUBLISHED:
        return Step(gate.label, "none", "overgeslagen")
    return Step(gate.label, "none", "komt nog")
