"""What a solved discussion leads to for everybody: a practice, and what apps to the right add.

    @networks_slots.topic_outcome.fill(order=20)
    def as_faq(topic, person, **question):
        yield TopicOutcome(
            name="veelgestelde-vraag",
            label="Stel voor als veelgestelde vraag",
            explanation="De redactie maakt er een vraag met antwoord van.",
            propose=propose_faq,      # (topic, *, by) -> Proposed
            state=..., state_url=..., # once proposed: words in the place of the button
        )

The button is of the network: it asks who may, and hands over to `propose`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models, transaction

from members.audit import record
from networks import slots
from networks.access import standing_of


class OutcomeRefusal(models.TextChoices):
    NOT_YOURS = "not_yours", "Alleen wie het gesprek begon of een begeleider stelt het voor."
    NOT_SOLVED = (
        "not_solved",
        "Duid eerst aan welk antwoord hielp: vraag en antwoord gaan samen mee.",
    )
    DONE = "done", "Dit gesprek is al voorgesteld."


class OutcomeRefused(Exception):
    """Carries any `TextChoices` whose label is the sentence to show."""

    def __init__(self, refusal: models.TextChoices):
        super().__init__(refusal.label)
        self.refusal = refusal


class UnknownOutcome(LookupError):
    """Nothing of that name is offered for this topic."""


@dataclass(frozen=True)
class Proposed:
    """Where the proposer goes next, and the sentence that is read there."""

    url: str
    message: str


@dataclass(frozen=True)
class TopicOutcome:
    """`name` stands in the address of the button. `state` says what became of an earlier proposal
    and takes the place of the button; `state_url` leads there. `propose(topic, by=person)` may
    raise `OutcomeRefused`."""

    name: str
    label: str
    explanation: str
    propose: Callable[..., Proposed]
    state: str = ""
    state_url: str = ""


def outcomes(topic, person) -> list[TopicOutcome]:
    """What this topic can become, in the order of the slot."""
    return slots.topic_outcome.collect(topic=topic, person=person)


@transaction.atomic
def propose_outcome(topic, name, *, by) -> Proposed:
    """Put a solved topic forward. Raises `OutcomeRefused` and `UnknownOutcome`."""
    here = standing_of(topic.network, by)
    if not (here.may_moderate or (here.may_read and topic.author_id == by.pk)):
        raise OutcomeRefused(OutcomeRefusal.NOT_YOURS)
    if topic.solution is None:
        raise OutcomeRefused(OutcomeRefusal.NOT_SOLVED)
    outcome = next((each for each in outcomes(topic, by) if each.name == name), None)
    if outcome is None:
        raise UnknownOutcome(name)
    if outcome.state:
        raise OutcomeRefused(OutcomeRefusal.DONE)
    proposed = outcome.propose(topic, by=by)
    record(topic, "networks.propose", by=by, data={"as": name})
    return proposed
