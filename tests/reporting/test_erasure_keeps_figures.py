"""Whoever is erased goes on counting: every row of the catalogue and every participant count."""

import datetime
import itertools

import pytest
from django.utils import timezone

from events.enums import AttendanceState, EventKind
from members.actions.erasing import erase
from members.actions.people import find_or_create_person
from members.enums import OrganisationKind, PersonRole, Province
from members.models import Person
from networks.actions.membership import leave
from networks.enums import NetworkKind, ReactionKind
from networks.models import Membership, Network, Post, Reaction, Topic
from newsletter.actions.month_end import take_missing
from newsletter.actions.subscribing import leave as unsubscribe
from newsletter.models import Subscription, SubscriptionChange
from planning.enums import Theme
from planning.models import IndicatorDefinition
from planning.themes import GENERAL
from reporting.boards import BoardMap
from reporting.enums import Dimension
from reporting.participant_counts import ParticipantCounts
from reporting.participation import Selection
from reporting.periods import Period
from reporting.registry import measure, measurers
from reporting.shared import sharing
from tests.factories.newsletter import sent_issue
from tests.factories.reporting import activity, body, came, mark, municipality, person, seat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("late_in_2026", "plan")]

THIS_YEAR = Period.year(2026)
PERIODS = [
    *(Period.year(2025), THIS_YEAR, Period.quarter(2026, 1), Period.quarter(2026, 4)),
    *(Period.month(2026, month) for month in (3, 10, 11)),
]
STOOD = datetime.datetime(2026, 2, 1, 10, tzinfo=datetime.UTC)
# These two say how many there are today. Whoever is erased is none of them any more, as whoever
# leaves; at every past day they were.
OF_TODAY = {"od2-1-kennisgroep-leden", "h6-abonnees"}


def catalogue(period) -> dict[str, tuple]:
    """Every measured row: its value, what it was made of, and how many records stand behind it."""
    found = {}
    with sharing():  # as the screen does
        for definition in IndicatorDefinition.objects.current().select_related("indicator"):
            if definition.indicator.slug not in measurers():
                continue
            each = measure(definition, period)
            found[definition.indicator.slug] = (
                *(each.value, each.numerator, each.denominator, each.beside, each.notes),
                each.evidence.count() if each.evidence is not None else None,
                each.unmarked.count() if each.unmarked is not None else None,
            )
    return found


NARROWINGS = [
    *({"role": role} for role in PersonRole.values),
    *({"theme": theme} for theme in [*Theme.values, GENERAL]),
    {"kinds": (EventKind.TRAINING, EventKind.WEBINAR)},
    {"only_unlinked": True},
]


def participation(period) -> dict[tuple, object]:
    """The participant screen: in all and by every dimension, this year narrowed in every way."""
    found = {}
    for narrowing in [{}, *(NARROWINGS if period == THIS_YEAR else ())]:
        counts = ParticipantCounts(Selection(period, **narrowing), BoardMap())
        key = str(narrowing)
        found[key, "total"] = counts.total
        for dimension in Dimension:
            for group in counts.by(dimension):
                found[key, dimension, group.key] = group.counts
    return found


def figures() -> dict:
    return {
        period: {"catalogue": catalogue(period), "participation": participation(period)}
        for period in PERIODS
    }


@pytest.fixture
def people():
    """Participants, members and subscribers, of every role and kind of board."""
    gent, mol = municipality("Gent", Province.EAST_FLANDERS), municipality("Mol")
    boards = [gent, mol, body("OCMW Gent", counts_with=gent), None]
    boards += [body("Partner", OrganisationKind.PARTNER)]
    found = [
        person(role=role, organisation=board)
        for role, board in itertools.product(PersonRole.values, boards)
    ]
    for number, kind in enumerate(EventKind.values):
        themes = [list(Theme.values)[number % 3]] if number % 4 else []
        days = ("2026-03-10", "2026-10-06") if number % 2 else ("2025-05-06",)
        session = activity(kind, on=days, themes=themes)
        for who in found[number % 3 :: 3]:
            _take_part(session, who)
    _groups(found)
    _subscribers(found)
    return found


def _take_part(session, who):
    typed = "" if who.organisation else "Dienst van iemand"
    facts = {"who": who, "role": who.role, "organisation_typed": typed}
    if who.pk % 5 == 0:
        seat(session, who.organisation, **facts)
    elif who.pk % 5 == 1:
        mark(seat(session, who.organisation, **facts), AttendanceState.ABSENT)
    else:
        came(session, who.organisation, **facts)


def _groups(people):
    for kind in NetworkKind.values:
        group = Network.objects.create(
            kind=kind, title=kind, slug=kind.replace("_", "-"), summary="Kort.", published_at=STOOD
        )
        topic = Topic.objects.create(network=group, title="Vraag", author=people[0])
        for who in people:
            Membership.objects.create(
                network=group, person=who, organisation=who.organisation, joined_at=STOOD
            )
            post = Post.objects.create(topic=topic, author=who, text="Zo.", written_at=STOOD)
            Reaction.objects.create(
                post=post, person=who, kind=ReactionKind.THANKS, reacted_at=STOOD
            )


def _subscribers(people):
    for who in people:
        row = Subscription.objects.create(person=who, confirmed_at=STOOD)
        SubscriptionChange.objects.create(subscription=row, kind="joined", at=STOOD)
    take_missing()
    sent_issue()


def test_every_figure_stays_what_it_was(people):
    before = figures()
    assert sum(1 for row in before[THIS_YEAR]["catalogue"].values() if row[0]) > 12
    assert before[THIS_YEAR]["participation"]["{}", "total"].persons > 10
    erased = people[::2]

    for who in erased:
        erase(who, by=None)

    after = figures()
    for period in PERIODS:
        assert after[period]["participation"] == before[period]["participation"], period.label
        old, new = before[period]["catalogue"], after[period]["catalogue"]
        changed = {slug for slug in old if old[slug] != new[slug]}
        assert changed == (set() if period.is_over else OF_TODAY), period.label
    members, subscribers = (after[THIS_YEAR]["catalogue"][slug] for slug in sorted(OF_TODAY)[::-1])
    assert (members[0], subscribers[0]) == (len(people) - len(erased),) * 2


def test_what_counts_today_drops_as_when_somebody_leaves(people):
    first, second = people[:2]
    erase(first, by=None)
    after_erasing = catalogue(THIS_YEAR)
    for network in Network.objects.all():
        leave(network, person=second, by=second)
    unsubscribe(second.subscription, route="test")
    after_leaving = catalogue(THIS_YEAR)

    for slug in OF_TODAY:
        assert after_erasing[slug][0] == len(people) - 1
        assert after_leaving[slug][0] == len(people) - 2
    assert {
        slug for slug in after_leaving if after_leaving[slug] != after_erasing[slug]
    } == OF_TODAY


def test_whoever_left_before_changes_no_figure_at_all(people):
    for who in people[:3]:
        for network in Network.objects.all():
            leave(network, person=who, by=who)
        unsubscribe(who.subscription, route="test")
    before = figures()

    for who in people[:3]:
        erase(who, by=None)

    assert figures() == before


def test_who_registers_again_counts_once(people):
    once = activity(EventKind.TRAINING, on="2026-03-10")
    address = "terug@stad.example"
    who = person(email=address)
    came(once, who=who)
    before = catalogue(THIS_YEAR)["od2-2-deelnemers"]
    erase(who, by=None)

    back = find_or_create_person(email=address, first_name="Noor", last_name="Peeters")
    came(activity(EventKind.WEBINAR, on="2026-05-05"), who=back)

    after = catalogue(THIS_YEAR)["od2-2-deelnemers"]
    assert after[0] == before[0]
    assert after[3] == (("aanwezigheden", before[3][0][1] + 1),)


def test_the_key_outlives_the_person(people):
    keys = {who.pk: who.key for who in people}
    for who in people:
        erase(who, by=None)

    rows = Person.objects.in_bulk(keys)
    assert {pk: row.key for pk, row in rows.items()} == keys
    assert all(row.erased_at <= timezone.now() for row in rows.values())
