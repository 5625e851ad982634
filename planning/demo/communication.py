"""A communication calendar for the demo: a year back and three months ahead, on every channel.

Some items miss a goal or a sheet, one goal was left alone for weeks, and one item fell through.
"""

import csv
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from members.dutch import BRUSSELS
from members.models import Person
from planning.communication.enums import Channel, Platform, PublicationState
from planning.models import ActionSheet, Goal, Initiative, Publication, ThemeDayConfirmation
from planning.rules.social_links import key_of
from planning.theme_days import theme_day_facts
from planning.themes import theme_field

SOURCE = Path(__file__).parent / "communication.csv"


@dataclass(frozen=True)
class Item:
    """One line of the file; `days` counts from today, `on` are channels and networks."""

    days: int
    title: str
    purpose: str
    format: str
    audience: str
    goal: str  # its code; "" where nobody linked it
    themes: tuple[str, ...]
    on: tuple[str, ...]
    dropped: bool


def _items() -> list[Item]:
    with SOURCE.open(encoding="utf-8", newline="") as file:
        return [
            Item(
                **row
                | {
                    "days": int(row["days"]),
                    "themes": tuple(row["themes"].split()),
                    "on": tuple(row["on"].split()),
                    "dropped": bool(row["dropped"]),
                }
            )
            for row in csv.DictReader(file)
        ]


@transaction.atomic
def load_calendar(now):
    """Does nothing where the calendar holds something already."""
    if Initiative.objects.exists():
        return
    today = timezone.localdate(now)
    team = list(Person.objects.filter(email__endswith="@vvsg.example").order_by("pk")[:3])
    goals = {goal.code: goal for goal in Goal.objects.operational()}
    sheets = _sheets_of_goals()
    for number, item in enumerate(_items()):
        on = _working_day(today + timedelta(days=item.days), today)
        goal = goals.get(item.goal)
        initiative = Initiative.objects.create(
            title=item.title,
            purpose=item.purpose,
            format=item.format,
            audience=item.audience,
            on=on,
            goal=goal,
            # One in six has a goal and waits for its sheet.
            action_sheet=sheets.get((on.year, goal.pk)) if goal and number % 6 != 4 else None,
            owner=team[number % len(team)] if team else None,
            **{theme_field(theme): True for theme in item.themes},
        )
        Publication.objects.bulk_create(
            _publication(initiative, where, place, today, item.dropped)
            for place, where in enumerate(item.on)
        )
    _confirm_some(today, team[0] if team else None)


def _sheets_of_goals() -> dict[tuple[int, int], ActionSheet]:
    """Of each year and goal the first sheet that works on it, where the demo has sheets."""
    found = {}
    for sheet in ActionSheet.objects.in_plan_order().select_related("plan"):
        for goal in sheet.goals.all():
            found.setdefault((sheet.plan.year, goal.pk), sheet)
    return found


def _working_day(day: date, today: date) -> date:
    """Not in a weekend; what is past stays past and what is to come stays to come."""
    if day.weekday() < 5:
        return day
    back = day.weekday() - 4
    return day - timedelta(days=back) if day < today else day + timedelta(days=3 - back)


def _publication(initiative, where, place, today, dropped) -> Publication:
    """The second channel follows a day later, as it goes."""
    is_social = where in Platform.values
    row = Publication(
        initiative=initiative,
        channel=Channel.SOCIAL_MEDIA if is_social else where,
        platform=where if is_social else "",
        planned_on=_working_day(initiative.on + timedelta(days=place // 2), today),
    )
    if dropped:
        row.state = PublicationState.DROPPED
    elif row.planned_on < today:
        row.state, row.published_on = PublicationState.PUBLISHED, row.planned_on
        row.url = _link(where, initiative.pk, row.published_on)
        row.link_key = key_of(row.url) if is_social else ""
    elif row.planned_on - today < timedelta(days=5):
        row.state = PublicationState.READY
    return row


def _link(where: str, number: int, day: date) -> str:
    """As the network itself would have numbered a post of that morning; it leads nowhere."""
    moment = int(
        datetime(day.year, day.month, day.day, 9, number % 60, tzinfo=BRUSSELS).timestamp()
    )
    if where == Platform.LINKEDIN:
        return (
            f"https://www.linkedin.com/feed/update/urn:li:activity:{moment * 1000 << 22 | number}/"
        )
    if where == Platform.FACEBOOK:
        return f"https://www.facebook.com/voorbeeld/posts/{moment}{number}"
    if where == Platform.YOUTUBE:
        return f"https://youtu.be/voorbeeld{number:02}"
    if where == Platform.INSTAGRAM:
        return f"https://www.instagram.com/p/{_short_code(moment, number)}/"
    if where == Platform.BLUESKY:
        return f"https://bsky.app/profile/voorbeeld.example/post/{_record_key(moment, number)}"
    return ""


def _short_code(moment: int, number: int) -> str:
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return _written((moment * 1000 - 1314220021721 << 23) | number, signs, 11)


def _record_key(moment: int, number: int) -> str:
    return _written((moment * 1_000_000 << 10) | number, "234567abcdefghijklmnopqrstuvwxyz", 13)


def _written(value: int, signs: str, length: int) -> str:
    text = ""
    for _ in range(length):
        value, rest = divmod(value, len(signs))
        text = signs[rest] + text
    return text


def _confirm_some(today, by):
    """Half of the days of this year that were not sure yet."""
    unsure = [row for row in theme_day_facts(today.year) if row.day and not row.is_sure]
    for row in unsure[::2]:
        ThemeDayConfirmation.objects.create(
            key=row.key, year=today.year, day=row.day, confirmed_by=by
        )
