"""The words of a proposal by a partner: where it is, and why an act does not happen."""

from django.db import models

from events.enums import EventKind


class ProposalState(models.TextChoices):
    UNCONFIRMED = "unconfirmed", "Wacht op bevestiging"
    SUBMITTED = "submitted", "Ligt bij ons"
    ACCEPTED = "accepted", "Aanvaard"
    REJECTED = "rejected", "Niet aanvaard"
    WITHDRAWN = "withdrawn", "Teruggetrokken"


DECIDED = (ProposalState.ACCEPTED, ProposalState.REJECTED, ProposalState.WITHDRAWN)
# What a partner can propose; groups and networks of our own are not theirs to fill.
PROPOSABLE = (
    EventKind.PARTNER_EVENT,
    EventKind.TRAINING,
    EventKind.WEBINAR,
    EventKind.STUDY_DAY,
    EventKind.INSPIRATION_DAY,
    EventKind.WORK_VISIT,
    EventKind.LEARNING_LAB,
)


class ProposalRefusal(models.TextChoices):
    """Why an act does not happen; the label is what the person reads."""

    DECIDED = "decided", "Dit voorstel is al beslist. Hieronder lees je hoe het staat."
    NOT_CONFIRMED = (
        "not_confirmed",
        "De partner bevestigde dit voorstel nog niet. Beslissen kan daarna.",
    )
    NO_REASON = "no_reason", "Schrijf waarom. De partner leest je reden in een mail."


class ProposalRefused(Exception):
    """An act on a proposal that is not carried out, and why."""

    def __init__(self, refusal: ProposalRefusal):
        super().__init__(refusal.label)
        self.refusal = refusal
