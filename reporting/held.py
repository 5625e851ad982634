"""What took place in a period, read once for all rows of the plan that count it.

A period has some hundreds of days at most, so they are counted here and not by a query per row.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.db.models.functions import Coalesce

from events.models import Attendance
from reporting.numbers import among
from reporting.shared import shared


@dataclass(frozen=True)
class HeldDay:
    """One day that took place, with what rows of the plan tell apart."""

    pk: int
    session: int
    event: int
    kind: str
    has_theme: bool
    instrument: str | None  # how the plan names it; empty for one that it does not name
    mode: str
    setting: str
    host: int | None  # who received it, or else the municipality it was in

    @property
    def is_about_instrument(self) -> bool:
        return self.instrument is not None


@dataclass(frozen=True)
class HeldDays:
    """Days of some kinds, counted in each way that the plan counts them."""

    days: tuple[HeldDay, ...]

    @property
    def events(self) -> int:
        return len({day.event for day in self.days})

    def sessions(self, at_least_days: int = 1) -> int:
        per_session = Counter(day.session for day in self.days)
        return sum(count >= at_least_days for count in per_session.values())

    @property
    def crossed(self) -> Counter:
        """By where and with whom."""
        return Counter((day.mode, day.setting) for day in self.days)

    def only(self, condition) -> "HeldDays":
        return HeldDays(tuple(day for day in self.days if condition(day)))

    def __len__(self) -> int:
        return len(self.days)


@shared
def everything_held(selection) -> HeldDays:
    """Every day of the period of a selection that narrows nothing; one query."""
    columns = (
        *("pk", "session", "session__event", "session__event__kind"),
        *("session__event__theme_gender", "session__event__theme_lgbti"),
        *("session__event__theme_disability", "session__event__instrument"),
        *("session__event__instrument__named_in_plan", "mode", "setting"),
    )
    rows = selection.held_days().order_by()
    rows = rows.values_list(*columns, Coalesce("session__event__host", "municipality"))
    found = []
    for pk, session, event, kind, *more in rows:
        *themes, instrument, named, mode, setting, host = more
        about = None if instrument is None else named or ""
        found.append(HeldDay(pk, session, event, kind, any(themes), about, mode, setting, host))
    return HeldDays(tuple(found))


def held(selection) -> HeldDays:
    """The days of a selection that narrows by kind and by being about an instrument, no more."""
    plain = type(selection)(selection.period)
    if selection != selection.kinds_only():
        raise ValueError("These days are told apart by kind only.")
    kinds = set(selection.kinds)
    return everything_held(plain).only(
        lambda day: (
            (not kinds or day.kind in kinds)
            and (day.is_about_instrument or not selection.about_instrument)
        )
    )


@shared
def everything_unmarked(selection) -> frozenset[tuple[int, str, bool, str]]:
    """(event, its kind, whether it is about an instrument, role) of every seat of the period
    whose attendance nobody entered; one query.

    `NOT EXISTS`, which the database joins: a list of all marked seats no longer fits in its memory
    at a million.
    """
    days = among(day.pk for day in everything_held(selection).days)
    mark = Attendance.objects.filter(registration=OuterRef("pk"), day__in=days)
    rows = selection.registrations().filter(~Exists(mark.order_by())).order_by()
    of_session = {day.session: day for day in everything_held(selection).days}
    return frozenset(
        (day.event, day.kind, day.is_about_instrument, role)
        for session, role in rows.values_list("session", "role").distinct()
        if (day := of_session.get(session))
    )


def unmarked_ids(selection) -> set[int]:
    """The events of a selection that narrows by kind, instrument and role, no more."""
    kinds = set(selection.kinds)
    return {
        event
        for event, kind, about, role in everything_unmarked(type(selection)(selection.period))
        if (not kinds or kind in kinds)
        and (about or not selection.about_instrument)
        and selection.role in ("", role)
    }
