"""Consultations of two years, one month of which lacks a work meeting, and tracks with boards."""

from datetime import date, timedelta

from django.utils import timezone

from advice.actions.clock import office
from advice.enums import ConsultationKind as Kind
from advice.enums import TrackState
from advice.models import Consultation, ConsultationParticipant, SupportTrack, TrackMeeting
from cms.models import InstrumentPage
from members.enums import OrganisationKind
from members.models import Organisation
from networks.enums import MinutesState
from networks.models import Minutes

# kind, (month, day) in a year, topic
YEARLY = (
    (Kind.STEERING_GROUP, ((3, 17), (10, 13)), "Jaarverslag en actieplan"),
    (Kind.PARTNER_STRUCTURE, ((2, 10), (9, 22)), "Wie doet wat dit jaar"),
    (Kind.AGENCY_GROUP, ((1, 27), (3, 31), (5, 19), (9, 8), (11, 10)), "Toegankelijk onthaal"),
    (Kind.INTERNAL_NETWORK, ((2, 3), (4, 14), (6, 9), (9, 15), (11, 17)), "Stand van zaken"),
    (Kind.BILATERAL, ((2, 24), (4, 28), (6, 16), (10, 6)), "Samen een vorming maken"),
    (Kind.PARTNERS_OWN, ((5, 5), (11, 24)), "Stuurgroep lokaal welbevinden"),
    (Kind.MENTOR, ((3, 24), (10, 20)), "Hoe het loopt met de mentorbesturen"),
)
NO_WORK_MEETING_IN = 7


def make_consultations(now, random, team) -> None:
    today = timezone.localdate(now)
    partners = list(Organisation.objects.current().filter(kind=OrganisationKind.PARTNER)[:12])
    for year in (today.year - 1, today.year):
        for kind, days, topic in YEARLY:
            for month, day in days:
                _meeting(kind, date(year, month, day), topic, random, team, partners, today)
        for month in range(1, 13):
            if month != NO_WORK_MEETING_IN or year != today.year:
                on = date(year, month, 9)
                _meeting(Kind.WORK_MEETING, on, "Werkoverleg", random, team, partners, today)
    at_office = office()
    monday = date(today.year, 1, 5) - timedelta(days=date(today.year, 1, 5).weekday())
    weeks = ((today - monday).days // 7) + 1
    Consultation.objects.bulk_create(
        Consultation(
            kind=Kind.PROJECT_TEAM,
            on=on,
            noted_by=team[0],
            click_key=f"projectteam-{on.isocalendar()[0]}-{on.isocalendar()[1]}",
        )
        for on in (monday + timedelta(days=7 * number) for number in range(weeks))
        if at_office.is_working_day(on) and on <= today
    )


def _meeting(kind, on, topic, random, team, partners, today):
    # Among the latest some have a draft, or none yet.
    age = (today - on).days
    row = Consultation.objects.create(
        kind=kind,
        on=on,
        topic=topic,
        noted_by=team[0],
        decisions="We spreken af wie trekt en tegen wanneer." if age > 0 else "",
        minutes=_minutes(kind, on, topic, team, age) if age > 12 else None,
    )
    named = random.sample(partners, min(3, len(partners))) if "partner" in kind else partners[:1]
    ConsultationParticipant.objects.bulk_create(
        [
            *(ConsultationParticipant(consultation=row, organisation=each) for each in named),
            *(
                ConsultationParticipant(
                    consultation=row, person=each, organisation=each.organisation
                )
                for each in team[:2]
            ),
        ]
    )


def _minutes(kind, on, topic, team, age) -> Minutes:
    at = timezone.now() - timedelta(days=max(age - 5, 1))
    approved = age > 30
    return Minutes.objects.create(
        title=f"{kind.label}: {topic}"[:160],
        held_on=on,
        text="We overliepen wat er gebeurde en wat er komt.",
        decisions="De agenda van het volgende overleg ligt vast.",
        state=MinutesState.APPROVED if approved else MinutesState.DRAFT,
        started_at=at,
        started_by=team[0],
        approved_at=at if approved else None,
        approved_by=team[1] if approved else None,
    )


def make_tracks(now, random, team, askers) -> None:
    instruments = list(InstrumentPage.objects.live().order_by("pk")[:4])
    boards = {
        each.organisation_id: each.organisation
        for each in askers
        if each.organisation.kind == OrganisationKind.MUNICIPALITY
    }
    if not instruments:
        return
    today = timezone.localdate(now)
    for number, board in enumerate(random.sample(list(boards.values()), min(7, len(boards)))):
        starts = today - timedelta(days=40 + 45 * number)
        finished = number > 4
        track = SupportTrack.objects.create(
            organisation=board,
            instrument=instruments[number % len(instruments)],
            goal="Het instrument gebruiken bij elke nieuwe dienst, niet één keer.",
            starts_on=starts,
            ends_on=starts + timedelta(days=120) if finished else None,
            state=TrackState.FINISHED if finished else TrackState.RUNNING,
            result="De vragenlijst zit nu in het draaiboek van de dienst." if finished else "",
            guided_by=team[0],
        )
        TrackMeeting.objects.bulk_create(
            TrackMeeting(
                track=track,
                on=starts + timedelta(days=21 * turn),
                is_online=turn % 2 == 1,
                note=("Kennismaking en vraag", "Samen invullen", "Terugkijken")[turn],
            )
            for turn in range(number % 4 if not finished else 3)
        )
