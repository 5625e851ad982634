"""A solved discussion as the first version of an answer for everybody, without who said it."""

from django.urls import reverse

from advice.actions.sharing import propose_from_topic
from advice.models import Faq
from networks.actions.outcomes import Proposed, TopicOutcome


def propose_faq(topic, *, by) -> Proposed:
    """Who reads proposals goes on writing; others go back to their discussion."""
    faq = propose_from_topic(topic, by=by)
    user = getattr(by, "user", None)
    if user and user.has_perm("advice.view_faq"):
        return Proposed(
            reverse("advice_staff:faq", args=[faq.pk]),
            "Dit is een eerste versie. Schrijf ze zonder namen.",
        )
    return Proposed(
        topic.get_absolute_url(),
        "Bedankt. Een collega van VVSG herschrijft het zonder namen en leest het na.",
    )


def as_faq(topic) -> TopicOutcome:
    known = Faq.objects.of_topic(topic).first()
    return TopicOutcome(
        name="veelgestelde-vraag",
        label="Stel voor als veelgestelde vraag",
        explanation="De helpdesk maakt er een vraag met antwoord van, zonder namen, die iedereen "
        "kan lezen.",
        propose=propose_faq,
        state="Dit gesprek is al voorgesteld als veelgestelde vraag." if known else "",
        state_url=known.get_absolute_url() if known and known.is_published else "",
    )
