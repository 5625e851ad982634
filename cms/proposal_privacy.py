"""Shared practices in the privacy register; read by `cms/privacy.py`."""

from cms.models import PracticeGate, PracticeProposal, ProposalFile, ProposalLink, ProposalRemark
from members import retention
from members.enums import Ground
from members.personal_fields import WORK
from members.privacy import PURGE, Occasion, no_personal_data, not_personal, register

ERASE = "cms.proposal_collectors.erase"
SHARING = Occasion(
    "Je deelt een praktijk",
    "De collega’s die je tekst nalezen. Op de site staat je naam alleen als je dat aanduidt.",
    order=76,
)

register(
    PracticeProposal,
    SHARING,
    {
        "answers": "wat je schreef, ook voor je het verstuurt",
        "handed_in": "",
        "title": "",
        "organisation_typed": "voor welk bestuur",
    },
    purpose="Zodat je later kunt verdergaan, en wij je praktijk kunnen nalezen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PRACTICE_PROPOSAL,
    eraser=ERASE,
)
register(
    PracticeProposal,
    SHARING,
    {
        "email": "e-mailadres",
        "contact_name": "naam",
        "contact_function": "functie",
        "contact_phone": "telefoon van het werk",
    },
    purpose="Om je te mailen over je praktijk, en om je akkoord te vragen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PRACTICE_PROPOSAL,
    eraser=ERASE,
)
register(
    ProposalLink,
    SHARING,
    {"digest": ""},
    purpose="Om je binnen te laten met de link uit je mail.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PRACTICE_DRAFT,
    eraser=PURGE + "practice_drafts",
)
register(
    ProposalFile,
    SHARING,
    {"file": "de bestanden die je meestuurt", "name": ""},
    purpose="Om je praktijk na te lezen.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PRACTICE_PROPOSAL,
    eraser=ERASE,
)
register(
    ProposalRemark,
    SHARING,
    {"text": "wat een collega over je tekst opmerkte"},
    purpose="Om je te zeggen wat er nog anders mag.",
    ground=Ground.PUBLIC_TASK,
    retention=retention.PRACTICE_PROPOSAL,
    eraser=ERASE,
)
for model, fields in (
    (ProposalRemark, {"by": "welke opmerkingen je schreef"}),
    (PracticeProposal, {"decided_by": "wat je besliste", "decision_note": ""}),
):
    register(
        model,
        WORK,
        fields,
        purpose="Om te kunnen uitleggen wie een tekst nalas en besliste.",
        ground=Ground.LEGITIMATE_INTEREST,
        retention=retention.PRACTICE_PROPOSAL,
        eraser=PURGE + "practice_proposals",
    )
not_personal(PracticeProposal, "state", "page", "organisation")
not_personal(ProposalRemark, "field")
no_personal_data(PracticeGate, "gate")
