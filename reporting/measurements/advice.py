"""The desk: questions and their term, signals, consultations with their minutes, chapters 4 and 5.

A question counts in the year in which it came in, a consultation in that of its day.
"""

from django.db.models import Count, Q
from django.utils import timezone

from advice.enums import ConsultationKind, ConsultationTopic, QuestionKind
from advice.models import Consultation, Question, Signal
from advice.rules.frequency import months_without
from members import dutch
from members.enums import OrganisationKind
from networks.models import Minutes
from reporting import advice_evidence  # noqa: F401 - importing it registers how rows are shown
from reporting.registry import Measurement, indicator
from reporting.shared import shared

WITH_PARTNERS = (
    ConsultationKind.PARTNER_STRUCTURE,
    ConsultationKind.BILATERAL,
    ConsultationKind.PARTNERS_OWN,
)
PARTNERS = (OrganisationKind.PARTNER, OrganisationKind.ASSOCIATION, OrganisationKind.OTHER)


@shared
def any_question(period) -> bool:
    return Question.objects.counted().filter(received_at__lt=period.ends_at).exists()


@shared
def any_signal(period) -> bool:
    return Signal.objects.filter(heard_on__lte=period.end).exists()


@shared
def any_consultation(period) -> bool:
    return Consultation.objects.held().filter(on__lte=period.end).exists()


def received(period):
    return Question.objects.counted().received_between(period.starts_at, period.ends_at)


@indicator("od4-1-vragen", recorded=any_question)
def questions(period, definition):
    """Of boards and of partners apart, as the catalogue asks."""
    rows = received(period)
    count, partners, unknown = rows.aggregate(
        count=Count("pk"),
        partners=Count("pk", filter=Q(organisation__kind__in=PARTNERS)),
        unknown=Count("pk", filter=Q(organisation=None)),
    ).values()
    beside = (
        ("van lokale besturen", count - partners - unknown),
        ("van partners", partners),
        ("nog niet gekoppeld", unknown),
    )
    return Measurement(count, rows, beside=beside)


@indicator("od4-1-a-binnen-termijn", recorded=any_question)
def answered_in_time(period, definition):
    """Open and overdue counts as missed; what is not due yet is in no denominator."""
    now = timezone.now()
    rows = received(period)
    judged = rows.judged(now)
    open_rows = rows.to_do().filter(answered_at=None)
    running, waiting = open_rows.aggregate(
        running=Count("pk", filter=Q(due_at__gt=now)), waiting=Count("pk", filter=Q(due_at=None))
    ).values()
    beside = (("nog niet om", running), ("wacht op de vrager", waiting))
    return Measurement.share(judged.in_time().count(), judged.count(), judged, beside=beside)


@indicator("od1-2-inventaris-cijfervragen", recorded=any_question)
def inventory_of_figures(period, definition):
    """There is one as soon as one question about figures is in it; names stay out."""
    rows = received(period).filter(kind=QuestionKind.FIGURES)
    count = rows.count()
    return Measurement(min(count, 1), rows, beside=(("vragen over cijfers", count),))


@indicator("od1-1-a-noden-geregistreerd", recorded=any_signal)
def signals_analysed(period, definition):
    rows = Signal.objects.heard_between(period.start, period.end)
    return Measurement.share(rows.analysed().count(), rows.count(), rows)


def held(period, *kinds):
    return Consultation.objects.held().between(period.start, period.end).filter(kind__in=kinds)


def counted(rows) -> tuple[int, int]:
    """How many meetings, and of how many the minutes can be read."""
    written = Count("pk", filter=Q(pk__in=rows.with_minutes().order_by().values("pk")))
    return tuple(rows.order_by().aggregate(n=Count("pk"), written=written).values())


def with_minutes(rows, *, notes=()) -> Measurement:
    """The plan asks for the meetings and their minutes: the gap stands beside the number."""
    count, written = counted(rows)
    beside = (("met verslag", written), ("zonder verslag", count - written))
    return Measurement(count, rows, beside=beside, notes=notes)


def _of_kind(slug: str, kind: ConsultationKind):
    @indicator(slug, recorded=any_consultation)
    def measure(period, definition):
        return with_minutes(held(period, kind))

    return measure


agency_groups = _of_kind("h4-1-werkgroepen-abb", ConsultationKind.AGENCY_GROUP)
partner_structure = _of_kind("h4-2-overlegstructuur", ConsultationKind.PARTNER_STRUCTURE)
bilateral = _of_kind("h4-2-bilateraal", ConsultationKind.BILATERAL)
of_partners = _of_kind("h4-2-overlegmomenten-partners", ConsultationKind.PARTNERS_OWN)
steering_groups = _of_kind("h5-2-stuurgroep", ConsultationKind.STEERING_GROUP)
mentors = _of_kind("od2-1-mentor-overleg", ConsultationKind.MENTOR)


@indicator("h4-3-thematische-netwerken", recorded=any_consultation)
def internal_networks(period, definition):
    """Only where equal opportunities stood on the agenda."""
    return with_minutes(held(period, ConsultationKind.INTERNAL_NETWORK).filter(about_equality=True))


@indicator("h5-1-projectteam", recorded=any_consultation)
def project_team(period, definition):
    return held(period, ConsultationKind.PROJECT_TEAM)


@indicator("h5-2-werkoverleg", recorded=any_consultation)
def work_meetings(period, definition):
    """At least monthly: twelve with a month without are not enough, so the months are named."""
    rows = held(period, ConsultationKind.WORK_MEETING)
    days = list(rows.values_list("on", flat=True))
    today = timezone.localdate()
    empty = [
        dutch.MONTHS[month - 1]
        for month in months_without(days, period.start.year, today)
        if period.start.month <= month <= period.end.month
    ]
    notes = (f"Maandelijks: niet gehaald. Geen werkoverleg in {dutch.listed(empty)}.",)
    return with_minutes(rows, notes=notes if empty else ())


def _written(rows):
    return Minutes.objects.filter(pk__in=rows.with_minutes().values("minutes"))


@indicator("od1-2-verslagen-overleg", recorded=any_consultation)
def minutes_with_partners(period, definition):
    """The same meetings as in chapter 4.2: these rows are not added up."""
    rows = held(period, *WITH_PARTNERS)
    count, written = counted(rows)
    return Measurement(written, _written(rows), beside=(("zonder verslag", count - written),))


@indicator("od3-1-verslagen-discriminatie", recorded=any_consultation)
def minutes_about_pilot(period, definition):
    rows = Consultation.objects.held().between(period.start, period.end)
    return _written(rows.filter(named_topic=ConsultationTopic.PILOT_DISCRIMINATION))
