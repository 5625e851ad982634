"""Taking over existing readers with proof of their consent, and the month-ends of the past."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from members.addresses import is_shared_mailbox
from members.audit import record
from members.dutch import day_short
from members.enums import ConsentPurpose, SecurityKind
from members.models import Consent, PendingImport, Person
from members.page_cache import raise_content_version
from members.security_log import tell
from newsletter.actions.month_end import end_of_month
from newsletter.enums import ChangeKind, SnapshotOrigin
from newsletter.models import SubscriberSnapshot, Subscription, SubscriptionChange
from newsletter.reader_list import NewReader, ReaderPlan, read_readers

BATCH = 1000  # readers per transaction: nobody waits long for the database


@dataclass(frozen=True)
class Proof:
    """On which ground we write to somebody, where that is kept, and since when at the latest."""

    source: str
    ground: str
    consent_on: date


def look(pending: PendingImport) -> ReaderPlan:
    """What taking it in would do now. Raises `UnreadableTable`."""
    return read_readers(bytes(pending.content))


def take_over(pending: PendingImport, proof: Proof, *, by: Person) -> int:
    """Subscribe everybody new on the list, without asking again. Returns how many.

    In batches that each stand by themselves: a second run finds them and changes nothing, so one
    that broke off is simply repeated. Raises `UnreadableTable`.
    """
    readers = look(pending).new
    for start in range(0, len(readers), BATCH):
        _subscribe(readers[start : start + BATCH], proof)
    counts = {"new": len(readers), "source": proof.source}
    record(by, "newsletter.taken_over", by=by, data=counts)
    tell(SecurityKind.IMPORTED, by=by, details={"new": len(readers)})
    raise_content_version()
    pending.delete()
    return len(readers)


@transaction.atomic
def _subscribe(readers: list[NewReader], proof: Proof) -> None:
    people = _people(readers)
    now = timezone.now()
    subscriptions = [
        Subscription(
            person=people[reader.address],
            confirmed_at=_moment(reader.consent_on or proof.consent_on),
        )
        for reader in readers
    ]
    taken = {row.person_id for row in Subscription.objects.filter(person__in=people.values())}
    subscriptions = [row for row in subscriptions if row.person_id not in taken]
    Subscription.objects.bulk_create(subscriptions)
    SubscriptionChange.objects.bulk_create(
        [
            SubscriptionChange(subscription=row, kind=ChangeKind.JOINED, at=now)
            for row in subscriptions
        ]
    )
    Consent.objects.bulk_create(
        [
            Consent(
                person=row.person,
                purpose=ConsentPurpose.NEWSLETTER,
                wording=_wording(proof, row.confirmed_at),
                route=f"overgenomen uit {proof.source}",
            )
            for row in subscriptions
        ]
    )


def _people(readers) -> dict[str, Person]:
    """The person of each address; whom we know keeps what we know."""
    addresses = [reader.address for reader in readers]
    known = Person.objects.known().filter(email__in=addresses).order_by("-pk")
    people = {person.email: person for person in known}  # the oldest one stays
    fresh = [
        Person(
            email=reader.address,
            first_name=reader.first_name,
            last_name=reader.last_name,
            shared_mailbox=is_shared_mailbox(reader.address),
        )
        for reader in readers
        if reader.address not in people
    ]
    return people | {person.email: person for person in Person.objects.bulk_create(fresh)}


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


def _wording(proof: Proof, since: datetime) -> str:
    return (
        f"Overgenomen uit {proof.source} op {day_short(timezone.now())}. "
        f"Ingeschreven op {day_short(since)}. Grond: {proof.ground}."
    )


@transaction.atomic
def load_month_ends(totals: dict[date, int], *, by: Person) -> int:
    """Totals of months before we counted ourselves. What was written stays. Returns how many."""
    written = set(SubscriberSnapshot.objects.values_list("month_end", flat=True))
    rows = [
        SubscriberSnapshot(
            month_end=end_of_month(day),
            confirmed=count,
            new=0,
            left=0,
            origin=SnapshotOrigin.LOADED,
        )
        for day, count in sorted(totals.items())
        if end_of_month(day) not in written
    ]
    SubscriberSnapshot.objects.bulk_create(rows)
    if rows:
        record(by, "newsletter.month_ends", by=by, data={"count": len(rows)})
        raise_content_version()
    return len(rows)
