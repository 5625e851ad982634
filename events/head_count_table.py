"""A list of municipalities with a number each, as somebody else sends it: pasted or as a file."""

import re
from dataclasses import dataclass, field
from io import BytesIO

from events.actions.head_counts import Counted
from members.enums import OrganisationKind
from members.imports import Row, Table, read_table
from members.models import Organisation
from members.organisation_search import resolve
from members.text_keys import text_key

COLUMNS = {
    "municipality": ("gemeente", "stad", "bestuur", "lokaal bestuur", "nis-code", "nis"),
    "count": ("aantal", "deelnemers", "aanwezigen", "personen"),
}
KINDS = (OrganisationKind.MUNICIPALITY, OrganisationKind.OCMW, OrganisationKind.VGC)
UNKNOWN = ("onbekend", "andere", "overige")
MOST = 1000  # rows
SOME = re.compile(r"[0-9]{1,9}")
LARGEST = 100_000  # people from one place; more is a slip


@dataclass
class HeadCountList:
    table: Table
    counted: list[Counted] = field(default_factory=list)

    @property
    def problems(self):
        return self.table.problems


def read_pasted(text: str) -> HeadCountList:
    return read_list(BytesIO(text.strip("\n").encode()))


def read_list(upload) -> HeadCountList:
    """Every row with its municipality; what is wrong stands in `problems`, with the line.

    Raises `UnreadableTable` for what is no list at all.
    """
    table = read_table(upload, columns=COLUMNS, required=("municipality", "count"), most_rows=MOST)
    found, seen = HeadCountList(table), {}
    for row in table.accepted:
        problem, counted = _read(row, seen)
        if problem:
            table.reject(row, problem)
        else:
            found.counted.append(counted)
    return found


def _read(row: Row, seen: dict) -> tuple[str, Counted | None]:
    name, number = row.values["municipality"], row.values["count"]
    organisation, problem = place_of(name)
    if problem:
        return problem, None
    digits = number.replace(".", "").replace(" ", "")
    if not SOME.fullmatch(digits) or not 1 <= int(digits) <= LARGEST:
        return f"“{number}” is geen aantal van 1 of meer.", None
    key = organisation.pk if organisation else None
    if key in seen:
        return f"{name} staat ook op regel {seen[key]}. Tel ze samen op één regel.", None
    seen[key] = row.line
    return "", Counted(organisation, int(digits))


def _by_code(name: str) -> Organisation | None:
    if not re.fullmatch(r"\d{5}", name):
        return None
    return Organisation.objects.municipalities().filter(nis_code=name).first()


def place_of(name: str):
    """(organisation, "") or (None, what is wrong); (None, "") stands for unknown."""
    if text_key(name) in UNKNOWN:
        return None, ""
    organisation = _by_code(name) or resolve(name)
    if organisation is None:
        return None, (
            f"“{name}” kennen we niet als gemeente. Kijk de naam na, of schrijf “onbekend”."
        )
    if organisation.kind not in KINDS:
        return None, f"{organisation.name} is geen gemeente, OCMW of VGC. Tel het bij “onbekend”."
    return organisation, ""
