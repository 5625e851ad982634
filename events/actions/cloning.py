"""An event that starts from another one: its texts, questions and settings, none of its people."""

from datetime import date, timedelta

from django.db import transaction

from events.actions.copying_questions import copy_programmes, copy_questions
from events.actions.organisers import begin_as_organiser
from events.actions.planning_sessions import DAY_FIELDS, SESSION_FIELDS, free_slug
from events.enums import Refusal
from events.models import Event, Session, SessionDay
from events.refusals import ChangeRefused
from events.rules.local_time import moved
from members.audit import record
from members.dutch import BRUSSELS
from members.models import Person

# What belongs to the one event: its address, its place in the agenda, its end.
OWN = {"id", "title", "slug", "year", "published_at", "cancelled_at", "cancelled_by"}
OWN |= {"changed_at", "is_template", "load", "concrete_output", "became", "pairing", "action_sheet"}
OWN |= {"initiative"}  # what is said about the one says nothing about the other
LINKS = ("goals", "partners", "featured_on")


@transaction.atomic
def clone_event(
    source: Event, *, title: str, start: date | None, by: Person, as_template: bool = False
) -> Event:
    """A new event in preparation like `source`, its days moved so that the first is on `start`.

    Clocks stay: half past nine in winter is half past nine in summer. Cancelled sessions and days
    are left out, and nothing is open yet. Raises `ChangeRefused` for an hour that the new date
    does not have.
    """
    first = _first_day(source)
    shift = start - first if start and first else timedelta(0)
    event = _copy_texts(source, title, as_template, start or first)
    sessions = source.sessions.filter(cancelled_at__isnull=True).order_by("pk")
    days = [pair for session in sessions for pair in _copy_session(session, event, shift)]
    copy_programmes(days, *copy_questions(source, event))
    begin_as_organiser(event, by=by)
    record(event, "events.clone", by=by, data={"from": source.pk, "template": as_template})
    return event


def _first_day(source) -> date | None:
    day = SessionDay.objects.planned().filter(session__event=source).order_by("starts_at").first()
    return day.starts_at.astimezone(BRUSSELS).date() if day else None


def _copy_texts(source, title, as_template, first) -> Event:
    kept = [field for field in Event._meta.concrete_fields if field.name not in OWN]
    values = {field.name: getattr(source, field.name) for field in kept}
    event = Event(title=title, is_template=as_template, **values)
    if first:
        event.year = first.year
    event.action_sheet = _sheet_in(event.year, source.action_sheet)
    event.slug = free_slug(event)
    for name in LINKS:
        setattr(event, name, list(getattr(source, name).all()))
    event.save()
    return event


def _sheet_in(year: int, sheet):
    """The action of that year: the same one, or the one that continues it; else it is chosen."""
    if sheet is None or sheet.plan.year == year:
        return sheet
    return sheet.continued_by.filter(plan__year=year).first()


def _copy_session(source, event, shift) -> list[tuple[SessionDay, SessionDay]]:
    """Returns each day with its copy."""
    values = {name: getattr(source, name) for name in SESSION_FIELDS}
    values["opens_at"] = None
    for name in ("closes_at", "change_until"):
        values[name] = values[name] and _moved(values[name], shift)
    session = Session.objects.create(event=event, **values)
    pairs = []
    for day in source.days.filter(cancelled_at__isnull=True):
        values = {name: getattr(day, name) for name in DAY_FIELDS}
        values |= {name: _moved(values[name], shift) for name in ("starts_at", "ends_at")}
        pairs.append((day, SessionDay.objects.create(session=session, **values)))
    return pairs


def _moved(moment, shift):
    found = moved(moment, shift, BRUSSELS)
    if found is None:
        raise ChangeRefused(Refusal.NO_SUCH_HOUR)
    return found
