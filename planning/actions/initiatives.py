"""Initiatives of the calendar: made, described, tied to the plan, thrown away."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from members.audit import record
from members.models import Person
from planning.actions.publications import FIRST_DAY, add_publication
from planning.communication.enums import CommunicationRefusal, CommunicationRefused
from planning.communication.seen import FACTS, seen_of
from planning.enums import Theme
from planning.models import ActionSheet, Goal, Initiative
from planning.themes import theme_field


@transaction.atomic
def create_initiative(
    *,
    title: str,
    on: date,
    by: Person | None,
    themes: Iterable[str] = (),
    channels: Iterable[tuple[str, str]] = (),
    **facts,
) -> Initiative:
    """A new initiative, planned once on each of `channels`, which are (channel, platform).

    Raises `CommunicationRefused`.
    """
    initiative = Initiative(title=title, **facts)
    initiative.on = _day(on)
    _set_themes(initiative, themes)
    initiative.save()
    record(initiative, "planning.create_initiative", by=by)
    for channel, platform in channels:
        add_publication(initiative, channel=channel, platform=platform, planned_on=on, by=by)
    return initiative


@transaction.atomic
def change_initiative(
    initiative: Initiative,
    *,
    by: Person,
    seen: str | None = None,
    themes: Iterable[str] | None = None,
    **facts,
) -> Initiative:
    """Facts that are not named stay as they are. `seen` is `seen_of` what the writer had before
    them; None looks at no colleague.

    Raises `CommunicationRefused`, also where it changed meanwhile.
    """
    initiative = Initiative.objects.select_for_update().get(pk=initiative.pk)
    if seen is not None and seen != seen_of(initiative):
        raise CommunicationRefused(CommunicationRefusal.CHANGED_MEANWHILE)
    for name in set(FACTS) & set(facts):
        setattr(initiative, name, facts[name])
    _day(initiative.on)
    if themes is not None:
        _set_themes(initiative, themes)
    initiative.save()
    record(initiative, "planning.change_initiative", by=by)
    return initiative


@transaction.atomic
def link_initiative(
    initiative: Initiative,
    *,
    by: Person,
    goal: Goal | None = None,
    action_sheet: ActionSheet | None = None,
) -> Initiative:
    """Take over a proposed link, where there is none yet.

    Raises `CommunicationRefused` where a colleague chose another one meanwhile.
    """
    initiative = Initiative.objects.select_for_update().get(pk=initiative.pk)
    for name, chosen in (("goal", goal), ("action_sheet", action_sheet)):
        if chosen and getattr(initiative, name) not in (None, chosen):
            raise CommunicationRefused(CommunicationRefusal.LINKED_MEANWHILE)
    initiative.goal = goal or initiative.goal
    initiative.action_sheet = action_sheet or initiative.action_sheet
    initiative.save()
    record(initiative, "planning.link_initiative", by=by)
    return initiative


@transaction.atomic
def remove_initiative(initiative: Initiative, *, by: Person) -> None:
    """Only while nothing of it was published, since that counts. Raises `CommunicationRefused`."""
    initiative = Initiative.objects.select_for_update().get(pk=initiative.pk)
    if initiative.publications.published().exists():
        raise CommunicationRefused(CommunicationRefusal.HAS_PUBLICATIONS)
    record(initiative, "planning.remove_initiative", by=by)
    initiative.delete()


def _day(day: date) -> date:
    if day < FIRST_DAY:
        raise CommunicationRefused(CommunicationRefusal.BEFORE_PLAN)
    return day


def _set_themes(initiative, themes):
    chosen = set(themes)
    for theme in Theme:
        setattr(initiative, theme_field(theme), theme.value in chosen)
