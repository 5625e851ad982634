"""Subscribers and issues as they stand in the database; verbs do the approving and sending."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from newsletter.actions.approving import approve
from newsletter.actions.dispatching import prepare, send_issue
from newsletter.enums import ChangeKind, SubscriptionState
from newsletter.models import Issue, Subscription, SubscriptionChange, SubscriptionRequest
from newsletter.smtp import worker
from tests.factories.members import PersonFactory

INTRO = (
    "intro",
    {"text": "<p>Dag collega, dit nummer gaat over <b>toegankelijke loketten</b>.</p>"},
)
MESSAGE = (
    "free",
    {
        "section": "In de kijker",
        "title": "Een loket zonder drempel",
        "theme": "disability",
        "text": '<p>Lees <a href="/themas/toegankelijkheid/">onze pagina</a> na.</p>',
    },
)


class SubscriptionFactory(DjangoModelFactory):
    """Confirmed; `gone=True` for somebody who left."""

    class Meta:
        model = Subscription
        skip_postgeneration_save = True

    class Params:
        gone = factory.Trait(
            state=SubscriptionState.LEFT, left_at=factory.LazyFunction(timezone.now)
        )

    person = factory.SubFactory(PersonFactory, organisation=None)
    confirmed_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def changes_noted(subscription, create, extracted, **kwargs):
        note = SubscriptionChange.objects.create
        note(subscription=subscription, kind=ChangeKind.JOINED, at=subscription.confirmed_at)
        if subscription.left_at:
            note(subscription=subscription, kind=ChangeKind.LEFT, at=subscription.left_at)


class SubscriptionRequestFactory(DjangoModelFactory):
    class Meta:
        model = SubscriptionRequest

    email = factory.Sequence(lambda n: f"nieuw{n}@stad.example")


class IssueFactory(DjangoModelFactory):
    """A draft with a greeting and one message, saved as an editor would."""

    class Meta:
        model = Issue
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Loketten voor iedereen {n}")
    slug = factory.Sequence(lambda n: f"loketten-voor-iedereen-{n}")
    preview_text = "Wat drie besturen uitprobeerden."
    body = factory.LazyFunction(lambda: [INTRO, MESSAGE])
    live = False

    @factory.post_generation
    def saved(issue, create, extracted, **kwargs):
        issue.save_revision()


def approved_issue(**values) -> Issue:
    issue = IssueFactory(**values)
    approve(issue, by=None)
    return issue


def prepared_issue(**values) -> Issue:
    issue = approved_issue(**values)
    prepare(issue, by=None)
    return issue


def released_issue(**values) -> Issue:
    """On its way; the letters wait for a worker."""
    issue = approved_issue(**values)
    send_issue(issue, by=None)
    return issue


def sent_issue(**values) -> Issue:
    issue = released_issue(**values)
    worker.work(issue.pk)
    issue.refresh_from_db()
    return issue
