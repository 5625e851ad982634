"""What a file of earlier participants would do: line by line, and without writing anything."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.crypto import salted_hmac

from events import past_files as words
from events.enums import AttendanceState, PastKind
from events.models import LoadedPerson, Registration, Session, SessionDay
from events.past_files import Unclear
from events.past_plan import PastPlan, read_past_table
from members.addresses import InvalidAddress, is_shared_mailbox, normalise_address
from members.enums import OrganisationKind, PersonRole
from members.imports import Row, Table
from members.models import Organisation, Person
from members.past_organisations import PastOrganisations
from members.returning import erased_hash
from members.text_keys import board_key, text_key

STEP = 500  # a database takes only so many values in one question
LONGEST = {"first_name": 80, "last_name": 80, "organisation": 160}


@dataclass
class PersonLine:
    """One participant as the file tells it; `known` where the seat stands here already."""

    row: Row
    session: Session | None = None
    days: list[SessionDay] = field(default_factory=list)
    address: str = ""
    shared: bool = False
    first_name: str = ""
    last_name: str = ""
    organisation: Organisation | None = None
    typed: str = ""
    said: str = ""  # the organisation as the file has it
    role: PersonRole = PersonRole.EMPLOYEE
    marks: list[AttendanceState | None] = field(default_factory=list)
    person: Person | None = None  # a row that is not stored yet for somebody new
    known: bool = False

    @property
    def names(self) -> tuple[str, str]:
        return text_key(self.first_name), text_key(self.last_name)

    @property
    def board(self) -> object:
        return self.organisation.pk if self.organisation else board_key(self.typed)

    @property
    def trace(self) -> str:
        """64 signs by which this name of this board is known again; empty beside an address."""
        if self.address:
            return ""
        parts = (board_key(self.said), *self.names)
        return salted_hmac("events.past", "\x00".join(parts), algorithm="sha256").hexdigest()

    @property
    def organisation_name(self) -> str:
        return self.organisation.full_name if self.organisation else self.typed

    @property
    def is_unlinked(self) -> bool:
        return bool(self.typed)


def read_people(content: bytes, *, encoding="", separator="") -> PastPlan:
    """What taking in this file would do now. Raises `UnreadableTable`."""
    table = read_past_table(PastKind.PEOPLE, content, encoding, separator)
    return _Reader(table).plan()


class _Reader:
    def __init__(self, table: Table):
        self.table = table
        self.organisations = PastOrganisations()
        self.events = PastEvents()
        self.seen: dict[tuple, int] = {}

    def plan(self) -> PastPlan:
        lines = [line for row in self.table.accepted if (line := self._line(row))]
        people = People(lines)
        sessions = {line.session.pk for line in lines}
        seats = Seats(sessions)
        kept = []
        for line in lines:
            line.person, line.known = seats.of(line)
            line.person = line.person or people.of(line)
            line.known = line.known or (line.session.pk, line.person.pk) in seats.taken
            if self._is_double(line):
                continue
            kept.append(line)
        return PastPlan(self.table, kept)

    def _is_double(self, line) -> bool:
        key = (line.session.pk, id(line.person) if line.person.pk is None else line.person.pk)
        first = self.seen.setdefault(key, line.row.line)
        if first != line.row.line:
            where = f"Deze persoon staat voor dit evenement ook op regel {first}."
            self.table.reject(line.row, where)
        return first != line.row.line

    def _line(self, row) -> PersonLine | None:
        line, before = PersonLine(row), len(self.table.problems)
        for step in (self._event, self._person, self._board):
            try:
                step(line, row.values)
            except (Unclear, InvalidAddress) as problem:
                self.table.reject(row, str(problem))
        return line if len(self.table.problems) == before else None

    def _event(self, line, values):
        date = values.get("date", "")
        on = words.date_in(date) if date else None
        line.session, line.days = self.events.find(values["event"], on)
        line.marks = words.marks_in(values.get("attended", ""), len(line.days))

    def _person(self, line, values):
        first, last = values.get("first_name", ""), values.get("last_name", "")
        if not (first or last):
            first, _, last = " ".join(values.get("name", "").split()).partition(" ")
        line.first_name, line.last_name = first, last
        if typed := values.get("email", ""):
            line.address = normalise_address(typed)
            line.shared = is_shared_mailbox(line.address)
        if not line.address and not (first and last):
            raise Unclear("Een voor- en familienaam of een e-mailadres is nodig.")
        if line.shared and not (first and last):
            raise Unclear("Achter dit adres zitten meer mensen. Vul ook de naam in.")

    def _board(self, line, values):
        typed = " ".join(values.get("organisation", "").split())
        for name, longest in LONGEST.items():
            text = typed if name == "organisation" else getattr(line, name)
            if len(text) > longest:
                raise Unclear(f"Te lang: hoogstens {longest} tekens voor “{text[:30]}…”.")
        if typed and line.days:
            on = timezone.localdate(line.days[0].starts_at)
            line.organisation = self.organisations.find(typed, on)
        line.said, line.typed = typed, "" if line.organisation else typed
        if role := values.get("role", ""):
            line.role = words.one_of(role, words.ROLES, "De rol", PersonRole.labels)
        elif line.organisation and line.organisation.kind == OrganisationKind.PARTNER:
            line.role = PersonRole.PARTNER


class PastEvents:
    """The sessions that are over, by title: two queries."""

    def __init__(self):
        days = SessionDay.objects.held().select_related("session__event").order_by("starts_at")
        self.days: dict[int, list[SessionDay]] = defaultdict(list)
        self.sessions: dict[str, dict[int, Session]] = defaultdict(dict)
        for day in days:
            self.days[day.session_id].append(day)
            self.sessions[text_key(day.session.event.title)][day.session_id] = day.session

    def find(self, title: str, on) -> tuple[Session, list[SessionDay]]:
        """The one session that is meant. Raises `Unclear`."""
        found = list(self.sessions.get(text_key(title), {}).values())
        if not found:
            raise Unclear(f"Een voorbij evenement “{title}” kennen we niet. Lees het eerst in.")
        if on is not None:
            found = [each for each in found if on in self._dates(each)]
            if not found:
                raise Unclear(f"“{title}” was er niet op {on:%d/%m/%Y}.")
        if len(found) > 1:
            raise Unclear(f"“{title}” was er meer dan één keer. Zet de datum erbij.")
        return found[0], self.days[found[0].pk]

    def _dates(self, session) -> set:
        return {timezone.localdate(day.starts_at) for day in self.days[session.pk]}


class Seats:
    """Who stands in these sessions already: one query."""

    def __init__(self, sessions: set[int]):
        rows = Registration.objects.active().filter(session__in=sessions)
        self.taken: set[tuple[int, int]] = set()
        self.by_name: dict[tuple, Person] = {}
        for row in rows.select_related("person"):
            self.taken.add((row.session_id, row.person_id))
            board = row.organisation_id or board_key(row.organisation_typed)
            names = (text_key(row.person.first_name), text_key(row.person.last_name))
            self.by_name[row.session_id, board, names] = row.person

    def of(self, line: PersonLine) -> tuple[Person | None, bool]:
        """Without an address, the same name of the same board in this session is the same one."""
        if line.address:
            return None, False
        found = self.by_name.get((line.session.pk, line.board, line.names))
        return found, found is not None


class People:
    """Everybody whom the file can mean, and one row for whoever is new.

    With an address: by the address, or by the trace that an erased person left; that person counts
    on without a name. Without one: by name and board, among those whom such a file brought.
    """

    def __init__(self, lines: list[PersonLine]):
        self.by_address: dict[str, list[Person]] = defaultdict(list)
        for person in _of_addresses({line.address for line in lines if line.address}):
            self.by_address[person.email].append(person)
        gone = Person.objects.exclude(erased_hash="")
        self.erased = {person.erased_hash: person for person in gone}
        self.nameless, self.traces = _brought_before()

    def of(self, line: PersonLine) -> Person:
        return self._with_address(line) if line.address else self._without_address(line)

    def _with_address(self, line) -> Person:
        others = self.by_address[line.address]
        shared = others[0].shared_mailbox if others else line.shared
        for person in others:
            names = (text_key(person.first_name), text_key(person.last_name))
            if not shared or names == line.names:
                return person
        person = self._erased(line, shared) or _new(line, shared=shared)
        others.append(person)
        return person

    def _erased(self, line, shared) -> Person | None:
        names = {"first_name": line.first_name, "last_name": line.last_name}
        for way in {shared, True} if self.erased and all(names.values()) else {shared}:
            if found := self.erased.get(erased_hash(line.address, shared=way, **names)):
                return found
        return None

    def _without_address(self, line) -> Person:
        key = (line.board, line.names)
        if key not in self.nameless and line.trace in self.traces:
            self.nameless[key] = self.traces[line.trace]
        if key not in self.nameless:
            self.nameless[key] = _new(line, shared=False)
        return self.nameless[key]


def _new(line: PersonLine, *, shared: bool) -> Person:
    return Person(
        email=line.address,
        shared_mailbox=shared,
        first_name=line.first_name,
        last_name=line.last_name,
        organisation=line.organisation,
        organisation_typed=line.typed,
        role=line.role,
    )


def _of_addresses(addresses: set[str]):
    ordered = sorted(addresses)
    for start in range(0, len(ordered), STEP):
        chosen = ordered[start : start + STEP]
        yield from Person.objects.filter(email__in=chosen).order_by("pk")


def _brought_before() -> tuple[dict[tuple, Person], dict[str, Person]]:
    """Whom earlier files brought without an address: by name and board, and by their trace."""
    brought = LoadedPerson.objects.filter(person__email="", person__merged_into=None)
    named, traces = {}, {}
    for row in brought.select_related("person").order_by("pk"):
        person = row.person
        if row.trace:
            traces.setdefault(row.trace, person)
        if person.erased_at is None:
            board = person.organisation_id or board_key(person.organisation_typed)
            names = (text_key(person.first_name), text_key(person.last_name))
            named.setdefault((board, names), person)
    return named, traces
