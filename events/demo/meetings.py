"""Meetings of networks with their minutes; one meeting of each group still waits for them."""

from datetime import timedelta

from django.utils import timezone

from events.enums import AttendanceState, EventKind
from events.meetings import held_meetings
from events.models import Attendance, Event, SessionDay
from networks.enums import MinutesState
from networks.models import Attendee, Membership, Minutes, Pairing

FORGOTTEN = timedelta(days=45)  # the first meeting before that has no minutes
WORDS = (
    (
        "We begonnen met een rondje: waar staat elk bestuur met zijn plan, en wat remt. Drie "
        "besturen deelden hun aanpak en beantwoordden vragen.",
        "Elk bestuur zet zijn actielijst in het gesprek van deze bijeenkomst.\n"
        "We nodigen de volgende keer een collega van de personeelsdienst uit.",
        "Drie besturen deelden hoe ze hun plan levend houden na het eerste jaar.",
    ),
    (
        "We bekeken twee formulieren uit de praktijk en herschreven ze samen. De vraag naar "
        "geslacht viel in beide weg zonder dat iemand ze miste.",
        "De herschreven formulieren komen bij het materiaal.\n"
        "Wie zelf een formulier wil laten nalezen, stuurt het voor de volgende keer door.",
        "",
    ),
    (
        "Een meldpunt vertelde wat er binnenkomt en wat er niet binnenkomt. In kleine groepen "
        "zochten we hoe een loket beter doorverwijst.",
        "We proberen de doorverwijskaart drie maanden uit in vier besturen.",
        "Hoe verwijst een loket goed door? Vier besturen proberen een kaart uit.",
    ),
)


def make_meetings(now) -> None:
    """Published minutes for what took place, but for one meeting of each group."""
    days = held_meetings(now=now).asking_minutes().filter(ends_at__gte=now - timedelta(days=760))
    rows, seen = [], set()
    guides = dict(Membership.objects.active().moderators().values_list("network", "person"))
    for number, day in enumerate(days.select_related("session__event").order_by("-starts_at")):
        network = day.session.event.network_id
        forgotten = network not in seen and day.ends_at <= now - FORGOTTEN
        if forgotten or network not in guides:
            seen.add(network)
            continue
        rows.append((day, _minutes(day, number, guides[network])))
    Minutes.objects.bulk_create([minutes for _, minutes in rows])
    for day, minutes in rows:
        day.minutes = minutes
    SessionDay.objects.bulk_update([day for day, _ in rows], ["minutes"], batch_size=100)
    _attendees({day.pk: minutes for day, minutes in rows})
    _visit()


def _minutes(day, number, guide) -> Minutes:
    text, decisions, public_text = WORDS[number % len(WORDS)]
    published = day.ends_at + timedelta(days=6)
    return Minutes(
        network_id=day.session.event.network_id,
        title=day.session.event.title[:160],
        held_on=timezone.localdate(day.starts_at),
        text=text,
        decisions=decisions,
        public_text=public_text,
        state=MinutesState.PUBLISHED,
        started_by_id=guide,
        started_at=day.ends_at,
        approved_at=published,
        approved_by_id=guide,
        published_at=published,
        published_by_id=guide,
        told_at=published,
    )


def _attendees(minutes_of_day):
    came = Attendance.objects.filter(day__in=minutes_of_day, state=AttendanceState.PRESENT)
    rows = came.values_list("day", "registration__person", "registration__organisation")
    Attendee.objects.bulk_create(
        [
            Attendee(minutes=minutes_of_day[day], person_id=person, organisation_id=organisation)
            for day, person, organisation in rows
        ],
        ignore_conflicts=True,
    )


def _visit():
    """The latest work visit stands with a pairing."""
    pairing = Pairing.objects.running().first()
    visit = Event.objects.published().filter(kind=EventKind.WORK_VISIT).order_by("pk").last()
    if pairing and visit:
        Event.objects.filter(pk=visit.pk).update(pairing=pairing)
