"""A year of consultations: per kind how many, how many with minutes, and what is missing."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from advice.actions.clock import office
from advice.consultation_kinds import RULES, KindRule
from advice.enums import ConsultationKind
from advice.models import Consultation
from advice.rules.frequency import Light, Standing, standing, weeks_without
from networks.enums import MinutesState

DONE = (MinutesState.APPROVED, MinutesState.PUBLISHED)


@dataclass(frozen=True)
class KindInYear:
    kind: ConsultationKind
    rule: KindRule
    held: int
    with_minutes: int
    standing: Standing

    @property
    def without_minutes(self) -> int:
        return self.held - self.with_minutes if self.rule.minutes else 0


def year_of_consultations(year: int, today: date | None = None) -> list[KindInYear]:
    """Every kind, in the order of the plan; two queries."""
    today = today or timezone.localdate()
    rows = Consultation.objects.held(today).filter(on__year=year)
    days: dict[str, list[date]] = {}
    written: dict[str, int] = {}
    for kind, on, counts, state in rows.values_list(
        "kind", "on", "about_equality", "minutes__state"
    ):
        if kind == ConsultationKind.INTERNAL_NETWORK and not counts:
            continue
        days.setdefault(kind, []).append(on)
        written[kind] = written.get(kind, 0) + (state in DONE)
    is_closed = office().is_working_day
    return [
        KindInYear(
            kind,
            rule,
            len(days.get(kind, ())),
            written.get(kind, 0),
            _standing(rule, days.get(kind, ()), year, today, is_closed),
        )
        for kind, rule in RULES.items()
    ]


def _standing(rule, days, year, today, is_working) -> Standing:
    if rule.every_week:
        weeks = weeks_without(days, year, today, lambda day: not is_working(day))
        if not days:
            return Standing(Light.NONE)
        return Standing(Light.AMBER, (f"{weeks} weken zonder",)) if weeks else Standing(Light.GREEN)
    return standing(
        days, year=year, today=today, per_year=rule.per_year, every_month=rule.every_month
    )
