"""Memory of the weekly digest of one group: ten thousand members against one thousand.

Each member missed the same forty posts in ten topics, and a third read some of them. Memory is the
process's own (USS) above what it held before, read after every batch; the floor is what the same
process needed for the small group. Printed beside it: mails promised per second, and the longest
transaction, which may not reach two seconds.
"""

import gc
import time
from datetime import timedelta

from django.utils import timezone

from bench.figure import Figure
from bench.purge import own_megabytes
from members.models import OutboxMail, Person
from networks.actions import digests
from networks.digest_rules import last_due
from networks.enums import NetworkKind, Rhythm
from networks.models import MailChoice, Membership, Network, Post, Reading, Topic

WARM_UP, SMALL, LARGE = 300, 1_000, 10_000
TOPICS, POSTS = 10, 4
RATIO = 1.25
LONGEST_BATCH = 2.0
TEXT = (
    "Wij begonnen met een rondvraag bij de diensten, en dat leverde drie bruikbare ideeën op. " * 5
)


def run() -> Figure:
    before = own_megabytes()
    cycle(WARM_UP)
    floor = cycle(SMALL)[0] - before
    peak, slowest, took = cycle(LARGE)
    value = peak - before
    print(f"  {LARGE / took:,.0f} mails/s, longest transaction {slowest:.2f} s")
    return Figure(
        name="network_digest",
        value=value,
        unit="MB",
        floor=floor,
        ratio=value / floor,
        target=f"ratio ≤ {RATIO}, no batch over {LONGEST_BATCH:.0f} s",
        met=value / floor <= RATIO and slowest <= LONGEST_BATCH,
    )


def cycle(members: int) -> tuple[float, float, float]:
    """Make a group of that many and send its digest: peak in MB, slowest batch and time in s."""
    fill(members)
    gc.collect()
    peak, slowest, start = own_megabytes(), 0.0, time.perf_counter()
    more = True
    while more:
        last = time.perf_counter()
        more = digests.send_due_digests(batches=1)
        slowest = max(slowest, time.perf_counter() - last)
        peak = max(peak, own_megabytes())
    took = time.perf_counter() - start
    assert OutboxMail.objects.filter(template="network_digest").count() == members
    empty()
    return peak, slowest, took


def fill(members: int) -> None:
    due = last_due(Rhythm.WEEKLY, timezone.now())
    network = Network.objects.create(
        kind=NetworkKind.KNOWLEDGE_GROUP,
        title="Kennisgroep",
        slug="kennisgroep",
        summary="Kort.",
        published_at=due - timedelta(days=99),
    )
    author = Person.objects.create(email="begeleider@vvsg.example", first_name="Lies")
    for start in range(0, members, 1000):
        numbers = range(start, min(start + 1000, members))
        people = Person.objects.bulk_create(
            Person(email=f"lid{n}@stad.example", first_name="Lid", last_name=str(n))
            for n in numbers
        )
        joined = due - timedelta(days=60)
        Membership.objects.bulk_create(
            Membership(network=network, person=person, joined_at=joined) for person in people
        )
    for number in range(TOPICS):
        topic = Topic.objects.create(
            network=network,
            author=author,
            title=f"Hoe pakken jullie punt {number} aan?",
            created_at=due - timedelta(days=3),
            last_post_at=due - timedelta(days=2),
        )
        Post.objects.bulk_create(
            Post(
                topic=topic,
                author=author,
                text=TEXT,
                written_at=due - timedelta(days=3, minutes=-each),
                told_at=due,
            )
            for each in range(POSTS)
        )
    readers = Membership.objects.filter(person__pk__gt=0).values_list("person_id", flat=True)
    for start in range(0, members // 3, 1000):
        Reading.objects.bulk_create(
            Reading(topic=topic, person_id=pk, read_until=due)
            for pk in readers.order_by("pk")[start : min(start + 1000, members // 3)]
        )


def empty() -> None:
    for model in (OutboxMail, MailChoice, Reading, Post, Topic, Membership, Network):
        model.objects.all().delete()
    Person.objects.all().delete()
