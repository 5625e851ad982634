"""Meetings: days of events of a network. Which of them still owe the members their minutes."""

from datetime import timedelta

from django.utils import timezone

from events.models import Attendance, SessionDay
from networks.notices import absolute

MINUTES_WITHIN = timedelta(days=30)


def minutes_gaps(network=None, now=None):
    """Meetings of thirty days ago or longer without published minutes, the oldest first."""
    now = now or timezone.now()
    return owed_minutes(network, now).filter(ends_at__lte=now - MINUTES_WITHIN)


def owed_minutes(network=None, now=None):
    """Meetings that are over and ask for minutes that nobody published yet, the oldest first."""
    days = held_meetings(network, now).asking_minutes().without_published_minutes()
    return days.select_related("session__event__network", "minutes").order_by("starts_at", "pk")


def held_meetings(network=None, now=None):
    days = SessionDay.objects.held(now).public().of_networks()
    return days.filter(session__event__network=network) if network else days


def who_was_there(day) -> list:
    """Pairs of person and organisation, as the attendance says."""
    rows = (
        Attendance.objects.present()
        .filter(day=day)
        .select_related("registration__person", "registration__organisation")
    )
    return [(row.registration.person, row.registration.organisation) for row in rows]


def minutes_link(event, closing) -> str:
    """Where those who came read the minutes: ours once published, or the link of before."""
    days = SessionDay.objects.filter(session__event=event).with_published_minutes()
    day = days.select_related("minutes").order_by("starts_at").first()
    if day:
        return absolute(day.minutes.get_absolute_url())
    return closing.minutes if closing else ""
