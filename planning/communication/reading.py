"""The calendar as it is shown: days with initiatives, theme days and what other apps bring."""

from calendar import Calendar
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from members import dutch
from planning.communication.enums import Channel, Platform
from planning.communication.filter import CommunicationFilter
from planning.models import Goal, Initiative, Publication
from planning.rules.silence import Silence, silence
from planning.slots import CalendarItem, communication_calendar
from planning.theme_days import ThemeDay, theme_days_between


@dataclass(frozen=True)
class Entry:
    """An initiative on one day, with its publications of that day."""

    initiative: Initiative
    day: date
    publications: tuple[Publication, ...] = ()

    @property
    def can_move(self) -> bool:
        return not self.publications or any(each.is_open for each in self.publications)

    @property
    def is_dropped(self) -> bool:
        return bool(self.publications) and all(each.is_dropped for each in self.publications)


@dataclass
class Day:
    day: date
    inside: bool = True
    entries: list[Entry] = field(default_factory=list)
    items: list[CalendarItem] = field(default_factory=list)
    theme_days: list[ThemeDay] = field(default_factory=list)

    @property
    def weekday(self) -> str:
        return dutch.weekday(self.day)[:2]

    @property
    def is_empty(self) -> bool:
        return not (self.entries or self.items or self.theme_days)


def month_weeks(first: date, chosen: CommunicationFilter) -> list[list[Day]]:
    """The weeks of the month that begins on `first`, Monday first. A fixed number of queries."""
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    days = days_between(first, last, chosen)
    return [[days.get(day, Day(day, inside=False)) for day in week] for week in weeks]


def days_between(start: date, end: date, chosen: CommunicationFilter) -> dict[date, Day]:
    """Every day from `start` to `end`, both included, with what stands on it."""
    length = (end - start).days + 1
    days = {day: Day(day) for day in (start + timedelta(days=n) for n in range(length))}
    for entry in entries_between(start, end, chosen):
        days[entry.day].entries.append(entry)
    for item in items_between(start, end, chosen):
        days[item.day].items.append(item)
    for row in theme_days_between(start, end):
        if chosen.shows_theme_day(row.theme):
            days[row.day].theme_days.append(row)
    return days


def entries_between(start: date, end: date, chosen: CommunicationFilter) -> list[Entry]:
    """Two queries: publications, and initiatives that stand on no channel yet."""
    initiatives = chosen.initiatives(Initiative.objects.all())
    rows = Publication.objects.on_days(start, end).filter(
        initiative__in=initiatives.order_by().values("pk")
    )
    rows = chosen.publications(rows).select_related("initiative__goal", "initiative__action_sheet")
    per_place = defaultdict(list)
    for row in rows:
        per_place[row.day, row.initiative_id].append(row)
    found = [Entry(rows[0].initiative, day, tuple(rows)) for (day, _), rows in per_place.items()]
    if not chosen.channel:
        bare = initiatives.filter(on__range=(start, end), publications=None)
        bare = bare.select_related("goal", "action_sheet")
        found += [Entry(row, row.on) for row in bare]
    return sorted(found, key=lambda entry: (entry.day, entry.initiative.title, entry.initiative.pk))


def items_between(start: date, end: date, chosen: CommunicationFilter) -> list[CalendarItem]:
    """What other apps bring, on days from `start` to `end`."""
    found = communication_calendar.collect(start=start, end=end)
    return [item for item in found if start <= item.day <= end and chosen.shows(item)]


def table_rows(initiatives) -> list[list]:
    """One row per publication, and one for an initiative without any: for a file."""
    return [
        row
        for initiative in initiatives.for_list()
        for row in _rows_of(initiative, list(initiative.publications.all()) or [None])
    ]


TABLE_HEADS = (
    *("Datum", "Initiatief", "Communicatiedoel", "Vorm", "Voor wie", "Thema", "Doelstelling"),
    *("Actiefiche", "Trekker", "Kanaal", "Stand", "Gepland op", "Gepubliceerd op", "Link"),
)


def _rows_of(initiative, publications):
    about = [
        initiative.on,
        initiative.title,
        initiative.get_purpose_display(),
        initiative.format,
        initiative.audience,
        dutch.listed([theme.label for theme in initiative.themes]) or "Algemeen",
        initiative.goal.code if initiative.goal else "",
        str(initiative.action_sheet or ""),
        initiative.owner.name if initiative.owner else "",
    ]
    for row in publications:
        if row is None:
            yield [*about, "", "", "", "", ""]
        else:
            stand = row.get_state_display()
            yield [*about, row.where, stand, row.planned_on, row.published_on, row.url]


@dataclass(frozen=True)
class YearRow:
    """One line of the year: how many publications per month."""

    label: str
    months: tuple[int, ...]
    query: str  # the filter by which a month opens

    @property
    def total(self) -> int:
        return sum(self.months)


@dataclass(frozen=True)
class YearTables:
    channels: tuple[YearRow, ...]
    goals: tuple[YearRow, ...]
    initiatives: int
    publications: int


def year_tables(year: int, chosen: CommunicationFilter) -> YearTables:
    """Publications of the year per month, by channel and by goal; what was dropped is left out."""
    initiatives = chosen.initiatives(Initiative.objects.all()).order_by()
    start, end = date(year, 1, 1), date(year, 12, 31)
    rows = Publication.objects.on_days(start, end).exclude(state="dropped")
    rows = chosen.publications(rows).filter(initiative__in=initiatives.values("pk"))
    per_channel, per_goal, total = Counter(), Counter(), 0
    facts = rows.order_by().values_list(
        *("channel", "platform", "initiative__goal", "published_on", "planned_on")
    )
    for channel, platform, goal, published_on, planned_on in facts:
        month = (published_on or planned_on).month
        per_channel[channel, platform, month] += 1
        per_goal[goal, month] += 1
        total += 1
    return YearTables(
        channels=tuple(_channel_rows(per_channel)),
        goals=tuple(_goal_rows(per_goal)),
        initiatives=initiatives.of_year(year).count(),
        publications=total,
    )


def _channel_rows(counts):
    for channel in Channel:
        if channel != Channel.SOCIAL_MEDIA:
            months = tuple(counts[channel, "", month] for month in range(1, 13))
            yield YearRow(channel.label, months, f"kanaal={channel}")
            continue
        for platform in Platform:
            months = tuple(counts[channel, platform, month] for month in range(1, 13))
            if any(months):
                yield YearRow(platform.label, months, f"kanaal={channel}:{platform}")


def _goal_rows(counts):
    for goal in Goal.objects.operational():
        months = tuple(counts[goal.pk, month] for month in range(1, 13))
        yield YearRow(str(goal), months, f"doel={goal.pk}")
    months = tuple(counts[None, month] for month in range(1, 13))
    if any(months):
        yield YearRow("Zonder doelstelling", months, "zonder=1")


def silences(today: date) -> list[tuple[Goal, Silence]]:
    """Operational goals of which nothing was said for long, the longest silence first."""
    days = defaultdict(list)
    for goal, day in (
        Publication.objects.published()
        .filter(initiative__goal__isnull=False)
        .values_list("initiative__goal", "published_on")
    ):
        days[goal].append(day)
    coming = Publication.objects.open().filter(planned_on__gt=today)
    for goal, day in coming.filter(initiative__goal__isnull=False).values_list(
        "initiative__goal", "planned_on"
    ):
        days[goal].append(day)
    found = [(goal, silence(days[goal.pk], today)) for goal in Goal.objects.operational()]
    found = [(goal, quiet) for goal, quiet in found if quiet]
    return sorted(found, key=lambda pair: (pair[1].last is not None, -pair[1].weeks))
