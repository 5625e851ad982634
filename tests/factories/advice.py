"""Questions, signals and consultations as they stand in the database."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from advice.actions.clock import set_clock
from advice.enums import (
    Channel,
    ConsultationKind,
    FaqState,
    MessageKind,
    QuestionState,
    SignalNature,
    SignalSource,
)
from advice.models import Consultation, Faq, Question, Signal, SupportTrack
from tests.factories.cms import InstrumentPageFactory
from tests.factories.members import OrganisationFactory


class QuestionFactory(DjangoModelFactory):
    """Asked just now and confirmed, with its words and its clock; `text` is what was asked."""

    class Meta:
        model = Question
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Mag een vergadering zonder tolk {n}?")
    channel = Channel.FORM
    state = QuestionState.OPEN
    contact_name = "An Claes"
    email = factory.Sequence(lambda n: f"an{n}@bestuur.example")
    received_at = factory.LazyFunction(timezone.now)
    asked_at = factory.LazyAttribute(
        lambda each: None if each.state == QuestionState.UNCONFIRMED else each.received_at
    )

    @factory.post_generation
    def text(question, create, extracted, **kwargs):
        if question.asked_at:
            due = question.due_at
            set_clock(question)
            question.due_at = due or question.due_at
            question.save()
        if create and extracted is not False:
            question.messages.create(
                kind=MessageKind.IN,
                text=extracted or "Wat vraagt de wet?",
                written_at=question.received_at,
            )


class FaqFactory(DjangoModelFactory):
    """On the site, released by a second person."""

    class Meta:
        model = Faq

    title = factory.Sequence(lambda n: f"Moet een raadszaal een ringleiding hebben {n}?")
    answer = "Wie slechthorend is, moet kunnen volgen. Een ringleiding is een gewone oplossing."
    state = FaqState.PUBLISHED
    released_at = factory.LazyAttribute(
        lambda each: timezone.now() if each.state == FaqState.PUBLISHED else None
    )
    released_by_other = factory.LazyAttribute(lambda each: each.state == FaqState.PUBLISHED)


class SignalFactory(DjangoModelFactory):
    class Meta:
        model = Signal

    nature = SignalNature.BARRIER
    source = SignalSource.VISIT
    title = factory.Sequence(lambda n: f"Geen tijd om een tolk te zoeken {n}")
    text = "Een tolk vinden kost een halve dag."
    organisation = factory.SubFactory(OrganisationFactory)


class ConsultationFactory(DjangoModelFactory):
    class Meta:
        model = Consultation

    kind = ConsultationKind.STEERING_GROUP


class SupportTrackFactory(DjangoModelFactory):
    class Meta:
        model = SupportTrack

    organisation = factory.SubFactory(OrganisationFactory)
    instrument = factory.SubFactory(InstrumentPageFactory)
