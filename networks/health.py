"""How a group is doing: who takes part through time, who is active, what waits for an answer."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from members.dutch import month
from members.models import Organisation
from members.tables import table
from networks.actions.alerts import waiting
from networks.models import Membership, Post, Reaction
from networks.models.membership import end_of_day
from planning.charts import Series, line_chart

MONTHS = 24
ACTIVE_DAYS = 90


@dataclass(frozen=True)
class Moment:
    day: date
    members: int
    boards: int


def month_ends(today: date, count: int = MONTHS) -> list[date]:
    """The last days of the past months, then today; oldest first."""
    days, first = [today], today.replace(day=1)
    while len(days) < count:
        days.append(first - timedelta(days=1))
        first = days[-1].replace(day=1)
    return days[::-1]


def through_time(network, today: date | None = None) -> list[Moment]:
    """Members and municipalities at the end of each month since the first member came.

    A board counts as today's map says, so that a merger makes no dip in the line.
    """
    rows = list(network.memberships.values_list("joined_at", "left_at", "organisation_id"))
    counts_as = Organisation.objects.counted_as()
    boards = set(Organisation.objects.municipalities().values_list("pk", flat=True))
    first = min((joined for joined, _, _ in rows), default=None)
    found = []
    for day in month_ends(today or timezone.localdate()):
        until = end_of_day(day)
        if first is None or first >= until:
            continue
        there = [row for row in rows if row[0] < until and (row[1] is None or row[1] >= until)]
        reached = {counts_as.get(organisation) for _, _, organisation in there} & boards
        found.append(Moment(day, len(there), len(reached)))
    return found


def growth_plot(network, moments: list[Moment]):
    labels = [month(each.day) for each in moments]
    series = [
        Series("Leden", [each.members for each in moments]),
        Series("Gemeenten", [each.boards for each in moments]),
    ]
    return line_chart(labels, series, key=f"groei-{network.slug}", title="Leden en gemeenten")


def growth_table(moments: list[Moment]):
    return table(
        "Leden en gemeenten op het einde van elke maand",
        ("Maand", "Leden", "Gemeenten"),
        [(month(each.day), each.members, each.boards) for each in reversed(moments)],
    )


@dataclass(frozen=True)
class Activity:
    active: int
    members: int

    @property
    def percent(self) -> int | None:
        return round(100 * self.active / self.members) if self.members else None


def activity(network, now=None) -> Activity:
    """How many of today's members wrote or reacted in the past three months; reading is none."""
    since = (now or timezone.now()) - timedelta(days=ACTIVE_DAYS)
    wrote = (
        Post.objects.visible().of_members().filter(topic__network=network, written_at__gte=since)
    )
    reacted = Reaction.objects.filter(post__topic__network=network, reacted_at__gte=since)
    active = set(wrote.values_list("author_id", flat=True))
    active |= set(reacted.values_list("person_id", flat=True))
    members = set(network.memberships.active().values_list("person_id", flat=True))
    return Activity(len(active & members), len(members))


def unanswered(network):
    return waiting().filter(network=network).order_by("created_at", "pk")


def unreached_boards():
    """Municipalities of today of which nobody takes part in any published network."""
    taking_part = Membership.objects.active().filter(network__published_at__isnull=False)
    counts_as = Organisation.objects.counted_as()
    organisations = taking_part.exclude(organisation=None).values_list("organisation_id", flat=True)
    reached = {counts_as.get(pk) for pk in set(organisations)}
    rows = Organisation.objects.current().municipalities().exclude(pk__in=reached - {None})
    return rows.order_by("name", "pk")
