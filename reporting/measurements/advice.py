"""The desk: questions and their term, signals, consultations with their minutes, chapters 4 and 5.

A question counts in the year in which it came in, a consultation in that of its day.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from advice.enums import ConsultationKind, ConsultationTopic, QuestionKind
from advice.models import Consultation, Question, Signal
from advice.rules.frequency import months_without
from members import dutch
from members.enums import OrganisationKind
from networks.models import Minutes
from reporting import advice_evidence  # noqa: F401 - importing it registers how rows are shown
from reporting.later import later
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
def counts_of_signals(period) -> dict[str, int]:
    """Those heard up to the end of the period, those heard in it, and of these the analysed."""
    rows = Signal.objects.heard_between(period.start, period.end)
    return Signal.objects.filter(heard_on__lte=period.end).aggregate(
        ever=Count("pk"),
        n=Count("pk", filter=Q(heard_on__gte=period.start)),
        analysed=Count("pk", filter=Q(pk__in=rows.analysed().order_by().values("pk"))),
    )


def any_signal(period) -> bool:
    return counts_of_signals(period)["ever"] > 0


@shared
def any_consultation(period) -> bool:
    return Consultation.objects.held().filter(on__lte=period.end).exists()


@later
def received(period):
    return Question.objects.counted().received_between(period.starts_at, period.ends_at)


@shared
def counts_of_questions(period) -> dict[str, int]:
    """Those that came in, in each way that a row counts them: one query."""
    return (
        received(period)
        .order_by()
        .aggregate(
            count=Count("pk"),
            partners=Count("pk", filter=Q(organisation__kind__in=PARTNERS)),
            unknown=Count("pk", filter=Q(organisation=None)),
            figures=Count("pk", filter=Q(kind=QuestionKind.FIGURES)),
        )
    )


@indicator("od4-1-vragen", recorded=any_question)
def questions(period, definition):
    """Of boards and of partners apart, as the catalogue asks."""
    found = counts_of_questions(period)
    partners, unknown = found["partners"], found["unknown"]
    beside = (
        ("van lokale besturen", found["count"] - partners - unknown),
        ("van partners", partners),
        ("nog niet gekoppeld", unknown),
    )
    return Measurement(found["count"], received(period), beside=beside)


@indicator("od4-1-a-binnen-termijn", recorded=any_question)
def answered_in_time(period, definition):
    """Open and overdue counts as missed; what is not due yet is in no denominator."""
    now = timezone.now()
    rows = received(period)
    judged = rows.judged(now)
    is_judged = Q(pk__in=judged.order_by().values("pk"))
    is_open = Q(pk__in=rows.to_do().filter(answered_at=None).order_by().values("pk"))
    found = rows.order_by().aggregate(
        judged=Count("pk", filter=is_judged),
        in_time=Count("pk", filter=Q(pk__in=judged.in_time().order_by().values("pk"))),
        running=Count("pk", filter=is_open & Q(due_at__gt=now)),
        waiting=Count("pk", filter=is_open & Q(due_at=None)),
    )
    beside = (("nog niet om", found["running"]), ("wacht op de vrager", found["waiting"]))
    return Measurement.share(found["in_time"], found["judged"], judged, beside=beside)


@indicator("od1-2-inventaris-cijfervragen", recorded=any_question)
def inventory_of_figures(period, definition):
    """There is one as soon as one question about figures is in it; names stay out."""
    rows = received(period).filter(kind=QuestionKind.FIGURES)
    count = counts_of_questions(period)["figures"]
    return Measurement(min(count, 1), rows, beside=(("vragen over cijfers", count),))


@indicator("od1-1-a-noden-geregistreerd", recorded=any_signal)
def signals_analysed(period, definition):
    rows = Signal.objects.heard_between(period.start, period.end)
    found = counts_of_signals(period)
    return Measurement.share(found["analysed"], found["n"], rows)


@later
def held(period, *kinds):
    return Consultation.objects.held().between(period.start, period.end).filter(kind__in=kinds)


@dataclass(frozen=True)
class Meeting:
    """A consultation as rows tell them apart."""

    kind: str
    on: datetime.date
    topic: str
    about_equality: bool
    has_minutes: bool


@shared
def meetings_in(period) -> tuple[Meeting, ...]:
    """Those of every kind that took place: one question for all rows about consultations."""
    rows = Consultation.objects.held().between(period.start, period.end).order_by()
    written = Exists(rows.with_minutes().filter(pk=OuterRef("pk")))
    columns = ("kind", "on", "named_topic", "about_equality")
    return tuple(Meeting(*facts) for facts in rows.values_list(*columns, written))


def with_minutes(rows, meetings: Iterable[Meeting], *, notes=()) -> Measurement:
    """The plan asks for the meetings and their minutes: the gap stands beside the number."""
    known = [each.has_minutes for each in meetings]
    count, written = len(known), sum(known)
    beside = (("met verslag", written), ("zonder verslag", count - written))
    return Measurement(count, rows, beside=beside, notes=notes, evidence_count=count)


def meetings_of(period, *kinds) -> list[Meeting]:
    return [each for each in meetings_in(period) if each.kind in kinds]


def _of_kind(slug: str, kind: ConsultationKind):
    @indicator(slug, recorded=any_consultation)
    def measure(period, definition):
        return with_minutes(held(period, kind), meetings_of(period, kind))

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
    kind = ConsultationKind.INTERNAL_NETWORK
    meetings = [each for each in meetings_of(period, kind) if each.about_equality]
    return with_minutes(held(period, kind).filter(about_equality=True), meetings)


@indicator("h5-1-projectteam", recorded=any_consultation)
def project_team(period, definition):
    kind = ConsultationKind.PROJECT_TEAM
    return Measurement(len(meetings_of(period, kind)), held(period, kind))


@indicator("h5-2-werkoverleg", recorded=any_consultation)
def work_meetings(period, definition):
    """At least monthly: twelve with a month without are not enough, so the months are named."""
    rows = held(period, ConsultationKind.WORK_MEETING)
    meetings = meetings_of(period, ConsultationKind.WORK_MEETING)
    days = [each.on for each in meetings]
    today = timezone.localdate()
    empty = [
        dutch.MONTHS[month - 1]
        for month in months_without(days, period.start.year, today)
        if period.start.month <= month <= period.end.month
    ]
    notes = (f"Maandelijks: niet gehaald. Geen werkoverleg in {dutch.listed(empty)}.",)
    return with_minutes(rows, meetings, notes=notes if empty else ())


@later
def _written(rows):
    return Minutes.objects.filter(pk__in=rows.with_minutes().values("minutes"))


@indicator("od1-2-verslagen-overleg", recorded=any_consultation)
def minutes_with_partners(period, definition):
    """The same meetings as in chapter 4.2: these rows are not added up."""
    rows = held(period, *WITH_PARTNERS)
    meetings = meetings_of(period, *WITH_PARTNERS)
    written = sum(each.has_minutes for each in meetings)
    without = len(meetings) - written
    return Measurement(written, _written(rows), beside=(("zonder verslag", without),))


@indicator("od3-1-verslagen-discriminatie", recorded=any_consultation)
def minutes_about_pilot(period, definition):
    topic = ConsultationTopic.PILOT_DISCRIMINATION
    rows = Consultation.objects.held().between(period.start, period.end)
    meetings = [each for each in meetings_in(period) if each.topic == topic]
    written = sum(each.has_minutes for each in meetings)
    return Measurement(written, _written(rows.filter(named_topic=topic)))
