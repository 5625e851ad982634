"""What a solved discussion leads to: a practice for everybody."""

from django.db import models, transaction

from cms.actions.proposals import keep_for_later, start_draft
from cms.models import PracticeProposal
from members.audit import record
from networks.access import standing_of

SUMMARY = 300  # what a practice takes


class OutcomeRefusal(models.TextChoices):
    NOT_YOURS = "not_yours", "Alleen wie het gesprek begon of een begeleider stelt het voor."
    NOT_SOLVED = (
        "not_solved",
        "Duid eerst aan welk antwoord hielp. Daarmee begint de tekst van de praktijk.",
    )
    NO_ADDRESS = "no_address", "We hebben geen e-mailadres van jou om de link naartoe te sturen."


class OutcomeRefused(Exception):
    def __init__(self, refusal: OutcomeRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal


@transaction.atomic
def propose_practice(topic, *, by) -> tuple[PracticeProposal, str]:
    """Begin a draft of a practice with the answer that helped, in the usual flow of three gates.

    It is the proposer's own draft: nothing leaves the group before that person sends it in.
    Returns the draft with the token of its link. Raises `OutcomeRefused`.
    """
    here = standing_of(topic.network, by)
    if not (here.may_moderate or (here.may_read and topic.author_id == by.pk)):
        raise OutcomeRefused(OutcomeRefusal.NOT_YOURS)
    if topic.solution is None:
        raise OutcomeRefused(OutcomeRefusal.NOT_SOLVED)
    if not by.email:
        raise OutcomeRefused(OutcomeRefusal.NO_ADDRESS)
    proposal, token = start_draft(
        {
            "title": topic.title,
            "summary": topic.title[:SUMMARY],
            "why": topic.posts.in_order().first().text,
            "approach": topic.solution.text,
            "themes": [theme.value for theme in topic.themes],
            "contact_name": by.name,
            "email": by.email,
            "organisation": by.organisation,
        }
    )
    keep_for_later(proposal)
    record(topic, "networks.propose_practice", by=by)
    return proposal, token
