"""What a file of earlier events would do: line by line, and without writing anything."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db.models import Min
from django.utils import timezone

from cms.models import InstrumentPage
from events import past_files as words
from events.enums import DayMode, EventKind, PastKind
from events.models import Event
from events.past_files import Unclear
from events.past_plan import PastPlan, read_past_table
from members.dutch import BRUSSELS
from members.enums import OrganisationKind
from members.imports import Row, Table
from members.models import Organisation
from members.past_organisations import PastOrganisations
from members.text_keys import text_key
from planning.enums import Theme

EARLIEST = 1990
MORNING, NOON = time(9, 30), time(12, 30)
LONGEST = {"title": 200, "summary": 400}
ONLINE_KINDS = {EventKind.WEBINAR}


@dataclass
class EventLine:
    """One event as the file tells it; `known` where it stands in the agenda already."""

    row: Row
    title: str = ""
    kind: EventKind | None = None
    days: list[tuple[datetime, datetime]] = field(default_factory=list)
    mode: DayMode = DayMode.LIVE
    town: Organisation | None = None
    place: str = ""  # what was typed and is no municipality
    host: Organisation | None = None
    themes: list[Theme] = field(default_factory=list)
    partners: list[Organisation] = field(default_factory=list)
    instrument: InstrumentPage | None = None
    summary: str = ""
    known: bool = False

    @property
    def first(self) -> date:
        return timezone.localdate(self.days[0][0])


def read_events(content: bytes, *, encoding="", separator="") -> PastPlan:
    """What taking in this file would do now. Raises `UnreadableTable`."""
    table = read_past_table(PastKind.EVENTS, content, encoding, separator)
    return _Reader(table).plan()


def event_key(title: str, first: date) -> tuple[str, date]:
    """By which an event is known again: its title and its first day."""
    return text_key(title), first


class _Reader:
    def __init__(self, table: Table):
        self.table = table
        self.organisations = PastOrganisations()
        pages = InstrumentPage.objects.order_by("pk")
        self.instruments = {text_key(page.title): page for page in pages}
        self.known = known_events()
        self.seen: dict[tuple, int] = {}

    def plan(self) -> PastPlan:
        lines = [line for row in self.table.accepted if (line := self._line(row))]
        lines.sort(key=lambda line: line.row.line)
        return PastPlan(self.table, lines)

    def _line(self, row) -> EventLine | None:
        line, before = EventLine(row), len(self.table.problems)
        steps = (self._title, self._kind, self._days, self._places, self._rest)
        for step in steps:
            try:
                step(line, row.values)
            except Unclear as problem:
                self.table.reject(row, str(problem))
        if not (line.title and line.kind and line.days):
            return None
        key = event_key(line.title, line.first)
        first = self.seen.setdefault(key, row.line)
        if first != row.line:
            self.table.reject(row, f"Deze titel en datum staan ook op regel {first}.")
        line.known = key in self.known
        return line if len(self.table.problems) == before else None

    def _title(self, line, values):
        for name, longest in LONGEST.items():
            text = " ".join(values.get(name, "").split())
            if len(text) > longest:
                raise Unclear(f"Te lang: hoogstens {longest} tekens voor “{text[:30]}…”.")
            setattr(line, name, text)

    def _kind(self, line, values):
        labels = EventKind.labels
        line.kind = words.one_of(values["kind"], words.KINDS, "De soort", labels)
        line.mode = DayMode.DIGITAL if line.kind in ONLINE_KINDS else DayMode.LIVE
        if mode := values.get("mode", ""):
            line.mode = words.one_of(mode, words.MODES, "De vorm", DayMode.labels)

    def _days(self, line, values):
        start = words.time_in(values.get("start", ""), MORNING)
        end = words.time_in(values.get("end", ""), max(NOON, time(min(start.hour + 3, 23), 59)))
        if end <= start:
            raise Unclear("Een dag eindigt na het begin. Kijk de uren na.")
        for day in words.dates_in(values["dates"]):
            if day >= timezone.localdate():
                raise Unclear("Deze dag is nog niet voorbij. Maak zo’n evenement in de agenda.")
            if day.year < EARLIEST:
                raise Unclear(f"Het jaar {day.year} kan niet kloppen.")
            moments = (datetime.combine(day, at, tzinfo=BRUSSELS) for at in (start, end))
            line.days.append(tuple(moments))

    def _places(self, line, values):
        if not line.days:
            return
        if town := values.get("town", ""):
            line.town = self.organisations.town(town, line.first)
            line.place = "" if line.town else town[:150]
        if host := values.get("host", ""):
            line.host = self.organisations.town(host, line.first)
            if line.host is None:
                raise Unclear(f"De gastgemeente “{host}” kennen we niet. Schrijf naam of NIS-code.")

    def _rest(self, line, values):
        line.themes = words.themes_in(values.get("themes", ""))
        for name in filter(None, (each.strip() for each in values.get("partners", "").split("|"))):
            found = self.organisations.find(name, line.first) if line.days else None
            if found is None or found.kind != OrganisationKind.PARTNER:
                raise Unclear(f"De partner “{name}” kennen we niet. Maak die eerst aan.")
            line.partners.append(found)
        if title := values.get("instrument", ""):
            line.instrument = self.instruments.get(text_key(title))
            if line.instrument is None:
                raise Unclear(f"Het instrument “{title}” staat niet op de site.")


def known_events() -> set[tuple[str, date]]:
    """Every event of the agenda by title and first day, cancelled ones included: one query."""
    rows = Event.objects.no_templates().annotate(first=Min("sessions__days__starts_at"))
    return {
        event_key(title, timezone.localdate(first))
        for title, first in rows.order_by().values_list("title", "first")
        if first
    }
