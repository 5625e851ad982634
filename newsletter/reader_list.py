"""A list of readers as a file, compared with whom we know: who would come, and who would not.

Reading writes nothing. Nobody who left, complained or was erased is brought back by a list.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO

from members.addresses import InvalidAddress, normalise_address
from members.imports import Problem, Row, Table, read_table
from newsletter.models import Subscription
from newsletter.suppression import suppressed_among

COLUMNS = {
    "email": ("e-mailadres", "e-mail", "email", "email address", "mail", "adres"),
    "first_name": ("voornaam", "first name"),
    "last_name": ("familienaam", "achternaam", "last name"),
    "consent_on": ("ingeschreven op", "confirm_time", "optin_time", "datum"),
}
LABELS = {name: aliases[0] for name, aliases in COLUMNS.items()}
MOST_READERS = 60_000
LONGEST_NAME = 80


@dataclass(frozen=True)
class NewReader:
    address: str
    first_name: str
    last_name: str
    consent_on: date | None


@dataclass
class ReaderPlan:
    """What taking in a list would do; the numbers add up to its rows."""

    table: Table
    new: list[NewReader] = field(default_factory=list)
    known: int = 0
    left: int = 0  # unsubscribed before, or suppressed
    doubled: int = 0  # the same address again in the same list

    @property
    def rejected(self) -> int:
        return len({problem.line for problem in self.table.problems})


def read_readers(content: bytes) -> ReaderPlan:
    """Raises `UnreadableTable`."""
    table = read_table(
        BytesIO(content), columns=COLUMNS, required=("email",), most_rows=MOST_READERS
    )
    plan = ReaderPlan(table)
    found = _distinct(plan)
    confirmed, left = _states()
    suppressed = suppressed_among(found)
    for address, reader in found.items():
        if address in confirmed:
            plan.known += 1
        elif address in left or address in suppressed:
            plan.left += 1
        else:
            plan.new.append(reader)
    return plan


def _distinct(plan) -> dict[str, NewReader]:
    """One reader per address, however often and in whatever case it stands in the list."""
    found: dict[str, NewReader] = {}
    for row in plan.table.accepted:
        try:
            reader = _reader(row)
        except (InvalidAddress, ValueError) as problem:
            # Not `reject`: sorting again after each of thousands would take minutes.
            plan.table.problems.append(Problem(row.line, str(problem)))
            continue
        if reader.address in found:
            plan.doubled += 1
        else:
            found[reader.address] = reader
    return found


def _reader(row: Row) -> NewReader:
    values = row.values
    return NewReader(
        normalise_address(values["email"]),
        values.get("first_name", "")[:LONGEST_NAME],
        values.get("last_name", "")[:LONGEST_NAME],
        day_of(values.get("consent_on", "")),
    )


def day_of(text: str) -> date | None:
    """2024-03-05, 2024-03-05 10:11:12 or 5/03/2024; nothing where nothing stands."""
    if not text:
        return None
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text.split()[0], form).date()  # noqa: DTZ007 a day, no moment
        except ValueError:
            continue
    raise ValueError(f"“{text}” is geen datum. Schrijf ze als 5/03/2024.")


def _states() -> tuple[set[str], set[str]]:
    rows = Subscription.objects.exclude(person__email="").values_list("person__email", "state")
    confirmed, left = set(), set()
    for address, state in rows:
        (confirmed if state == "confirmed" else left).add(address)
    return confirmed, left - confirmed
