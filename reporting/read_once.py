"""What a screen of several figures reads first, so that its queries need not find it each."""

from django.db.models import OuterRef, QuerySet

from members.enums import OrganisationKind
from members.models import Organisation
from reporting.shared import is_sharing, shared


@shared
def days_and_sessions(selection) -> tuple[tuple[int, int], ...]:
    """(day, its session) of a selection that narrows days only."""
    if selection == selection.kinds_only():
        return tuple((day.pk, day.session) for day in selection.held().days)
    return tuple(selection.held_days().order_by().values_list("pk", "session"))


@shared
def organisations_present(selection) -> frozenset[int | None]:
    """Of whom somebody was there."""
    rows = selection.present().order_by().values_list("registration__organisation")
    return frozenset(pk for (pk,) in rows.distinct())


@shared
def who_came_before(selection, past) -> frozenset[int]:
    """Of everybody with a seat on these days, the persons who were there in the past one."""
    seats = selection.registrations().filter(past.present_of(OuterRef("person")))
    return frozenset(seats.order_by().values_list("person", flat=True).distinct())


def own_organisations():
    """The association's own organisations, for use inside another query."""
    return _own_ids() if is_sharing() else _own_organisations()


@shared
def _own_ids() -> tuple[int, ...]:
    return tuple(_own_organisations().values_list("pk", flat=True))


def _own_organisations() -> QuerySet:
    return Organisation.objects.filter(kind=OrganisationKind.ASSOCIATION).order_by().values("pk")
