"""Shared practices, made by the verbs that people use."""

from cms.actions.proposal_gates import pass_gates
from cms.actions.proposals import hand_in, start_draft
from cms.actions.site import seed_gates
from cms.models import PracticeIndexPage
from cms.proposal_enums import Gate
from tests.factories.cms import PracticeIndexPageFactory
from tests.factories.members import StaffFactory

TYPED = {
    "title": "Een bank op elke straathoek",
    "summary": "Wie moe wordt, kan om de honderd meter zitten.",
    "approach": "We stapten de route met tien ouderen.\n- eerst luisteren\n- dan tekenen",
    "themes": ["disability"],
    "contact_name": "Rik Maes",
    "email": "rik.maes@bankdorp.example",
    "contact_function": "mobiliteitsambtenaar",
    "contact_phone": "",
    "contact_agreed": "on",
    "organisation": "Bankdorp",
}


def draft(**changes):
    """A draft as the form gives it to the verb, with the token of its link."""
    typed = TYPED | changes
    typed |= {"contact_agreed": True, "organisation": None, "organisation_typed": "Bankdorp"}
    typed |= {"target_groups": [], **changes}
    return start_draft(typed)


def sent(**changes):
    """A practice before the first gate, with the token of its link."""
    seed_gates()
    PracticeIndexPage.objects.first() or PracticeIndexPageFactory()
    proposal, token = draft(**changes)
    return hand_in(proposal), token


def before_owner(**changes):
    """A practice that waits for its owner's yes, with the token of its link."""
    proposal, token = sent(**changes)
    return pass_gates(proposal, through=Gate.CONTENT, by=StaffFactory().person), token
