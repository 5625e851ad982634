"""Who is or was a member of networks, as figures ask it."""

import datetime

from django.db.models import F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from members.models import Person
from networks.models import Membership
from reporting.later import later
from reporting.periods import Period


@later
def memberships_during(period: Period) -> QuerySet[Membership]:
    """Memberships of published networks that stood at any moment of the period."""
    return Membership.objects.filter(
        Q(left_at=None) | Q(left_at__gte=period.starts_at),
        joined_at__lt=period.ends_at,
        network__published_at__isnull=False,
    )


def boards_of_memberships(memberships: QuerySet[Membership]) -> set[int | None]:
    rows = memberships.order_by().values_list("organisation").distinct()
    return {pk for (pk,) in rows}


@later
def memberships_on(day: datetime.date, kind: str) -> QuerySet[Membership]:
    return Membership.objects.active(on=day).filter(network__kind=kind)


@later
def members_on(day: datetime.date, kind: str) -> QuerySet[Person]:
    """Members of networks of this kind on that day, each once, with what is shown of them."""
    memberships = memberships_on(day, kind).order_by()
    mine = memberships.filter(person=OuterRef("pk")).order_by("-joined_at")
    organisation = Coalesce(F("organisation__name"), F("organisation_typed"))
    return Person.objects.filter(pk__in=memberships.values("person")).annotate(
        organisation_then=Subquery(mine.values(name=organisation)[:1]),
        role_then=F("role"),
        first_event=Subquery(mine.values("network__title")[:1]),
        times_present=Value(None, output_field=IntegerField()),
    )
