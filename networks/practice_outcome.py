"""A solved topic as the draft of a practice, in the usual flow of three gates."""

from django.db import models
from django.urls import reverse

from cms.actions.proposals import keep_for_later, start_draft
from networks.actions.outcomes import OutcomeRefused, Proposed, TopicOutcome

SUMMARY = 300  # what a practice takes


class PracticeRefusal(models.TextChoices):
    NO_ADDRESS = "no_address", "We hebben geen e-mailadres van jou om de link naartoe te sturen."


def propose_practice(topic, *, by) -> Proposed:
    """It is the proposer's own draft: nothing leaves the group before that person sends it in.

    Raises `OutcomeRefused`.
    """
    if not by.email:
        raise OutcomeRefused(PracticeRefusal.NO_ADDRESS)
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
    return Proposed(
        reverse("cms:practice_proposal", args=[token]),
        "Dit is een eerste versie, alleen voor jou. Haal namen en details uit de groep weg en "
        "vraag wie antwoordde of het mag.",
    )


AS_PRACTICE = TopicOutcome(
    name="praktijk",
    label="Begin een praktijk",
    explanation="Maak er een praktijk van, die elk bestuur kan lezen. Je begint met de vraag en "
    "het gekozen antwoord, en past alles nog aan.",
    propose=propose_practice,
)
