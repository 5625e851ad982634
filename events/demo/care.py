"""What people need, what something costs, what another counted, and who organises: in the demo."""

from datetime import time, timedelta
from decimal import Decimal

from events.capture import Capture
from events.demo.catalogue import COURSE
from events.demo.routine import moment, working_day
from events.enums import EventKind
from events.models import (
    Billing,
    Event,
    EventOrganiser,
    HeadCount,
    Needs,
    Session,
    SessionDay,
)
from events.provisions import Provision, Told
from members.actions.consents import say
from members.enums import ConsentPurpose, Role
from members.models import Person

TITLE = "Iedereen in de club: dag van de inclusieve vereniging"
HOST = "Platform Vrije Tijd (voorbeeld)"
NEEDED = (
    Told((Provision.WHEELCHAIR, Provision.VEGETARIAN), "Voorbeeld: ik zit graag vooraan."),
    Told((Provision.SIGN_LANGUAGE,), ""),
    Told((Provision.VEGETARIAN, Provision.NUT_FREE), ""),
)
MEMBERS, OTHERS = Decimal("120.00"), Decimal("180.50")


def make_care(rows, now) -> None:
    _organisers(now)
    full = rows.queues[0]
    Event.objects.filter(pk=full.event_id).update(
        capture=Capture.PHOTO,
        language_aids="Tolk Vlaamse Gebarentaal op vraag. Slides in eenvoudige taal.",
    )
    for registration, told in zip(full.registrations.confirmed()[:3], NEEDED, strict=False):
        needs = Needs(registration=registration, told_at=registration.registered_at)
        needs.keep(told)
        needs.save()
        wording = "Voorbeeld van een toestemming."
        say(registration.person, ConsentPurpose.NEEDS, given=True, wording=wording, route="demo")
    _prices(now)
    _elsewhere(rows, now)


def _organisers(now) -> None:
    """Who has the role carries what is still to come."""
    who = Person.objects.filter(user__groups__name=Role.ORGANISER).order_by("pk").distinct()
    coming = Event.objects.upcoming(now).values_list("pk", flat=True)
    EventOrganiser.objects.bulk_create(
        EventOrganiser(event_id=event, person=person) for event in coming for person in who
    )


def _prices(now) -> None:
    course = Event.objects.filter(title=COURSE.title).upcoming(now).last()
    if course is None:
        return
    Event.objects.filter(pk=course.pk).update(
        member_price=MEMBERS, other_price=OTHERS, price="Lunch en map inbegrepen"
    )
    seats = [row for session in course.sessions.all() for row in session.registrations.active()]
    Billing.objects.bulk_create(
        Billing(
            registration=row,
            member_price=MEMBERS,
            other_price=OTHERS,
            order_number=f"BB-{row.pk:05}" if row.pk % 3 else "",
        )
        for row in seats
    )


def _elsewhere(rows, now) -> None:
    """Once behind us, with numbers per municipality, and once to come."""
    past, _ = (_event(rows, now, days) for days in (-40, 45))
    towns = [town for town in rows.towns.values() if town][:8]
    HeadCount.objects.bulk_create(
        HeadCount(
            event=past,
            organisation=town,
            count=2 + number * 3 % 11,
            source=f"Aanwezigheidslijst van {HOST}",
            entered_by=rows.by,
        )
        for number, town in enumerate(towns)
    )


def _event(rows, now, days) -> Event:
    start = moment(working_day(now.date() + timedelta(days=days)), time(10, 0))
    event = Event.objects.create(
        title=TITLE,
        slug=f"iedereen-in-de-club-{'vorige' if days < 0 else 'volgende'}",
        year=start.year,
        kind=EventKind.PARTNER_EVENT,
        summary="Clubs en gemeenten vertellen hoe ze drempels wegnamen. Een dag van een partner.",
        price="Gratis",
        external_url="https://vrijetijd.example/inschrijven",
        external_host=HOST,
        theme_disability=True,
        published_at=min(now, start - timedelta(days=60)),
    )
    session = Session.objects.create(event=event, capacity=150)
    town = next(iter(rows.towns.values()), None)
    SessionDay.objects.create(
        session=session,
        starts_at=start,
        ends_at=start + timedelta(hours=6),
        place_name="Sporthal De Voorbeeldige",
        municipality=town,
    )
    return event
