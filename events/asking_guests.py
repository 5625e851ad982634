"""Whom of the agenda a survey asks: always those who were there, never who stayed away."""

from datetime import timedelta

from events.models import Attendance, Evaluation, Event, FollowUp, Registration, SessionDay
from members.enums import OrganisationKind
from surveys.audience import Guest
from surveys.enums import SurveyKind
from surveys.models import Survey

# Boards in the sense of the plan; the rest of the bodies has no policy of its own to improve.
BOARDS = (OrganisationKind.MUNICIPALITY, OrganisationKind.OCMW)
LEARNED_WITHIN = timedelta(days=2 * 365)  # who was at something about an instrument


def present_at(events, sessions=None) -> list[Guest]:
    """Everybody who was there, of these events together, for the organisation of then.

    `sessions` narrows to those.
    """
    seats = Attendance.objects.counted().filter(registration__session__event__in=events)
    if sessions is not None:
        seats = seats.filter(registration__session__in=sessions)
    rows = Registration.objects.filter(
        pk__in=seats.order_by().values("registration"), person__erased_at__isnull=True
    )
    rows = rows.select_related("person", "organisation").order_by("pk")
    return [Guest(row.person, row.organisation, row.role) for row in rows]


def boards_at(event: Event) -> list[Guest]:
    """Of them who spoke for a board."""
    guests = present_at([event])
    return [each for each in guests if each.organisation and each.organisation.kind in BOARDS]


def guests_of(survey: Survey) -> list[Guest]:
    """The agenda's answer to `surveys.slots.guests`."""
    if survey.kind == SurveyKind.EVENT:
        return present_at(Evaluation.objects.filter(survey=survey).values("event"))
    if survey.kind == SurveyKind.FOLLOW_UP:
        followed = FollowUp.objects.filter(survey=survey).select_related("event").first()
        return boards_at(followed.event) if followed else []
    if survey.kind == SurveyKind.INSTRUMENT:
        about = Event.objects.filter(instrument__asked_surveys__survey=survey)
        since = survey.opens_at - LEARNED_WITHIN
        return present_at(about.between(since, survey.opens_at).values("pk"))
    if survey.kind == SurveyKind.SATISFACTION:
        days = SessionDay.objects.filter(starts_at__year=survey.year).order_by()
        return present_at(days.values("session__event"))
    return []
