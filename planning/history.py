"""What happened to a plan or a sheet, from the log: who, when, and why it went back to draft."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from members.models import Person

SHOWN = 15
SYSTEM = "het systeem"
# What has a place of its own on the screen.
LEFT_OUT = ("planning.update_progress", "planning.move_sheet")


@dataclass(frozen=True)
class Line:
    at: datetime
    what: str
    by: str
    why: str = ""


def history_of(row) -> list[Line]:
    """The newest first; two questions."""
    return _lines(_entries(row).exclude(action__in=LEFT_OUT)[:SHOWN])


def last_change(row, which: Q) -> Line | None:
    """The newest of these entries of the log: who changed it, and when."""
    return next(iter(_lines(_entries(row).filter(which)[:1])), None)


def _entries(row):
    kind = ContentType.objects.get_for_model(row)
    rows = ModelLogEntry.objects.filter(content_type=kind, object_id=str(row.pk))
    return rows.select_related("user__person").order_by("-timestamp", "-pk")


def _lines(entries) -> list[Line]:
    registry.scan_for_actions()  # the labels are not there before somebody asks for them
    entries = list(entries)
    keys = {entry.data["person"] for entry in entries if "person" in entry.data}
    people = {person.key: person for person in Person.objects.filter(key__in=keys)}
    return [
        Line(
            entry.timestamp,
            str(registry.get_action_label(entry.action)),
            _named(entry, people),
            entry.data.get("reason", ""),
        )
        for entry in entries
    ]


def _named(entry, people) -> str:
    person = people.get(entry.data.get("person"))
    if person is None and entry.user_id:
        person = entry.user.person
    return person.shown_name if person else SYSTEM
