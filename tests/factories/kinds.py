"""Proposals of partners and files of earlier years, as they stand in the database."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from events.enums import EventKind, PastKind
from events.models import EventProposal, PastLoad
from events.proposal_enums import ProposalState
from tests.factories.events import in_days
from tests.factories.members import PersonFactory


class EventProposalFactory(DjangoModelFactory):
    """Filled in and not confirmed yet; an evening in six weeks."""

    class Meta:
        model = EventProposal

    title = factory.Sequence(lambda n: f"Avond over toegankelijke feesten {n}")
    kind = EventKind.PARTNER_EVENT
    summary = "Wie een feest plant, leert hoe iedereen erbij kan."
    starts_at = factory.LazyFunction(lambda: in_days(42, 19))
    ends_at = factory.LazyAttribute(lambda proposal: proposal.starts_at + timedelta(hours=2))
    place_name = "Huis van de Wijk"
    organisation_typed = "Feest voor Allen vzw"
    contact_name = "Mo Van Acker"
    email = factory.Sequence(lambda n: f"mo{n}@feest.example")
    confirmed_at = factory.LazyAttribute(
        lambda each: None if each.state == ProposalState.UNCONFIRMED else timezone.now()
    )
    state = ProposalState.UNCONFIRMED


class PastLoadFactory(DjangoModelFactory):
    """A file that was taken in."""

    class Meta:
        model = PastLoad

    kind = PastKind.EVENTS
    source = "de lijst van 2024"
    name = "lijst.csv"
    by = factory.SubFactory(PersonFactory)
    loaded_at = factory.LazyFunction(timezone.now)
