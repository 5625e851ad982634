"""What happened to one registration, from the log and the outbox: who did what and when."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry

from events.actions.letters import ABOUT, about
from events.enums import AttendanceState
from events.models import Attendance, Registration, SessionDay
from members import dutch
from members.models import OutboxMail, Person

SYSTEM = "het systeem"
LOOKED_BACK = timedelta(days=365)
OFTEN = 2  # days missed without a word before an organiser is told


@dataclass(frozen=True)
class Line:
    at: datetime
    what: str
    by: str
    more: str = ""


def history_of(registration: Registration) -> list[Line]:
    """The oldest first; mails with how they arrived."""
    return sorted([*_log_lines(registration), *_mail_lines(registration)], key=lambda x: x.at)


def missed_without_notice(person: Person, now=None) -> int:
    """Days of the last year on which somebody with a seat stayed away without a word."""
    since = (now or timezone.now()) - LOOKED_BACK
    rows = Attendance.objects.filter(registration__person=person, state=AttendanceState.ABSENT)
    return rows.filter(day__starts_at__gte=since).count()


def _log_lines(registration):
    kind = ContentType.objects.get_for_model(Registration)
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id=str(registration.pk))
    registry.scan_for_actions()  # the labels are not there before somebody asks for them
    entries = list(entries.select_related("user__person"))
    keys = {entry.data["person"] for entry in entries if "person" in entry.data}
    people = {person.key: person for person in Person.objects.filter(key__in=keys)}
    days = {day.pk: day for day in registration.session.days.all()}
    for entry in entries:
        person = people.get(entry.data.get("person"))
        if person is None and entry.user_id:
            person = entry.user.person
        named = person.shown_name if person else SYSTEM
        label = registry.get_action_label(entry.action)
        yield Line(entry.timestamp, str(label), named, _more(entry.data, days))


def _more(data, days: dict[int, SessionDay]) -> str:
    """What the log knows beyond the act, in words."""
    words = []
    if data.get("state") in AttendanceState.values:
        words.append(AttendanceState(data["state"]).label.lower())
    if day := days.get(data.get("day")):
        words.append(dutch.day_short(day.starts_at))
    if data.get("over"):
        words.append("boven het aantal plaatsen")
    return ", ".join(words)


def _mail_lines(registration):
    mails = OutboxMail.objects.filter(person__in=registration.own_ids)
    for mail in mails.filter(**{f"headers__{ABOUT}": about(registration)}):
        more = mail.get_state_display().lower()
        if mail.error:
            more += f": {mail.error}"
        yield Line(mail.created_at, f"Mail: {mail.shown_subject}", SYSTEM, more)
