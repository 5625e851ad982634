"""What goes from the agenda by itself, and how long somebody who took part stays known."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from events.models import (
    AttendanceProposal,
    PersonalInvitation,
    Reconfirmation,
    Registration,
    Reminder,
)
from members.dutch import BRUSSELS
from members.purging import emptying, in_batches, knows, purge
from members.retention import years_past_evidence


def evidence_begins(now) -> datetime:
    """Whoever took part in something from this moment on is still asked for as evidence."""
    year = years_past_evidence(timezone.localdate(now)) + 1
    return datetime(year, 1, 1, tzinfo=BRUSSELS)


@knows("registrations")
def registered(now):
    begin = evidence_begins(now)
    recent = Q(session__days__ends_at__gte=begin) | Q(registered_at__gte=begin)
    return Exists(Registration.objects.filter(recent, person=OuterRef("pk")))


@purge("cancel_reasons", "Redenen van annulering")
def cancel_reasons(now):
    begin = evidence_begins(now)
    late = Registration.objects.filter(session__days__ends_at__gte=begin)
    told = Registration.objects.exclude(cancel_reason="").filter(cancelled_at__lt=begin)
    yield from in_batches(told.exclude(pk__in=late.values("pk")), emptying(cancel_reason=""))


@purge("follow_ups", "Herinneringen, vragen en voorstellen van voorbije dagen")
def follow_ups(now):
    """What was asked or proposed about a day says nothing once its evidence has had its time."""
    for model in (Reminder, Reconfirmation, AttendanceProposal):
        yield from in_batches(model.objects.filter(day__ends_at__lt=evidence_begins(now)))


@purge("invitations", "Stand van agendapunten")
def invitations(now):
    """A calendar that is told nothing more about a day needs no count of its own."""
    yield from in_batches(PersonalInvitation.objects.filter(day__ends_at__lt=evidence_begins(now)))
