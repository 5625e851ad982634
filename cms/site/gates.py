"""The workflow of a shared practice: three gates in a fixed order."""

from cms.proposal_enums import Gate

PRACTICE_WORKFLOW = "Een praktijk delen"
GATES = tuple((gate, gate.label) for gate in Gate)
