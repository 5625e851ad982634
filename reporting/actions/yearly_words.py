"""What colleagues do to a yearly report before anybody else reads it: write, and hand it over."""

import datetime
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from members import dutch
from members.audit import record
from members.models import Person
from reporting.models import GoalWords, YearlyReport
from reporting.periods import Period
from reporting.yearly.enums import ReportKind, ReportRefusal, ReportRefused


def locked(year: int, kind: ReportKind) -> YearlyReport:
    """The row of that report, made at its first act, and held until the transaction ends."""
    YearlyReport.objects.get_or_create(year=year, kind=kind)
    return YearlyReport.objects.select_for_update(of=("self",)).get(year=year, kind=kind)


@transaction.atomic
def write_words(
    year: int,
    kind: ReportKind,
    *,
    introduction: str,
    closing: str,
    goals: Mapping[int, str],
    seen: str,
    by: Person,
) -> YearlyReport:
    """Keep what editors add. `goals` are texts by the key of their goal: an empty one goes.

    `seen` is `YearlyReport.seen()` of what the writer started from. Raises `ReportRefused` where
    a colleague wrote meanwhile. What stood there before is kept in the log.
    """
    report = locked(year, kind)
    if seen != report.seen():
        raise ReportRefused(ReportRefusal.CHANGED)
    former = report.goal_words()
    before = {"introduction": report.introduction, "closing": report.closing}
    before |= {f"goal {goal}": text for goal, text in former.items()}
    report.introduction, report.closing = introduction, closing
    report.save(update_fields=["introduction", "closing"])
    kept = {goal: text for goal, text in goals.items() if text.strip()}
    report.words.filter(goal__in=[goal for goal in goals if goal not in kept]).delete()
    for goal, text in kept.items():
        if former.get(goal) != text:
            GoalWords.objects.update_or_create(report=report, goal_id=goal, defaults={"text": text})
    now = {"introduction": introduction, "closing": closing}
    now |= {f"goal {goal}": text for goal, text in report.goal_words().items()}
    replaced = {name: text for name, text in before.items() if now.get(name) != text}
    record(report, "reporting.write_report", by=by, data={"before": replaced})
    return report


@transaction.atomic
def hand_over(year: int, kind: ReportKind, *, on: datetime.date, by: Person) -> YearlyReport:
    """Keep the day on which the agency got the report. Raises `ReportRefused`."""
    if on > timezone.localdate():
        raise ReportRefused(ReportRefusal.IN_THE_FUTURE)
    if on <= Period.year(year).end:
        raise ReportRefused(ReportRefusal.BEFORE_THE_YEAR_ENDED)
    report = locked(year, kind)
    report.handed_over_on, report.handed_over_by = on, by
    report.save(update_fields=["handed_over_on", "handed_over_by"])
    record(report, "reporting.hand_over", by=by, data={"on": dutch.day_short(on)})
    return report


@transaction.atomic
def take_back(year: int, kind: ReportKind, *, by: Person) -> YearlyReport:
    """It was not handed over after all: a slip."""
    report = locked(year, kind)
    was = report.handed_over_on
    report.handed_over_on = report.handed_over_by = None
    report.save(update_fields=["handed_over_on", "handed_over_by"])
    record(report, "reporting.take_back", by=by, data={"was": str(was or "")})
    return report
