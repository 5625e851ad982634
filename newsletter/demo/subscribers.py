"""About nineteen hundred subscribers who came and went over thirty months."""

import random
import re
import unicodedata
from datetime import datetime, time, timedelta

from django.utils import timezone

from members.enums import ConsentPurpose, PersonRole
from members.models import Consent, Organisation, Person
from newsletter.actions.month_end import end_of_month
from newsletter.actions.subscribing import JOIN_WORDING
from newsletter.enums import ChangeKind, LeftBecause, SubscriptionState
from newsletter.models import SubscriberSnapshot, Subscription, SubscriptionChange

MONTHS = 30
PAUSE = timedelta(days=120)
TAKEN_OVER = 880  # the list as it was before this platform
KNOWN_PEOPLE = 160  # people of other demos who also subscribed
FIRST_NAMES = """
Noor Lina Emma Amira Fien Hanne Jana Kaat Lotte Marie Nele Sofie Tine Yara Zeynep An Els Inge
Griet Hilde Leen Mieke Rita Sara Veerle Arno Bram Dries Elias Ferre Gert Jonas Koen Lars Mehdi
Nick Pieter Robin Senne Tom Wout Yusuf Bart Dirk Erik Filip Hans Jan Luc Marc Paul Stijn Wim
"""
LAST_NAMES = """
Peeters Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters DeSmet Dubois Lambert
Martens Vermeulen Hermans Pauwels Michiels Aerts DeClercq Desmet Segers Yildiz ElAmrani
Hendrickx Nijs Verhoeven Bogaert Cools Lemmens Smets Thijs VanDamme VanDenBroeck Coppens
Timmermans Baert Verstraete DePauw Haddad Kaya Lenaerts Moens Pieters Roels Stevens Verbeke
"""


def load_subscribers(now):
    chance = random.Random(2026)
    months = _months(now)
    came, went = _comings_and_goings(chance, months, now)
    people = _people(chance, len(came))
    subscriptions = Subscription.objects.bulk_create(
        [
            Subscription(
                person=person,
                confirmed_at=joined,
                left_at=left,
                state=SubscriptionState.LEFT if left else SubscriptionState.CONFIRMED,
                left_because=LeftBecause.HARD_BOUNCE if left and place % 5 == 0 else "",
                paused_until=months[-1] + PAUSE if not left and place % 97 == 0 else None,
                theme_gender=chance.random() < 0.46,
                theme_lgbti=chance.random() < 0.41,
                theme_disability=chance.random() < 0.38,
            )
            for place, (person, joined, left) in enumerate(zip(people, came, went, strict=True))
        ],
        batch_size=500,
    )
    _note_changes(subscriptions)
    _note_consent(subscriptions)
    SubscriberSnapshot.objects.bulk_create(
        [_snapshot(month, subscriptions) for month in months], batch_size=100
    )


def _months(now):
    """The last days of the thirty months that ended last."""
    month_end = now.date().replace(day=1) - timedelta(days=1)
    months = []
    for _ in range(MONTHS):
        months.append(month_end)
        month_end = month_end.replace(day=1) - timedelta(days=1)
    return months[::-1]


def _moment(chance, day):
    at = time(chance.randrange(7, 22), chance.randrange(60), chance.randrange(60))
    return timezone.make_aware(datetime.combine(day, at))


def _comings_and_goings(chance, months, now):
    """When everybody joined and, for some, left: a summer dip, a jump each autumn."""
    start = months[0].replace(day=1) - timedelta(days=1)
    came = [
        _moment(chance, start - timedelta(days=chance.randrange(1, 25))) for _ in range(TAKEN_OVER)
    ]
    went = [None] * TAKEN_OVER
    yesterday = now.date() - timedelta(days=1)
    this_month = [end_of_month(yesterday)] if yesterday > months[-1] else []
    for month in [*months, *this_month]:
        last_day = min(month, yesterday).day
        busy = 62 if month.month in (9, 10, 11) else 18 if month.month in (7, 8) else 38
        for _ in range(chance.randrange(busy - 8, busy + 8) * last_day // month.day):
            came.append(_moment(chance, month.replace(day=chance.randint(1, last_day))))
            went.append(None)
        for _ in range(chance.randrange(4, 14) * last_day // month.day):
            who = chance.randrange(len(came))
            at = _moment(chance, month.replace(day=chance.randint(1, last_day)))
            if went[who] is None and came[who] < at:
                went[who] = at
    return came, went


def _people(chance, count):
    known = Person.objects.known().filter(shared_mailbox=False, user=None, subscription=None)
    first_names, last_names = FIRST_NAMES.split(), LAST_NAMES.split()
    people = list(known.exclude(email="").order_by("pk")[:KNOWN_PEOPLE])
    taken = set(Person.objects.values_list("email", flat=True))
    boards = list(Organisation.objects.current().municipalities().order_by("pk"))
    weights = [board.population or 10_000 for board in boards]
    new = []
    while len(people) + len(new) < count:
        first, last = chance.choice(first_names), chance.choice(last_names)
        board = chance.choices(boards, weights)[0] if boards else None
        address = _address(first, last, board, taken)
        taken.add(address)
        role = PersonRole.MANDATARY if chance.random() < 0.12 else PersonRole.EMPLOYEE
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", last)
        new.append(
            Person(first_name=first, last_name=name, email=address, organisation=board, role=role)
        )
    people += Person.objects.bulk_create(new, batch_size=500)
    chance.shuffle(people)
    return people


def _address(first, last, board, taken):
    place = _slug(board.name) if board else "stad"
    local = f"{_slug(first)}.{_slug(last)}"
    address, number = f"{local}@{place}.example", 2
    while address in taken:
        address, number = f"{local}{number}@{place}.example", number + 1
    return address


def _slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "", plain)


def _note_changes(subscriptions):
    changes = []
    for row in subscriptions:
        changes.append(
            SubscriptionChange(subscription=row, kind=ChangeKind.JOINED, at=row.confirmed_at)
        )
        if row.left_at:
            kind = ChangeKind.BOUNCED if row.left_because else ChangeKind.LEFT
            changes.append(SubscriptionChange(subscription=row, kind=kind, at=row.left_at))
    SubscriptionChange.objects.bulk_create(changes, batch_size=1000)


def _note_consent(subscriptions):
    Consent.objects.bulk_create(
        [
            Consent(
                person_id=row.person_id,
                purpose=ConsentPurpose.NEWSLETTER,
                wording=JOIN_WORDING,
                route="overgenomen van de vorige lijst" if index < TAKEN_OVER else "formulier",
                at=row.confirmed_at,
            )
            for index, row in enumerate(subscriptions)
        ],
        batch_size=1000,
    )


def _snapshot(month_end, subscriptions):
    start = timezone.make_aware(datetime.combine(month_end.replace(day=1), time.min))
    end = timezone.make_aware(datetime.combine(month_end + timedelta(days=1), time.min))
    present = [
        row
        for row in subscriptions
        if row.confirmed_at < end and (row.left_at is None or row.left_at >= end)
    ]
    gone = [row for row in subscriptions if row.left_at and start <= row.left_at < end]
    bounced = sum(bool(row.left_because) for row in gone)
    return SubscriberSnapshot(
        month_end=month_end,
        confirmed=len(present),
        new=sum(start <= row.confirmed_at < end for row in subscriptions),
        left=len(gone) - bounced,
        bounced=bounced,
        theme_gender=sum(row.theme_gender for row in present),
        theme_lgbti=sum(row.theme_lgbti for row in present),
        theme_disability=sum(row.theme_disability for row in present),
    )
