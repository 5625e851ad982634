"""A list of people as a file, read and compared with whom we know: what would change, line by line.

Reading writes nothing. `members.actions.importing` carries out what stands in the plan.
"""

from dataclasses import dataclass, field
from io import BytesIO

from members.addresses import InvalidAddress, is_shared_mailbox, normalise_address
from members.employers import former_employment
from members.enums import PersonRole
from members.imports import Row, Table, UnreadableTable, read_table
from members.models import Employment, Organisation, Person
from members.organisation_search import resolve
from members.returning import erased_hash
from members.text_keys import board_key, text_key

COLUMNS = {
    "email": ("e-mailadres", "e-mail", "email", "mail", "adres"),
    "first_name": ("voornaam",),
    "last_name": ("familienaam", "achternaam"),
    "organisation": ("organisatie", "bestuur", "gemeente", "stad of gemeente"),
    "function_title": ("functie",),
    "role": ("rol",),
}
LABELS = {name: aliases[0] for name, aliases in COLUMNS.items()}
REQUIRED = ("email", "first_name", "last_name")
MOST_PEOPLE = 2_000  # what one short transaction can write
LONGEST = {"first_name": 80, "last_name": 80, "organisation": 160, "function_title": 120}
ROLES = {text_key(name): role for role in PersonRole for name in (role.value, role.label)}


@dataclass
class Line:
    """One line that can be taken in; without `changes` it is known already, as it stands."""

    row: Row
    person: Person
    changes: list[tuple[str, str, str]] = field(default_factory=list)  # label, before, after
    former: Employment | None = None  # where the person worked, if this line says otherwise

    @property
    def is_new(self) -> bool:
        return self.person.pk is None

    @property
    def is_unlinked(self) -> bool:
        return bool(self.person.organisation_typed)


@dataclass
class Plan:
    table: Table
    lines: list[Line]

    @property
    def new(self) -> list[Line]:
        return [line for line in self.lines if line.is_new]

    @property
    def changed(self) -> list[Line]:
        return [line for line in self.lines if line.changes and not line.is_new]

    @property
    def unchanged(self) -> list[Line]:
        return [line for line in self.lines if not line.changes and not line.is_new]

    @property
    def unlinked(self) -> list[Line]:
        """Lines that bring an organisation we do not know."""
        return [line for line in [*self.new, *self.changed] if line.is_unlinked]

    @property
    def may_go(self) -> bool:
        """All or nothing: one rejected line holds the whole file back."""
        return not self.table.problems and bool(self.new or self.changed)


def read_people(content: bytes, *, encoding="", separator="") -> Plan:
    """What taking in this file would do now. Raises `UnreadableTable`.

    What a cell leaves empty changes nothing of somebody we know.
    """
    table = read_table(
        BytesIO(content),
        columns=COLUMNS,
        required=REQUIRED,
        encoding=encoding,
        separator=separator,
    )
    if not table.rows:
        raise UnreadableTable("Onder de eerste regel staat niemand.")
    if len(table.rows) > MOST_PEOPLE:
        raise UnreadableTable(
            f"Dit bestand telt {len(table.rows)} personen; meer dan {MOST_PEOPLE} kan niet in één "
            "keer. Splits het op."
        )
    return _Reader(table).plan()


class _Reader:
    """Knows every person and organisation that the file names."""

    def __init__(self, table: Table):
        self.table = table
        self.addresses = {row.line: self._address(row) for row in table.accepted}
        wanted = {address for address in self.addresses.values() if address}
        self.known: dict[str, list[Person]] = {}
        for person in _of_addresses(wanted):
            self.known.setdefault(person.email, []).append(person)
        gone = Person.objects.exclude(erased_hash="")
        self.erased = set(gone.values_list("erased_hash", flat=True))
        self.organisations: dict[str, Organisation | None] = {}
        self.seen: dict[tuple, int] = {}

    def plan(self) -> Plan:
        lines = [self._line(row) for row in self.table.accepted]
        return Plan(self.table, [line for line in lines if line])

    def _address(self, row) -> str:
        try:
            return normalise_address(row.values["email"])
        except InvalidAddress as problem:
            self.table.reject(row, str(problem))
            return ""

    def _line(self, row) -> Line | None:
        address = self.addresses[row.line]
        names = row.values["first_name"], row.values["last_name"]
        others = self.known.get(address, [])
        shared = others[0].shared_mailbox if others else is_shared_mailbox(address)
        for why in self._faults(row, address, shared, names):
            self.table.reject(row, why)
        if any(problem.line == row.line for problem in self.table.problems):
            return None
        person = _match(others, shared, names)
        if person is None:
            person = Person(email=address, shared_mailbox=shared)
        line = Line(row, person)
        self._fill(line)
        return line

    def _faults(self, row, address, shared, names):
        key = (address, *map(text_key, names)) if shared else (address,)
        first = self.seen.setdefault(key, row.line)
        if first != row.line:
            yield f"Dit adres staat ook op regel {first}."
        hashes = self.erased and {
            # When they left, others may have read the mailbox too (`members.returning`).
            erased_hash(address, shared=way, first_name=names[0], last_name=names[1])
            for way in (shared, True)
        }
        if hashes and hashes & self.erased:
            yield (
                "Deze persoon liet de eigen gegevens wissen. Alleen wie zich zelf weer aanmeldt, "
                "komt terug."
            )
        for name, longest in LONGEST.items():
            if len(row.values.get(name, "")) > longest:
                yield f"{LABELS[name].capitalize()} is te lang: hoogstens {longest} tekens."
        role = row.values.get("role", "")
        if role and text_key(role) not in ROLES:
            choices = ", ".join(PersonRole.labels)
            yield f"De rol “{role}” kennen we niet. Kies uit: {choices}."
        if any("\x00" <= char < " " for value in row.values.values() for char in value):
            yield "Deze regel bevat tekens die niet te lezen zijn, of een regeleinde in een vak."

    def _fill(self, line):
        values, person = line.row.values, line.person
        for name in ("first_name", "last_name", "function_title"):
            if text := values.get(name, ""):
                self._set(line, name, text)
        if role := values.get("role", ""):
            role = ROLES[text_key(role)]
            if person.role != role:
                line.changes.append(("rol", person.get_role_display(), role.label))
                person.role = role
        if typed := values.get("organisation", ""):
            self._set_organisation(line, typed)

    @staticmethod
    def _set(line, name, text):
        before = getattr(line.person, name)
        if before != text:
            line.changes.append((LABELS[name], before, text))
            setattr(line.person, name, text)

    def _set_organisation(self, line, typed):
        person, typed = line.person, " ".join(typed.split())
        if typed not in self.organisations:
            self.organisations[typed] = resolve(typed)
        found = self.organisations[typed]
        before, same = person.organisation_name, person.organisation_id == getattr(found, "pk", 0)
        if found is None:
            same = bool(before) and board_key(before) == board_key(typed)
        if same:
            return
        if not line.is_new:
            line.former = former_employment(person, found, typed)
        person.organisation, person.organisation_typed = found, "" if found else typed
        line.changes.append((LABELS["organisation"], before, person.organisation_name))


def _of_addresses(addresses):
    """In steps: a database takes only so many values in one question."""
    ordered = sorted(addresses)
    for start in range(0, len(ordered), 500):
        chosen = ordered[start : start + 500]
        people = Person.objects.filter(email__in=chosen).select_related("organisation")
        yield from people.prefetch_related("employments").order_by("pk")


def _match(others, shared, names) -> Person | None:
    if not shared:
        return others[0] if others else None
    wanted = [text_key(name) for name in names]
    for person in others:
        if [text_key(person.first_name), text_key(person.last_name)] == wanted:
            return person
    return None
