"""What goes from the agenda by itself, and how long somebody who took part stays known."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from events.actions.needs import drop_needs
from events.models import (
    Answer,
    AttendanceProposal,
    EventProposal,
    Needs,
    NeedsGone,
    PastLoad,
    PersonalInvitation,
    Reconfirmation,
    Registration,
    Reminder,
    SessionDay,
)
from members.dutch import BRUSSELS
from members.purging import emptying, in_batches, knows, purge
from members.retention import NEEDS, years_past_evidence


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


@purge("answers_in_words", "Wat deelnemers schreven bij hun inschrijving")
def answers_in_words(now):
    """What was chosen stays without a name, as the registration does; words may hold one."""
    begin = evidence_begins(now)
    late = Registration.objects.filter(session__days__ends_at__gte=begin)
    told = Answer.objects.in_words().filter(registration__registered_at__lt=begin)
    yield from in_batches(told.exclude(registration__in=late.values("pk")))


@purge("follow_ups", "Herinneringen, vragen en voorstellen van voorbije dagen")
def follow_ups(now):
    """What was asked or proposed about a day says nothing once its evidence has had its time."""
    for model in (Reminder, Reconfirmation, AttendanceProposal):
        yield from in_batches(model.objects.filter(day__ends_at__lt=evidence_begins(now)))


@purge("invitations", "Stand van agendapunten")
def invitations(now):
    """A calendar that is told nothing more about a day needs no count of its own."""
    yield from in_batches(PersonalInvitation.objects.filter(day__ends_at__lt=evidence_begins(now)))


@purge("needs", "Wat deelnemers nodig hadden")
def needs(now):
    """Two weeks after the last day of the session, with a receipt per event and batch."""
    late = SessionDay.objects.filter(session=OuterRef("registration__session"))
    over = Needs.objects.filter(~Exists(late.filter(ends_at__gte=NEEDS.before(now))))
    yield from in_batches(over, _drop_with_receipt(now))


def _drop_with_receipt(now):
    return lambda rows: drop_needs(rows.values("registration"), NeedsGone.TERM, now=now)


@purge("past_files", "Bestanden van vroegere jaren die niet ingelezen werden")
def past_files(now):
    yield from in_batches(PastLoad.objects.expired(now))


@purge("event_proposals", "Voorstellen van partners")
def event_proposals(now):
    yield from in_batches(EventProposal.objects.never_confirmed(now))
    yield from in_batches(EventProposal.objects.long_decided(now))
